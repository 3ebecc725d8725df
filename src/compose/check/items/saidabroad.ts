import type { Quotation, Voice } from "../../../model/analysis.ts";
import { countWords, cut } from "../../text.ts";
import type { Line, View } from "../../view.ts";
import { piecesAbroad } from "../abroad.ts";
import { namesAround } from "../anchor.ts";
import { isTakenOver } from "../heardbyall.ts";
import { outletNear } from "../ingredients.ts";
import { asPiece } from "../query.ts";
import { inside, searchFor } from "../strings.ts";
import { telling } from "../telling.ts";
import { isTaught, someTongue } from "../tongue.ts";
import { apart } from "../topics.ts";
import { isCountry } from "../usable.ts";

/** How words that were said in another language are looked for, and what is typed. */
export interface SaidAbroad {
  /** In that language where names in it find them; else in a report. */
  readonly way: "translated" | "tongue" | "far";
  readonly pieces: readonly (string | undefined)[];
}

/** Nouns of the words that are typed where no name finds them. */
const nouns = { fewest: 2, most: 3 };

/** Nothing where only a name and a country could be typed, which find anything. */
export function saidAbroad(
  view: View,
  { mark, line }: { readonly mark: Quotation; readonly line: Line },
  words: string,
  { name, role }: { readonly name: string; readonly role?: string | undefined },
  tongue: string,
): SaidAbroad | undefined {
  const near = outletNear(view.analysis, mark);
  const isOther =
    near !== undefined && near !== view.analysis.article.publisher?.value && line.text.includes(near);
  const outlet = isOther ? asPiece(near) : undefined;
  const who: Pick<Voice, "name" | "role"> = { name, ...(role === undefined ? {} : { role }) };
  const isOpen = tongue === someTongue;
  // Of words of other days the matter of the article tells nothing.
  const isOld = isTakenOver(view, { ...who, kind: "person" });
  if (!isOld && (isOpen || isTaught(tongue))) {
    const found = [outlet, ...numbersIn(view, line, words), ...piecesAbroad(view, line, words, who, tongue)];
    // A report in the article’s language has words of its own for what was said.
    const said = isOpen ? telling(view, line, words).filter((noun) => countWords(noun) < nouns.most) : [];
    if (found.some((piece) => isOwn(view, piece)))
      return {
        way: isOpen ? "translated" : "tongue",
        pieces: [
          ...found.filter((piece) => said.length === 0 || !isYear(piece ?? "")),
          ...said.slice(0, nouns.fewest),
        ],
      };
  }
  const pieces = [outlet, ...reported(view, { mark, line }, words, name)];
  const told = pieces.filter((piece) => piece !== undefined && !isYear(piece));
  const isFound = told.some((piece) => isOwn(view, piece)) || told.length >= nouns.fewest;
  return isFound ? { way: isOpen ? "translated" : "far", pieces } : undefined;
}

/** What finds a report in the article’s language: names, and nouns of the words. */
function reported(
  view: View,
  { mark, line }: { readonly mark: Quotation; readonly line: Line },
  words: string,
  name: string,
): string[] {
  const all = searchFor(view, line, words)?.pieces ?? inside(view, line, words);
  // A name of the paragraph that has nothing to do with the words leads elsewhere.
  const isNear = (piece: string): boolean =>
    [line.text, view.analysis.title.text].some((text) => text.includes(piece.replaceAll('"', "")));
  const said = all.flatMap((piece) =>
    piece !== undefined &&
    !name.includes(piece.replaceAll('"', "")) &&
    /^["\p{Lu}\p{N}]/u.test(piece) &&
    isNear(piece)
      ? [piece]
      : [],
  );
  const around = said.some((piece) => isOwn(view, piece))
    ? []
    : namesAround(view, line, name).filter(isNear).slice(0, 1);
  const short = (noun: string): boolean => countWords(noun) <= nouns.most;
  const inWords = telling(view, line, words).filter(short);
  const whole = cut(line.paragraph, mark.content);
  const own =
    inWords.length < nouns.fewest
      ? [...inWords, ...apart(telling(view, line, whole).filter(short), inWords)]
      : inWords;
  const most = nouns.most + (said.length + around.length === 0 ? 1 : -Math.min(1, said.length));
  return [...around, ...own.slice(0, most), ...said.slice(0, nouns.most)];
}

/** A name of somebody or something, or a number: no country, no year alone. */
function isOwn(view: View, piece = ""): boolean {
  const bare = piece.replaceAll('"', "");
  if (bare === "" || isYear(bare) || !/^[\p{Lu}\p{N}#]/u.test(bare)) return false;
  return !isCountry(view, bare) && !lands.has(bare);
}

const isYear = (piece: string): boolean => /^\d{4}$/u.test(piece);

const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];

/** Countries by their names in the languages that are taught. */
const lands: ReadonlySet<string> = new Set(
  ["de", "en", "es", "fr", "it"].flatMap((tag) => {
    const names = new Intl.DisplayNames([tag], { type: "region", fallback: "none" });
    return letters.flatMap((one) => letters.flatMap((two) => names.of(`${one}${two}`) ?? []));
  }),
);

/** Numbers that every language writes alike: digits with no mark among them and no word for thousands or more. */
function numbersIn(view: View, line: Line, words: string): string[] {
  const start = line.paragraph.text.indexOf(words, line.sentence.span.start);
  const scales = view.pack(line.paragraph)?.lexicons.scales ?? {};
  return view.marksIn(line).flatMap((mark) => {
    const isInside = mark.span.start >= start && mark.span.end <= start + words.length;
    const told = mark.label === "figure" && isInside ? view.words(mark, mark.span).toLowerCase() : "";
    const [digits, more] = told.match(/\d+/gu) ?? [];
    const isScaled = (told.match(/\p{L}+/gu) ?? []).some((word) => Object.hasOwn(scales, word));
    return digits === undefined || more !== undefined || isScaled
      ? []
      : [told.includes("%") ? `${digits}%` : digits];
  });
}
