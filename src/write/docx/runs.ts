import { CheckBox, ExternalHyperlink, type IRunOptions, type ParagraphChild, Tab, TextRun } from "docx";
import type { Element, ElementContent, RootContent } from "hast";
import { classes, elementLook, type Look } from "../look.ts";
import { byDirection, isRightToLeft } from "../script.ts";
import { collapse, visible } from "../text.ts";
import { footnoteCall } from "./footnotes.ts";
import { languageOf, wordLanguage } from "./language.ts";
import type { Place } from "./place.ts";
import { runOf, type Style } from "./styles.ts";

/** A stretch of text in one style, or one thing in the line. */
interface Piece {
  readonly text: string;
  readonly kind: "text" | "break" | "blank" | "box" | "note";
  readonly look: Look;
  readonly language: string;
  readonly link?: string;
  readonly script?: "super" | "sub";
  /** Width of a blank in points. */
  readonly width?: number;
  /** The footnote that is called. */
  readonly note?: Element;
}

interface Setting extends Pick<Piece, "look" | "language" | "link" | "script"> {
  readonly place: Place;
  readonly verbatim: boolean;
}

/** Inline content: what stands in a paragraph, and whether its last blank goes to the end of the line. */
export interface Line {
  readonly children: readonly ParagraphChild[];
  readonly blankToEnd: boolean;
}

/** Shortest last blank, in points, that goes to the end of its line. */
const longBlank = 60;

/** The inline content of a block in a paragraph style; white space collapsed, none at the ends. */
export function line(
  nodes: readonly (ElementContent | RootContent)[],
  place: Place,
  style: Style,
  verbatim = false,
): Line {
  const setting: Setting = { place, look: place.look, language: place.language, verbatim };
  const all = nodes.flatMap((node) => pieces(node, setting));
  const tidied = verbatim ? all : tidy(all);
  const last = tidied.at(-1);
  const blankToEnd = last?.kind === "blank" && (last.width ?? 0) >= longBlank;
  const children: ParagraphChild[] = [];
  for (let at = 0; at < tidied.length; ) {
    const { link } = tidied[at] as Piece;
    let end = at + 1;
    while (link !== undefined && tidied[end]?.link === link) end += 1;
    const group = tidied
      .slice(at, end)
      .flatMap((piece) => child(piece, place, style, blankToEnd && piece === last));
    children.push(...(link === undefined ? group : [new ExternalHyperlink({ link, children: group })]));
    at = end;
  }
  return { children, blankToEnd };
}

/** Text in a look, in a paragraph of this style. */
export function run(text: string, look: Look, language: string, place: Place, style: Style): TextRun[] {
  return child({ text, kind: "text", look, language }, place, style, false) as TextRun[];
}

function child(piece: Piece, place: Place, style: Style, toEnd: boolean): ParagraphChild[] {
  const { document } = place;
  const options: IRunOptions = {
    ...runOf(piece.look, style.look, document),
    ...(piece.link !== undefined && { style: "Hyperlink" }),
    ...(piece.script === "super" && { superScript: true }),
    ...(piece.script === "sub" && { subScript: true }),
    ...(piece.language !== document.language && { language: wordLanguage(piece.language) }),
  };
  if (piece.note !== undefined) return [footnoteCall(piece.note, place, line)];
  if (piece.kind === "box") return [new CheckBox()];
  if (piece.kind === "break") return [new TextRun({ ...options, break: 1 })];
  if (piece.kind === "blank") {
    if (toEnd) return [new TextRun({ ...options, children: [new Tab()] })];
    const count = Math.max(4, Math.round((piece.width ?? 100) / (piece.look.size * 0.5)));
    return [new TextRun({ ...options, text: "_".repeat(count) })];
  }
  const foreign = isRightToLeft(piece.language);
  return byDirection(piece.text).map(
    ({ text, rtl }) => new TextRun({ ...options, ...((rtl || foreign) && { rightToLeft: true }), text }),
  );
}

function pieces(node: ElementContent | RootContent, setting: Setting): Piece[] {
  const { look, link, script, language } = setting;
  const inherited = { look, language, ...(link !== undefined && { link }), ...(script && { script }) };
  const plain = (text: string): Piece => ({ text, kind: "text", ...inherited });
  if (node.type === "text") {
    const text = visible(setting.verbatim ? node.value : collapse(node.value));
    if (!setting.verbatim) return text === "" ? [] : [plain(text)];
    return text
      .split("\n")
      .flatMap((part, index) => [
        ...(index > 0 ? [{ ...plain(""), kind: "break" as const }] : []),
        plain(part.replace(/\t/g, "    ")),
      ]);
  }
  if (node.type !== "element") return [];
  const inner = {
    ...setting,
    language: languageOf(node, language),
    look: elementLook(look, setting.place.document, node),
  };
  const children = (more: Partial<Setting> = {}) =>
    node.children.flatMap((one) => pieces(one, { ...inner, ...more }));
  const names = classes(node);
  if (names.includes("blank")) {
    const width = Number(node.properties.dataWidth ?? 100);
    return [{ ...plain(""), kind: "blank", width: Number.isFinite(width) && width > 0 ? width : 100 }];
  }
  if (names.includes("box") && node.children.length === 0) return [{ ...plain(""), kind: "box" }];
  switch (node.tagName) {
    case "br":
      return [{ ...plain(""), kind: "break" }];
    case "a": {
      const address = liveAddress(node);
      return children(address === undefined ? {} : { link: address });
    }
    case "q":
      return [plain("“"), ...children(), plain("”")];
    case "sup": {
      const note = setting.place.footnotes.texts.get(String(node.properties.dataNote));
      if (note !== undefined) return [{ ...plain(""), kind: "note", note }];
      return children({ script: "super", look });
    }
    case "sub":
      return children({ script: "sub", look });
    case "small": {
      const given = setting.place.document.theme.styles.small !== undefined;
      return children(given ? {} : { look: { ...inner.look, size: inner.look.size * 0.85 } });
    }
    default:
      return children();
  }
}

/** Addresses that a guide may open: http, https and mailto. */
function liveAddress({ properties: { href } }: Element): string | undefined {
  if (typeof href !== "string" || !URL.canParse(href)) return undefined;
  const address = new URL(href);
  return ["http:", "https:", "mailto:"].includes(address.protocol) ? address.href : undefined;
}

/** No space at the ends or beside a line break, never two in a row; a box stays with the words that it is ticked for. */
function tidy(all: readonly Piece[]): Piece[] {
  const kept: Piece[] = [];
  let space = true;
  for (const piece of all) {
    if (piece.kind === "break") trimEnd(kept);
    const last = kept.at(-1);
    const boxed = last?.kind === "box" || /[☐■→]$/.test(last?.text ?? "");
    const text: string = (space ? piece.text.replace(/^ +/, "") : piece.text)
      .replace(/([☐■→]) (?=.)/g, "$1\u00a0")
      .replace(boxed ? /^ / : /^(?!)/, "\u00a0");
    if (piece.kind === "text" && text === "") continue;
    space = piece.kind === "break" || (piece.kind === "text" && text.endsWith(" "));
    kept.push({ ...piece, text });
  }
  trimEnd(kept);
  while (kept.at(-1)?.kind === "break") kept.pop();
  return kept;
}

function trimEnd(kept: Piece[]): void {
  for (let last = kept.at(-1); last?.kind === "text" && last.text.endsWith(" "); last = kept.at(-1)) {
    kept.pop();
    const text = last.text.replace(/ +$/, "");
    if (text !== "") kept.push({ ...last, text });
  }
}
