import type { Name } from "../../model/analysis.ts";
import { packFor } from "../../model/language.ts";
import { marksByParagraph } from "../text.ts";
import type { Line, View } from "../view.ts";
import { year } from "./ingredients.ts";
import { shown } from "./names.ts";
import { besides } from "./people.ts";
import { countriesIn } from "./places.ts";
import { asPiece } from "./query.ts";
import { someTongue } from "./tongue.ts";
import { isCountry, isUsable } from "./usable.ts";

const most = 2;

/**
 * What finds a statement in the language in which it was made: names that are written alike there, countries by their
 * name in that language, the year; no word of the article’s language.
 */
export function piecesAbroad(
  view: View,
  line: Line,
  words: string,
  name: string,
  tongue: string,
): (string | undefined)[] {
  const start = line.paragraph.text.indexOf(words, line.sentence.span.start);
  const names = (marksByParagraph(view.analysis).get(line.paragraph.number) ?? []).filter(
    (mark): mark is Name => mark.label === "name" && mark.kind !== "outlet",
  );
  const isInside = ({ span }: Name) => span.start >= start && span.end <= start + words.length;
  const ranked = [...names.filter(isInside), ...names.filter((mark) => !isInside(mark))];
  const near = pieces(view, ranked, name, tongue);
  const titled = view.analysis.marks.filter(
    (mark): mark is Name => mark.label === "name" && mark.paragraph === 0,
  );
  const found = near.length > 0 ? near : pieces(view, titled, name, tongue);
  const all = found.length > 0 ? found : pieces(view, view.analysis.marks.filter(isName), name, tongue);
  return [...all.slice(0, most), year(view.analysis)];
}

const isName = (mark: { readonly label: string }): mark is Name => mark.label === "name";

function pieces(view: View, names: readonly Name[], besidesName: string, tongue: string): string[] {
  const found = names.flatMap((mark) => {
    const name = shown(view.analysis, mark);
    if (besidesName.includes(name) || name.includes(besidesName)) return [];
    const piece = isCountry(view, name) ? countryAbroad(view, name, tongue) : alike(view, mark, name);
    return piece === undefined ? [] : [asPiece(piece)];
  });
  return [...new Set(found)];
}

/** Of some language that is not known only a name that English has too. */
function countryAbroad(view: View, name: string, tongue: string): string | undefined {
  const [code] = countriesIn(view, name);
  if (code === undefined) return undefined;
  const told = new Intl.DisplayNames([tongue === someTongue ? "en" : tongue], { type: "region" }).of(code);
  return tongue === someTongue && told !== name ? undefined : told;
}

/** A person of a country that writes as this one does, or a place. */
function alike(view: View, { kind }: Name, name: string): string | undefined {
  if (!/^\p{Lu}/u.test(name) || !isUsable(view, name)) return undefined;
  const links = packFor(view.languages, view.analysis.article.language)?.lexicons.links ?? [];
  if (name.split(/[\s’']/u).some((word) => links.includes(word.toLowerCase()))) return undefined;
  if (kind === "place") return name;
  const isWrittenAlike = countriesIn(view, besides(view, name).join(" · ")).every(
    (country) => new Intl.Locale(`und-${country}`).maximize().script === "Latn",
  );
  return kind === "person" && name.includes(" ") && isWrittenAlike ? name : undefined;
}
