import type { Attribution, Layer, Sentence, Span } from "../../model/analysis.ts";
import { covered, firstEndingAfter, holding } from "../cover.ts";
import { findPhrases, type Phrasebook } from "../phrases.ts";
import type { Scene } from "../scene.ts";
import { tokensIn } from "../words.ts";
import type { Draft } from "./quotations/drafts.ts";
import { moodIn } from "./second/clause.ts";

/** What a sentence of the author's shows. */
export interface Signs {
  readonly opinion: Phrasebook;
  /** Markers of certainty and evaluative words, in order, of this paragraph. */
  readonly own: readonly Span[];
}

export interface Lent {
  /** The voice of a whole paragraph: an embedded text's outlet, an interviewee. */
  readonly voice: number | undefined;
  readonly attributed: boolean;
}

/** Sentences with whose words they are. */
export function sentencesOf(
  scene: Scene,
  outer: readonly Span[],
  drafts: readonly Draft[],
  attributions: readonly Attribution[],
  signs: Signs | undefined,
  lent: Lent,
): Sentence[] {
  const speech = drafts.filter((draft) => draft.depth === 0 && draft.use === "speech");
  let firstQuote = 0;
  const cued = speech.filter((draft) => draft.cue !== undefined);
  let firstClause = 0;
  let firstCued = 0;
  let heard: number | undefined;
  return scene.sentences.map((span) => {
    const length = span.end - span.start;
    const quoted = Math.min(1, covered(span, outer) / length);
    while ((speech[firstQuote]?.span.end ?? span.end) <= span.start) firstQuote++;
    while ((attributions[firstClause]?.span.end ?? span.end) <= span.start) firstClause++;
    while ((cued[firstCued]?.span.end ?? span.end) <= span.start) firstCued++;
    const quote = overlapping(speech, firstQuote, span, 0.5);
    const reported = overlapping(cued, firstCued, span, 0.05);
    const clause = overlapping(attributions, firstClause, span, 0);
    const from = quote ?? clause ?? reported;
    if (from !== undefined) heard = from.voice;
    if (from !== undefined) return sentence(span, "attributed", quoted, from.voice);
    if (lent.attributed) return sentence(span, "attributed", quoted, lent.voice);
    if (scene.foreign) return sentence(span, "undetermined", quoted);
    if (isRetold(scene, span, outer)) return sentence(span, "attributed", quoted, heard);
    const sign = signOf(scene, span, outer, signs);
    if (sign === undefined) return sentence(span, "undetermined", quoted);
    return { ...sentence(span, "author", quoted), sign };
  });
}

/** The verb's mood alone gives back somebody's words: „Die Brücke sei sicher.“ */
function isRetold({ tokens, vocabulary }: Scene, span: Span, outer: readonly Span[]): boolean {
  if (vocabulary === undefined || vocabulary.reportedMood.size === 0) return false;
  const own = tokensIn(tokens, span).filter((token) => holding(outer, token.start) === undefined);
  return moodIn(own, vocabulary.reportedMood) !== undefined;
}

function sentence(span: Span, layer: Layer, quoted: number, voice?: number): Sentence {
  const share = Math.round(quoted * 1000) / 1000;
  return voice === undefined ? { span, layer, quoted: share } : { span, layer, quoted: share, voice };
}

interface Held {
  readonly span: Span;
  readonly voice?: number;
}

function overlapping(items: readonly Held[], from: number, span: Span, share: number): Held | undefined {
  for (let index = from; index < items.length; index++) {
    const item = items[index];
    if (item === undefined || item.span.start >= span.end) return undefined;
    if (covered(span, [item.span]) > share * (span.end - span.start)) return item;
  }
  return undefined;
}

/** The first person, a question, a cry, a sign of opinion or of certainty, an evaluative word: outside quotation marks. */
function signOf(
  scene: Scene,
  span: Span,
  outer: readonly Span[],
  signs: Signs | undefined,
): Span | undefined {
  const from = Math.max(span.start, span.end - 6);
  const cry = /[?!][)”»"’\s]*$/.exec(scene.paragraph.text.slice(from, span.end));
  if (cry !== null && holding(outer, span.end - 1) === undefined)
    return { start: from + cry.index, end: from + cry.index + 1 };
  if (signs === undefined || scene.vocabulary === undefined) return undefined;
  const own = signs.own[firstEndingAfter(signs.own, span.start)];
  if (own !== undefined && own.start < span.end) return { start: own.start, end: own.end };
  const { firstPerson } = scene.vocabulary;
  const tokens = tokensIn(scene.tokens, span).filter((token) => holding(outer, token.start) === undefined);
  const said =
    tokens.find((token) => firstPerson.has(token.form) && !initials(token.text)) ??
    findPhrases(tokens, signs.opinion)[0];
  return said === undefined ? undefined : { start: said.start, end: said.end };
}

/** “US” is a country. */
function initials(text: string): boolean {
  return text.length > 1 && text === text.toUpperCase();
}
