import type { Attribution, Mark } from "../../../model/analysis.ts";
import { verbGroups } from "../../findings/tenses.ts";
import { finite } from "../../joints.ts";
import { withArticle } from "../../outlet.ts";
import { countWords } from "../../text.ts";
import type { Line, View } from "../../view.ts";
import { clause } from "../clause.ts";
import { denied } from "../denied.ts";
import { isView } from "../genre.ts";
import { newsSearch, tellsOfPrivate } from "../news.ts";
import { opening } from "../opening.ts";
import { hasSign } from "../signs.ts";
import { searchFor } from "../strings.ts";
import { titleSearch } from "../titlesearch.ts";
import { topics } from "../topics.ts";
import { ofView } from "../viewlabels.ts";
import { type Checkable, limit } from "./checkable.ts";
import { firstLine } from "./firstline.ts";
import { fullName } from "./speech.ts";

/** Paragraphs in which a report tells its news. */
const lead = 6;
/** Topics that say what the whole article is about. */
const about = 8;
/** What a sentence must tell of the article to be its news. */
const enough = 6;

/** Marks of a view or of a figure of speech: no news that others report. */
const viewed: ReadonlySet<Mark["label"]> = new Set([...ofView, "care", "universal"]);

interface News {
  readonly line: Line;
  readonly words: string;
  readonly isWhole: boolean;
  /** Who says so, when the words themselves do not tell. */
  readonly teller?: string;
  readonly weight: number;
}

/** What other newsrooms say, held against what the article tells first; of a view, who takes another one. */
export function coverage(view: View): Checkable[] {
  const found = news(view).flatMap((told) => {
    const query = newsSearch(view, told.line, isAhead(view, told.line), told.words);
    return query === undefined ? [] : [{ told, query }];
  });
  return found.slice(0, 1).map(({ told: { line, words, isWhole, teller }, query }) => ({
    family: "coverage",
    variant: teller !== undefined ? "said" : isWhole ? "own" : "begins",
    slots: {
      voice: teller === undefined ? undefined : { plain: teller },
      words: { quote: words },
      place: { places: [line.paragraph.number] },
    },
    evidence: [{ at: line.paragraph.number, quote: words }],
    strength: 0.96,
    query,
  }));
}

/** Sentences about oneself in the first paragraphs that make a text the story of who writes it. */
const selves = 4;

/** Told by the one who lived it: nobody else reports it. */
export function isOwnStory(view: View): boolean {
  const { firstPerson = [] } = view.pack(view.analysis.title)?.lexicons ?? {};
  const told = view.lines.filter(
    ({ paragraph, sentence, text }) =>
      paragraph.number <= lead && sentence.quoted === 0 && hasSign(text.toLowerCase(), firstPerson),
  );
  return told.length >= selves;
}

/** Sentences of the first paragraphs that tell what the article is about, the most telling first. */
function news(view: View): News[] {
  if (isOwnStory(view)) return [];
  const told = topics(view).slice(0, about);
  return view.lines
    .flatMap((line): News[] => {
      const { paragraph, sentence, text } = line;
      if (paragraph.number > lead || paragraph.form !== "text") return [];
      if (
        paragraph.language !== view.analysis.article.language ||
        sentence.quoted > 0.3 ||
        text.includes("?")
      )
        return [];
      if (sentence.layer === "author" || (isView(view) && !isTold(view, line))) return [];
      const whole = clause(view, line);
      const isWhole = whole !== undefined && countWords(whole.words) <= limit + 4;
      const words = isWhole ? whole.words : opening(view, line, limit);
      if (!isEvent(view, line)) return [];
      if (
        words === undefined ||
        /,\s\d{1,3},/u.test(words) ||
        denied(words, view.pack(paragraph)) ||
        !tells(view, line, words)
      )
        return [];
      if (tellsOfPrivate(view, line, words)) return [];
      const teller = tellerOf(view, line, words);
      if (teller === "") return [];
      const weight = weigh(view, line, told) + (isWhole ? 1 : 0);
      const item = { line, words, isWhole, weight };
      return weight < enough ? [] : [teller === undefined ? item : { ...item, teller }];
    })
    .toSorted((a, b) => b.weight - a.weight);
}

