import type { Attribution, Mark, Voice, Word } from "../../../model/analysis.ts";
import type { Languages } from "../../../model/language.ts";
import { finite } from "../../joints.ts";
import { withArticle } from "../../outlet.ts";
import type { Piece } from "../../quote.ts";
import { countWords, marksByParagraph } from "../../text.ts";
import type { Line, View } from "../../view.ts";
import { isAnother } from "../antecedent.ts";
import { isDescribed } from "../bearers.ts";
import { isStatement } from "../clause.ts";
import { speakerName } from "../exact.ts";
import { isFamous } from "../famous.ts";
import { outletNear } from "../ingredients.ts";
import { isIssued } from "../issuedwords.ts";
import { called } from "../kinds.ts";
import { isPlaced } from "../occasion.ts";
import { isGiven, isPrivate, roleOf } from "../people.ts";
import { asPiece } from "../query.ts";
import { bare, searchFor, topicOf } from "../strings.ts";
import { tongueOf } from "../tongue.ts";
import { insideSentence } from "../voices.ts";
import { type Checkable, limit } from "./checkable.ts";
import { fullName, isBody, isPublic, isTypedBody, saidBy, speeches } from "./speech.ts";
import { longestName, typedName } from "./spoken.ts";

/** What the article says for somebody, without quotation marks: how that person or body put it. */
export function summed(view: View, languages: Languages): Checkable[] {
  const { analysis } = view;
  const own = analysis.article.publisher?.value.toLowerCase() ?? "";
  return speeches(view).flatMap(({ mark, voice, line }): Checkable[] => {
    if (
      mark.label !== "attribution" ||
      !(voice.named || isDescribed(voice)) ||
      voice.kind === "outlet" ||
      mark.quoted
    )
      return [];
    if (!isTold(view, mark) || isPassedOn(view, voice) || isAnother(view, line, voice)) return [];
    const role = roleOf(view, voice);
    const ofBody = isBody(view, voice, line);
    const isKnown = isFamous(view, voice);
    const name = ofBody
      ? insideSentence({ ...voice, name: called(view, voice.name) }, view.pack(line.paragraph))
      : speakerName(fullName(view, voice), languages, line.paragraph.language);
    const isHeard = role !== undefined || isKnown || isPublic(view, voice);
    if (!ofBody && (!isHeard || isPrivate(view, name, voice.role))) return [];
    if (
      countWords(name) < (ofBody || isKnown ? 1 : 2) ||
      countWords(name) > longestName ||
      (ofBody && !isTypedBody(view, voice, voice.name))
    )
      return [];
    const least = isKnown ? enough.famous : ofBody || voice.words > 0 ? enough.heard : undefined;
    const whole = statement(view, mark, line, least);
    const said = whole ?? partly(view, mark, line);
    if (said === undefined || isQuotedNext(view, mark, line, said.words)) return [];
    const tongue = tongueOf(view, line, voice, role === "office");
    if (tongue !== undefined && !isIssued(view, { mark, line }, voice, role)) return [];
    const typed = tongue === undefined && whole === undefined ? quotedIn(view, line, said.words) : undefined;
    const pieces = isKnown
      ? [bare(view, line.paragraph, said.words)]
      : (searchFor(view, line, said.words)?.pieces ?? [topicOf(view, name)]);
    const outlet = outletNear(analysis, mark);
    const isElsewhere =
      outlet !== undefined && line.text.includes(outlet) && !own.includes(outlet.toLowerCase());
    return [
      {
        family: "summed",
        variant:
          whole === undefined
            ? "partly"
            : isElsewhere
              ? "outlet"
              : tongue !== undefined
                ? "abroad"
                : ofBody
                  ? "body"
                  : "person",
        slots: {
          voice: { plain: name },
          outlet: isElsewhere ? { plain: withArticle(view, outlet) } : undefined,
          words: { quote: said.words },
          place: { places: [line.paragraph.number] },
        },
        evidence: [said.evidence],
        strength:
          whole === undefined
            ? 0.6
            : !isOfMatter(view, line, whole.words)
              ? 0.42
              : 0.72 + Math.min(0.08, countWords(said.words) / (limit * 12)),
        query: {
          pieces: [
            ...typedName(view, voice, ofBody ? voice.name : name, ofBody),
            isElsewhere ? asPiece(outlet) : undefined,
            typed && `"${typed}"`,
            ...pieces
              .filter((piece) => piece !== undefined && !isInName(piece, name) && !isInName(piece, typed))
              .slice(0, 3),
          ],
          language: analysis.article.language,
        },
        isPlaced: isPlaced(view, mark, line),
        ...(role === undefined || !isGiven(view, role, line) ? {} : { role: { id: role, said: true } }),
      },
    ];
  });
}

