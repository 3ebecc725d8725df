import type { CheckBlock, Evidence, Guide } from "../model/guide.ts";

/** Something that the guide asks of its reader, and what it rests on. */
export interface Item {
  readonly ask: string;
  readonly evidence: readonly Evidence[];
}

/**
 * A guide in the plain form by which guides of any origin are compared: numbered questions, then numbered checks,
 * under each its evidence, one `¶3 «words»` a line. `article` names the text; by default it is the file's name.
 */
export function neutral(guide: Guide, article = `articles/${nameOf(guide.article.origin)}`): string {
  const { questions, discussion, task } = guide;
  return [
    `# ${line(guide.article.title)}`,
    `lang: ${guide.language.split("-")[0]}`,
    `article: ${article}`,
    "",
    "## Questions",
    "",
    ...numbered([...questions, ...discussion, ...(task ? [task] : [])]),
    "",
    "## Checks",
    "",
    ...numbered(checksOf(guide)),
    "",
  ].join("\n");
}

/** The neutral form as a file. */
export function writeNeutral(guide: Guide): Uint8Array {
  return new TextEncoder().encode(neutral(guide));
}

function numbered(items: readonly Item[]): string[] {
  return items.flatMap(({ ask, evidence }, index) => [`${index + 1}. ${line(ask)}`, ...evidence.map(ground)]);
}

function ground({ at, quote }: Evidence): string {
  return `   - ${typeof at === "number" ? `¶${at}` : at} «${line(quote)}»`;
}

/**
 * What is checked: the items that are this article's own. The forms that stand in every guide (the log, the table of
 * voices, the conclusion) are no checks; a guide without items gives its blocks instead.
 */
export function checksOf({ check }: Pick<Guide, "check">): Item[] {
  const hasOwn = check.some(({ items = [] }) => items.length > 0);
  const own = check.filter(({ items = [], searches = [] }) => items.length + searches.length > 0);
  return (hasOwn ? own : check).flatMap(checks);
}

/** The block's own items and searches; else what it shows with what there is to do about it. */
export function checks({ items = [], facts, searches = [], tasks }: CheckBlock): Item[] {
  const shown = facts.filter(({ evidence }) => evidence.length > 0);
  const whole = {
    ask: [...shown.map(({ says }) => says), ...tasks].join(" "),
    evidence: shown.flatMap(({ evidence }) => evidence),
  };
  const looked = searches.map(({ goal, query, evidence = [] }) => ({ ask: `${goal} ${query}`, evidence }));
  const own = items.map(({ ask, query, evidence }) => ({
    ask: query === undefined ? ask : `${ask} ${query}`,
    evidence,
  }));
  return [...own, ...(items.length === 0 && whole.evidence.length > 0 ? [whole] : []), ...looked];
}

function line(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

/** `https://example.org/a/ferry.html` → `ferry`. */
function nameOf(origin: string): string {
  const last = origin.split(/[\\/]/u).findLast((part) => part !== "") ?? origin;
  return line(last.replace(/\.\w+$/u, ""));
}
