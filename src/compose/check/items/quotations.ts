import type { Quotation } from "../../../model/analysis.ts";
import type { Languages } from "../../../model/language.ts";
import { isJest } from "../../jest.ts";
import { finite } from "../../joints.ts";
import { withoutArticle } from "../../outlet.ts";
import type { Piece } from "../../quote.ts";
import { countWords, cut, marksByParagraph, overlaps } from "../../text.ts";
import type { Line, View } from "../../view.ts";
import { namesAround } from "../anchor.ts";
import { untorn } from "../begins.ts";
import { besideName } from "../beside.ts";
import { editedQuotations } from "../edited.ts";
import { firstWords, isOfOtherTongue, mayBeTranslated, speakerName, typedWords } from "../exact.ts";
import { sound } from "../openings.ts";
import { isGiven, roleOf } from "../people.ts";
import { asPiece } from "../query.ts";
import { inside } from "../strings.ts";
import { isGeneral, isUsable } from "../usable.ts";
import { type Checkable, type Detector, limit } from "./checkable.ts";
import { isPassedOn, isRelayed } from "./relayed.ts";
import { seams } from "./seams.ts";
import { fullName, isPublic, saidBy } from "./speech.ts";
import { summed } from "./summed.ts";

/** Quoted words: where they were first said, what was cut or added, where a sentence stands elsewhere. */
export const quotationItems: Detector = (view, languages) => [
  ...spoken(view, languages),
  ...summed(view, languages),
  ...edits(view),
  ...seams(view),
];

/** Most words of a quotation that is printed whole. */
const longest = 20;

interface Spoken {
  readonly mark: Quotation;
  readonly line: Line;
}

function speech(view: View): Spoken[] {
  return view.analysis.marks.flatMap((mark): Spoken[] => {
    if (mark.label !== "quotation" || mark.use !== "speech" || !mark.closed || mark.paragraph === 0)
      return [];
    const line = view.lineOf(mark);
    return line ? [{ mark, line }] : [];
  });
}

/**
 * Words of a body or of somebody with a public function; verbatim strings only where the page shows the words in
 * their own language.
 */
function spoken(view: View, languages: Languages): Checkable[] {
  const { analysis } = view;
  if (isJest(analysis, languages)) return [];
  const edited = editedQuotations(analysis);
  const own = analysis.article.language;
  const translated = mayBeTranslated(analysis);
  const title = view.title === undefined ? undefined : view.content(view.title.text, view.title.paragraph);
  return speech(view).flatMap(({ mark, line }): Checkable[] => {
    const voice = mark.voice === undefined ? undefined : analysis.voices[mark.voice];
    if (voice === undefined || !voice.named || edited.has(mark)) return [];
    if (mark.inferred && !goesOn(view, mark)) return [];
    if (isPassedOn(view, voice, mark, line) || isRelayed(view, mark, line, voice)) return [];
    const role = roleOf(view, voice);
    if (role === undefined && voice.kind !== "institution" && !isPublic(view, voice)) return [];
    const { language, number } = line.paragraph;
    const content = cut(line.paragraph, mark.content).replace(/\s+/gu, " ").trim();
    const whole = saidBy(view, { mark, line }, longest) ?? saidBy(view, { mark, line });
    const isWhole =
      whole !== undefined && isSaying(line, whole.words) && whole.words.startsWith(content.slice(0, 8));
    const start = isWhole ? undefined : beginning(view, line, content);
    const words = isWhole ? whole : start;
    if (words === undefined) return [];
    const name = speakerName(fullName(view, voice), languages, language);
    const isBody = voice.kind === "institution";
    if (
      countWords(name) < (isBody ? 1 : 2) ||
      countWords(name) > 6 ||
      (isBody && (!isUsable(view, withoutArticle(view, name)) || isGeneral(view, name)))
    )
      return [];
    const typed = asPiece(isBody ? withoutArticle(view, name) : name);
    const isOwn = (!translated || language !== own) && !isOfOtherTongue(view, line, voice, role === "office");
    const string = isOwn ? typedWords(content, languages, language) : undefined;
    const said = inside(view, line, words.words).filter((piece) => !name.includes(piece.replaceAll('"', "")));
    // In the language of the original only names are the same.
    const others = [
      ...said,
      ...numbersIn(view, line, words.words),
      ...besideName(view, name, voice.role),
    ].filter(isName);
    const isBare = others.every((each) => /^\d/u.test(each ?? ""));
    const byName = [typed, ...(isBare ? namesAround(view, line, name).slice(0, 2) : []), ...others];
    const told = [...view.content(words.words, line.paragraph)].filter((word) => title?.has(word)).length;
    if (start === undefined && !isWorth(view, line, words.words, told)) return [];
    return [
      {
        family: "quotation",
        variant:
          start === undefined ? (isOwn ? "exact" : "translated") : isOwn ? "begins" : "begins-translated",
        slots: {
          voice: { plain: name },
          words: { quote: words.words },
          place: { places: [number] },
        },
        evidence: [words.evidence],
        strength:
          Math.min(0.9, 0.66 + Math.min(3, told) * 0.05 + Math.min(0.08, voice.words / 800)) -
          (start === undefined ? 0 : 0.06),
        query: {
          pieces: string === undefined ? byName : [`"${string}"`, typed],
          language: string === undefined ? own : language,
        },
        ...(role === undefined || !isGiven(view, role, line) ? {} : { role: { id: role, said: true } }),
      },
    ];
  });
}

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

