import type { Paper } from "../model/document.ts";
import type { Evidence, Guide, Question } from "../model/guide.ts";
import type { Language } from "../model/language.ts";
import type { Report } from "../model/message.ts";
import type { ImageChoice, Prints } from "../model/picture.ts";
import { bare as bareOf, standsIn } from "../model/verbatim.ts";
import { say } from "../model/wording.ts";
import { toCheck } from "./blocks.ts";
import { codeOf, drawingsOf, type Sheet } from "./drawings.ts";
import type { Edition } from "./editions.ts";
import { emphasised } from "./emphasis.ts";
import { dataAddress, logoAddress } from "./logo.ts";
import { partial, type ReadingChoice } from "./partial.ts";
import { shownPlace } from "./place.ts";
import { roomy, shareRoom } from "./room.ts";
import { type Segment, toSegments } from "./segments.ts";
import { inSteps, type Left, numbersLeft } from "./trim.ts";

export interface ViewOptions {
  readonly edition: Edition;
  readonly paper: Paper;
  readonly date?: string;
  readonly header?: { readonly school?: string; readonly class?: string; readonly logo?: Uint8Array };
  readonly points?: boolean;
  readonly rightsBelow?: boolean;
  readonly without?: Left;
  readonly reading?: ReadingChoice;
  /** Room for the drawings of the teacher edition. */
  readonly sheet: Sheet;
  /** The source check fills its pages exactly. */
  readonly fitted: boolean;
  /** The prints of the pictures that the guide names. */
  readonly pictures?: Prints;
  /** Printed of the article's pictures; `all` when absent. */
  readonly images?: ImageChoice;
}

/** A question with its printed number. */
export type AskedQuestion = ReturnType<typeof toQuestion>;

/** What templates see. Everything is there: what a guide lacks is `null`, so that a misspelt name is an error. */
export type View = ReturnType<typeof viewOf>;

/** The view of a guide, cut loose from it. */
export function toView(guide: Guide, options: ViewOptions, pack: Language, report: Report): View {
  return JSON.parse(JSON.stringify(viewOf(guide, options, pack, report)));
}

function viewOf(guide: Guide, options: ViewOptions, pack: Language, report: Report) {
  const { article, rights, teacher, task } = guide;
  const marked = options.points === true;
  const print = {
    marked,
    bare: guide.set?.level === "challenge",
    sign: pack.facts.paragraphSign,
  };
  const left = new Set(options.without);
  const { reading = "full" } = options;
  const shownText = partial(guide, reading);
  const asked = inSteps(guide.questions)
    .map((question, index) => toQuestion(question, index + 1, print))
    .filter(({ number }) => !left.has(number));
  const discussion = guide.discussion
    .map((question, index) => toQuestion(question, guide.questions.length + index + 1, print))
    .filter(({ number }) => !left.has(number));
  const written =
    task === undefined || left.has("task")
      ? null
      : { ...toQuestion(task, 0, print), criteria: task.criteria };
  const leftOut = (count: number, some: Left[number], every: Left[number]) =>
    new Set(numbersLeft(count, left.has(some), left.has(every)));
  const wordsLeft = leftOut(guide.vocabulary.length, "words", "vocabulary");
  const words = guide.vocabulary
    .map(({ word, evidence }, index) => ({ word, ...evidence, number: index + 1 }))
    .filter(({ number }) => !wordsLeft.has(number));
  const statementsLeft = leftOut(guide.sorting.length, "statements", "sorting");
  const statements = guide.sorting
    .map(({ evidence, observation }, index) => ({
      ...evidence,
      /** The quotation as light HTML. */
      html: emphasised(guide, evidence.at, evidence.quote),
      observation,
      number: index + 1,
    }))
    .filter(({ number }) => !statementsLeft.has(number));
  const all = [...asked, ...discussion, ...(written === null ? [] : [written])];
  const showing = {
    images: options.images ?? "all",
    print: (file: string) => dataAddress(options.pictures?.get(file)),
    undescribed: say(pack.wording, pack.tag, "article.undescribed"),
  };
  const room = options.fitted ? shareRoom(guide, options.paper) : roomy;
  const steps = (["find", "connect", "examine"] as const).map((step) => ({
    step,
    questions: asked.filter((question) => question.step === step),
  }));
  return {
    teacher: options.edition === "teacher",
    /** To be used again: without writing lines, margins to write in and boxes to tick. */
    handout: options.edition === "handout",
    /** Nobody writes on these pages: those of the teacher and those to be used again. */
    unwritten: options.edition === "teacher" || options.edition === "handout",
    /** `full`, `excerpts`, `none`: how much of the article stands in the guide. */
    reading: reading as string,
    paper: options.paper as string,
    date: options.date ?? null,
    school: options.header?.school ?? null,
    class: options.header?.class ?? null,
    logo: options.header?.logo === undefined ? null : logoAddress(options.header.logo, report),
    total: marked ? all.reduce((sum, { points }) => sum + (points ?? 0), 0) : null,
    language: guide.language,
    article: {
      title: article.title,
      subtitle: article.subtitle ?? null,
      byline: article.byline ?? null,
      publisher: article.publisher ?? null,
      published: article.published ?? null,
      language: article.language,
      ...shownPlace(article, options.edition),
      words: article.words,
      minutes: article.minutes === undefined ? null : minutes(article.minutes),
      passage: passageOf(article),
    },
    purpose: guide.purpose,
    segments: toSegments(
      left.has("stops") ? { ...shownText, stops: [] } : shownText,
      showing,
    ) satisfies Segment[],
    /** The article's footnotes with the paragraph that calls them. */
    articleNotes: footnotesIn(shownText),
    stops: left.has("stops") ? [] : guide.stops.toSorted((a, b) => a.after - b.after),
    vocabulary: words.length > 0,
    /** Words to look at, two in a row; `single` when the last row has one. */
    wordPairs: wordPairs(words),
    identity: guide.identity,
    steps: [...steps.filter(({ questions }) => questions.length > 0), ...others(asked)],
    sorting: statements,
    /** Room for questions of the students' own. */
    mine: !left.has("mine"),
    discussion,
    pairs: pairs(discussion),
    task: written,
    check: guide.check.map((block, index) => toCheck(block, index, room.full)),
    /** Two pages cannot hold the check: it begins where the part above it ends. */
    full: room.full,
    rightsBelow: options.rightsBelow ?? room.rightsBelow,
    rights: {
      citation: rights.citation,
      notice: rights.notice ?? null,
      /** The QR code of the article's address. */
      code: codeOf(guide, pack),
      links: rights.links.map(({ text, address, paragraph }, index) => ({
        number: index + 1,
        /** Absent when the link's words are its address. */
        text: text === address ? null : text,
        address,
        paragraph: paragraph ?? null,
      })),
    },
    glance: teacher.glance,
    map: teacher.map,
    /** Null where the article gives too little to draw. */
    drawings: options.edition === "teacher" ? drawingsOf(guide, pack, options.sheet) : null,
    care: teacher.care ?? null,
    notes: teacher.notes,
  };
}

