/** TrueType bytes by family and face. */
export type Fonts = Readonly<Record<string, FontFaces>>;

export interface FontFaces {
  readonly normal: Uint8Array;
  readonly bold: Uint8Array;
  readonly italics: Uint8Array;
  readonly bolditalics: Uint8Array;
}
