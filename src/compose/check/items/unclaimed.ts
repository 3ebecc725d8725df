import type { Name, Quotation } from "../../../model/analysis.ts";
import type { Languages } from "../../../model/language.ts";
import { isJest } from "../../jest.ts";
import { countWords, cut, marksByParagraph } from "../../text.ts";
import type { Line, View } from "../../view.ts";
import { isDescribed } from "../bearers.ts";
import { mainName } from "../centralname.ts";
import { editedQuotations } from "../edited.ts";
import { typedWords } from "../exact.ts";
import { isView } from "../genre.ts";
import { isPerson } from "../looked.ts";
import { isPrivate, landOf, publicRole } from "../people.ts";
import { asPiece } from "../query.ts";
import { hasSign, signs } from "../signs.ts";
import { bare, namesIn } from "../strings.ts";
import { tongueOf } from "../tongue.ts";
import { typedName } from "../typedname.ts";
import { speakerOf } from "../whose.ts";
import type { Checkable } from "./checkable.ts";
import { isDistressing } from "./start.ts";

const length = { least: 2, most: 18, content: 2, typed: 9 };
/** Words that find their page without a name. */
const full = 6;
/** Names of the sentence that are typed instead. */
const beside = { least: 2, most: 3 };
/** Characters between the verb and the words. */
const reach = 110;

/**
 * « De déplorer un “pognon de dingue” »: words behind a verb of saying of which the sentence does not make plain who said
 * them. They are looked for with the name of somebody known who is named before.
 */
