import type { Analysis, Mark } from "../../model/analysis.ts";
import type { Evidence } from "../../model/guide.ts";
import type { Language, Languages } from "../../model/language.ts";
import { say } from "../../model/wording.ts";
import { spelled } from "../dates.ts";
import { evidenceOf } from "../text.ts";
import { namelessVoices } from "./heard.ts";
import { outletsNamed } from "./outletsnamed.ts";
import { signature } from "./signature.ts";

/** Something by which the article can be checked, or that is missing: a phrase `traces.<key>` of the wording. */
export interface Trace {
  readonly key: string;
  readonly values: Readonly<Record<string, string | number>>;
  readonly evidence: readonly Evidence[];
}

interface Traces {
  readonly helps: readonly Trace[];
  readonly missing: readonly Trace[];
}

/** Places that are shown: all of them or none, so that they are as many as were counted. */
const shown = 4;

/** What the page gives to whoever wants to check it, and what it does not give, both as counted. */
export function traces(analysis: Analysis, languages: Languages): Traces {
  const { article, leads, marks } = analysis;
  const nameless = namelessVoices(analysis);
  const links = leads.filter(({ hosts, own }) => hosts.length > 0 && !own);
  const outlets = outletsNamed(analysis);
  const days = new Map<string, Mark>();
  for (const mark of marks)
    if (mark.label === "date" && mark.paragraph > 0 && /^\d{4}-\d\d-\d\d/u.test(mark.iso))
      if (!days.has(mark.iso)) days.set(mark.iso, mark);
  const signed = signature(analysis, languages);
  // A link that leads nowhere in the copy may lead somewhere on the page.
  const unlinked = article.repairs.some(({ kind }) => kind === "unlinked");
  const count = (key: string, list: readonly unknown[], evidence: readonly Evidence[] = []): Trace[] =>
    list.length === 0
      ? []
      : [{ key, values: { count: list.length }, evidence: list.length > shown ? [] : evidence }];
  const none = (key: string, isMissing: boolean): Trace[] =>
    isMissing ? [{ key, values: {}, evidence: [] }] : [];
  return {
    helps: [
      ...count(article.publisher === undefined ? "outlets.all" : "outlets", outlets),
      ...count("links", links),
      ...count(
        "days",
        [...days],
        [...days.values()].flatMap((mark) => evidenceOf(analysis, mark)),
      ),
      ...(article.published === undefined ? [] : [published(article.published.value)]),
      ...none("author", signed === "person"),
    ],
    missing: [
      ...count("nameless", nameless),
      ...none("no-author", article.byline === undefined),
      ...none("no-person", signed === "others"),
      ...none("no-publisher", article.publisher === undefined),
      ...none("no-date", article.published === undefined),
      ...none("no-link", links.length === 0 && !unlinked),
      ...none("no-day", days.size === 0),
    ],
  };
}

function published(value: string): Trace {
  return { key: "date", values: { date: value }, evidence: [] };
}

/** A trace as it stands in a sentence. */
export function traceWords({ key, values }: Trace, pack: Language): string {
  const { date } = values;
  const told = typeof date === "string" ? { ...values, date: spelled(date, pack) } : values;
  return say(pack.wording, pack.tag, `traces.${key}`, told);
}
