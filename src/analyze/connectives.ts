import type { Connective, Span } from "../model/analysis.ts";
import { holding } from "./cover.ts";
import { findPhrases, type Phrasebook, phrasebook } from "./phrases.ts";
import type { Scene } from "./scene.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { countWords } from "./words.ts";

export type Connectives = readonly { readonly label: Connective["label"]; readonly phrases: Phrasebook }[];

export function connectiveBooks({ lexicons, splitting }: Vocabulary): Connectives {
  const labels = ["cause", "contrast", "condition", "goal", "consequence"] as const;
  return labels.map((label) => ({ label, phrases: phrasebook(lexicons.connectives[label], splitting) }));
}

type Draft = Omit<Connective, "quoted">;

/** Connectives with two clauses of at least three words each. */
export function connectivesOf(scene: Scene, books: Connectives): Draft[] {
  const { tokens, sentences, paragraph, vocabulary } = scene;
  const links = new Set(vocabulary?.lexicons.sentenceLinks ?? []);
  const found: Draft[] = [];
  for (const { label, phrases } of books)
    for (const hit of findPhrases(tokens, phrases)) {
      const sentence = holding(sentences, hit.start);
      if (sentence === undefined || vocabulary?.determiners.has(tokens[hit.from - 1]?.form ?? "")) continue;
      const clauses = clausesOf(
        paragraph.text,
        sentence,
        hit,
        label === "consequence" || links.has(hit.phrase) ? before(sentences, sentence) : undefined,
      );
      if (clauses === undefined) continue;
      const [first, second] = clauses;
      const span = { start: hit.start, end: hit.end };
      found.push({ label, paragraph: paragraph.number, span, first, second });
    }
  return found;
}

function clausesOf(
  text: string,
  sentence: Span,
  hit: Span,
  previous: Span | undefined,
): [Span, Span] | undefined {
  const lead = text.slice(sentence.start, hit.start);
  const rest = trim(text, hit.end, sentence.end);
  let first = trim(text, sentence.start, hit.start);
  let second = rest;
  if (countWords(lead) < 3) {
    if (previous !== undefined) first = previous;
    else {
      const comma = text.slice(rest.start, rest.end).indexOf(", ");
      if (comma < 0 || countWords(lead) > 1) return undefined;
      second = trim(text, rest.start, rest.start + comma);
      first = trim(text, rest.start + comma + 1, rest.end);
    }
  }
  const long = (span: Span) => countWords(text.slice(span.start, span.end)) >= 3;
  return long(first) && long(second) ? [first, second] : undefined;
}

function before(sentences: readonly Span[], sentence: Span): Span | undefined {
  return sentence.start === 0 ? undefined : holding(sentences, sentence.start - 2);
}

function trim(text: string, from: number, to: number): Span {
  let start = from;
  let end = to;
  while (start < end && /[\s,;:—–]/.test(text.charAt(start))) start++;
  while (end > start && /[\s.,;:!?…—–]/.test(text.charAt(end - 1))) end--;
  return { start, end };
}
