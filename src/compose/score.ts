import { digest, keyOf } from "./candidates.ts";
import { paragraphsOf } from "./finding.ts";
import type { Taste } from "./level.ts";
import type { Candidate } from "./phrase.ts";
import { countWords } from "./text.ts";
import type { View } from "./view.ts";

const known = new WeakMap<View, ReadonlySet<string>>();

/** Content words of the title and the first two paragraphs. */
function subject(view: View): ReadonlySet<string> {
  const before = known.get(view);
  if (before) return before;
  const { title, paragraphs } = view.analysis;
  const words = new Set([
    ...view.content(title.text, title),
    ...paragraphs.slice(0, 2).flatMap((paragraph) => [...view.content(paragraph.text, paragraph)]),
  ]);
  known.set(view, words);
  return words;
}

/** How near a finding lies to what the article is about: 0–1, by the words it shares with title and lead. */
export function centrality(view: View, candidate: Candidate): number {
  const { analysis } = view;
  const about = subject(view);
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

/**
 * Strength × centrality, with a preference for questions that bring paragraphs together and quote in full, weighed by
 * the taste. In a further version of the set, what the first one asked about counts half, and the rest is shuffled a
 * little.
 */
export function score(view: View, candidate: Candidate, taste: Taste): number {
  const { finding, pattern } = candidate;
  const together = paragraphsOf(finding).length > 1 ? taste.together : 0;
  const shown = finding.evidence.reduce((sum, { quote }) => sum + countWords(quote), 0);
  const full = Math.min(shown, 30) / 600;
  const worth = finding.strength * (0.6 + 0.4 * centrality(view, candidate)) + together + full;
  const weighed = worth * taste.weight[pattern.process];
  if (taste.seed === 0) return weighed;
  const key = keyOf(finding);
  const shuffled = 0.9 + (digest(`${taste.seed} ${key}`) % 1000) / 5000;
  return weighed * shuffled * (taste.used.has(key) ? 0.5 : 1);
}
