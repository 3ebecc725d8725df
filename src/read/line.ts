const closer = /[\s"'’”»)\]\u203A*_]/u;

/** The line's last character without closing quotes and brackets. */
function lastMark(text: string): string {
  let at = text.length - 1;
  while (at >= 0 && closer.test(text.charAt(at))) at--;
  return text.charAt(at);
}

/** The text ends as a sentence does (also with a colon or semicolon). */
export function hasEndMark(text: string): boolean {
  return /[.!?…:;。！？]/u.test(lastMark(text));
}

export function wordCount(text: string): number {
  return text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}

/** A sentence or more: an end mark, and twelve words or thirty letters of a script that writes without spaces. */
export function isFullText(text: string): boolean {
  if (!hasEndMark(text)) return false;
  return (
    wordCount(text) >= 12 ||
    (text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu)?.length ?? 0) >= 30
  );
}

/** A line that may be a title: one line, short, without end mark or a sentence end inside, and not in brackets. */
export function isShortLine(text: string, longest = 100): boolean {
  if (text.length > longest || text.includes("\n") || wordCount(text) === 0) return false;
  if (hasEndMark(text) || /[.!?…]["”»)]*\s+["“«(]*\p{Lu}\p{Ll}/u.test(text.replace(/\b\p{Lu}\./gu, "")))
    return false;
  if (/\(?\.\.\.|…|\[…\]/u.test(text) || /^[([].*[)\]]$/su.test(text)) return false;
  return /^["“«¿¡'‘]?\s*[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u.test(text);
}

/** Lower case, one kind of apostrophe and space, no space before a colon: for comparing words of a page. */
export function folded(text: string): string {
  return text.toLowerCase().replace(/[’ʼ]/g, "'").replace(/\s+/g, " ").replace(/ :/g, ":").trim();
}

/** At most 80 characters around the middle of a place, for a repair's note. */
export function excerpt(text: string, longest = 80): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length <= longest
    ? line
    : `${Array.from(line)
        .slice(0, longest - 1)
        .join("")}…`;
}
