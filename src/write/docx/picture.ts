import { ImageRun } from "docx";
import type { Element } from "hast";
import { type Block, kept, spaced } from "./block.ts";
import { indented, inside, type Place, words } from "./place.ts";
import { styleFor } from "./styles.ts";

/** Pixels of a screen in a point. */
const perPoint = 96 / 72;
/** Tallest picture, in points: a third of a page with its caption. */
const tallest = 210;

/** `figure`: kept whole, its caption with it. */
export function figure(element: Element, place: Place): Block[] {
  const { above, below, indent } = place.look;
  return spaced(kept(place.flow(element.children, indented(inside(place), indent))), above, below);
}

/** A PNG or JPEG that the document itself carries; any other image is left out. Without `alt` it is an ornament. */
export function image(element: Element, place: Place): Block[] {
  const source = String(element.properties.src ?? "");
  const pixels = place.images.get(source);
  const found = /^data:image\/(png|jpeg);base64,(.*)$/.exec(source);
  if (pixels === undefined || found === null) return [];
  const natural = Math.min(pixels.width / perPoint, (tallest * pixels.width) / pixels.height);
  const width = Math.min(
    Number(element.properties.dataWidth) || natural,
    place.room - place.left - place.right,
  );
  const height = (width * pixels.height) / pixels.width;
  const { above, below } = place.look;
  const picture = new ImageRun({
    type: found[1] === "png" ? "png" : "jpg",
    data: Uint8Array.from(atob(found[2] ?? ""), (character) => character.charCodeAt(0)),
    transformation: { width: Math.round(width * perPoint), height: Math.round(height * perPoint) },
    altText: { name: "", description: words(element.properties.alt) ?? "" },
  });
  const style = styleFor(place.styles, place.name, place.look);
  return [
    {
      ...{
        kind: "paragraph",
        style,
        children: [picture],
        above,
        below,
        left: place.left,
        right: place.right,
      },
      ...(place.borders && { borders: place.borders }),
    },
  ];
}