export function unclaimed(view: View, languages: Languages): Checkable[] {
  const { analysis } = view;
  if (isJest(analysis, languages)) return [];
  const edited = editedQuotations(analysis);
  return analysis.marks.flatMap((mark): Checkable[] => {
    if (mark.label !== "quotation" || mark.use === "title" || mark.paragraph === 0 || !mark.closed) return [];
    const line = view.lineOf(mark);
    if (line === undefined || edited.has(mark) || isOfSomebody(view, mark)) return [];
    const words = cut(line.paragraph, mark.content)
      .replace(/\s+/gu, " ")
      .trim()
      .replace(/[.,;]$/u, "");
    const count = countWords(words);
    if (count < length.least || count > length.most || /[[\]()…"“”«»]/u.test(words)) return [];
    if (!line.text.includes(words) || view.content(words, line.paragraph).size < length.content) return [];
    if (!isSaid(view, line, mark) || isLeaning(view, line, mark) || isDistressing(view, line, words))
      return [];
    if (isInside(view, mark) || (mark.use === "term" && isNamelike(view, line, mark, count))) return [];
    const name = namedNear(view, mark, words);
    const isSpeech = mark.use === "speech" && count >= full;
    const others = name === undefined ? namesBeside(view, line).slice(0, beside.most) : [name];
    const isFound = (isSpeech && isView(view)) || name !== undefined || others.length >= beside.least;
    if (!isFound) return [];
    const typed = typedOf(view, line, words, name, languages);
    if (typed === undefined) return [];
    return [
      {
        family: "quotation",
        variant: "unclaimed",
        slots: { words: { quote: words }, place: { places: [line.paragraph.number] } },
        evidence: [{ at: line.paragraph.number, quote: words }],
        strength: isSpeech ? 0.5 : 0.355,
        query: { pieces: [typed, ...others.map(asPiece)], language: analysis.article.language },
      },
    ];
  });
}

/** A speaker is known or guessed; not « les pays de l’Otan », of whom none says it for all. */
function isOfSomebody(view: View, mark: Quotation): boolean {
  const voice =
    speakerOf(view, mark) ?? (mark.voice === undefined ? undefined : view.analysis.voices[mark.voice]);
  if (voice === undefined) return false;
  return voice.named || voice.kind !== "institution" || isDescribed(voice);
}

/** Between quotation marks; of what was said in another language, the words that are not small. */
function typedOf(view: View, line: Line, words: string, name: string | undefined, languages: Languages) {
  const { language } = line.paragraph;
  const voice =
    name === undefined ? undefined : { name, named: true, kind: "person" as const, paragraphs: [], words: 0 };
  const tongue = voice && tongueOf(view, line, voice, publicRole(view, voice.name) === "office");
  if (tongue !== undefined) return [...new Set(bare(view, line.paragraph, words).split(" "))].join(" ");
  const string = countWords(words) > length.typed ? typedWords(words, languages, language) : words;
  return string === undefined ? undefined : `"${string}"`;
}

/** A verb of saying stands before the words, with no other quotation between; of a few words, not right before them. */
function isSaid(view: View, { paragraph, sentence }: Line, { span, use }: Quotation): boolean {
  const { reporting, characterising = [] } = view.pack(paragraph)?.lexicons ?? {};
  const from = Math.max(sentence.span.start, span.start - reach);
  const before =
    paragraph.text
      .slice(from, span.start)
      .split(/["“”«»;]/u)
      .at(-1) ?? "";
  const forms = [reporting?.neutral ?? [], reporting?.charged ?? []];
  const isVerb = ({ 0: verb, index }: RegExpMatchArray): boolean =>
    use === "speech" || countWords(before.slice((index ?? 0) + verb.length)) >= apart;
  return (
    hasSign(before, characterising) || forms.some((list) => [...before.matchAll(signs(list))].some(isVerb))
  );
}

/** Words between such a verb and a few words that are not its object. */
const apart = 3;

/** Words that somebody quotes in turn. */
function isInside(view: View, mark: Quotation): boolean {
  return (marksByParagraph(view.analysis).get(mark.paragraph) ?? []).some(
    (other) =>
      other !== mark &&
      other.label === "quotation" &&
      other.span.start <= mark.span.start &&
      other.span.end >= mark.span.end,
  );
}

/** « La “Marche des quais” »: what something is called; two words are a term unless one such thing is told of: « d’une “mauvaise paix” ». */
function isNamelike(view: View, { paragraph }: Line, { span }: Quotation, count: number): boolean {
  const { definite = [], numbers = {} } = view.pack(paragraph)?.lexicons ?? {};
  const before = /(\p{L}+['’]?)\s?$/u.exec(paragraph.text.slice(0, span.start))?.[1] ?? "";
  const form = before.toLowerCase().replace("’", "'");
  return definite.includes(form) || (count <= length.least && numbers[form] !== 1);
}

/** Bodies and places of the sentence; nothing where it names somebody whom no office makes known. */
function namesBeside(view: View, line: Line): string[] {
  const isSomebody = view
    .marksIn(line)
    .some(
      (mark) =>
        mark.label === "name" &&
        isPerson(view, mark) &&
        mark.referent.includes(" ") &&
        publicRole(view, mark.referent) !== "office",
    );
  return isSomebody ? [] : namesIn(view, line, line.text);
}

const leansOn: ReadonlySet<string> = new Set(["ADP", "CCONJ", "SCONJ", "PRON"]);

/** “That is not threatened” needs what stands before it. */
function isLeaning(view: View, { paragraph }: Line, { content, use }: Quotation): boolean {
  const first = paragraph.words?.find(({ start }) => start >= content.start);
  const { relatives = [], complementisers = [] } = view.pack(paragraph)?.lexicons ?? {};
  const form = first === undefined ? "" : paragraph.text.slice(first.start, first.end).toLowerCase();
  if ([...relatives, ...complementisers].includes(form)) return true;
  return use !== "speech" && leansOn.has(first?.tag ?? "");
}

/** Somebody with an office, named last before the words in their paragraph, or whom the whole text is about. */
function namedNear(view: View, { paragraph, span }: Quotation, words: string): string | undefined {
  const names = view.analysis.marks.filter(
    (mark): mark is Name =>
      mark.label === "name" &&
      mark.paragraph === paragraph &&
      mark.span.end <= span.start &&
      isPerson(view, mark),
  );
  const main = titledAlone(view) ? mainName(view) : undefined;
  const all = [main, ...names.map((mark) => typedName(view, mark))];
  const isKnown = (name: string): boolean =>
    publicRole(view, name) === "office" ||
    landOf(view, name) !== undefined ||
    (name === main && isView(view));
  return all.findLast(
    (name): name is string =>
      name?.includes(" ") === true &&
      /\s\p{Lu}\S+$/u.test(name) &&
      isKnown(name) &&
      !isPrivate(view, name) &&
      !words.includes(name.split(" ").at(-1) ?? name),
  );
}

/** The title names one person at most. */
function titledAlone({ analysis: { marks } }: View): boolean {
  const people = marks.flatMap((mark) =>
    mark.label === "name" && mark.paragraph === 0 && mark.kind === "person" ? [mark.referent] : [],
  );
  return new Set(people).size < 2;
}
