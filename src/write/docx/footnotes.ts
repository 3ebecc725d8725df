import { FootnoteReferenceRun, Paragraph } from "docx";
import type { Element, ElementContent, Root, RootContent } from "hast";
import { bodyLook, classes, namedLook } from "../look.ts";
import { languageOf } from "./language.ts";
import type { Place } from "./place.ts";
import type { Line } from "./runs.ts";
import { type Style, styleFor } from "./styles.ts";

/** Word’s own footnotes: the texts of the tree by identifier, and what its calls have made so far, by number. */
export interface Footnotes {
  readonly texts: ReadonlyMap<string, Element>;
  readonly made: Record<string, { readonly children: readonly Paragraph[] }>;
}

/** The footnotes that something calls. */
export function footnotesOf(tree: Root): Footnotes {
  const called = new Set<unknown>();
  const texts = new Map<string, Element>();
  const walk = (node: RootContent | ElementContent) => {
    if (node.type !== "element") return;
    const { dataNote } = node.properties;
    if (node.tagName === "sup") called.add(dataNote);
    if (isFootnote(node)) texts.set(String(dataNote), node);
    node.children.forEach(walk);
  };
  tree.children.forEach(walk);
  return { texts: new Map([...texts].filter(([id]) => called.has(id))), made: {} };
}

export function isFootnote(element: Element): boolean {
  return classes(element).includes("footnote") && typeof element.properties.dataNote === "string";
}

/** The call of a footnote. Word counts them itself, so the article’s mark before the text is left out. */
export function footnoteCall(
  text: Element,
  place: Place,
  line: (nodes: readonly ElementContent[], place: Place, style: Style) => Line,
): FootnoteReferenceRun {
  const look = namedLook({ ...bodyLook(place.document), bold: false }, place.document, ".footnote");
  const style = styleFor(place.styles, "footnote text", { ...look, above: 0, below: 0 });
  const [first] = text.children;
  const words = first?.type === "element" && first.tagName === "b" ? text.children.slice(1) : text.children;
  const number = Object.keys(place.footnotes.made).length + 1;
  const inner = { ...place, look: style.look, language: languageOf(text, place.language) };
  const { children } = line([{ type: "text", value: "\u00a0" }, ...words], inner, style);
  place.footnotes.made[number] = { children: [new Paragraph({ style: style.id, children: [...children] })] };
  return new FootnoteReferenceRun(number);
}
