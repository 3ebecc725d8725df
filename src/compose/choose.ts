import { paragraphsOf } from "./finding.ts";
import { kinds } from "./kinds.ts";
import type { Candidate } from "./phrase.ts";
import { countWords } from "./text.ts";
import type { View } from "./view.ts";

/** How near a finding lies to what the article is about: 0–1, by the words it shares with title and lead. */
export function centrality(view: View, candidate: Candidate): number {
  const { analysis } = view;
  const about = new Set([
    ...view.content(analysis.title.text, analysis.title),
    ...analysis.paragraphs.slice(0, 2).flatMap((paragraph) => [...view.content(paragraph.text, paragraph)]),
  ]);
  const words = new Set(
    candidate.finding.evidence.flatMap(({ at, quote }) => {
      const paragraph = typeof at === "number" ? analysis.paragraphs[at - 1] : analysis.title;
      return paragraph ? [...view.content(quote, paragraph)] : [];
    }),
  );
  if (words.size === 0) return 0;
  const meeting = [...words].filter((word) => about.has(word)).length;
  const repeated = [...words].filter((word) => view.frequency(word) >= 3).length;
  return Math.min(1, (meeting + repeated) / words.size);
}

const groupOf = ({ finding }: Candidate) => kinds[finding.kind]?.group;

/** Strength × centrality, with a preference for questions that bring paragraphs together and quote in full. */
export function score(view: View, candidate: Candidate): number {
  const together = paragraphsOf(candidate.finding).length > 1 ? 0.15 : 0;
  const shown = candidate.finding.evidence.reduce((sum, { quote }) => sum + countWords(quote), 0);
  const full = Math.min(shown, 30) / 600;
  return candidate.finding.strength * (0.6 + 0.4 * centrality(view, candidate)) + together + full;
}

/** Whether two candidates ask about the same words: more than half of one's grounds lie in the other's. */
export function overlap(a: Candidate, b: Candidate): boolean {
  const [one, two] = [a.finding.evidence, b.finding.evidence];
  const same = one.filter((x) =>
    two.some((y) => x.at === y.at && (x.quote.includes(y.quote) || y.quote.includes(x.quote))),
  ).length;
  return same > 0 && same > Math.min(one.length, two.length) / 2;
}

/** The third of the article, 0–2, that a candidate's first paragraph lies in; undefined for the title alone. */
export function third(view: View, candidate: Candidate): number | undefined {
  const [first] = paragraphsOf(candidate.finding);
  if (first === undefined) return undefined;
  return Math.min(2, Math.floor(((first - 1) / view.analysis.paragraphs.length) * 3));
}

function fits(chosen: readonly Candidate[], candidate: Candidate, perKind: number): boolean {
  const kin = chosen.filter(({ finding }) => finding.kind === candidate.finding.kind);
  if (kin.length >= perKind) return false;
  if (kin.some(({ pattern }) => pattern.id === candidate.pattern.id)) return false;
  const here = paragraphsOf(candidate.finding);
  if (kin.some(({ finding }) => paragraphsOf(finding).some((number) => here.includes(number)))) return false;
  return !chosen.some((other) => overlap(other, candidate));
}

/**
 * At most `count` candidates: best first, one of a kind (a second only when nothing else is left), at most one
 * retrieval in ten, every third of the article touched where it has anything to ask, and no group of kinds over a
 * quarter of the set while another has something to give.
 */
export function choose(view: View, candidates: readonly Candidate[], count: number): Candidate[] {
  const ranked = candidates
    .map((candidate, index) => ({ candidate, index, score: score(view, candidate) }))
    .sort((a, b) => b.score - a.score || a.index - b.index)
    .map(({ candidate }) => candidate);
  const chosen: Candidate[] = [];
  const retrievals = Math.max(1, Math.floor(count / 10));
  const perGroup = Math.max(1, Math.ceil(count / 4));
  const room = (candidate: Candidate) =>
    chosen.filter((other) => groupOf(other) === groupOf(candidate)).length < perGroup;
  const take = (perKind: number, accept: (candidate: Candidate) => boolean, most: number) => {
    for (const candidate of ranked) {
      if (chosen.length >= most) return;
      if (chosen.includes(candidate) || !accept(candidate) || !fits(chosen, candidate, perKind)) continue;
      const isRetrieval = candidate.pattern.process === "retrieve";
      if (isRetrieval && chosen.filter(({ pattern }) => pattern.process === "retrieve").length >= retrievals)
        continue;
      chosen.push(candidate);
    }
  };
  take(1, ({ pattern }) => pattern.process === "retrieve", Math.min(retrievals, count));
  for (const part of [0, 1, 2])
    take(1, (candidate) => third(view, candidate) === part, Math.min(count, chosen.length + 1));
  take(1, room, count);
  take(1, () => true, count);
  take(2, () => true, count);
  return chosen;
}

const stepOrder = ["find", "connect", "examine", "discuss"];

/** Reading order of a set: by step, then by place in the text. */
export function arrange(chosen: readonly Candidate[]): Candidate[] {
  const place = (candidate: Candidate) => paragraphsOf(candidate.finding)[0] ?? 0;
  const step = (candidate: Candidate) => stepOrder.indexOf(candidate.question.step);
  return [...chosen].sort((a, b) => step(a) - step(b) || place(a) - place(b));
}