/** Whose statement the words are, where they do not name that voice themselves; an empty name of one without any. */
function tellerOf(view: View, line: Line, words: string): string | undefined {
  const start = line.paragraph.text.indexOf(words, line.sentence.span.start);
  const told = view
    .marksIn(line)
    .find(
      (mark): mark is Attribution =>
        mark.label === "attribution" &&
        mark.content.start < start + words.length &&
        mark.content.end > start &&
        !(mark.speaker.start >= start && mark.speaker.end <= start + words.length),
    );
  const voice = told?.voice === undefined ? undefined : view.analysis.voices[told.voice];
  if (told === undefined) return isSaidBehind(view, line, words) ? "" : undefined;
  if (voice !== undefined && words.includes(voice.name)) return undefined;
  return voice?.named === true ? withArticle(view, fullName(view, voice)) : "";
}

/** “…, declared the spokeswoman”: somebody’s statement, also where it is not seen whose. */
function isSaidBehind(view: View, { paragraph, text }: Line, words: string): boolean {
  const { reporting } = view.pack(paragraph)?.lexicons ?? {};
  if (reporting === undefined) return false;
  const rest = text.slice(text.indexOf(words) + words.length);
  return [...rest.matchAll(/,\s((?:\p{L}+\s){1,3})/gu)].some(([, head = ""]) =>
    hasSign(head.toLowerCase(), reporting.neutral, reporting.charged),
  );
}

function weigh(view: View, line: Line, told: readonly string[]): number {
  const { paragraph, text } = line;
  const marks = view.marksIn(line);
  const lower = text.toLowerCase();
  const hits = told.filter((word) => lower.includes(word.toLowerCase())).length;
  const past = verbGroups(view, line).some(({ time }) => time === "done") ? 1 : 0;
  const titled =
    view.title === undefined ? new Set<string>() : view.content(view.title.text, view.title.paragraph);
  const inTitle = [...view.content(text, paragraph)].filter((word) => titled.has(word)).length;
  const named = marks.filter(({ label }) => label === "name");
  const names = named.length;
  const exact = marks.some(({ label }) => label === "date" || label === "figure") ? 1 : 0;
  const judged = marks.filter(({ label }) => viewed.has(label)).length;
  if (hits + inTitle === 0 && (paragraph.number > 1 || !named.some((mark) => comesBack(view, mark))))
    return 0;
  return (
    Math.min(3, hits) +
    Math.min(2, inTitle) +
    Math.min(2, names) +
    exact +
    past -
    Math.min(2, judged) +
    Math.max(0.5, 4 - paragraph.number)
  );
}

/** What happened, goes on or is to come, or what a number or a day belongs to. */
function isEvent(view: View, line: Line): boolean {
  const { perfect = [] } = view.pack(line.paragraph)?.lexicons.tenses ?? {};
  return (
    (line.paragraph.number === 1 && hasSign(line.text, perfect)) ||
    verbGroups(view, line).some(({ time }) => time !== "open") ||
    isDated(view, line)
  );
}

/** In an opinion: with a name and a day. */
function isTold(view: View, line: Line): boolean {
  const labels = new Set(view.marksIn(line).map(({ label }) => label));
  return labels.has("name") && labels.has("date");
}

/** With a number or a day. */
function isDated(view: View, line: Line): boolean {
  return view.marksIn(line).some(({ label }) => label === "date" || label === "figure");
}

/** Named in two other paragraphs. */
function comesBack({ analysis: { marks } }: View, { paragraph, label, ...mark }: Mark): boolean {
  const name = "referent" in mark ? mark.referent : "";
  const others = marks.filter((other) => other.label === "name" && other.referent === name);
  return label === "name" && new Set(others.map((other) => other.paragraph)).size > (paragraph > 0 ? 2 : 1);
}

