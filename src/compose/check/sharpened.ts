import type { Paragraph } from "../../model/analysis.ts";
import { stem, type View } from "../view.ts";
import { leadName } from "./anchor.ts";
import { isNamed, isOf } from "./centralname.ts";
import { folded } from "./folded.ts";
import type { Checkable } from "./items/checkable.ts";
import { asPiece } from "./query.ts";
import { returning } from "./returning.ts";
import { apart } from "./topics.ts";
import { isCountry } from "./usable.ts";

/** Names that a search for the news has, at least where the article has them; its pieces, the year not counted. */
const most = { names: 2, pieces: 6 };
/** Pieces that are left, at least. */
const fewest = 3;
/** Paragraphs that keep a name in the search. */
const often = 3;

/**
 * The search for other accounts, with a second name that the article comes back to and the year of its words; without
 * what only the writer of the title says, a lone quality and a name from elsewhere in the text.
 */
export function sharpened(view: View, found: Checkable): Checkable {
  const { query, slots } = found;
  if (query === undefined || found.variant === "foreign") return found;
  const all = query.pieces.flatMap((piece) => (piece === undefined || piece === "" ? [] : [piece]));
  const years = all.filter((piece) => /^\d{4}$/u.test(piece) || piece.startsWith("-"));
  const told = all.filter((piece) => !years.includes(piece));
  const kept = told.filter((piece) => !isNoise(view, found, piece.replaceAll('"', "")));
  const here = kept.filter((piece) => isNamed(bare(piece)) && !isCountry(view, bare(piece)));
  const more =
    here.length < most.names
      ? returning(view, kept)
          .slice(0, here.length === 0 ? 2 : 1)
          .map(asPiece)
      : [];
  const { words } = slots;
  const said = words !== undefined && "quote" in words ? words.quote : "";
  const [year] = /(?<![\p{L}\d.,])(?:19|20)\d{2}(?![\p{L}\d%])/u.exec(said) ?? [];
  const named = [...here, ...more, ...kept.filter((piece) => !here.includes(piece))];
  const lead = ofFirst(view);
  const short = named.length < fewest && lead !== undefined ? apart([lead], named).map(asPiece) : [];
  const pieces = [...short, ...named].slice(0, most.pieces);
  const when = years.length > 0 || year === undefined || pieces.includes(year) ? [] : [year];
  const whole = [...pieces, ...when, ...years];
  return pieces.length < 2 || whole.length < fewest
    ? found
    : { ...found, query: { ...query, pieces: whole } };
}

/** « L’Organisation … (OCDE) », or a body or place: what the first paragraph names. */
function ofFirst(view: View): string | undefined {
  const text = view.analysis.paragraphs[0]?.text ?? "";
  const [, letters] = /\((\p{Lu}{3,})\)/u.exec(text) ?? [];
  const lead = leadName(view);
  return letters ?? (lead !== undefined && text.includes(lead) ? lead : undefined);
}

const bare = (piece: string): string => piece.replaceAll('"', "");

function isNoise(view: View, { evidence, slots }: Checkable, word: string): boolean {
  const { paragraphs, title } = view.analysis;
  const at = evidence[0]?.at;
  if (isNamed(word)) {
    const near = [title.text, paragraphs[0]?.text, typeof at === "number" ? paragraphs[at - 1]?.text : ""];
    const last = word.split(" ").at(-1) ?? word;
    if (isCountry(view, word) || isOf(view, word, "organisation") || /^\p{Lu}{3,}$/u.test(word)) return false;
    // Beside a name that is looked for, another one of the same sentence only if it comes back.
    if (slots.name !== undefined) return paragraphs.filter(({ text }) => text.includes(last)).length < 2;
    if (near.some((text) => folded(text ?? "").includes(folded(last)))) return false;
    const whole = (all: readonly Paragraph[]) => all.filter(({ text }) => text.includes(word)).length;
    return whole(paragraphs) < often && whole(paragraphs.slice(0, often)) < 2;
  }
  if (!/^\p{Ll}[\p{L}-]*$/u.test(word)) return false;
  const { heads = [] } = view.pack(title)?.lexicons ?? {};
  // A headline over the text, or one that is its first line, has words that nobody else uses.
  const isHeadline = at === 1 && paragraphs[0]?.text.trim() === evidence[0]?.quote.trim();
  const own = stem(word);
  const told = paragraphs.filter(({ text }) => text.toLowerCase().includes(own)).length;
  if (told < (isHeadline ? 2 : 1)) return true;
  return isQuality(view, word) || heads.includes(word);
}

/** Wherever it stands, it belongs to a noun. */
function isQuality({ analysis: { paragraphs } }: View, word: string): boolean {
  const tags = paragraphs.flatMap(({ text, words = [] }) =>
    words.filter(({ start, end }) => text.slice(start, end).toLowerCase() === word).map(({ tag }) => tag),
  );
  return tags.length > 0 && tags.every((tag) => tag === "ADJ");
}
