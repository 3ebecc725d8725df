/** What one block of Markdown may have, before its marks are taken for plain characters. */
const most = { nested: 100, emphasis: 4000, links: 4000, unopened: 1000 };
/** Characters below which no block can be too much. */
const small = 1000;

/**
 * Markdown in which brackets and stars are plain characters wherever a block has so many that a parser would look back
 * for the partner of each of them over all others. No article has: a few kilobytes of them take minutes.
 */
export function calmed(text: string): string {
  return text
    .split(/(\n[^\S\n]*\n)/)
    .map((block) => (block.length > small && isWild(block) ? block.replace(/[[\]*_]/g, "\\$&") : block))
    .join("");
}

function isWild(block: string): boolean {
  let depth = 0;
  let links = 0;
  let unopened = 0;
  let emphasis = 0;
  for (const [mark] of block.matchAll(/\\.|\]\(|[[\]]|[*_]+/gs)) {
    if (mark === "[") depth += 1;
    else if (mark.startsWith("]")) {
      if (mark === "](") links += 1;
      if (depth === 0) unopened += 1;
      else depth -= 1;
    } else if (!mark.startsWith("\\")) emphasis += 1;
    if (depth > most.nested || links > most.links || unopened > most.unopened || emphasis > most.emphasis)
      return true;
  }
  return false;
}