/** A verb of its own, and nothing that only may be. */
function tells(view: View, { paragraph, sentence }: Line, words: string): boolean {
  const start = paragraph.text.indexOf(words, sentence.span.start);
  const tagged = paragraph.words?.filter((word) => word.start >= start && word.end <= sentence.span.end);
  const { mayBe = [] } = view.pack(paragraph)?.lexicons ?? {};
  return !hasSign(words, mayBe) && (tagged === undefined || tagged.some(({ tag }) => tag === "VERB"));
}

function isAhead(view: View, { paragraph, text }: Line): boolean {
  return hasSign(text, view.pack(paragraph)?.lexicons.announcing ?? []);
}

/** Words of a title that its first paragraphs take up. */
const takenUp = 3;

/** A name stands in the title, or the text begins with what the title says. */
function isNews(view: View, title: Line): boolean {
  if (view.marksIn(title).some(({ label }) => label === "name")) return true;
  const said = view.content(title.text, title.paragraph);
  const first = view.analysis.paragraphs
    .filter(({ form }) => form === "text")
    .slice(0, 2)
    .flatMap((each) => [...view.content(each.text, each)]);
  return new Set(first.filter((word) => said.has(word))).size >= takenUp;
}

/** What the title tells, where it says something whole; of a view, the title alone says whose. */
export function headline(view: View): Checkable[] {
  const { title } = view;
  const words = title?.text.trim() ?? "";
  if (title === undefined) return [];
  if (!/\p{L}/u.test(words)) return firstLine(view);
  if (words.includes("?")) return [];
  if (countWords(words) < 5 || countWords(words) > 20 || hasLabel(view, words)) return [];
  const tagged = view.analysis.title.words ?? [];
  const isWhole = tagged.length === 0 || tagged.some((_, at) => finite(tagged, at, words));
  const isOpinion = isView(view);
  if (isOpinion ? !isArguing(view) : !isWhole || !isNews(view, title)) return [];
  const query =
    titleSearch(view, title) ??
    newsSearch(view, title, isAhead(view, title)) ??
    searchFor(view, title, words);
  return [
    {
      family: "coverage",
      variant: isOpinion ? (isWhole && states(view, title) ? "view-title" : "view") : "title",
      slots: { words: { quote: words } },
      evidence: [{ at: "title", quote: words }],
      strength: 0.97,
      query,
    },
  ];
}

/** Says what its author holds; what is asked, supposed or only named says nothing yet. */
function states(view: View, title: Line): boolean {
  const { relatives = [], complementisers = [], definite = [] } = view.pack(title.paragraph)?.lexicons ?? {};
  const words = view.analysis.title.words ?? [];
  const form = (at: number) => title.text.slice(words[at]?.start, words[at]?.end).toLowerCase();
  const verb = words.findIndex((_, at) => finite(words, at, title.text));
  const isNamedOnly = words
    .slice(Math.max(0, verb - 2), Math.max(0, verb))
    .map(({ start, end }) => title.text.slice(start, end).toLowerCase())
    .some((word) => relatives.includes(word) || complementisers.includes(word));
  // « La marche … »: a noun that looks like a verb; “by 2060”: a forecast.
  if (words[verb - 1]?.tag === "DET" || (verb > 0 && definite.includes(form(verb - 1)))) return false;
  if (/(?<!\d)\d{4}(?!\d)/u.test(title.text)) return false;
  return !isNamedOnly && !view.marksIn(title).some(({ label }) => supposed.has(label));
}

const supposed: ReadonlySet<string> = new Set(["condition", "counterfactual", "question", "conditional"]);

/** An opinion; an interview takes no side of its own. */
function isArguing({ analysis: { genres } }: View): boolean {
  return !genres.some(({ kind }) => kind === "interview");
}

/** Capitals that the text never uses are a label of the page, not of its news. */
function hasLabel({ analysis: { paragraphs } }: View, words: string): boolean {
  const labels = words.match(/(?<![\p{L}\p{N}])\p{Lu}{3,}(?![\p{L}\p{N}])/gu) ?? [];
  const known = paragraphs.map(({ text }) => text.toLowerCase()).join("\n");
  return labels.some((label) => !known.includes(label.toLowerCase()));
}