function footnotesIn({ reading, article }: Guide) {
  return reading.flatMap((block) => {
    if (!("paragraph" in block)) return [];
    const { paragraph, language = article.language, notes = [] } = block;
    return notes.map(({ mark, text }) => ({ mark, html: text, paragraph, language }));
  });
}

function pairs(questions: readonly AskedQuestion[]) {
  return questions.flatMap((_, index) =>
    index % 2 === 0 ? [{ questions: questions.slice(index, index + 2) }] : [],
  );
}

function wordPairs<Word>(words: readonly Word[]) {
  return words.flatMap((_, index) => {
    const pair = words.slice(index, index + 2);
    return index % 2 === 0 ? [{ words: pair, single: pair.length === 1 }] : [];
  });
}

/** Questions that an editor has filed under `discuss` among the others: none is lost. */
function others(asked: readonly AskedQuestion[]) {
  const questions = asked.filter(({ step }) => step === "discuss");
  return questions.length === 0 ? [] : [{ step: "examine" as const, questions }];
}

function passageOf({ passage, paragraphs }: Guide["article"]) {
  if (passage === undefined) return null;
  return { from: passage[0], to: passage[1], count: paragraphs ?? null };
}

const pointsOf = { retrieve: 1, infer: 2, interpret: 3, evaluate: 4 };

/** `marked`: with its points. `bare`: without the numbers of paragraphs, which are a help. `sign`: what stands before one. */
function toQuestion(
  question: Question,
  number: number,
  { marked, bare, sign }: { readonly marked: boolean; readonly bare: boolean; readonly sign: string },
) {
  return {
    number,
    step: question.step,
    ask: question.ask,
    lines: question.lines,
    /** Writing lines below the one for the words that show it. */
    more: Math.max(0, question.lines - (question.starter === undefined ? 1 : 2)),
    hint: question.hint ?? null,
    starter: question.starter ?? null,
    points: marked ? (question.points ?? pointsOf[question.process]) : null,
    process: question.process,
    dok: question.dok,
    family: question.family ?? null,
    at: pointed(question),
    /** The question names its places itself, or they are not to be told. */
    cites: bare || /[§¶]/u.test(question.ask) || question.ask.includes(sign),
    evidence: question.evidence,
    expect: question.expect ?? null,
    partial: question.partial ?? null,
    followUp: question.followUp ?? null,
    work: workOf(question),
    answer: answerOf(question),
  };
}

/** Where the words stand that the question quotes, for the others are to be found; where all its grounds stand when it quotes none. */
function pointed({ ask, evidence }: Question): Evidence["at"][] {
  const asked = bareOf(ask);
  const quoted = evidence.filter(({ quote }) => standsIn(quote, asked));
  return (quoted.length > 0 ? quoted : evidence).map(({ at }) => at);
}

/** How a class may work on it: mark in the text, think and share, in pairs, in writing. */
function workOf({ step, process, lines }: Question): "mark" | "share" | "pair" | "write" {
  if (step === "discuss") return "pair";
  if (lines >= 8) return "write";
  return process === "retrieve" ? "mark" : lines >= 5 ? "write" : "share";
}

/** Where its answer comes from (Raphael, question–answer relationships). */
function answerOf({ process, evidence }: Question): "there" | "search" | "author" {
  if (process === "interpret" || process === "evaluate") return "author";
  return new Set(evidence.map(({ at }) => at)).size > 1 || process === "infer" ? "search" : "there";
}

function minutes([fast, slow]: readonly [number, number]) {
  const from = Math.max(1, Math.round(fast));
  return { from, to: Math.max(from, Math.ceil(slow)) };
}
