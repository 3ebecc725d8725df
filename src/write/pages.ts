/** How many pages a PDF has: the count in its page tree's root. */
export function pageCount(pdf: Uint8Array): number | undefined {
  const count = /\/Type\s*\/Pages\b[^>]*?\/Count\s+(\d+)/.exec(new TextDecoder("latin1").decode(pdf))?.[1];
  return count === undefined ? undefined : Number(count);
}
