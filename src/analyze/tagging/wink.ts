import type { ItsFunction } from "wink-nlp";
import type { Span } from "../../model/analysis.ts";
import { Tag, type Tagged, type WinkRules } from "../../model/tagging.ts";
import type { Frequency } from "../ease/frequency.ts";
import { fold, tokenAt } from "../words.ts";
import { posOf } from "./classes.ts";
import type { Tagger, Untagged } from "./tagger.ts";

/** A piece of text as wink cuts it. */
interface Piece {
  readonly start: number;
  readonly end: number;
  readonly tag: Tag;
  readonly lemma: string;
}

const hyphen = /[-‑]/;
const clitic = /[’'](?:s)?$/i;
/** Over these wink takes a time that grows with the square of their length. */
const unbroken = /\S{80,}/g;
const tags: ReadonlySet<string> = new Set(Tag.options);

/** wink-nlp with its English model (both MIT). Its pieces are laid over our tokens by place. */
export async function winkTagger({ always }: WinkRules, frequency?: Frequency): Promise<Tagger> {
  const fixed = new Map(Object.entries(always));
  const [{ default: wink }, { default: model }] = await Promise.all([
    import("wink-nlp"),
    import("wink-eng-lite-web-model"),
  ]);
  const nlp = wink(model, ["pos"]);
  const { its } = nlp;
  const piecesOf = (text: string): Piece[] => {
    const words = nlp.readDoc(text).tokens();
    const values = words.out(its.value);
    const spaces = words.out(its.precedingSpaces);
    const lemmas = words.out(its.lemma as unknown as ItsFunction<string>);
    const found = words.out(its.pos);
    const pieces: Piece[] = [];
    let at = 0;
    for (const [index, value] of values.entries()) {
      const start = placeOf(value, text, at + (spaces[index]?.length ?? 0));
      if (start < 0) continue;
      at = start + value.length;
      const pos =
        fixed.get(fold(value)) ?? fixed.get(fold(value).split("'")[0] ?? "") ?? String(found[index]);
      if (pos !== "SPACE")
        pieces.push({
          start,
          end: at,
          tag: tags.has(pos) ? (pos as Tag) : "X",
          lemma: lemmas[index] ?? value,
        });
    }
    return pieces;
  };
  return (paragraph) => {
    const text = paragraph.text.replace(unbroken, blank);
    const pieces = piecesOf(text);
    const small = frequency === undefined ? [] : uncapitalised(pieces, paragraph, frequency);
    return laid(again(pieces, small, text, piecesOf), paragraph);
  };
}

/** With the sentences read anew that begin, after all, with a small letter. */
function again(
  pieces: readonly Piece[],
  sentences: readonly (Span & { readonly word: number })[],
  text: string,
  piecesOf: (text: string) => readonly Piece[],
): readonly Piece[] {
  if (sentences.length === 0) return pieces;
  const result: Piece[] = [];
  let next = 0;
  for (const { start, end, word } of sentences) {
    for (let piece = pieces[next]; piece !== undefined && piece.start < start; piece = pieces[++next])
      result.push(piece);
    while ((pieces[next]?.start ?? end) < end) next++;
    const small = text.slice(start, word) + text.charAt(word).toLowerCase() + text.slice(word + 1, end);
    for (const piece of piecesOf(small))
      result.push({ ...piece, start: piece.start + start, end: piece.end + start });
  }
  for (const piece of pieces.slice(next)) result.push(piece);
  return result;
}

/** Sentences whose first word is taken for a name, stands alone and mostly has no capital; `word` is its place. */
function uncapitalised(
  pieces: readonly Piece[],
  { tokens, sentences }: Untagged,
  { small }: Frequency,
): (Span & { readonly word: number })[] {
  const found: (Span & { readonly word: number })[] = [];
  let index = 0;
  for (const { start, end } of sentences) {
    const first = tokenAt(tokens, start);
    let token = tokens[first];
    for (let at = first + 1; at < first + 3 && token?.word === false; at++) token = tokens[at];
    if (token === undefined || !token.word || token.end > end || !token.capital || !small(token.form))
      continue;
    while ((pieces[index]?.start ?? token.start) < token.start) index++;
    const alone = pieces[index]?.tag === "PROPN" && pieces[index + 1]?.tag !== "PROPN";
    if (pieces[index]?.start === token.start && alone) found.push({ start, end, word: token.start });
  }
  return found;
}

function blank(run: string): string {
  return " ".repeat(run.length);
}

/** At the place or not far behind it; -1 when wink has changed the piece. */
function placeOf(value: string, text: string, from: number): number {
  if (text.startsWith(value, from)) return from;
  const at = text.slice(from, from + 100).indexOf(value);
  return at < 0 ? -1 : from + at;
}

/** Of a compound the last piece tells what it is (“far-reaching”), of a contraction the first (“it’s”). */
function laid(pieces: readonly Piece[], { tokens }: Untagged): Tagged[] {
  let next = 0;
  return tokens.map((token) => {
    while ((pieces[next]?.end ?? Number.POSITIVE_INFINITY) <= token.start) next++;
    let piece = pieces[next];
    if (piece === undefined || piece.start >= token.end)
      return { pos: "other", tag: token.word ? "X" : "PUNCT", lemma: token.form };
    let compound = false;
    for (let at = next + 1; (pieces[at]?.start ?? token.end) < token.end; at++) {
      const other = pieces[at];
      if (other === undefined || !hyphen.test(token.text.charAt(other.start - token.start - 1))) continue;
      compound = true;
      piece = other;
    }
    const tag = compound && piece.tag === "VERB" ? "ADJ" : piece.tag;
    if (!token.word) return { pos: "other", tag: tag === "SYM" ? "SYM" : "PUNCT", lemma: token.text };
    if (tag === "PROPN") return { pos: "name", tag, lemma: token.text.replace(clitic, "") };
    return { pos: posOf(tag), tag, lemma: compound ? token.form : piece.lemma };
  });
}
