/** Whether the words stand in the text: as they are, else in order with `[…]` for any stretch left out. */
export function stands(quote: string, text: string): boolean {
  return standsIn(quote, bare(text));
}

/** As stands, of a text that `bare` has made ready. */
export function standsIn(quote: string, whole: string): boolean {
  const plain = bare(quote);
  if (plain !== "" && whole.includes(plain)) return true;
  const pieces = quote.split(/\[(?:…|\.\.\.)\]|\((?:…|\.\.\.)\)|^…|…$/u).map(bare);
  let from = 0;
  for (const piece of pieces) {
    const found = whole.indexOf(piece, from);
    if (found < 0) return false;
    from = found + piece.length;
  }
  return pieces.join("") !== "";
}

/** Letters alone: without spaces and soft hyphens, with one form of each quotation mark and apostrophe. */
export function bare(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\s\u00ad\u200b\ufeff]+/gu, "")
    .replace(/[‘’‚‛ʼ′`´]/gu, "'")
    .replace(/[“”„‟«»″]/gu, '"');
}
