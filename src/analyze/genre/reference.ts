import type { Place } from "../../model/survey.ts";
import { fold } from "../words.ts";
import { distinct, firsts, type Sight, type Sign, sign } from "./sight.ts";

/** Signs of texts about one subject: obituary and encyclopaedic article. */
export function referenceSigns(sight: Sight): Sign[] {
  return [...obituary(sight), ...encyclopaedic(sight)];
}

const lifeDates =
  /\((?:[^()\n]{0,40}\s)?(1[0-9]|20)\d\d\)?\s?[–—-]\s?(?:[^()\n]{0,40}\s)?(1[0-9]|20)\d\d\)/gu;

/** A death at the top, and how somebody is mourned below. */
function obituary(sight: Sight): Sign[] {
  const death = sight.found("death").filter(({ paragraph }) => paragraph <= 2);
  const mourning = sight.found("obituary");
  const signs: Sign[] = [];
  if (death.length > 0) signs.push(sign("obituary", 0.35, "words", firsts(death)));
  if (mourning.length > 0)
    signs.push(sign("obituary", distinct(mourning) > 1 ? 0.4 : 0.25, "words", firsts(mourning)));
  const dates = lifeDatesOf(sight, 2);
  if (dates.length > 0)
    signs.push(sign("obituary", death.length + mourning.length > 0 ? 0.4 : 0.25, "life-dates", dates));
  return signs;
}

function lifeDatesOf({ paragraphs }: Pick<Sight, "paragraphs">, last: number): Place[] {
  return paragraphs.slice(0, last).flatMap(({ number, text }) =>
    [...text.slice(0, 600).matchAll(lifeDates)].map((match) => ({
      paragraph: number,
      span: { start: match.index, end: match.index + match[0].length },
    })),
  );
}

/** The first sentence says what the title's subject is; notes and headings of a reference work. */
function encyclopaedic(sight: Sight): Sign[] {
  const signs: Sign[] = [];
  const definition = definitionOf(sight);
  if (definition !== undefined) signs.push(sign("encyclopaedic", 0.5, "definition", [definition]));
  const notes = sight.paragraphs.flatMap(({ number, text }) =>
    [...text.matchAll(/\[(?:\d{1,3}|edit|modifier|editar|bearbeiten|modifica)\]/gu)].map((match) => ({
      paragraph: number,
      span: { start: match.index, end: match.index + match[0].length },
    })),
  );
  if (notes.length >= 3) signs.push(sign("encyclopaedic", 0.35, "notes", notes, notes.length));
  const known = new Set((sight.vocabulary?.lexicons.genreSigns?.headings ?? []).map(fold));
  const headings = sight.headings.filter(({ text }) => known.has(fold(text.trim())));
  if (headings.length > 0) {
    const page = headings
      .map(({ text }) => text)
      .slice(0, 4)
      .join(" · ");
    const evidence = { sign: "headings" as const, value: headings.length, places: [], page };
    signs.push({ kind: "encyclopaedic", weight: headings.length > 1 ? 0.4 : 0.2, evidence });
  }
  const dates = lifeDatesOf(sight, 1);
  if (definition !== undefined && dates.length > 0)
    signs.push(sign("encyclopaedic", 0.2, "life-dates", dates));
  return signs;
}

/** “Tidal mills are mills …” under the title “Tidal mill”: the subject, then what it is, in the first sentence. */
function definitionOf({ found, scenes, paragraphs }: Sight): Place | undefined {
  const [title, first] = scenes;
  const sentence = paragraphs[0]?.sentences[0]?.span;
  const copula = found("definition").find(
    ({ paragraph, span }) => paragraph === 1 && span.start < (sentence?.end ?? 0),
  );
  if (title === undefined || first?.vocabulary === undefined || copula === undefined) return undefined;
  const { stop } = first.vocabulary;
  const subject = title.tokens
    .filter(({ word, form }) => word && !stop.has(form))
    .map(({ form }) => form.slice(0, 6));
  if (subject.length === 0 || subject.length > 6) return undefined;
  const before = first.tokens
    .filter(({ start, word }) => word && start < copula.span.start)
    .map(({ form }) => form.slice(0, 6));
  const named = subject.filter((form) => before.includes(form)).length;
  if (named < Math.ceil(subject.length * 0.6) || before.length > subject.length + 25) return undefined;
  return { paragraph: 1, span: { start: 0, end: copula.span.end } };
}
