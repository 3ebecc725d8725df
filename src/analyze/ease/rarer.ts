import type { Mark, Span } from "../../model/analysis.ts";
import type { RarerWord, WordPlace } from "../../model/survey.ts";
import type { Scene } from "../scene.ts";
import type { Bands } from "./frequency.ts";

const common = 3000;
const shortest = 4;
const editing: ReadonlySet<string> = new Set(["reference", "insertion", "emphasis-added"]);
const plain = /^\p{Ll}[\p{Ll}'’‑-]*$/u;

/**
 * Nouns, verbs, adjectives and adverbs outside the 3,000 commonest words, each once: those that the list does not
 * have first, then the most frequent of the article, then in order of place. No names, nothing with a capital, no
 * words of another language.
 */
export function rarerWords(scenes: readonly Scene[], marks: readonly Mark[], bandOf: Bands): RarerWord[] {
  const found = new Map<string, RarerWord & { readonly places: WordPlace[] }>();
  const names = namesIn(scenes);
  const asides = asideSpans(marks);
  for (const { tokens, tags, sentences, paragraph, vocabulary } of scenes) {
    const spans = asides.get(paragraph.number) ?? [];
    let [sentence, span, aside] = [0, 0, 0];
    for (const [index, token] of tokens.entries()) {
      while ((sentences[sentence]?.end ?? Number.POSITIVE_INFINITY) <= token.start) sentence++;
      for (; (spans[span]?.start ?? Number.POSITIVE_INFINITY) <= token.start; span++)
        aside = Math.max(aside, spans[span]?.end ?? 0);
      const tagged = tags?.[index];
      if (tagged === undefined || tagged.pos === "other" || tagged.pos === "name") continue;
      const { pos } = tagged;
      const lemma = tagged.lemma.toLowerCase();
      if (token.end <= aside || vocabulary?.stop.has(token.form)) continue;
      if (token.text.length < shortest || !plain.test(token.text) || names.has(lemma)) continue;
      const band = bandOf(token.form, lemma);
      if (band !== undefined && band <= common) continue;
      const place = {
        paragraph: paragraph.number,
        span: { start: token.start, end: token.end },
        sentence: sentences[sentence] ?? { start: 0, end: paragraph.text.length },
      };
      const there = found.get(lemma);
      if (there !== undefined) there.places.push(place);
      else found.set(lemma, { lemma, pos, ...(band === undefined ? {} : { band }), places: [place] });
    }
  }
  return [...found.values()].sort(
    (a, b) =>
      Number(a.band !== undefined) - Number(b.band !== undefined) || b.places.length - a.places.length,
  );
}

/** Forms of running text that the list does not have: nouns, verbs, adjectives and adverbs. */
export function rareForms(scenes: readonly Scene[], bandOf: Bands): ReadonlySet<string> {
  const rare = new Set<string>();
  for (const { tokens, tags } of scenes)
    for (const [index, token] of tokens.entries()) {
      const tagged = tags?.[index];
      if (tagged === undefined || tagged.pos === "name" || tagged.pos === "other") continue;
      if (bandOf(token.form, tagged.lemma.toLowerCase()) === undefined) rare.add(token.form);
    }
  return rare;
}

function namesIn(scenes: readonly Scene[]): ReadonlySet<string> {
  return new Set(
    scenes.flatMap(({ tags = [] }) =>
      tags.flatMap(({ pos, lemma }) => (pos === "name" ? [lemma.toLowerCase()] : [])),
    ),
  );
}

/** Quotations in another language, references and signs of editing, by paragraph. */
function asideSpans(marks: readonly Mark[]): ReadonlyMap<number, readonly Span[]> {
  const spans = new Map<number, Span[]>();
  for (const mark of marks) {
    const foreign = mark.label === "quotation" && mark.language !== undefined;
    if (!foreign && !editing.has(mark.label)) continue;
    const there = spans.get(mark.paragraph);
    if (there === undefined) spans.set(mark.paragraph, [mark.span]);
    else there.push(mark.span);
  }
  return spans;
}
