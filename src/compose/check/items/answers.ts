import type { Name } from "../../../model/analysis.ts";
import { verbGroups } from "../../findings/tenses.ts";
import { standsAlone } from "../../standing.ts";
import { countWords } from "../../text.ts";
import type { Line, View } from "../../view.ts";
import { shown } from "../names.ts";
import { asPiece } from "../query.ts";
import { searchFor } from "../strings.ts";
import { topicsBeside } from "../topics.ts";
import type { Checkable } from "./checkable.ts";
import { isInterview } from "./keeper.ts";

const fewest = 7;
const most = 18;

/** What somebody who is interviewed tells with a name or a number: told elsewhere too, or by others. */
export function answers(view: View): Checkable[] {
  const who = isInterview(view) ? heard(view) : undefined;
  if (who === undefined) return [];
  return view.lines
    .flatMap((line) => tellsOf(view, line, who))
    .toSorted((a, b) => b.strength - a.strength)
    .slice(0, 3);
}

/** Whom the title names. */
function heard({ analysis }: View): string | undefined {
  return analysis.marks
    .filter((mark): mark is Name => mark.label === "name" && mark.kind === "person")
    .map((mark) => shown(analysis, mark))
    .find((name) => name.includes(" ") && analysis.title.text.includes(name));
}

function tellsOf(view: View, line: Line, who: string): Checkable[] {
  const { paragraph, sentence, text } = line;
  const words = text.trim().replace(/[.!]$/u, "");
  if (paragraph.form !== "text" || sentence.layer !== "attributed" || /[?:;"“”«»()*]/u.test(text)) return [];
  if (countWords(words) < fewest || countWords(words) > most) return [];
  if (/[.!]\s/u.test(words) || words.includes(who) || !begins(view, line, words)) return [];
  const own = view.analysis.article.publisher?.value ?? "";
  const told = topicsBeside(view, [who], 8).filter((word) => text.includes(word));
  const names = view
    .marksIn(line)
    .filter((mark) => (mark.label === "name" && !own.includes(mark.referent)) || mark.label === "date");
  const brands = text.match(/(?<![\p{L}\p{N}])\p{Ll}+\p{Lu}[\p{L}\p{N}]*/gu) ?? [];
  if (names.length + brands.length === 0) return [];
  // What the title names is a fact with a time or a doing: “wikiHow has the potential …” is none.
  const title = view.analysis.title.text;
  const isOfTitle = [...names.map((mark) => view.words(mark, mark.span)), ...brands].every((name) =>
    title.includes(name),
  );
  if (isOfTitle && !verbGroups(view, line).some(({ time }) => time === "done")) return [];
  const query = searchFor(view, line, words);
  const pieces = [...new Set([...brands, ...(query?.pieces ?? []), ...told.map(asPiece)])].filter(
    (piece) => piece !== undefined && piece !== asPiece(who),
  );
  if (pieces.length < 2) return [];
  return [
    {
      family: "answer",
      variant: "told",
      slots: {
        voice: { plain: who },
        words: { quote: words },
        place: { places: [paragraph.number] },
      },
      evidence: [{ at: paragraph.number, quote: words }],
      strength: 0.7 + Math.min(3, names.length + brands.length) / 50,
      query: { pieces: [asPiece(who), ...pieces.slice(0, 3)], language: view.analysis.article.language },
    },
  ];
}

/** With “I” or “my”, with a name in small letters, or as a sentence does that can be read alone. */
function begins(view: View, { paragraph }: Line, words: string): boolean {
  const { firstPerson = [] } = view.pack(paragraph)?.lexicons ?? {};
  const first = words.split(/\s/u)[0] ?? "";
  return (
    firstPerson.includes(first.toLowerCase()) ||
    /^\p{Ll}+\p{Lu}/u.test(first) ||
    standsAlone(words, paragraph.language, view.languages)
  );
}
