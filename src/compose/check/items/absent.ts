import type { Name } from "../../../model/analysis.ts";
import { isJest } from "../../jest.ts";
import { countWords, grouped } from "../../text.ts";
import type { View } from "../../view.ts";
import { bearers } from "../bearers.ts";
import { isView } from "../genre.ts";
import { introduced } from "../introduced.ts";
import { shown } from "../names.ts";
import { isKnownPerson, isPrivate, landOf, publicRole } from "../people.ts";
import { asPiece } from "../query.ts";
import { topicsBeside } from "../topics.ts";
import type { Checkable } from "./checkable.ts";

/** Functions of those who answer in public for what they do. */
const answering: ReadonlySet<string> = new Set(["office", "campaign", "business", "founder"]);

/** Paragraphs that must name somebody whom the title has not, or two of a short text. */
const often = { many: 3, least: 2, share: 0.4 };
/** In a guide. */
const most = 1;
/** Words of a title that says what the matter is. */
const longest = 16;
/** Words typed beside the name, at least: with fewer anything is found. */
const fewest = 2;

/** Somebody in public life whom the article names again and again and does not let speak: own words on the matter. */
export function absent(view: View): Checkable[] {
  const { analysis } = view;
  if (isJest(analysis, view.languages)) return [];
  const title = view.title?.text.trim() ?? "";
  if (!/\p{Ll}{3}/u.test(title) || countWords(title) > longest) return [];
  const heard = new Set(
    [...bearers(view).flatMap(({ name, role = "" }) => [name, role]), analysis.article.byline?.value ?? ""]
      .join(" ")
      .match(/\p{Lu}[\p{L}’'-]+/gu),
  );
  const names = analysis.marks.filter(
    (mark): mark is Name =>
      mark.label === "name" && (mark.kind === "person" || landOf(view, mark.referent) !== undefined),
  );
  return [...grouped(names, (mark) => shown(analysis, mark))]
    .flatMap(([name, marks]): Checkable[] => {
      if (!isFull(name) || name.split(/\s+/u).some((word) => heard.has(word)) || isPrivate(view, name))
        return [];
      const numbers = [...new Set(marks.map(({ paragraph }) => paragraph))].filter((number) => number > 0);
      const isTitled = marks.some(({ paragraph }) => paragraph === 0);
      const [first] = marks.filter(({ paragraph, quoted }) => paragraph > 0 && !quoted);
      const enough = Math.min(often.many, Math.max(often.least, analysis.paragraphs.length * often.share));
      if (first === undefined || numbers.length < (isTitled ? 1 : enough)) return [];
      const role = introduced(view, name)?.role ?? publicRole(view, name);
      const isHead = landOf(view, name) !== undefined;
      const isArgued = isTitled && isView(view) && isKnownPerson(view, name);
      if (isHead ? !isTitled : !isArgued && (role === undefined || !answering.has(role))) return [];
      const beside = topicsBeside(view, [name], 3).map(asPiece);
      if (beside.length < fewest) return [];
      return [
        {
          family: "not-heard",
          variant: "named",
          slots: { name: { plain: name }, words: { quote: title }, place: { places: numbers.slice(0, 4) } },
          evidence: [
            { at: first.paragraph, quote: around(view, first) },
            { at: "title", quote: title },
          ],
          strength: Math.min(0.48, 0.42 + numbers.length / 100 + (isTitled ? 0.03 : 0)),
          query: { pieces: [asPiece(name), ...beside], language: analysis.article.language },
        },
      ];
    })
    .toSorted((a, b) => b.strength - a.strength)
    .slice(0, most);
}

/** The name with the words behind it, up to a mark. */
function around({ analysis: { paragraphs } }: View, { paragraph, span }: Name): string {
  const text = paragraphs[paragraph - 1]?.text ?? "";
  const [behind = ""] = /^(?:\s[\p{L}’'-]{1,20}){0,5}/u.exec(text.slice(span.end)) ?? [];
  return text.slice(span.start, span.end) + behind;
}

/** First and last name, without a title before them. */
function isFull(name: string): boolean {
  const words = name.split(/\s+/u);
  const isCapital = (word: string | undefined): boolean => /^\p{Lu}/u.test(word ?? "");
  const isFirst = /^\p{Lu}[^\p{Lu}.]{2,}$/u.test(words[0] ?? "");
  return isFirst && words.length > 1 && words.length < 5 && isCapital(words.at(-1));
}
