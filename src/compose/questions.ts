import type { Analysis } from "../model/analysis.ts";
import type { Guide, Question, Stop } from "../model/guide.ts";
import type { Language, Languages } from "../model/language.ts";
import type { Pattern } from "../model/pattern.ts";
import { arrange, choose, overlap } from "./choose.ts";
import { type Finding, paragraphsOf } from "./finding.ts";
import { findings } from "./findings.ts";
import { type Candidate, phrase } from "./phrase.ts";
import { type View, viewOf } from "./view.ts";

/** The questions of a guide. */
export type QuestionSet = Pick<Guide, "questions" | "stops" | "discussion" | "task">;

/** Default sizes by length of the article (`pedagogy.md` §5.2). */
export function sizes(
  words: number,
  asked: number | undefined,
): { questions: number; discussion: number; stops: number } {
  if (words < 150) return { questions: asked ?? 5, discussion: 1, stops: 0 };
  if (words < 600) return { questions: asked ?? 6, discussion: 2, stops: 1 };
  return { questions: asked ?? 10, discussion: 4, stops: Math.min(4, Math.max(1, Math.round(words / 600))) };
}

/** A number from a text, the same in every run (FNV-1a). */
function digest(text: string): number {
  let sum = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  return sum >>> 0;
}

/**
 * One wording for each finding, of those for its variant, else of those for its kind. Which one follows from the
 * quoted words, so that two articles rarely ask alike; the next that may be printed when the first may not.
 */
function candidates(all: readonly Finding[], pack: Language, use: Pattern["use"]): Candidate[] {
  return all.flatMap((finding) => {
    const ofKind = pack.patterns.filter((pattern) => pattern.use === use && pattern.finding === finding.kind);
    const exact = ofKind.filter((pattern) => pattern.variant === finding.variant);
    const fitting = exact.length > 0 ? exact : ofKind.filter((pattern) => pattern.variant === undefined);
    const first = digest(finding.evidence.map(({ quote }) => quote).join("\n"));
    const turned = fitting.map((_, turn) => fitting[(first + turn) % fitting.length]);
    for (const pattern of turned) {
      const candidate = pattern && phrase(finding, pattern, pack);
      if (candidate) return [candidate];
    }
    return [];
  });
}

function numbered(chosen: readonly Candidate[], prefix: string): Question[] {
  return arrange(chosen).map(({ question }, index) => ({ ...question, id: `${prefix}${index + 1}` }));
}

/** Stops spread over the text, each after the last paragraph that it asks about, away from the start and the end. */
function stops(view: View, found: readonly Candidate[], taken: readonly Candidate[], count: number): Stop[] {
  const total = view.analysis.paragraphs.length;
  const chosen: { after: number; candidate: Candidate }[] = [];
  const lengths = view.analysis.paragraphs.map(({ text }) => text.length);
  const all = lengths.reduce((sum, length) => sum + length, 0);
  for (let stop = 1; stop <= count; stop++) {
    const wanted = (all * stop) / (count + 1);
    let run = 0;
    const target = lengths.findIndex((length) => {
      run += length;
      return run >= wanted;
    });
    const near = found
      .map((candidate) => ({ candidate, after: paragraphsOf(candidate.finding).at(-1) ?? 0 }))
      .filter(
        ({ candidate, after }) =>
          after > 0 && after < total && !taken.some((other) => overlap(other, candidate)),
      )
      .filter(
        ({ after, candidate }) =>
          !chosen.some(
            (other) => other.after === after || other.candidate.pattern.id === candidate.pattern.id,
          ),
      )
      .sort(
        (a, b) =>
          Math.abs(a.after - target - 1) - Math.abs(b.after - target - 1) ||
          b.candidate.finding.strength - a.candidate.finding.strength,
      );
    const best = near[0];
    if (best && Math.abs(best.after - target - 1) <= Math.max(2, total / (count + 1) / 2)) chosen.push(best);
  }
  return chosen
    .sort((a, b) => a.after - b.after)
    .map(({ after, candidate }) => ({
      after,
      ask: candidate.question.ask,
      lines: candidate.pattern.lines || 2,
    }));
}

/** Words of a quotation in a question: as much as a stem can hold, else little enough for two. */
const limits = [16, 10] as const;

/** Questions, stops, discussion and task, all drawn from the article's findings. */
export function questionSet(
  analysis: Analysis,
  languages: Languages,
  pack: Language,
  asked?: number,
): QuestionSet {
  const size = sizes(analysis.words, asked);
  const view = viewOf(analysis, languages, limits[0]);
  const all = limits.flatMap((limit) => findings(viewOf(analysis, languages, limit)));
  const chosen = choose(view, candidates(all, pack, "question"), size.questions);
  const free = (candidate: Candidate) => !chosen.some((other) => overlap(other, candidate));
  const talk = candidates(all, pack, "discussion");
  const discussed = choose(view, talk.filter(free), size.discussion);
  const [written] = choose(view, candidates(all, pack, "task"), 1);
  const paused = stops(view, candidates(all, pack, "stop"), [...chosen, ...discussed], size.stops);
  return {
    questions: numbered(chosen, "q"),
    discussion: numbered(discussed, "d"),
    stops: paused,
    ...(written?.pattern.criteria
      ? { task: { ...written.question, id: "t1", criteria: written.pattern.criteria } }
      : {}),
  };
}
