import { CheckBox, type ILevelsOptions, type INumberingOptions, Tab, TextRun } from "docx";
import type { Element } from "hast";
import { classes, elementLook } from "../look.ts";
import { type Block, type Paragraph, spaced } from "./block.ts";
import { languageOf } from "./language.ts";
import { indented, inside, type Place } from "./place.ts";
import { twips } from "./styles.ts";

/** The kinds of lists that a document turns out to have, and how many numbered ones. */
export interface Lists {
  readonly kinds: Map<string, readonly ILevelsOptions[]>;
  count: number;
}

/** What stands in front of an item; a box to tick is put into the item itself. */
const markers: Readonly<Record<string, string>> = { boxes: "", seen: "■", leave: "→" };
/** Distance of an item's text from the list's edge, in points, and how deep lists go. */
const indent = 16;
const deepest = 8;

export function numberingOf({ kinds }: Lists): INumberingOptions {
  return { config: [...kinds].map(([reference, levels]) => ({ reference, levels })) };
}

/** `ul`, `ol`: Word's own lists. Those of class `boxes` have a box to tick in front of each item. */
export function list(element: Element, place: Place): Block[] {
  const own = classes(element).find((name) => Object.hasOwn(markers, name));
  const ordered = element.tagName === "ol" && own === undefined;
  const items = element.children.filter((child) => child.type === "element");
  const start = Math.max(0, Math.round(Number(element.properties.start ?? 1)) || 0);
  const reference = ordered ? `from-${start}` : (own ?? "disc");
  const { lists, depth, look } = place;
  if (!lists.kinds.has(reference))
    lists.kinds.set(
      reference,
      ordered ? decimal(start) : bullets(own === undefined ? "•" : (markers[own] ?? "")),
    );
  const level = Math.min(depth, deepest);
  const numbering = { reference, level, ...(ordered && { instance: lists.count++ }) };
  const width = ordered ? Math.max(indent, `${start + items.length}.`.length * look.size * 0.55 + 6) : indent;
  const outer = indented({ ...inside(place), depth: depth + 1 }, look.indent);
  const blocks = items.flatMap((child) => item(child, outer, numbering, width, own === "boxes"));
  return spaced(blocks, look.above, look.below);
}

/** An item outside a list. */
export function loneItem(element: Element, place: Place): Block[] {
  return list({ type: "element", tagName: "ul", properties: {}, children: [element] }, inside(place));
}

function item(
  element: Element,
  outer: Place,
  numbering: NonNullable<Paragraph["numbering"]>,
  width: number,
  box: boolean,
): Block[] {
  const look = elementLook(outer.look, outer.document, element);
  const language = languageOf(element, outer.language);
  const name = classes(element).at(-1) ?? (outer.name === "td" || outer.name === "p" ? "li" : outer.name);
  const place = indented({ ...outer, look, language, name }, width + look.indent);
  const blocks = outer.flow(element.children, inside(place));
  const marked = blocks.findIndex((block) => block.kind === "paragraph");
  return spaced(
    blocks.map((block, index) => {
      if (index !== marked || block.kind !== "paragraph") return block;
      const children = box
        ? [new CheckBox(), new TextRun({ children: [new Tab()] }), ...block.children]
        : block.children;
      return { ...block, children, numbering, hanging: width };
    }),
    look.above,
    look.below,
  );
}

function bullets(text: string): ILevelsOptions[] {
  return levels((level) => ({
    level,
    format: "bullet",
    text,
    alignment: "left",
    ...(text === "" && { suffix: "nothing" }),
  }));
}

function decimal(start: number): ILevelsOptions[] {
  return levels((level) => ({ level, format: "decimal", text: `%${level + 1}.`, alignment: "left", start }));
}

function levels(one: (level: number) => ILevelsOptions): ILevelsOptions[] {
  return Array.from({ length: deepest + 1 }, (_, level) => ({
    ...one(level),
    style: { paragraph: { indent: { left: twips(indent * (level + 1)), hanging: twips(indent) } } },
  }));
}
