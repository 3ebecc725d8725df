import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parse } from "yaml";

/** Articles of one language, taken apart. */
interface Pool {
  readonly language: string;
  readonly titles: readonly string[];
  readonly bylines: readonly string[];
  readonly paragraphs: readonly string[];
}

/** The shipped samples, and what a folder beside the project holds (`../shared`), if it is there. */
const places = ["content/articles", "../shared/articles", "../shared/seed"];
const languages = new Set(["en", "fr", "es", "de"]);

/**
 * So many articles, each other than all others, made of the titles, names and paragraphs of real ones, drawn by a fixed
 * rule. The same number gives the same articles; more of them begin with the same ones.
 * @returns texts by file name
 */
export function recombined(
  count: number,
  words: readonly [least: number, most: number],
): Map<string, string> {
  const pools = poolsOf(places.flatMap(articlesIn));
  const draw = drawing(20_261_126);
  const texts = new Map<string, string>();
  for (let number = 1; number <= count; number++) {
    const pool = pools[draw(pools.length)] ?? never();
    const length = words[0] + draw(words[1] - words[0] + 1);
    texts.set(`${pool.language}-${String(number).padStart(5, "0")}.md`, textOf(pool, number, length, draw));
  }
  return texts;
}

function textOf(pool: Pool, number: number, words: number, draw: Draw): string {
  const pick = (list: readonly string[]): string => list[draw(list.length)] ?? "";
  const title = JSON.stringify(`${pick(pool.titles)} (${number})`);
  const byline = pool.bylines.length > 0 ? `author: ${JSON.stringify(pick(pool.bylines))}\n` : "";
  const date = new Date(Date.UTC(2000 + draw(26), draw(12), 1 + draw(28))).toISOString().slice(0, 10);
  const chosen: string[] = [];
  for (let count = 0; count < words; ) {
    const paragraph = pick(pool.paragraphs);
    chosen.push(paragraph);
    count += paragraph.split(/\s+/).length;
  }
  return `---\ntitle: ${title}\n${byline}publisher: The Daily ${number}\ndate: ${date}\nlanguage: ${pool.language}\n---\n\n${chosen.join("\n\n")}\n`;
}

export type Draw = (below: number) => number;

/** A fixed row of numbers from 0 up to what is asked. */
export function drawing(seed: number): Draw {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function articlesIn(place: string): string[] {
  const folder = resolve(import.meta.dirname, "../..", place);
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith(".md") && !/^[A-Z]+\.md$/.test(name));
  return names.sort().map((name) => readFileSync(join(folder, name), "utf8"));
}

function poolsOf(texts: readonly string[]): Pool[] {
  const pools = new Map<string, { titles: string[]; bylines: string[]; paragraphs: string[] }>();
  for (const text of texts) {
    const [, head, after] = /^\s*---\n(.*?)\n---\n(.*)$/s.exec(text) ?? [];
    const facts: unknown = head === undefined ? {} : parse(head);
    const fact = (name: string): string => String(Reflect.get(Object(facts), name) ?? "");
    const body = after ?? text;
    const language = fact("lang") || fact("language") || (/\b(?:les|des|une)\b/.test(body) ? "fr" : "en");
    if (!languages.has(language)) continue;
    const pool = pools.get(language) ?? { titles: [], bylines: [], paragraphs: [] };
    pools.set(language, pool);
    const title = fact("title") || (/^# (.+)$/m.exec(body)?.[1] ?? "");
    if (title !== "") pool.titles.push(title);
    if (fact("author") !== "") pool.bylines.push(fact("author"));
    for (const block of body.split(/\n\s*\n/).map((each) => each.trim()))
      if (block.length > 80 && /^[\p{L}\d“"«]/u.test(block)) pool.paragraphs.push(block);
  }
  return [...pools]
    .filter(([, { paragraphs }]) => paragraphs.length > 3)
    .map(([language, pool]) => ({ language, ...pool }));
}

function never(): never {
  throw new Error("no articles to make others of");
}
