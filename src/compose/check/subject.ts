import type { Analysis, Paragraph } from "../../model/analysis.ts";
import type { Languages } from "../../model/language.ts";
import { namesIn } from "./names.ts";
import { nounsIn } from "./nouns.ts";
import type { Scope } from "./scope.ts";

/** What an article, or the texts of one language in it, is about: names and neutral nouns, the most telling first. */
export interface Subject {
  readonly names: readonly string[];
  readonly nouns: readonly string[];
}

/** Subject of the article: what stands in its title or its first third, and comes back. */
export function subject(analysis: Analysis, languages: Languages): Subject {
  const before = known.get(analysis);
  if (before?.languages === languages) return before.subject;
  const made = ofArticle(analysis, languages);
  known.set(analysis, { languages, subject: made });
  return made;
}

const known = new WeakMap<Analysis, { readonly languages: Languages; readonly subject: Subject }>();

function ofArticle(analysis: Analysis, languages: Languages): Subject {
  const { language } = analysis.article;
  const paragraphs = analysis.paragraphs.filter(({ text }) => text !== "");
  return within(analysis, languages, { language, paragraphs, title: analysis.title.text });
}

/** Subject of the texts that the article brings in another language. */
export function foreignSubject(
  analysis: Analysis,
  languages: Languages,
  language: string,
  paragraphs: readonly Paragraph[],
): Subject {
  return within(analysis, languages, { language, paragraphs, title: "" });
}

function within(analysis: Analysis, languages: Languages, scope: Scope): Subject {
  const names = namesIn(analysis, languages, scope);
  const taken = names.flatMap((name) => name.toLowerCase().match(/\p{L}+/gu) ?? []);
  return { names, nouns: nounsIn(analysis, languages, scope, taken) };
}
