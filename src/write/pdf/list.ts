import type { Element } from "hast";
import { classes, elementLook } from "../look.ts";
import { column, type Flow, type Piece, shift, stack } from "./flow.ts";
import { container, inside, keepNext, type Place } from "./place.ts";
import { inline } from "./style.ts";
import { addTag, elementSpot, kindAt } from "./tags.ts";

/** Distance of an item's text from the list's edge, and in ems where letters are large. */
const indent = 16;
const ems = 1.35;
const markers: Readonly<Record<string, string>> = { boxes: "☐", seen: "■", leave: "→" };

export function list(element: Element, place: Place): Piece[] {
  const items = element.children.filter((child) => child.type === "element");
  const own = classes(element).find((name) => Object.hasOwn(markers, name));
  const start = Number(element.properties.start ?? 1);
  const last = `${start + items.length - 1}.`;
  const { size } = place.look;
  const width = Math.max(indent, element.tagName === "ol" ? last.length * size * 0.55 + 6 : size * ems);
  const flows = items.flatMap((child, index) => {
    const ordinal = element.tagName === "ol" ? `${start + index}.` : "•";
    return entry(child, own === undefined ? ordinal : (markers[own] ?? "•"), width, inside(place));
  });
  return flows.length === 0 ? [] : [boxed(flows, place)];
}

/** An item outside a list. */
export function item(element: Element, place: Place): Piece[] {
  return entry(element, "•", indent, { ...place, tag: addTag(place, "L", { numbering: "Disc" }) });
}

/** `dt`: the label of an item of its own. */
export function term(element: Element, place: Place): Piece[] {
  const list = kindAt(place) === "L" ? place.tag : addTag(place, "L");
  const item = addTag({ ...place, tag: list }, "LI");
  return keepNext(container(element, { ...place, tag: addTag({ ...place, tag: item }, "Lbl") }));
}

/** `dl`: terms stay with their definitions. */
export function definitions(element: Element, place: Place): Piece[] {
  const flows = place.flow(element.children, inside(place));
  return flows.length === 0 ? [] : [boxed(flows, place)];
}

function boxed(pieces: readonly Piece[], place: Place): Flow {
  const { nodes, above, below } = column(pieces);
  const look = place.look;
  return {
    node: { stack: nodes, margin: [look.indent, 0, 0, 0] },
    above: Math.max(look.above, above),
    below: Math.max(look.below, below),
  };
}

function entry(element: Element, marker: string, width: number, outer: Place): Flow[] {
  const look = elementLook(outer.look, outer.document, element);
  const item = addTag(outer, "LI");
  const spot = elementSpot({ ...outer, tag: item }, element);
  const label = addTag({ ...spot, tag: item }, "Lbl");
  const place: Place = { ...spot, look, tag: addTag({ ...spot, tag: item }, "LBody") };
  const pieces =
    element.tagName === "li" ? place.flow(element.children, inside(place)) : container(element, place);
  if (pieces.length === 0) return [];
  const inner = stack(element.properties.dataKeepNext === undefined ? pieces : keepNext(pieces));
  const text = { ...inline({ ...look, align: "left", italics: false }, marker), tag: label };
  const hang = { text, gap: width, left: true };
  return [
    {
      node: shift(
        { stack: [inner.node], hang, ...(element.properties.dataKeep !== undefined && { keep: "" }) },
        [width + look.indent, 0, 0, 0],
      ),
      above: Math.max(look.above, inner.above),
      below: Math.max(look.below, inner.below),
    },
  ];
}
