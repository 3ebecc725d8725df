/** Controls, direction marks, and soft hyphens, which destroy real hyphens in fontkit: nobody may see them. */
const unprintable =
  /[^\P{Cc}\t\n\f\r]|[\u00ad\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff]/gu;
const loneSurrogate = /\p{Surrogate}/gu;
const longRun = /[^\s\u00a0\u202f\u200b]{31,}/g;

/** Text as it may go to the page: no invisible characters, and places to break in words longer than 30 characters. */
export function printable(text: string): string {
  return visible(text).replace(longRun, breakable);
}

/** Text without invisible characters. */
export function visible(text: string): string {
  return text.replace(unprintable, "").replace(loneSurrogate, "\ufffd");
}

/** HTML's white space becomes single spaces; no-break spaces stay. */
export function collapse(text: string): string {
  return text.replace(/[ \t\n\r\f]+/g, " ");
}

/** U+200B after the joints of an address, and after every eighth character of what is still long. */
function breakable(run: string): string {
  return run
    .replace(/[/.?&=_\-:;,]+(?=.)/gu, "$&\u200b")
    .split("\u200b")
    .map((piece) => ([...piece].length > 16 ? piece.replace(/(?:.\p{M}*){8}(?=.)/gu, "$&\u200b") : piece))
    .join("\u200b");
}
