import type { Analysis } from "../model/analysis.ts";
import type { Evidence } from "../model/guide.ts";
import { type Language, type Languages, packFor } from "../model/language.ts";

const compiled = new WeakMap<Language, RegExp | undefined>();

/** Phrases of all packs, since such lines are often in another language than the text. */
function phrasesOf(pack: Language): RegExp | undefined {
  if (compiled.has(pack)) return compiled.get(pack);
  const words = pack.lexicons.planted ?? [];
  const pattern = words
    .map((phrase) =>
      phrase
        .replace(/[.*+?^${}()|[\]\\]/gu, "\\$&")
        .replace(/['’]/gu, "['’]")
        .replace(/ /gu, "\\s+"),
    )
    .join("|");
  const made = words.length === 0 ? undefined : new RegExp(`(?<!\\p{L})(?:${pattern})(?!\\p{L})`, "iu");
  compiled.set(pack, made);
  return made;
}

const known = new WeakMap<Analysis, WeakMap<Languages, readonly Evidence[]>>();

/** Lines of the article that speak to a program instead of a reader. They have no effect here; the teacher is told. */
export function planted(analysis: Analysis, languages: Languages): readonly Evidence[] {
  const byLanguages = known.get(analysis) ?? new WeakMap<Languages, readonly Evidence[]>();
  known.set(analysis, byLanguages);
  const made = byLanguages.get(languages) ?? search(analysis, languages);
  byLanguages.set(languages, made);
  return made;
}

function search(analysis: Analysis, languages: Languages): Evidence[] {
  const packs = [packFor(languages, analysis.article.language), ...languages.values()];
  const tests = [...new Set(packs)].flatMap((pack) => (pack ? (phrasesOf(pack) ?? []) : []));
  return analysis.paragraphs.flatMap(({ number, text, sentences }) =>
    sentences.flatMap(({ span }): Evidence[] => {
      const words = text.slice(span.start, span.end);
      return tests.some((test) => test.test(words)) ? [{ at: number, quote: words }] : [];
    }),
  );
}

/** Whether some words stand in one of the sentences. */
export function standIn({ at, quote }: Evidence, sentences: readonly Evidence[]): boolean {
  return sentences.some((one) => one.at === at && (one.quote.includes(quote) || quote.includes(one.quote)));
}
