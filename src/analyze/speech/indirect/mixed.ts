import type { Span } from "../../../model/analysis.ts";
import { isAdverb } from "../../nounphrase.ts";
import { tokenAt } from "../../words.ts";
import type { Draft } from "../quotations/drafts.ts";
import { type Around, firstFrom } from "../speakers/around.ts";
import type { Verb } from "../speakers/cues.ts";

/** Tokens between the verb and the first quoted words. */
const furthest = 30;

/** The closed quotations of a paragraph that may be part of a reported clause, in order. */
export function fragmentsOf(drafts: readonly Draft[]): Draft[] {
  return drafts.filter(
    (one) => one.depth === 0 && one.closed && (one.use === "speech" || one.use === "term"),
  );
}

/**
 * The clause that a verb brings when part of it stands between quotation marks: “called the plan ‘absurd’”.
 * From behind the verb, or behind a complementiser there, to the end of the clause. `end` is the sentence's.
 */
export function mixedAfter(
  around: Around,
  fragments: readonly Draft[],
  verb: Verb,
  end: number,
): Span | undefined {
  const { vocabulary, verbs } = around;
  const { tokens } = around.scene;
  const first = startingAfter(fragments, verb.verb.end);
  const fragment = fragments[first];
  if (fragment === undefined) return undefined;
  const to = tokenAt(tokens, fragment.span.start);
  if (to >= end || to - verb.to > furthest || to <= verb.to) return undefined;
  const other = verbs[firstFrom(verbs, verb.to)];
  if (other !== undefined && other.from < to && !other.nonfinite) return undefined;
  const takesClause =
    vocabulary.bareReporting.has(verb.form) || vocabulary.complementisers.has(tokens[verb.to]?.form ?? "");
  let from = verb.to;
  for (let at = verb.to; at < to; at++) {
    const token = tokens[at];
    if (token === undefined || /^[;:()]$/.test(token.text)) return undefined;
    if (token.text === "," && (at === verb.to || !takesClause)) return undefined;
    if (vocabulary.complementisers.has(token.form)) from = at + 1;
  }
  if (from === verb.to && vocabulary.closeOnly.has(verb.form)) return undefined;
  while (from < to && isAdverb(tokens[from], vocabulary)) from++;
  const start = tokens[from]?.start;
  return start === undefined ? undefined : { start, end: clauseEnd(around, fragments, first, end) };
}

/** Index of the first fragment that begins at the position or after it. */
function startingAfter(fragments: readonly Draft[], position: number): number {
  let low = 0;
  let high = fragments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((fragments[middle]?.span.start ?? 0) < position) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Behind the last quoted words of the clause: a comma, a dash, a new verb of speech, or the end of the sentence. */
function clauseEnd(
  { scene, vocabulary, verbs }: Around,
  fragments: readonly Draft[],
  first: number,
  end: number,
): number {
  const { tokens, paragraph } = scene;
  let index = first;
  let last = fragments[first]?.span.end ?? 0;
  let verb = firstFrom(verbs, tokenAt(tokens, last));
  for (let at = tokenAt(tokens, last); at < end; at++) {
    const token = tokens[at];
    if (token === undefined) break;
    while ((verbs[verb]?.from ?? at) < at) verb++;
    const next = fragments[index + 1];
    const closed =
      at === tokenAt(tokens, last) && /[,.!?;]\s?.?.$/.test(paragraph.text.slice(last - 4, last));
    const joins = token.form === vocabulary.and && verbs[verb]?.from !== at + 1;
    if (closed && !joins && token.start !== next?.span.start) break;
    if (next !== undefined && token.start >= next.span.start) {
      index++;
      last = next.span.end;
      at = tokenAt(tokens, last) - 1;
      continue;
    }
    const behind = tokens[at + 1]?.form === vocabulary.and ? at + 2 : at + 1;
    const goesOn = next !== undefined && tokens[behind]?.start === next.span.start;
    if (/^[;:()–—]$/.test(token.text) || (token.text === "," && !goesOn)) break;
    if (token.form === vocabulary.and && !joins) break;
    last = token.end;
  }
  return last;
}
