const electronic = /[\w.+-]{1,64}\s?(?:@|\[at\]|\(at\))\s?[\w-]{1,64}(?:\.[\w-]{1,64})+/iu;
const telephone = /(?:\+|\b0)\d[\d\s./()-]{7,40}\d/u;

/** An e-mail address or a telephone number stands in the text. */
export function hasAddress(text: string): boolean {
  return electronic.test(text) || telephone.test(text);
}
