import type { Mark, Name } from "../../../model/analysis.ts";
import { packFor } from "../../../model/language.ts";
import { countWords, grouped } from "../../text.ts";
import type { Line, View } from "../../view.ts";
import { clause } from "../clause.ts";
import { introduced } from "../introduced.ts";
import { isOfOldDays } from "../longago.ts";
import { isOwner } from "../owner.ts";
import { isPrivate, publicRole } from "../people.ts";
import { placeOf } from "../places.ts";
import { portrayed as whomShown } from "../portrait.ts";
import { asPiece } from "../query.ts";
import { hasSign, signs } from "../signs.ts";
import { searchFor, topicOf } from "../strings.ts";
import { topicsBeside } from "../topics.ts";
import { ofView } from "../viewlabels.ts";
import type { Checkable } from "./checkable.ts";
import { fullName, silentPeople } from "./speech.ts";

/** Characters of a statement in which the name of whom it is about begins. */
const subjectWithin = 24;

interface Told {
  readonly line: Line;
  readonly words: string;
  readonly mark: Name;
}

/** What the article says of somebody, in statements that begin with the name. */
function toldOf(view: View, marks: readonly Name[], reach = subjectWithin): Told[] {
  return marks.flatMap((mark): Told[] => {
    const line = mark.quoted ? undefined : view.lineOf(mark);
    const shown = line && clause(view, line, mark.span);
    if (line === undefined || shown === undefined) return [];
    if (line.sentence.layer === "attributed" && reach === subjectWithin) return [];
    const at = mark.span.start - line.paragraph.text.indexOf(shown.words, line.sentence.span.start);
    const written = view.words(mark, mark.span);
    const { text } = line.paragraph;
    const isTold = at >= 0 && at <= reach && shown.words.includes(written);
    return isTold && !isOwner(text, mark.span.end, view.pack(line.paragraph))
      ? [{ line, words: shown.words, mark }]
      : [];
  });
}

/** Somebody with a public function of whom the article tells and who says nothing in it: their own words on that. */
export function silent(view: View): Checkable[] {
  return silentPeople(view).flatMap(({ name, numbers }): Checkable[] => {
    if (publicRole(view, name) === undefined || isOtherName(view, name)) return [];
    const marks = view.analysis.marks.filter(
      (mark): mark is Name => mark.label === "name" && mark.paragraph > 0 && mark.referent === name,
    );
    if (isOfOldDays(view, marks)) return [];
    const others = numbers.length < several ? [] : toldOf(view, marks, Number.POSITIVE_INFINITY);
    const told = [...toldOf(view, marks), ...others].slice(0, 1);
    if (told.length === 0) return presented(view, name, marks);
    return told.map(({ line, words }) => ({
      family: "not-heard",
      variant: "told",
      slots: {
        name: { plain: name },
        words: { quote: words },
        place: { places: [line.paragraph.number] },
      },
      evidence: [{ at: line.paragraph.number, quote: words }],
      strength: Math.min(0.7, 0.5 + 0.06 * numbers.length),
      query: {
        pieces: [asPiece(name), ...besides(view, line, words, name)],
        language: view.analysis.article.language,
      },
    }));
  });
}

/** In the paragraph of the name, or at the beginning of the next one. */
function hasQuotation({ analysis }: View, { paragraph }: Name): boolean {
  return analysis.marks.some(
    (mark) =>
      mark.label === "quotation" &&
      mark.use === "speech" &&
      (mark.paragraph === paragraph || (mark.paragraph === paragraph + 1 && mark.span.start < opening)),
  );
}

/** Characters of a paragraph in which a quotation may go on with the one before. */
const opening = 3;

/** Functions in which somebody gives interviews, speeches or statements. */
const speaking: ReadonlySet<string> = new Set([
  "office",
  "business",
  "founder",
  "campaign",
  "law",
  "scholar",
]);

/** Of whom no statement can be printed, but a function: looked for where little else is. */
function presented(view: View, name: string, marks: readonly Name[]): Checkable[] {
  // Their own words may stand beside the name.
  if (marks.some((mark) => hasQuotation(view, mark))) return [];
  const { former = [] } = packFor(view.languages, view.analysis.article.language)?.lexicons ?? {};
  const told = introduced(view, name);
  if (told?.form !== "apposed" || told.role === undefined || !speaking.has(told.role)) return [];
  if (
    isPrivate(view, name, told.quote) ||
    hasSign(told.quote.toLowerCase(), former) ||
    /\d/u.test(told.quote)
  )
    return [];
  return [
    {
      family: "not-heard",
      variant: "shown",
      slots: { name: { plain: name }, words: { quote: told.quote }, place: { places: [told.at] } },
      evidence: [{ at: told.at, quote: told.quote }],
      strength: 0.43,
      query: {
        pieces: [
          asPiece(name),
          ...topicsBeside(view, [name], 6)
            .filter((word) => !/\p{Lu}\p{L}+\s\p{Lu}/u.test(word))
            .slice(0, 2)
            .map(asPiece),
        ],
        language: view.analysis.article.language,
      },
    },
  ];
}

