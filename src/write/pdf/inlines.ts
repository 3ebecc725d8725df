import type { Element, ElementContent, RootContent } from "hast";
import type { Document } from "../../model/document.ts";
import { classes, elementLook, type Look } from "../look.ts";
import { isRightToLeft } from "../script.ts";
import { collapse, printable } from "../text.ts";
import type { Inline } from "./node.ts";
import type { Place } from "./place.ts";
import { inline } from "./style.ts";
import { addTag, elementSpot, type Spot, textSpot } from "./tags.ts";

/** What inline text inherits on its way down. */
interface Setting extends Spot {
  readonly document: Document;
  readonly look: Look;
  /** Of the text around, where a style of its own makes this smaller. */
  readonly around?: Look;
  readonly superior?: number;
  readonly link?: string;
  readonly raise?: number;
  readonly verbatim?: boolean;
  readonly running?: boolean;
}

type Handler = (element: Element, setting: Setting) => Inline[];

const handlers: Readonly<Record<string, Handler>> = {
  a: (element, setting) => {
    const address = liveAddress(element.properties.href);
    if (address === undefined) return children(element, setting);
    return children(element, { ...setting, link: address, tag: addTag(setting, "Link") });
  },
  br: (_element, setting) => [inline(setting.look, "\n")],
  q: (element, outer) => {
    const setting = { ...outer, tag: addTag(outer, "Quote") };
    const mark = (text: string) => ({ ...inline(setting.look, text), tag: setting.tag });
    return [mark("“"), ...children(element, setting), mark("”")];
  },
  sup: (element, setting) => {
    const note = element.properties.dataNote;
    const superior = setting.around?.size ?? setting.look.size;
    if (typeof note !== "string") return shifted(element, { ...setting, superior }, 0.36);
    const call = { ...setting, superior, tag: addTag(setting, "Reference") };
    return shifted(element, call, 0.36).map((one) => ({ ...one, note }));
  },
  sub: (element, setting) => shifted(element, setting, -0.16),
  code: (element, setting) => children(element, { ...setting, running: false }),
  small: (element, setting) =>
    setting.document.theme.styles.small === undefined
      ? children(element, { ...setting, look: { ...setting.look, size: setting.look.size * 0.85 } })
      : children(element, setting),
};

/** The inline content of a block: flat, every piece with its whole style, white space collapsed. */
export function inlines(
  nodes: readonly (ElementContent | RootContent)[],
  place: Place,
  verbatim = false,
): Inline[] {
  if (!verbatim && nodes.every((node) => node.type !== "element" && isBlank(node))) return [];
  const { document, look, tags, tag, language, running = false } = textSpot(place);
  const setting = { document, look, tags, tag, language, verbatim, running };
  const pieces = nodes.flatMap((node) => piece(node, setting));
  const all = verbatim ? pieces : tidy(pieces);
  const { paragraph } = place;
  const rtl = isRightToLeft(place.language);
  if (!rtl && paragraph === undefined) return all;
  const more = { ...(rtl && { language: place.language }), ...(paragraph !== undefined && { paragraph }) };
  return all.map((one) => ({ ...one, ...more }));
}

function piece(node: ElementContent | RootContent, setting: Setting): Inline[] {
  if (node.type === "text") {
    const text = printable(setting.verbatim ? node.value : collapse(node.value));
    const { link, raise, superior, tag, running, language } = setting;
    const more = {
      ...(superior && { superior }),
      ...(link && { link }),
      ...(raise && { raise }),
      ...(running && { running: link ? "" : language }),
    };
    return text === "" ? [] : [{ ...inline(setting.look, text), ...more, tag }];
  }
  if (node.type !== "element") return [];
  const spot = elementSpot(setting, node);
  const spoken = spot.language === setting.language ? spot : { ...spot, tag: addTag(spot, "Span") };
  const inner = { ...spoken, look: elementLook(setting.look, setting.document, node), around: setting.look };
  return (handlers[node.tagName] ?? span)(node, inner);
}

function span(element: Element, setting: Setting): Inline[] {
  const names = classes(element);
  if (names.includes("blank")) {
    const width = Number(element.properties.dataWidth ?? 100);
    const least = Number(element.properties.dataFill);
    const room = Number.isFinite(width) && width > 0 ? width : 100;
    const rule = least > 0 ? { blank: least, fill: true as const } : { blank: room };
    return [{ ...inline(setting.look, "x"), ...rule, tag: addTag(setting, "Span", { actual: "____" }) }];
  }
  if (names.includes("box") && element.children.length === 0)
    return [{ ...inline(setting.look, "☐"), tag: setting.tag }];
  return children(element, setting);
}

function children(element: Element, setting: Setting): Inline[] {
  return element.children.flatMap((child) => piece(child, setting));
}

function shifted(element: Element, setting: Setting, shift: number): Inline[] {
  const { size } = setting.look;
  const given = setting.document.theme.styles[element.tagName]?.size !== undefined;
  return children(element, {
    ...setting,
    look: { ...setting.look, size: given ? size : size * 0.66 },
    raise: (setting.raise ?? 0) + size * shift,
  });
}

/** Addresses that a printed guide may open: http, https and mailto. */
function liveAddress(href: unknown): string | undefined {
  if (typeof href !== "string" || !URL.canParse(href)) return undefined;
  const address = new URL(href);
  return ["http:", "https:", "mailto:"].includes(address.protocol) ? address.href : undefined;
}

/** No space at the ends or beside a line break, never two in a row. */
function tidy(pieces: readonly Inline[]): Inline[] {
  const kept: Inline[] = [];
  let space = true;
  for (const one of pieces) {
    const text: string = space ? one.text.replace(/^ +/, "") : one.text;
    if (text === "") continue;
    if (text === "\n") trimEnd(kept);
    space = text.endsWith(" ") || text === "\n";
    const last = kept.at(-1);
    if (last !== undefined && text !== "\n" && alike(last, one)) last.text += text;
    else kept.push({ ...one, text });
  }
  trimEnd(kept);
  while (kept.at(-1)?.text === "\n") kept.pop();
  // A box stays with the words that it is to be ticked for.
  return kept.map((one) => ({ ...one, text: one.text.replace(/([☐■→]) (?=.)/g, "$1\u00a0") }));
}

const styling = [
  "font",
  "fontSize",
  "lineHeight",
  "bold",
  "italics",
  "color",
  "alignment",
  "link",
  "note",
  "raise",
  "superior",
  "tag",
  "running",
] as const;

/** Pieces of one style are one, so that letters meet as the font wants them. */
function alike(one: Inline, other: Inline): boolean {
  if (one.blank !== undefined || other.blank !== undefined || one.text === "\n") return false;
  return styling.every((key) => one[key] === other[key]);
}

function isBlank(node: ElementContent | RootContent): boolean {
  return node.type !== "text" || node.value.trim() === "";
}

function trimEnd(pieces: Inline[]): void {
  for (let last = pieces.at(-1); last?.text.endsWith(" "); last = pieces.at(-1)) {
    last.text = last.text.replace(/ +$/, "");
    if (last.text !== "") return;
    pieces.pop();
  }
}
