import type { Face, ParsedFont, Pdf } from "./engine.ts";

type FaceClass = new (pdf: Pdf, font: ParsedFont, id: string) => Face;

/** Fonts that this process has read, by their bytes: reading their tables again costs a third of a document. */
const read = new WeakMap<Uint8Array, { readonly font: ParsedFont; readonly make: FaceClass }>();

/**
 * A face of a font that an earlier document has read, or undefined.
 *
 * The font forgets the glyphs of earlier documents: each of them keeps the first character that asked for it, so
 * that a no-break space met long ago would otherwise be copied out of this document in the place of a space.
 */
export function faceAgain(bytes: Uint8Array, pdf: Pdf): Face | undefined {
  const known = read.get(bytes);
  if (known === undefined) return undefined;
  known.font._glyphs = {};
  pdf._fontCount += 1;
  const face = new known.make(pdf, known.font, `F${pdf._fontCount}`);
  pdf._fontFamilies[face.name] = face;
  return face;
}

export function remember(bytes: Uint8Array, face: Face): void {
  read.set(bytes, { font: face.font, make: face.constructor as FaceClass });
}
