import type { Mark } from "../../model/analysis.ts";
import type { Place } from "../../model/survey.ts";
import { holding, union } from "../cover.ts";
import type { Scene } from "../scene.ts";
import type { Vocabulary } from "../vocabulary.ts";
import { fold, type Token } from "../words.ts";
import { distinct, firsts, type Sight, type Sign, sign } from "./sight.ts";
import { turnsOf } from "./turns.ts";

/** Signs of running prose: report, opinion, interview, health and science. */
export function proseSigns(sight: Sight): Sign[] {
  const turns = turnsOf(sight);
  const talk = turns.length >= 3;
  const stance = stanceOf(sight);
  const interview = sign("interview", turns.length >= 6 ? 0.85 : 0.7, "turns", turns, turns.length);
  return [
    ...(talk ? [interview] : [...report(sight, stance), ...opinion(stance, sight.paragraphs.length)]),
    ...science(sight),
  ];
}

/** How much of the text is others' words, and how the author shows in the rest. */
interface Stance {
  readonly attributed: readonly Place[];
  /** Of all sentences, 0–1. */
  readonly attributedShare: number;
  /** Sentences with a sign of the author's view, and their share of those not attributed. */
  readonly views: readonly Place[];
  readonly viewShare: number;
  readonly firstPerson: readonly Place[];
  /** In a thousand words outside attributed sentences. */
  readonly firstPersonRate: number;
  /** Words of judgement, certainty or duty and questions of the author's, in a thousand words likewise. */
  readonly judgingRate: number;
}

function stanceOf(sight: Sight): Stance {
  const attributed: Place[] = [];
  const views: Place[] = [];
  let rest = 0;
  let letters = 0;
  for (const { number, sentences, source, quotation } of sight.paragraphs) {
    if (source !== undefined || quotation) continue;
    for (const { layer, span } of sentences) {
      if (layer === "attributed") {
        attributed.push({ paragraph: number, span });
        continue;
      }
      rest++;
      letters += span.end - span.start;
      if (layer === "author") views.push({ paragraph: number, span });
    }
  }
  const firstPerson = firstPersonOf(sight);
  return {
    attributed,
    attributedShare: attributed.length / Math.max(1, attributed.length + rest),
    views,
    viewShare: views.length / Math.max(1, rest),
    firstPerson,
    firstPersonRate: (6000 * firstPerson.length) / Math.max(600, letters),
    judgingRate: (6000 * judgements(sight)) / Math.max(600, letters),
  };
}

const judging: ReadonlySet<Mark["label"]> = new Set([
  "evaluative",
  "certainty",
  "question",
  "conclusion",
  "concession",
]);

function judgements({ marks, found }: Sight): number {
  const marked = marks
    .slice(1)
    .flatMap((list) => list.filter(({ label, quoted }) => !quoted && judging.has(label)));
  return marked.length + found("views").length;
}

/** Others speak, more than one of them, on a day, from a place; the author stays out of sight. */
function report({ voices, scenes }: Sight, stance: Stance): Sign[] {
  const { attributed, attributedShare: share, viewShare, firstPerson, firstPersonRate } = stance;
  const heard = voices.filter(({ kind, named }) => named || kind === "institution" || kind === "group");
  if (attributed.length < 2 || heard.length === 0 || firstPersonRate > 10) return [];
  if (viewShare > (share < 0.3 ? 0.25 : 0.45)) return [];
  const signs: Sign[] = [];
  if (share >= 0.12)
    signs.push(
      sign("report", share >= 0.3 ? 0.45 : share >= 0.2 ? 0.35 : 0.3, "attributed", attributed, share),
    );
  if (heard.length >= 2) signs.push(sign("report", 0.25, "voices", [], heard.length));
  if (viewShare <= 0.12 && firstPerson.length === 0)
    signs.push(sign("report", 0.2, "impersonal", [], viewShare));
  const line = datelineOf(scenes[1]);
  if (line !== undefined) signs.push(sign("report", 0.45, "dateline", [line]));
  const days = daysOf(scenes.slice(1, 4));
  if (days.length > 0) signs.push(sign("report", 0.3, "day", days));
  return signs;
}

