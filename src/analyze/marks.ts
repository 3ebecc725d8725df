import type { Mark, Span } from "../model/analysis.ts";
import { figuresOf } from "./amounts/figures.ts";
import { type Measures, measuresOf } from "./amounts/measures.ts";
import { type Connectives, connectiveBooks, connectivesOf, weakLinks } from "./connectives/connectives.ts";
import { covered, union } from "./cover.ts";
import { editsOf } from "./edits.ts";
import { acronymsOf } from "./names/acronyms.ts";
import { namesOf } from "./names/names.ts";
import { namingsOf } from "./names/naming.ts";
import { placesOf } from "./names/places.ts";
import { questionsOf } from "./questions.ts";
import type { Scene } from "./scene.ts";
import type { Draft } from "./speech/quotations/drafts.ts";
import { quotationOf } from "./speech/quotations/quotations.ts";
import type { Speech } from "./speech/speech.ts";
import { findMarkers, type Markers, markersOf } from "./stance/markers.ts";
import { type Calendar, calendarOf } from "./times/calendar.ts";
import { dateMark, datesOf } from "./times/dates.ts";
import { periodMark, periodsOf } from "./times/periods.ts";
import type { Vocabulary } from "./vocabulary.ts";

const books = new WeakMap<Vocabulary, Books>();

interface Books {
  readonly places: ReadonlySet<string>;
  readonly measures: Measures;
  readonly calendar: Calendar;
  readonly markers: Markers;
  readonly connectives: Connectives;
}

/** Every mark, by scene: index n holds those of paragraph n. */
export function marksOf(scenes: readonly Scene[], speech: Speech, published?: string): Mark[][] {
  const booksOf = (vocabulary: Vocabulary): Books => {
    const known = books.get(vocabulary) ?? {
      places: placesOf(vocabulary.language),
      measures: measuresOf(vocabulary),
      calendar: calendarOf(vocabulary),
      markers: markersOf(vocabulary),
      connectives: connectiveBooks(vocabulary),
    };
    books.set(vocabulary, known);
    return known;
  };
  const marks = scenes.map((scene, index): Mark[] => {
    const known = scene.vocabulary === undefined ? undefined : booksOf(scene.vocabulary);
    return ofScene(scene, index, speech, known, published);
  });
  const within = (paragraph: number, span: Span): boolean =>
    isQuoted(scenes[paragraph], speech.outer[paragraph] ?? [], span);
  const people = new Set(
    speech.voices.filter((voice) => voice.kind === "person" && voice.named).map((voice) => voice.name),
  );
  const vocabularies = new Set(scenes.flatMap((scene) => scene.vocabulary ?? []));
  const places = new Set([...vocabularies].flatMap((vocabulary) => [...booksOf(vocabulary).places]));
  const acronyms = acronymsOf(scenes);
  const joined = speech.spoken.map(({ scene, drafts }, index) =>
    union([
      ...drafts.filter(isNamed).map((draft) => draft.content),
      ...acronyms.flatMap(({ expansion }) =>
        expansion?.paragraph === index && isCapital(scene, expansion.span) ? [expansion.span] : [],
      ),
    ]),
  );
  const names = namesOf(scenes, { people, places, joined });
  for (const one of [...names, ...namingsOf(scenes, names, acronyms)])
    marks[one.paragraph]?.push({ ...one, quoted: within(one.paragraph, one.span) });
  for (const acronym of acronyms)
    marks[acronym.paragraph]?.push({ ...acronym, quoted: within(acronym.paragraph, acronym.span) });
  for (const { paragraph, span, to } of speech.citations)
    marks[paragraph]?.push({
      label: "reference",
      paragraph,
      span,
      quoted: false,
      ...(to === undefined ? {} : { to }),
    });
  return marks;
}

/** Quotation marks around a name: « État islamique ». */
function isNamed({ scene, use, content }: Draft): boolean {
  const words = scene.paragraph.text.slice(content.start, content.end).split(/\s+/).length;
  return (use === "name" || (use === "term" && words > 1)) && words <= 4 && isCapital(scene, content);
}

function isCapital({ paragraph }: Scene, { start }: Span): boolean {
  return /^\p{Lu}/u.test(paragraph.text.slice(start, start + 2));
}

function ofScene(
  scene: Scene,
  index: number,
  speech: Speech,
  books: Books | undefined,
  published: string | undefined,
): Mark[] {
  const number = scene.paragraph.number;
  const outer = speech.outer[index] ?? [];
  const quoted = (span: Span): boolean => isQuoted(scene, outer, span);
  const marks: Mark[] = (speech.spoken[index]?.drafts ?? []).map(quotationOf);
  marks.push(...(speech.attributions[index] ?? []));
  const periods = books === undefined ? [] : periodsOf(scene, books.calendar, books.measures);
  const named = periods.map(({ span }) => span);
  const dates = datesOf(scene).filter((date) => covered(date, named) === 0);
  for (const date of dates) marks.push(dateMark(date, number, quoted(date), published));
  for (const period of periods) {
    const inside = quoted(period.span);
    marks.push(periodMark(period, number, inside, inside ? undefined : published));
  }
  const times = union([...dates, ...named]);
  for (const figure of figuresOf(scene, books?.measures, times))
    marks.push({ ...figure, quoted: quoted(figure.span) });
  if (books !== undefined) {
    const found = [...findMarkers(scene, books.markers), ...weakLinks(scene, books.connectives)];
    const imagined = found.filter(({ label }) => label === "counterfactual");
    for (const { label, start, end } of found) {
      const span = { start, end };
      marks.push({ label, paragraph: number, span, quoted: quoted(span) });
    }
    for (const one of connectivesOf(scene, books.connectives, imagined))
      marks.push({ ...one, quoted: quoted(one.span) });
  }
  for (const { span, at } of questionsOf(scene))
    marks.push({
      label: "question",
      paragraph: number,
      span,
      quoted: scene.foreign || quoted({ start: at, end: at + 1 }),
    });
  marks.push(...editsOf(scene, outer));
  return marks;
}

function isQuoted(scene: Scene | undefined, outer: readonly Span[], span: Span): boolean {
  return scene?.foreign === true || covered(span, outer) === span.end - span.start;
}