function isInName(piece: string, name = ""): boolean {
  return name.includes(piece.replaceAll('"', ""));
}

/** What was said, in a clause of its own. */
function statement(view: View, mark: Attribution, line: Line, least?: number): Piece | undefined {
  const whole = saidBy(view, { mark, line }, longest);
  const said = whole && beforeSecond(view, line, whole);
  if (said === undefined || !isStatement(line, said.words) || isMixed(view, line, said.words))
    return undefined;
  if (!view.words(mark, mark.content).replace(/\s+/gu, " ").startsWith(said.words.slice(0, 12)))
    return undefined;
  return isWhole(line, said.words) &&
    (isOfMatter(view, line, said.words) ||
      (least !== undefined && view.content(said.words, line.paragraph).size >= least))
    ? said
    : undefined;
}

/** As something said; what somebody believes only with a verb for an opinion that was given. */
function isTold(view: View, { cue }: Attribution): boolean {
  if (cue.class !== "cognition") return true;
  const paragraph = view.analysis.paragraphs[cue.paragraph - 1];
  const verb = paragraph?.text.slice(cue.span.start, cue.span.end).toLowerCase() ?? "";
  return paragraph !== undefined && (view.pack(paragraph)?.lexicons.opining ?? []).includes(verb);
}

/** Words of the article around a few that it quotes. */
function partly(view: View, mark: Attribution, line: Line): Piece | undefined {
  const cut = saidBy(view, { mark, line }, longest);
  const said = cut && beforeSecond(view, line, cut);
  // The start of a longer statement may leave out the very words that count.
  if (said !== undefined && !isEndOf(view, line, mark, said.words)) return undefined;
  if (said === undefined || !isMixed(view, line, said.words) || !isWhole(line, said.words)) return undefined;
  if (!isStatement(line, said.words)) return undefined;
  const inside = quotationsIn(view, line, said.words);
  const quotedWords = inside.reduce(
    (sum, { span }) => sum + countWords(line.paragraph.text.slice(span.start, span.end)),
    0,
  );
  return quotedWords >= shortest && countWords(said.words) - quotedWords >= own ? said : undefined;
}

function quotationsIn(view: View, line: Line, words: string): readonly Mark[] {
  const start = line.paragraph.text.indexOf(words, line.sentence.span.start);
  return view
    .marksIn(line)
    .filter(
      ({ label, span }) => label === "quotation" && span.start > start && span.end <= start + words.length,
    );
}

/** The longest of the few words that are quoted, to type them. */
function quotedIn(view: View, line: Line, words: string): string | undefined {
  return quotationsIn(view, line, words)
    .map(({ span }) =>
      line.paragraph.text.slice(span.start, span.end).replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, ""),
    )
    .filter((text) => countWords(text) >= shortest)
    .toSorted((one, two) => two.length - one.length)[0];
}

/** Quoted words that find the passage, at least. */
const shortest = 2;

/** Up to the end of the statement, or of a clause of it. */
function isEndOf(
  view: View,
  { paragraph, sentence }: Line,
  { content }: Attribution,
  words: string,
): boolean {
  const end = paragraph.text.indexOf(words, sentence.span.start) + words.length;
  const [next = ""] = /\p{L}+/u.exec(paragraph.text.slice(end)) ?? [];
  const coordinators = view.pack(paragraph)?.lexicons.connectives.coordinators ?? [];
  return end >= content.end - 1 || coordinators.includes(next.toLowerCase());
}

/** Words of the article’s own around those that it quotes, at least. */
const own = 3;

/** The next paragraph brings the person’s own words, on the same thing or at once. */
function isQuotedNext(view: View, { voice, paragraph }: Attribution, line: Line, words: string): boolean {
  const next = view.analysis.paragraphs[paragraph];
  const told = (marksByParagraph(view.analysis).get(paragraph + 1) ?? []).filter(
    (mark) => mark.label === "quotation" && mark.use === "speech" && mark.voice === voice,
  );
  if (next === undefined || told.length === 0) return false;
  if (told.some(({ span }) => span.start < atOnce) || !isNaming(view, line, words)) return true;
  const content = view.content(words, line.paragraph);
  return told.some(({ span }) =>
    [...view.content(next.text.slice(span.start, span.end), next)].some((word) => content.has(word)),
  );
}

