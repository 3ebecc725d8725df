import type { Element } from "hast";
import { classes, namedLook } from "../look.ts";
import { type Piece, shift, stack } from "./flow.ts";
import { type Place, words } from "./place.ts";
import { inline } from "./style.ts";
import { addTag, kindAt } from "./tags.ts";

/** Distance of a paragraph's number from its text. */
const gap = 5;

/** A block of class `numbered`: its `data-number` hangs in the gutter beside its first line, and is read before it. */
export function numbered(element: Element, pieces: Piece[], place: Place, outer: number): Piece[] {
  const number = words(element.properties.dataNumber);
  if (number === undefined || !classes(element).includes("numbered") || pieces.length === 0) return pieces;
  const look = namedLook(place.look, place.document, ".number");
  const tag = numberTag(place, outer);
  const text = { ...inline({ ...look, align: "left" }, number), lineHeight: place.look.lineHeight, tag };
  const whole = stack(pieces);
  const line = inline(place.look, "x");
  const hang = { text, line, gap: gap + place.look.indent + (place.gutter ?? 0) };
  const counted = isOfArticle(element) && place.document.lineNumbers === true;
  const count = inline({ ...namedLook(place.look, place.document, ".line"), align: "left" }, "0");
  const node = shift(whole.node, [gutterIndent(place), 0, counted ? lineColumn(count.fontSize) : 0, 0]);
  return [{ ...whole, node: { ...node, hang, ...(counted && { count }) } }];
}

/** Only the article's paragraphs have an address by their number. */
function isOfArticle({ properties: { id } }: Element): boolean {
  return typeof id === "string" && /^p\d+$/.test(id);
}

/** Room at the right of the text for a number of three figures. */
function lineColumn(size: number): number {
  return size * 1.7 + gap;
}

/** In a paragraph a span; in a quotation its first paragraph; before a list or a table a paragraph. */
function numberTag(place: Place, outer: number): number {
  const kind = kindAt(place);
  const spot = { ...place, language: place.document.language };
  const first = place.tags.all[place.tag]?.kids[0];
  if (place.tag === outer) return addTag(spot, "P");
  if (kind === "L" || kind === "Table") return addTag({ ...spot, tag: outer }, "P", {}, place.tag);
  return addTag(spot, kind === "BlockQuote" || kind === "Sect" ? "P" : "Span", {}, first);
}

/** Width of the gutter where hanging numbers stand; none where an outer block leaves it. */
export function gutterIndent(place: Place): number {
  return place.gutter === undefined ? namedLook(place.look, place.document, ".gutter").indent : 0;
}