/** The author judges, in the first person or not; one who only tells what happened to them does not. */
function opinion(stance: Stance, last: number): Sign[] {
  const { views, viewShare, attributedShare, firstPerson, firstPersonRate: rate, judgingRate } = stance;
  if (rate >= 30 && judgingRate < 8) return [];
  const signs: Sign[] = [];
  if (firstPerson.length >= 4 && rate >= 6)
    signs.push(sign("opinion", rate >= 15 ? 0.5 : 0.35, "first-person", firstPerson, firstPerson.length));
  if (views.length >= 4 && viewShare >= 0.25) {
    const alone = viewShare >= 0.4 || attributedShare < 0.25 ? 0.5 : 0.35;
    signs.push(sign("opinion", attributedShare >= 0.35 ? alone * 0.7 : alone, "own-view", views, viewShare));
  }
  const close = views.filter(({ paragraph }) => paragraph === last);
  if (signs.length > 0 && close.length > 0) signs.push(sign("opinion", 0.25, "close", close));
  return signs;
}

/** Several terms of research or medicine, and often. */
function science(sight: Sight): Sign[] {
  const found = sight.found("science");
  const kinds = distinct(found);
  const often = (1000 * found.length) / Math.max(1, sight.words);
  if (kinds < 5 || often < 8) return [];
  const signs = [sign("science", kinds >= 7 ? 0.7 : 0.5, "words", firsts(found), kinds)];
  const top = found.filter(({ paragraph }) => paragraph <= 1);
  if (distinct(top) >= 2) signs.push(sign("science", 0.3, "headings", firsts(top), distinct(top)));
  return signs;
}

/** The author's first person: outside quotation marks, embedded texts and answers. */
function firstPersonOf({ scenes, marks, paragraphs }: Sight): Place[] {
  return scenes.slice(1).flatMap((scene, index) => {
    const { vocabulary, foreign, tokens } = scene;
    if (vocabulary === undefined || foreign) return [];
    const quoted = union(
      (marks[index + 1] ?? []).flatMap((mark) =>
        mark.label === "quotation" || mark.label === "attribution" ? [mark.span] : [],
      ),
    );
    const lent = paragraphs[index]?.sentences.every(({ layer }) => layer === "attributed") === true;
    if (lent) return [];
    return tokens.flatMap((token) => {
      if (!vocabulary.firstPerson.has(token.form) || holding(quoted, token.start) !== undefined) return [];
      return [{ paragraph: scene.paragraph.number, span: { start: token.start, end: token.end } }];
    });
  });
}

const dateline =
  /^\p{Lu}[\p{L}.'’ -]{1,40}(?:,\s[\p{L}\p{N}.'’ -]{2,30})?\s?(?:\([^()\n]{2,40}\))?\s?[–—-]\s/u;

/** « ORSANNE (Agence) – », “ORSANNE, 4 May —” at the start. */
function datelineOf(scene: Scene | undefined): Place | undefined {
  const match = scene === undefined ? null : dateline.exec(scene.paragraph.text.slice(0, 140));
  if (match === null || scene === undefined) return undefined;
  const line = match[0].trim();
  const place = /^(?:\p{Lu}{3,}|[^(]*\()/u.test(line);
  return place ? { paragraph: scene.paragraph.number, span: { start: 0, end: line.length } } : undefined;
}

/** Days of the week and months near the top. */
function daysOf(scenes: readonly Scene[]): Place[] {
  return scenes.flatMap(({ tokens, vocabulary, paragraph, foreign }) =>
    vocabulary === undefined || foreign
      ? []
      : tokens
          .filter((token) => isDay(token, vocabulary))
          .map(({ start, end }) => ({ paragraph: paragraph.number, span: { start, end } })),
  );
}

/** A day or a month in full. English “may” and “march” are none by themselves. */
function isDay({ form }: Token, { calendar, shortMonths }: Vocabulary): boolean {
  if (form.length < 4 || form === "march" || form === "mars") return false;
  return calendar.has(form) && !shortMonths.some((forms) => forms.some((short) => fold(short) === form));
}
