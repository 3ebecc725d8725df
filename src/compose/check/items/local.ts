import type { Name } from "../../../model/analysis.ts";
import { grouped } from "../../text.ts";
import type { View } from "../../view.ts";
import { isView } from "../genre.ts";
import { shown as nameOf } from "../names.ts";
import { countryIn } from "../places.ts";
import { asPiece } from "../query.ts";
import { topicsBeside } from "../topics.ts";
import { isCountry } from "../usable.ts";
import type { Checkable } from "./checkable.ts";

/** Paragraphs in which a report says where it happens. */
const lead = 5;
/** Paragraphs that must name it when the title does not. */
const fewest = 3;

/** Where it happens: how newsrooms from there tell it. A country only when another language is spoken there. */
export function local(view: View): Checkable[] {
  const { analysis } = view;
  if (isView(view)) return [];
  const marks = analysis.marks.filter((mark): mark is Name => mark.label === "name" && mark.kind === "place");
  return [...grouped(marks, (mark) => nameOf(analysis, mark))]
    .flatMap(([name, places]): Checkable[] => {
      const isTitled = analysis.title.text.includes(name);
      const numbers = [...new Set(places.flatMap(({ paragraph }) => (paragraph > 0 ? [paragraph] : [])))];
      const [first] = numbers;
      if (first === undefined || (!isTitled && (first > lead || numbers.length < fewest))) return [];
      if (!/^\p{Lu}/u.test(name) || analysis.paragraphs[first - 1]?.text.includes(name) !== true) return [];
      const isLand = isCountry(view, name);
      if (isLand && !isAbroad(view, name)) return [];
      const about = topicsBeside(view, [name], 2);
      if (about.length === 0) return [];
      return [
        {
          family: "local",
          variant: isLand ? "land" : "spot",
          slots: {
            name: { plain: withArticle(view, name, first) },
            place: { places: [first] },
            words: { quotes: about },
          },
          evidence: [{ at: first, quote: name }],
          strength: 0.55 + Math.min(0.1, numbers.length / 50) + (isTitled ? 0.08 : 0),
          query: { pieces: [asPiece(name), ...about.map(asPiece)], language: analysis.article.language },
        },
      ];
    })
    .toSorted((a, b) => b.strength - a.strength)
    .slice(0, 1);
}

/** “The Netherlands” where the text writes the article before the name in a language that has it there in small letters. */
function withArticle(view: View, name: string, number: number): string {
  const text = view.analysis.paragraphs[number - 1]?.text ?? "";
  const before = text.slice(0, text.indexOf(name));
  return /(?<!\p{L})[Tt]he\s$/u.test(before) ? `the ${name}` : name;
}

function isAbroad(view: View, name: string): boolean {
  const { country } = countryIn(view, name);
  if (country === undefined) return false;
  const spoken = new Intl.Locale(`und-${country}`).maximize().language;
  return spoken !== view.analysis.article.language.split("-")[0];
}
