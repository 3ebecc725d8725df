/** Shares of the type size, near Source Sans 3. */
const narrow = 0.28;
const space = 0.2;
const capital = 0.58;
const wide = 0.78;
const usual = 0.5;

/** About how wide a line of a sans serif is, in points: near enough to fill the rest of the line with a rule. */
export function textWidth(text: string, size: number): number {
  return [...text].reduce((sum, letter) => sum + share(letter), 0) * size;
}

function share(letter: string): number {
  if (/\s/u.test(letter)) return space;
  if (/[iljtfrI.,:;!'’|()[\]-]/u.test(letter)) return narrow;
  if (/[mwMW—…%]/u.test(letter)) return wide;
  return /\p{Lu}/u.test(letter) ? capital : usual;
}
