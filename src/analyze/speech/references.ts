import type { Span } from "../../model/analysis.ts";
import { outletsIn } from "../names/outlets.ts";
import { phraseEnd } from "../nounphrase.ts";
import { findPhrases } from "../phrases.ts";
import type { Scene } from "../scene.ts";
import { tokensIn } from "../words.ts";

/** A work named in parentheses. */
export interface Citation {
  readonly paragraph: number;
  readonly span: Span;
  readonly back: boolean;
  /** The work, as written where it is first given. */
  readonly to?: string;
  /** Names of one person at its head, and of an outlet. */
  readonly person?: Span;
  readonly outlet?: Span;
  /** Where `person` and `outlet` stand: the paragraph that gives the work first. */
  readonly origin: number;
  /** The reference is a paragraph of its own. */
  readonly alone: boolean;
}

const parenthesis = /\(([^()]{2,240})(?:\)|$)/g;

/** References of all paragraphs, « ibid » and « op. cit. » led back to the work they stand for. */
export function referencesOf(scenes: readonly Scene[]): Citation[] {
  const found: Citation[] = [];
  for (const scene of scenes) {
    if (scene.vocabulary === undefined) continue;
    const { text, number } = scene.paragraph;
    for (const match of text.matchAll(parenthesis)) {
      const inside = { start: match.index + 1, end: match.index + 1 + (match[1] ?? "").length };
      const span = { start: match.index, end: match.index + match[0].length };
      const alone = text.length - (span.end - span.start) <= 2;
      const citation = read(scene, number, span, inside, alone, found);
      if (citation !== undefined) found.push(citation);
    }
  }
  return found;
}

function read(
  scene: Scene,
  paragraph: number,
  span: Span,
  inside: Span,
  alone: boolean,
  earlier: readonly Citation[],
): Citation | undefined {
  const { vocabulary } = scene;
  if (vocabulary === undefined) return undefined;
  const { text } = scene.paragraph;
  const tokens = tokensIn(scene.tokens, inside);
  const back = findPhrases(tokens, vocabulary.backReferences);
  if (back.length > 0) {
    const names = new Set(tokens.filter((token) => token.capital).map((token) => token.form));
    const works = earlier.filter((one) => !one.back);
    const named = works.findLast((one) => one.to !== undefined && mentions(one.to, names));
    const last = back[0]?.phrase.startsWith("op") && names.size > 0 ? named : (earlier.at(-1) ?? named);
    const work = last === undefined ? {} : { ...pick(last), origin: last.origin };
    return { paragraph, span, back: true, origin: paragraph, alone, ...work };
  }
  const outlet = outletsIn(tokens, vocabulary).at(-1);
  const parts = tokens.filter((token) => token.text === ",").length;
  const year = tokens.some((token) => /^(?:1[5-9]|20)\d\d$/.test(token.text));
  if (outlet === undefined || (parts === 0 && !year)) return undefined;
  const words = tokens.filter((token) => token.word);
  if (words.length > 30) return undefined;
  const emphasis = findPhrases(tokens, vocabulary.emphasisAdded);
  const first = tokens.findIndex((token) => token.capital && token.word);
  const lead = tokens[first];
  if (lead === undefined) return undefined;
  const start = emphasis.some((one) => one.start < lead.start)
    ? lead.start
    : Math.min(lead.start, inside.end);
  const last = emphasis.find((one) => one.start > lead.start);
  const to = text.slice(start, last?.start ?? inside.end).replace(/[\s,;.]+$/, "");
  const headed = first === tokens.findIndex((token) => token.word) && words.length > 2;
  const end = headed ? phraseEnd(tokens, first, tokens.length, vocabulary) : first;
  const single = end - first >= 2 && tokens[end]?.text === "," && !overlaps(tokens[first], outlet);
  const person = single ? { start: lead.start, end: tokens[end - 1]?.end ?? lead.end } : undefined;
  const outletSpan = { start: outlet.start, end: outlet.end };
  const work = { paragraph, span, back: false, origin: paragraph, alone, to, outlet: outletSpan };
  return person === undefined ? work : { ...work, person };
}

function pick(from: Citation): Partial<Citation> {
  const { to, person, outlet } = from;
  return {
    ...(to === undefined ? {} : { to }),
    ...(person === undefined ? {} : { person }),
    ...(outlet === undefined ? {} : { outlet }),
  };
}

function mentions(work: string, names: ReadonlySet<string>): boolean {
  return work
    .toLowerCase()
    .split(/[^\p{L}\p{N}'-]+/u)
    .some((word) => word.length > 2 && names.has(word));
}

function overlaps(a: Span | undefined, b: Span): boolean {
  return a !== undefined && a.start < b.end && b.start < a.end;
}
