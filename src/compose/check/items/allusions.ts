import { speaksOfSelf } from "../../firstperson.ts";
import { isJest } from "../../jest.ts";
import { standsAlone } from "../../standing.ts";
import { countWords } from "../../text.ts";
import type { Line, View } from "../../view.ts";
import { mainName } from "../centralname.ts";
import { clause } from "../clause.ts";
import { core } from "../core.ts";
import { denied } from "../denied.ts";
import { year } from "../ingredients.ts";
import { asPiece } from "../query.ts";
import { namesIn, nounsOf } from "../strings.ts";
import { rarityIn } from "../telling.ts";
import { apart, topicsBeside } from "../topics.ts";
import type { Checkable } from "./checkable.ts";

const fewest = 6;
const most = 18;
/** Words to type that find something. */
const enough = 3;

/** What a text that may be a joke tells: what really happened behind it. */
export function allusions(view: View): Checkable[] {
  if (!isJest(view.analysis, view.languages)) return [];
  return view.lines.flatMap((line) => allusionIn(view, line));
}

function allusionIn(view: View, line: Line): Checkable[] {
  const { paragraph, sentence, text } = line;
  const pack = view.pack(paragraph);
  if (paragraph.form !== "text" || sentence.quoted > 0.3 || text.includes("?")) return [];
  const plain = text.trim().replace(/[.!]$/u, "");
  const isWhole = countWords(plain) <= most && standsAlone(plain, paragraph.language, view.languages);
  const words = mainOf(view, line) ?? (isWhole ? plain : clause(view, line)?.words);
  if (words === undefined || countWords(words) < fewest || /[“”«»:;()]/u.test(words)) return [];
  if (speaksOfSelf(words, pack) || denied(words, pack)) return [];
  const fillers = new Set([...(pack?.lexicons.fillers ?? []), ...(pack?.lexicons.pictures ?? [])]);
  // Rare nouns of a joke are pictures of speech: plain ones lead to the news.
  const rare = (noun: string) => rarityIn(view)(noun.split(" ").at(-1) ?? noun);
  const nouns = nounsOf(view, line, words, true).toSorted((a, b) => rare(a) - rare(b));
  const main = mainName(view);
  const own = apart(
    [...(main === undefined ? [] : [main]), ...namesIn(view, line, words), ...nouns].filter(
      (word) => !fillers.has(word),
    ),
    [],
  );
  const pieces = [...own, ...topicsBeside(view, own, 1)];
  if (own.length < enough - 1 || pieces.length < enough) return [];
  const names = view.marksIn(line).filter(({ label }) => label === "name").length;
  return [
    {
      family: "allusion",
      variant: "behind",
      slots: { words: { quote: words }, place: { places: [paragraph.number] } },
      evidence: [{ at: paragraph.number, quote: words }],
      strength: 0.7 + Math.min(2, names) / 25 + Math.min(4, pieces.length) / 50,
      query: {
        pieces: [...pieces.slice(0, 4).map(asPiece), year(view.analysis)],
        language: view.analysis.article.language,
      },
    },
  ];
}

/** Behind “While …,” what the sentence tells itself. */
function mainOf(view: View, line: Line): string | undefined {
  const { paragraph, sentence, text } = line;
  const first = paragraph.words?.find(({ start }) => start >= sentence.span.start);
  const comma = text.indexOf(", ");
  if ((first?.tag !== "SCONJ" && first?.tag !== "ADP") || comma < 0) return undefined;
  const start = sentence.span.start + comma + 2;
  return core(view, line, { start, end: start + 1 })?.words;
}
