import { speaksOfSelf } from "../../firstperson.ts";
import { isJest } from "../../jest.ts";
import { standsAlone } from "../../standing.ts";
import { countWords, cut } from "../../text.ts";
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
import { isUnvouched } from "../unvouched.ts";
import type { Checkable } from "./checkable.ts";
import { spokenMarks } from "./spoken.ts";
import { isSaying } from "./start.ts";

const fewest = 6;
const most = 18;
/** Words to type that find something. */
const enough = 3;
/** Of them, at most. */
const typed = 5;

/** What a text that may be a joke, or for which nobody answers, tells: what really happened behind it. */
export function allusions(view: View): Checkable[] {
  const mayJest = isJest(view.analysis, view.languages);
  if (!mayJest && !isUnvouched(view.analysis, view.languages)) return [];
  const variant = mayJest ? "behind" : "around";
  const told = view.lines.flatMap((line) => allusionIn(view, line, variant));
  return mayJest ? told : [...told, ...spokenOf(view)];
}

function allusionIn(view: View, line: Line, variant: string): Checkable[] {
  const { paragraph, sentence, text } = line;
  const pack = view.pack(paragraph);
  if (paragraph.form !== "text" || sentence.quoted > 0.3 || text.includes("?")) return [];
  const plain = text.trim().replace(/[.!]$/u, "");
  const isWhole = countWords(plain) <= most && standsAlone(plain, paragraph.language, view.languages);
  const words = mainOf(view, line) ?? (isWhole ? plain : clause(view, line)?.words);
  if (variant === "around" && words !== undefined && !isSaying(line, words)) return [];
  if (words === undefined || !isTold(words) || speaksOfSelf(words, pack) || denied(words, pack)) return [];
  const fillers = new Set([...(pack?.lexicons.fillers ?? []), ...(pack?.lexicons.pictures ?? [])]);
  // Rare nouns of a joke are pictures of speech: plain ones lead to the news.
  const rare = (noun: string) => rarityIn(view)(noun.split(" ").at(-1) ?? noun);
  const nouns = nounsOf(view, line, words, true).toSorted((a, b) => rare(a) - rare(b));
  const main = mainName(view);
  const isThere = main !== undefined && paragraph.text.includes(main);
  const own = apart(
    [...(isThere ? [main] : []), ...namesIn(view, line, words), ...nouns].filter(
      (word) => !fillers.has(word),
    ),
    [],
  );
  const pieces = [...own, ...(own.length < enough ? topicsBeside(view, own, 1) : [])];
  if (own.length < enough - 1 || pieces.length < enough) return [];
  const names = view.marksIn(line).filter(({ label }) => label === "name").length;
  return [
    {
      family: "allusion",
      variant,
      slots: { words: { quote: words }, place: { places: [paragraph.number] } },
      evidence: [{ at: paragraph.number, quote: words }],
      strength: 0.7 + Math.min(2, names) / 25 + Math.min(4, pieces.length) / 50,
      query: {
        pieces: [...pieces.slice(0, typed).map(asPiece), year(view.analysis)],
        language: view.analysis.article.language,
      },
    },
  ];
}

function isTold(words: string): boolean {
  const count = countWords(words);
  const plain = words.replace(/«\s?\p{L}+\s?»/gu, "");
  return count >= fewest && count <= most && !/[“”«»:;()]/u.test(plain);
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

const mostSpoken = 16;

/** In a language without tags, what people without a name say, up to its first mark. */
function spokenOf(view: View): Checkable[] {
  return spokenMarks(view).flatMap(({ mark, line }): Checkable[] => {
    const { paragraph } = line;
    const content = cut(paragraph, mark.content);
    const words = (content.split(/[,;:.!](?=\s|$)/u)[0] ?? "").trim();
    if (paragraph.words !== undefined || !isTold(words) || countWords(words) > mostSpoken) return [];
    if (speaksOfSelf(words, view.pack(paragraph))) return [];
    return [
      {
        family: "allusion",
        variant: "around",
        slots: { words: { quote: words }, place: { places: [paragraph.number] } },
        evidence: [{ at: paragraph.number, quote: words }],
        strength: 0.6,
      },
    ];
  });
}