/** Characters before a quotation that opens a paragraph. */
const atOnce = 3;

/** Without a second verb that is no longer what was said: “would be opened and ordered that …”. */
function beforeSecond(view: View, { paragraph, sentence }: Line, said: Piece): Piece {
  const start = paragraph.text.indexOf(said.words, sentence.span.start);
  const inside = (paragraph.words ?? []).filter(
    (word) => word.start >= start && word.end <= start + said.words.length,
  );
  const coordinators = view.pack(paragraph)?.lexicons.connectives.coordinators ?? [];
  const complementisers = view.pack(paragraph)?.lexicons.complementisers ?? [];
  const isThat = (word: Word | undefined): boolean =>
    word !== undefined &&
    complementisers.includes(paragraph.text.slice(word.start, word.end).toLowerCase().replace("’", "'"));
  const at = inside.findIndex(
    (word, index) =>
      index > 0 &&
      coordinators.includes(paragraph.text.slice(word.start, word.end).toLowerCase()) &&
      (finite(inside, index + 1, paragraph.text) || isThat(inside[index + 1])),
  );
  const join = inside[at];
  if (join === undefined) return said;
  const words = paragraph.text.slice(start, join.start).replace(/[\s,]+$/u, "");
  return { words, evidence: { at: paragraph.number, quote: words } };
}

/** Most words of a statement that is printed whole. */
const longest = 20;
/** What a statement may end on. */
const firm: ReadonlySet<string> = new Set(["NOUN", "PROPN", "NUM", "ADJ", "VERB", "ADV"]);
/** Words of a statement, at least. */
const fewest = 6;

function isWhole({ paragraph, sentence }: Line, words: string): boolean {
  const at = paragraph.text.indexOf(words, sentence.span.start);
  const tagged = (paragraph.words ?? []).filter(({ start, end }) => start >= at && end <= at + words.length);
  const last = tagged.findLast(({ tag }) => tag !== "PUNCT");
  if (last !== undefined && !firm.has(last.tag)) return false;
  return countWords(words) >= fewest && !isTorn(tagged, paragraph.text);
}

/** “…, failed to”: a mark between subject and verb; “… and, when it got tired”: what follows is missing. */
function isTorn(words: readonly Word[], text: string): boolean {
  const isComma = ({ start }: Word) => text.charAt(start) === ",";
  const at = words.findLastIndex(isComma);
  if (words[at - 1]?.tag === "CCONJ") return true;
  const verb = words.findIndex((_, index) => finite(words, index, text));
  const leads = words[0]?.tag === "ADP" || words[0]?.tag === "SCONJ";
  const first = words.findIndex(isComma);
  const isCut = words.filter(isComma).length === 1 && finite(words, first + 1, text);
  return !leads && (isCut || words.slice(0, Math.max(0, verb)).filter(isComma).length === 1);
}

/** Names somebody or something, counts, or says it with words that the title has or that come back. */
function isOfMatter(view: View, line: Line, words: string): boolean {
  const title = view.title === undefined ? undefined : view.content(view.title.text, view.title.paragraph);
  const again = [...view.content(words, line.paragraph)].filter(
    (word) => title?.has(word) === true || view.frequency(word) > 2,
  );
  return isNaming(view, line, words) || again.length > 1;
}

/** Words that are not small in a statement that can be looked for without a name; of somebody whose sayings are collected. */
const enough = { heard: 5, famous: 3 };

function isNaming(view: View, line: Line, words: string): boolean {
  const start = line.paragraph.text.indexOf(words, line.sentence.span.start);
  return view
    .marksIn(line)
    .some(
      ({ label, span }) =>
        (label === "name" || label === "figure") && span.start >= start && span.end <= start + words.length,
    );
}

/** Words in quotation marks stand among them. */
function isMixed(view: View, line: Line, words: string): boolean {
  const start = line.paragraph.text.indexOf(words, line.sentence.span.start);
  return (
    /["“”«»]/u.test(words) ||
    view
      .marksIn(line)
      .some(
        (mark) =>
          mark.label === "quotation" && mark.span.start < start + words.length && mark.span.end > start,
      )
  );
}

/** Words that an outlet brought first are looked up there. */
function isPassedOn({ analysis }: View, { through, name }: Voice): boolean {
  const own = analysis.article.publisher?.value.toLowerCase();
  return through !== undefined && through !== "" && through !== name && through.toLowerCase() !== own;
}
