import type { Article, Fact, Matter } from "../model/article.ts";
import type { Report } from "../model/message.ts";
import { breakLongWords, cleanText, type Tally } from "./clean.ts";
import { excerpt } from "./line.ts";
import type { Page } from "./page.ts";

/** What the page says in several ways, the headings of its other stories, cleaned like the rest, and pages not read. */
export function observed(page: Page, tally: Tally): Pick<Article, "disagreements" | "stories" | "scanned"> {
  const clean = (text: string): string => breakLongWords(cleanText(text, tally), tally);
  const { disagreements = [], stories = [], scanned = [] } = page;
  const of = (fact: Fact): Fact => ({
    ...fact,
    value: clean(fact.value),
    ...(fact.quote === undefined ? {} : { quote: clean(fact.quote) }),
  });
  return {
    ...(disagreements.length > 0 && {
      disagreements: disagreements.map(({ field, facts }) => ({ field, facts: facts.map(of) })),
    }),
    ...(stories.length > 0 && { stories: stories.map(clean) }),
    ...(scanned.length > 0 && { scanned }),
  };
}

/** Tells what may make the article another than the teacher thinks: its day, its end, its neighbours, pages not read. */
export function tellObserved(
  { disagreements = [], stories = [], scanned = [] }: Pick<Article, "disagreements" | "stories" | "scanned">,
  matter: readonly Matter[],
  report: Report,
): void {
  if (scanned.length > 0)
    report({ code: "PAGES_SCANNED", values: { count: scanned.length, pages: scanned.join(", ") } });
  for (const { field, facts } of disagreements) {
    const signed = field === "byline" && facts.some(({ where }) => where === "line");
    const fault = field === "published" ? "published-disagrees" : signed ? "byline-disagrees" : undefined;
    const values = facts.map(({ value }) => excerpt(value)).join(" – ");
    if (fault !== undefined) report({ code: "FACTS_DISAGREE", values: { fault, values } });
  }
  const wall = matter.find(({ kind, position }) => kind === "paywall" && position !== "front");
  if (wall !== undefined) report({ code: "PAYWALL_SEEN", values: { quote: excerpt(wall.text) } });
  if (stories.length > 0)
    report({
      code: "SEVERAL_STORIES",
      values: { count: stories.length, title: excerpt(stories[0] ?? "") },
    });
}
