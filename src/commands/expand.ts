import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/**
 * The files that `*.md` stands for, sorted, for shells that leave it as it is. Only the name is matched, not the
 * folder. The word itself when a file has that name or none matches, and for an address.
 */
export async function expand(word: string): Promise<string[]> {
  const name = basename(word);
  if (/^https?:/i.test(word)) return [word];
  if (!/[*?]/.test(name) || existsSync(word)) return [word];
  const literal = (text: string) => text.replace(/[.+^${}()|[\]\\]/g, "\\$&");
  const pattern = literal(name).replaceAll("*", ".*").replaceAll("?", ".");
  const names = await readdir(dirname(word)).catch(() => []);
  const matching = names
    .filter((each) => !each.startsWith(".") && new RegExp(`^${pattern}$`, "iu").test(each))
    .sort();
  return matching.length === 0 ? [word] : matching.map((each) => join(dirname(word), each));
}
