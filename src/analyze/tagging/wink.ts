import type { ItsFunction } from "wink-nlp";
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
    const small = frequency === undefined ? text : uncapitalised(text, pieces, paragraph, frequency);
    return laid(small === text ? pieces : piecesOf(small), paragraph);
  };
}

/** Without the capital of first words that are taken for names, stand alone and mostly have none. */
function uncapitalised(
  text: string,
  pieces: readonly Piece[],
  { tokens, sentences }: Untagged,
  { small }: Frequency,
): string {
  const places = new Map(pieces.map((piece, index) => [piece.start, index]));
  const starts = sentences.flatMap(({ start, end }) => {
    const token = tokens.slice(tokenAt(tokens, start), tokenAt(tokens, start) + 3).find(({ word }) => word);
    const index = token && token.end <= end ? places.get(token.start) : undefined;
    if (token === undefined || index === undefined || !token.capital || !small(token.form)) return [];
    const alone = pieces[index]?.tag === "PROPN" && pieces[index + 1]?.tag !== "PROPN";
    return alone ? [token.start] : [];
  });
  let changed = "";
  let from = 0;
  for (const start of starts) {
    changed += text.slice(from, start) + text.charAt(start).toLowerCase();
    from = start + 1;
  }
  return changed + text.slice(from);
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
