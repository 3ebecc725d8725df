import type { Analysis, Voice } from "../../model/analysis.ts";
import type { Evidence } from "../../model/guide.ts";
import type { Language } from "../../model/language.ts";
import { say } from "../../model/wording.ts";
import { spelled } from "../dates.ts";
import { evidenceOf, locate } from "../text.ts";
import { namelessVoices } from "./heard.ts";

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

const shown = 3;

/** What the page gives to whoever wants to check it, and what it does not give, both as counted. */
export function traces(analysis: Analysis): Traces {
  const { article, leads, marks } = analysis;
  const nameless = namelessVoices(analysis);
  const links = leads.filter(({ hosts, own }) => hosts.length > 0 && !own);
  const outlets = leads.filter(({ kind, own }) => kind === "outlet" && !own);
  const dates = marks.filter(
    (mark) => mark.label === "date" && mark.paragraph > 0 && /^\d{4}-\d\d-\d\d/u.test(mark.iso),
  );
  const places = (list: readonly Voice[]) =>
    list.slice(0, shown).flatMap(({ name, paragraphs }) => locate(analysis, name, paragraphs));
  const count = (key: string, list: readonly unknown[], evidence: readonly Evidence[]): Trace[] =>
    list.length === 0 ? [] : [{ key, values: { count: list.length }, evidence }];
  const none = (key: string, isMissing: boolean): Trace[] =>
    isMissing ? [{ key, values: {}, evidence: [] }] : [];
  return {
    helps: [
      ...count("outlets", outlets, places(outlets.map(({ name, places: at }) => voiceLike(name, at)))),
      ...count("links", links, []),
      ...count(
        "days",
        dates,
        dates.slice(0, shown).flatMap((mark) => evidenceOf(analysis, mark)),
      ),
      ...(article.published === undefined ? [] : [published(article.published.value)]),
      ...none("author", article.byline !== undefined),
    ],
    missing: [
      ...count("nameless", nameless, places(nameless)),
      ...none("no-author", article.byline === undefined),
      ...none("no-publisher", article.publisher === undefined),
      ...none("no-date", article.published === undefined),
      ...none("no-link", links.length === 0),
      ...none("no-day", dates.length === 0),
    ],
  };
}

function voiceLike(name: string, at: readonly { readonly paragraph: number }[]): Voice {
  return { name, named: true, kind: "outlet", paragraphs: at.map(({ paragraph }) => paragraph), words: 0 };
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
