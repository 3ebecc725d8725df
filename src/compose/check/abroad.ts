import type { Mark, Name, Voice } from "../../model/analysis.ts";
import { packFor } from "../../model/language.ts";
import { marksByParagraph } from "../text.ts";
import type { Line, View } from "../view.ts";
import { anchorOf } from "./anchor.ts";
import { bodyIn } from "./bodyin.ts";
import { year } from "./ingredients.ts";
import { shown } from "./names.ts";
import { besides } from "./people.ts";
import { countriesIn, countriesOf } from "./places.ts";
import { asPiece } from "./query.ts";
import { yearOf } from "./strings.ts";
import { someTongue } from "./tongue.ts";
import { isCountry, isUsable } from "./usable.ts";

const most = 2;

/**
 * What finds a statement in the language in which it was made: the speaker’s body, names that are written alike there,
 * of the title too, countries by their name in that language, the year; no word of the article’s language.
 */
export function piecesAbroad(
  view: View,
  line: Line,
  words: string,
  { name, role = "" }: Pick<Voice, "name" | "role">,
  tongue: string,
): (string | undefined)[] {
  const start = line.paragraph.text.indexOf(words, line.sentence.span.start);
  const isOther = (mark: Mark): mark is Name =>
    mark.label === "name" && mark.kind !== "outlet" && !name.includes(shown(view.analysis, mark));
  const near = (marksByParagraph(view.analysis).get(line.paragraph.number) ?? []).filter(isOther);
  const isInside = ({ span }: Name) => span.start >= start && span.end <= start + words.length;
  const said = near.filter(isInside).map((mark) => alike(view, mark, tongue) ?? lastName(view, mark));
  const titled = view.analysis.marks.filter((mark) => mark.paragraph === 0).filter(isOther);
  const isTold = said.every((piece) => piece === undefined);
  const told = titled.flatMap((mark) =>
    isTold || mark.kind !== "person" ? [alike(view, mark, tongue)] : [],
  );
  const [often] = [...countriesOf(view)].toSorted(([, a], [, b]) => b - a);
  const body = bodyIn(view, role);
  const found = [
    body !== undefined && isPlain(view, body) ? body : undefined,
    ...said,
    ...told,
    often === undefined ? undefined : called(view, often[0], tongue),
  ].flatMap((piece) => (piece === undefined || piece === "" || name.includes(piece) ? [] : [asPiece(piece)]));
  const anchor = found.length > 0 ? undefined : anchorOf(view);
  const all = anchor === undefined || !isPlain(view, anchor) ? found : [asPiece(anchor)];
  const now = year(view.analysis);
  // A year inside the words is that of what they tell.
  return [...[...new Set(all)].slice(0, most), yearOf(view, line, words) === now ? now : undefined];
}

function countryAbroad(view: View, name: string, tongue: string): string | undefined {
  const code =
    codesIn(view.analysis.article.language).get(name) ??
    (isCountry(view, name) ? countriesIn(view, name)[0] : undefined);
  return code === undefined ? undefined : called(view, code, tongue);
}

/** Of some language that is not known only a name that English has too. */
function called({ analysis }: View, code: string, tongue: string): string | undefined {
  const isOpen = tongue === someTongue;
  const told = new Intl.DisplayNames([isOpen ? "en" : tongue], { type: "region" }).of(code);
  const own = new Intl.DisplayNames([analysis.article.language], { type: "region" }).of(code);
  return isOpen && told !== own ? undefined : told;
}

const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
const codes = new Map<string, ReadonlyMap<string, string>>();

/** Countries by their name in a language. */
function codesIn(language: string): ReadonlyMap<string, string> {
  const before = codes.get(language);
  if (before !== undefined) return before;
  const names = new Intl.DisplayNames([language], { type: "region", fallback: "none" });
  const all = letters.flatMap((first) => letters.map((second) => `${first}${second}`));
  const made = new Map(
    all.flatMap((code) => {
      const name = names.of(code);
      return name === undefined ? [] : [[name, code] as const];
    }),
  );
  codes.set(language, made);
  return made;
}

/** A country, a person of one that writes as this one does, or a place. */
function alike(view: View, mark: Name, tongue: string): string | undefined {
  const name = shown(view.analysis, mark);
  if (codesIn(view.analysis.article.language).has(name) || isCountry(view, name))
    return countryAbroad(view, name, tongue);
  if (!isPlain(view, name) || !isUsable(view, name)) return undefined;
  if (mark.kind === "place") return name;
  const isWrittenAlike = countriesIn(view, besides(view, name).join(" · ")).every(
    (country) => new Intl.Locale(`und-${country}`).maximize().script === "Latn",
  );
  const isFull = mark.kind === "unknown" && /^\p{Lu}\p{Ll}+\s\p{Lu}\p{Ll}+$/u.test(name);
  const isSomebody = (mark.kind === "person" && name.includes(" ")) || isFull;
  return isSomebody && isWrittenAlike ? name : undefined;
}

/** With a capital, and no word in it that joins others in the article’s language. */
function isPlain(view: View, name: string): boolean {
  const {
    links = [],
    institutions = [],
    definite = [],
  } = packFor(view.languages, view.analysis.article.language)?.lexicons ?? {};
  const small = new Set([...links, ...institutions, ...definite.map((word) => word.replace("'", ""))]);
  return /^\p{Lu}/u.test(name) && !name.split(/[\s’']/u).some((word) => small.has(word.toLowerCase()));
}

/** “Brook” alone, of somebody. */
function lastName(view: View, mark: Name): string | undefined {
  const name = shown(view.analysis, mark);
  return mark.kind === "person" &&
    /^\p{Lu}\p{Ll}{2,}$/u.test(name) &&
    !isCountry(view, name) &&
    isUsable(view, name)
    ? name
    : undefined;
}