const isName = (piece: string | undefined): boolean => piece !== undefined && /^["\p{Lu}\d]/u.test(piece);

/** Words of a quotation of which only the start is printed, at least. */
const long = 12;

/** The first words of a long quotation, with which it can be found. */
function beginning(view: View, line: Line, content: string): Piece | undefined {
  if (countWords(content) < long || !/^[\p{Lu}\p{N}]/u.test(content)) return undefined;
  const words = firstWords(content, view.languages, line.paragraph.language);
  if (
    words === undefined ||
    /[—–]/u.test(words) ||
    !line.text.includes(words) ||
    isDistressing(view, line, words)
  )
    return undefined;
  const start = line.paragraph.text.indexOf(words, line.sentence.span.start);
  const quote = untorn(view, line, start, words);
  return content.startsWith(quote)
    ? { words: quote, evidence: { at: line.paragraph.number, quote } }
    : { words, evidence: { at: line.paragraph.number, quote: words } };
}

const openers: ReadonlySet<string> = new Set(["DET", "PROPN", "NOUN", "NUM", "PRON", "ADJ"]);
/** Fewer words than these are traced only when they hold a name, a number or a word of the title. */
const telling = 8;

/** Its first word can open a sentence, and it holds something that a reader can find again. */
function isWorth(view: View, line: Line, words: string, titled: number): boolean {
  const at = line.paragraph.text.indexOf(words);
  const tagged = (line.paragraph.words ?? []).filter(
    ({ start, end }) => start >= at && end <= at + words.length,
  );
  const [first, second] = tagged;
  const next = second === undefined ? "" : line.paragraph.text.slice(second.start, second.end).toLowerCase();
  const relatives = view.pack(line.paragraph)?.lexicons.relatives ?? [];
  if (/^\p{Ll}/u.test(words) && first !== undefined && !openers.has(first.tag)) return false;
  if (relatives.includes(next)) return false;
  const holds = view
    .marksIn(line)
    .some(
      ({ label, span }) =>
        (label === "name" || label === "figure") && span.start >= at && span.end <= at + words.length,
    );
  return titled > 0 || holds || countWords(words) >= telling;
}

/** “…,” said Ada Brook. “…”: the next words in a paragraph in which the text names nobody else as speaker. */
function goesOn({ analysis }: View, mark: Quotation): boolean {
  const marks = marksByParagraph(analysis).get(mark.paragraph) ?? [];
  const beside = marks.filter(
    (other): other is Quotation => other.label === "quotation" && other.use === "speech",
  );
  const told = beside.filter(({ inferred }) => !inferred);
  const last = told.findLast(({ span }) => span.end <= mark.span.start);
  const name = mark.voice === undefined ? "" : (analysis.voices[mark.voice]?.name ?? "");
  const isOther = marks.some(
    (other) =>
      other.label === "name" &&
      other.kind === "person" &&
      other.span.start >= (last?.span.end ?? 0) &&
      other.span.end <= mark.span.start &&
      !name.includes(other.referent) &&
      !other.referent.includes(name),
  );
  return (
    !isOther &&
    told.some(({ span }) => span.start < mark.span.start) &&
    told.every(({ voice }) => voice === mark.voice)
  );
}

/** As far as the language has tags: with a verb of its own. */
function isSaying({ paragraph }: Line, words: string): boolean {
  const at = paragraph.text.indexOf(words);
  const tagged = paragraph.words?.filter((word) => word.start >= at && word.end <= at + words.length);
  return tagged === undefined || tagged.some((_, index) => finite(tagged, index, paragraph.text));
}

/** A quotation with a cut that the page marks; none whose words pupils should not have to type. */
function edits(view: View): Checkable[] {
  const { analysis } = view;
  const all = speech(view);
  return analysis.marks.flatMap((mark): Checkable[] => {
    if (mark.label !== "cut" || mark.paragraph === 0) return [];
    const line = view.lineOf(mark);
    const inside = all.some(
      (other) => other.mark.paragraph === mark.paragraph && overlaps(other.mark.span, mark.span),
    );
    const shown = line && sound(view, line, mark.span, limit + 1);
    if (!line || !shown || (!inside && line.paragraph.source === undefined && !line.paragraph.quotation))
      return [];
    if (isDistressing(view, line, shown.words)) return [];
    return [
      {
        family: "edited",
        variant: mayBeTranslated(analysis) ? "foreign" : "cut",
        slots: {
          words: { quote: shown.words },
          place: { places: [line.paragraph.number] },
        },
        evidence: [shown.evidence],
        strength: 0.7,
      },
    ];
  });
}

function isDistressing(view: View, { paragraph }: Line, words: string): boolean {
  const { distressing = [], harmed = [] } = view.pack(paragraph)?.lexicons ?? {};
  return [...(words.toLowerCase().match(/\p{L}+/gu) ?? [])].some(
    (word) => distressing.includes(word) || harmed.includes(word),
  );
}
