import type { Analysis } from "../model/analysis.ts";
import type { Evidence, Guide, GuideLevel, Question } from "../model/guide.ts";
import type { Language, Languages } from "../model/language.ts";
import type { Pattern } from "../model/pattern.ts";
import { candidates, type Dropped, keyOf } from "./candidates.ts";
import { arrange, choose, overlap } from "./choose.ts";
import { discuss } from "./discuss.ts";
import type { Finding } from "./finding.ts";
import { findings } from "./findings.ts";
import { guided } from "./guidance.ts";
import type { Group } from "./kinds.ts";
import { core, mostLines, sizes, type Taste, tastes } from "./level.ts";
import { textOf } from "./lint/places.ts";
import type { Candidate } from "./phrase.ts";
import { standIn } from "./planted.ts";
import { score } from "./score.ts";
import { stops } from "./stops.ts";
import { left, numbersIn, third, touched } from "./thirds.ts";
import { type View, viewOf } from "./view.ts";

/** The questions of a guide, and what became of the findings that no question could be made of. */
export interface QuestionSet extends Pick<Guide, "questions" | "stops" | "discussion" | "task"> {
  readonly dropped: Dropped;
  /** The paragraphs of every third that nothing asks about. */
  readonly untold: readonly number[];
  /** How many questions were wanted. */
  readonly wanted: number;
}

export interface SetOptions {
  /** How many questions at most. */
  readonly questions?: number;
  /** Groups of findings that come first. */
  readonly focus?: readonly Group[];
  /** Version of the set: 0 is the first. */
  readonly seed?: number;
  readonly level?: GuideLevel;
  /** Kinds of findings that are not asked about. */
  readonly without?: ReadonlySet<string>;
  /** Sentences that no question is about. */
  readonly except?: readonly Evidence[];
}

/** Words of a quotation in a question: as much as a stem can hold, else little enough for two. */
const limits = [16, 12] as const;

/** Questions, stops, discussion and task, all drawn from the article's findings. */
export function questionSet(
  analysis: Analysis,
  languages: Languages,
  pack: Language,
  options: SetOptions = {},
): QuestionSet {
  const { level = "core", focus = [], seed = 0, without, except = [] } = options;
  const size = sizes(analysis.words, options.questions, level);
  const view = viewOf(analysis, languages, limits[0]);
  const all = limits
    .flatMap((limit) => findings(viewOf(analysis, languages, limit)))
    .filter(
      ({ kind, evidence }) => without?.has(kind) !== true && !evidence.some((one) => standIn(one, except)),
    );
  const text = textOf(placesOf(analysis));
  const dropped: Dropped = new Map();
  const made = (use: Pattern["use"], version = seed): Candidate[] =>
    candidates(use === "question" ? all : all.filter(({ spare }) => spare !== true), use, {
      pack,
      text,
      seed: version,
      dropped,
      second: tastes[level].second,
    });
  const taste: Taste = {
    ...tastes[level],
    focus,
    seed,
    used: seed === 0 ? core.used : usedAtFirst(view, made, size, level),
  };

  const chosen = choose(view, made("question"), size.questions, taste);
  const discussed = discuss(view, made("discussion"), size.discussion, taste, chosen);
  const tasks = made("task");
  const paused = stops(view, made("stop"), [...chosen, ...discussed], size.stops, tasks);
  const fresh = tasks.filter((task) => ![...chosen, ...discussed].some((other) => overlap(other, task)));
  // Where every task takes up a quotation again, none that two questions have already.
  const once = tasks.filter(
    (task) => [...chosen, ...discussed].filter((other) => overlap(other, task)).length < 2,
  );
  const untold = left(view, [...chosen, ...discussed]).filter(
    (part) => !paused.some(({ after }) => third(view, after) === part),
  );
  const reaches = ({ question }: Candidate, part: number) => touched(view, question.evidence).has(part);
  const covering = fresh.filter((task) => untold.some((part) => reaches(task, part)));
  const written = best(view, [covering, fresh, once, tasks].find((some) => some.length > 0) ?? [], taste);
  const most = mostLines(analysis.words);
  const numbered = (set: readonly Candidate[], prefix: string): Question[] =>
    arrange(set).map(({ question }, index) =>
      guided(
        { ...question, lines: Math.min(question.lines, most.question), id: `${prefix}${index + 1}` },
        level,
        pack,
      ),
    );
  return {
    questions: numbered(chosen, "q"),
    discussion: numbered(discussed, "d"),
    stops: paused,
    ...(written?.pattern.criteria
      ? {
          task: {
            ...written.question,
            lines: Math.min(written.question.lines, most.task),
            id: "t1",
            criteria: written.pattern.criteria,
          },
        }
      : {}),
    dropped,
    untold: untold
      .filter((part) => written === undefined || !reaches(written, part))
      .flatMap((part) => numbersIn(view, part)),
    wanted: size.questions,
  };
}

/** The candidate with the highest score, the first of equals. */
function best(view: View, all: readonly Candidate[], taste: Taste): Candidate | undefined {
  const scored = all.map((candidate) => ({ candidate, worth: score(view, candidate, taste) }));
  return scored.sort((a, b) => b.worth - a.worth)[0]?.candidate;
}

/** What the first version of the set asks about. */
function usedAtFirst(
  view: View,
  made: (use: Pattern["use"], version: number) => Candidate[],
  { questions, discussion }: { readonly questions: number; readonly discussion: number },
  level: GuideLevel,
): ReadonlySet<string> {
  const chosen = choose(view, made("question", 0), questions, tastes[level]);
  const discussed = discuss(view, made("discussion", 0), discussion, tastes[level], chosen);
  return new Set(
    [...chosen, ...discussed].map(({ finding }: { readonly finding: Finding }) => keyOf(finding)),
  );
}

/** The article as its questions may quote it. */
export function placesOf({ title, article, paragraphs }: Analysis): Map<Evidence["at"], string> {
  const places = new Map<Evidence["at"], string>(paragraphs.map(({ number, text }) => [number, text]));
  return places.set("title", `${title.text}\n${article.subtitle?.value ?? ""}`);
}