/** Paragraphs in which somebody must be named before any statement with the name counts. */
const several = 2;

/** “Known as Captain Tide”: a name for somebody who is named otherwise. */
function isOtherName({ analysis, languages }: View, name: string): boolean {
  const { characterising = [] } = packFor(languages, analysis.article.language)?.lexicons ?? {};
  return analysis.marks.some((mark) => {
    if (mark.label !== "name" || mark.referent !== name) return false;
    const text = analysis.paragraphs[mark.paragraph - 1]?.text ?? "";
    return (
      text.slice(Math.max(0, mark.span.start - 16), mark.span.start).match(signs(characterising)) !== null
    );
  });
}

/** Marks of a view: no step in a life that a work of reference confirms. */
const judged: ReadonlySet<Mark["label"]> = new Set([...ofView]);

/** Paragraphs in which somebody whom the title has not must be named. */
const often = 4;

/** Somebody whom the whole article is about: held against a work of reference. */
export function portrayed(view: View): Checkable[] {
  const { analysis } = view;
  const author = analysis.article.byline?.value ?? "";
  const marks = analysis.marks.filter(
    (mark): mark is Name => mark.label === "name" && mark.kind === "person",
  );
  return [...grouped(marks, ({ referent }) => referent)].flatMap(([name, places]): Checkable[] => {
    if (!name.includes(" ") || countWords(name) > 4 || author.includes(name)) return [];
    const isTitled = analysis.title.text.includes(name.split(" ").at(-1) ?? name);
    const numbers = new Set(places.map(({ paragraph }) => paragraph));
    const isPublic = publicRole(view, name) !== undefined;
    const isShown = whomShown(view)?.name === name;
    if (!isTitled && (numbers.size < often || !(isPublic || isShown))) return [];
    if (isPrivate(view, name) || isOtherName(view, name)) return [];
    const told = toldOf(
      view,
      places.filter(({ paragraph }) => paragraph > 0),
    ).filter(({ line, words }) => {
      const { harmed = [], distressing = [], wanting = [] } = view.pack(line.paragraph)?.lexicons ?? {};
      if (view.marksIn(line).some(({ label }) => judged.has(label)) || isWithOthers(view, line, words, name))
        return false;
      // That somebody died is in no doubt.
      if (hasSign(words.toLowerCase(), harmed, distressing, wanting)) return false;
      const start = line.paragraph.text.indexOf(words, line.sentence.span.start);
      return view
        .marksIn(line)
        .some(
          (mark) =>
            (mark.label === "date" ||
              mark.label === "figure" ||
              (mark.label === "name" && (mark.kind === "organisation" || mark.kind === "place"))) &&
            mark.span.start >= start &&
            mark.span.end <= start + words.length,
        );
    });
    const usual = fullName(view, { name });
    return told.slice(0, 2).map(({ line, words }, rank) => ({
      family: "profile",
      variant: "told",
      slots: {
        name: { plain: usual },
        words: { quote: words },
        place: { places: [line.paragraph.number] },
      },
      evidence: [{ at: line.paragraph.number, quote: words }],
      strength: (isTitled ? 0.78 : isPublic ? 0.64 : 0.46) - rank / 50,
      place: placeOf(view, line, words),
      query: {
        pieces: [asPiece(usual), ...besides(view, line, words, name)],
        language: analysis.article.language,
      },
    }));
  });
}

/** “Ada Brook and others keep saying”: no step in the life of one. */
function isWithOthers(view: View, { paragraph }: Line, words: string, name: string): boolean {
  const last = name.split(" ").at(-1) ?? name;
  const { coordinators = [] } = view.pack(paragraph)?.lexicons.connectives ?? {};
  const next = /^\s(\p{L}+)(?!\p{L})/u.exec(words.split(last)[1] ?? "")?.[1];
  return next !== undefined && coordinators.includes(next);
}

/** Words to type beside a name: those of the statement, else what the article is about. */
function besides(view: View, line: Line, words: string, name: string): (string | undefined)[] {
  const pieces = searchFor(view, line, words)?.pieces ?? [topicOf(view, name)];
  return pieces
    .filter((piece) => piece !== undefined && !name.includes(piece.replaceAll('"', "")))
    .slice(0, 3);
}
