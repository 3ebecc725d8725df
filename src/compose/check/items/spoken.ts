import type { Quotation, Voice } from "../../../model/analysis.ts";
import type { Languages } from "../../../model/language.ts";
import { isJest } from "../../jest.ts";
import { withArticle, withoutArticle } from "../../outlet.ts";
import { countWords, cut } from "../../text.ts";
import type { Line, View } from "../../view.ts";
import { describedPieces, isDescribed } from "../bearers.ts";
import { bodyIn } from "../bodyin.ts";
import { editedQuotations } from "../edited.ts";
import { speakerName, typedWords } from "../exact.ts";
import { isFamous } from "../famous.ts";
import { askedBy, isHeardByAll, isTakenOver } from "../heardbyall.ts";
import { outletNear } from "../ingredients.ts";
import { introduced } from "../introduced.ts";
import { isPlaced } from "../occasion.ts";
import { isGiven, roleOf } from "../people.ts";
import { isOfPortrait } from "../portrait.ts";
import { asPiece } from "../query.ts";
import { mayBeTranslated, someTongue, tongueOf } from "../tongue.ts";
import { insideSentence } from "../voices.ts";
import { isNamedBeside, speakerOf } from "../whose.ts";
import type { Checkable } from "./checkable.ts";
import { isPassedOn, isRelayed } from "./relayed.ts";
import { type SaidAbroad, saidAbroad } from "./saidabroad.ts";
import { fullName, isBody, isPublic, isTypedBody, saidBy } from "./speech.ts";
import { beginning, isSaying } from "./start.ts";
import { sentenceWithin } from "./within.ts";

/** Most words of a quotation that is printed whole. */
const longest = 20;

export interface Spoken {
  readonly mark: Quotation;
  readonly line: Line;
}

/** Words of others in quotation marks, with their sentence. */
export function spokenMarks(view: View): Spoken[] {
  return view.analysis.marks.flatMap((mark): Spoken[] => {
    if (mark.label !== "quotation" || mark.use !== "speech" || mark.paragraph === 0) return [];
    if (!mark.closed && !isTakenUp(view, mark)) return [];
    const line = view.lineOf(mark);
    return line ? [{ mark, line }] : [];
  });
}

/** “DH”: two letters that are no body everybody knows find nothing. */
function isInitialsOnly(view: View, { name }: Voice, { paragraph }: Line): boolean {
  const { institutions = [] } = view.pack(paragraph)?.lexicons ?? {};
  return /^\p{Lu}{2}$/u.test(name) && !institutions.includes(name.toLowerCase());
}

/** Left open, as the next paragraph goes on with a mark of its own: “…” over several paragraphs. */
function isTakenUp({ analysis: { paragraphs } }: View, { paragraph, span }: Quotation): boolean {
  const [here, next] = [paragraphs[paragraph - 1], paragraphs[paragraph]];
  const isLast = here !== undefined && here.text.slice(span.end).trim() === "";
  return isLast && /^["“«]/u.test(next?.text ?? "");
}

/**
 * Words of a body or of somebody with a public function; verbatim strings only where the page shows the words in
 * their own language.
 */
export function spoken(view: View, languages: Languages): Checkable[] {
  const { analysis } = view;
  if (isJest(analysis, languages)) return [];
  const edited = editedQuotations(analysis);
  const own = analysis.article.language;
  const translated = mayBeTranslated(analysis);
  const title = view.title === undefined ? undefined : view.content(view.title.text, view.title.paragraph);
  return spokenMarks(view).flatMap(({ mark, line: first }): Checkable[] => {
    const voice = speakerOf(view, mark);
    if (voice === undefined || !(voice.named || isDescribed(voice)) || edited.has(mark)) return [];
    if (isPassedOn(view, voice, mark, first) || isRelayed(view, mark, first, voice)) return [];
    const role = roleOf(view, voice);
    const ofBody = isBody(view, voice, first);
    // Somebody met on the way, whom only “she” ties to the words.
    if (
      !isNamedBeside(view, mark) &&
      !isOfPortrait(view, voice) &&
      role === undefined &&
      introduced(view, voice.name) === undefined
    )
      return [];
    const outlet = outletIn(view, mark, first);
    const isKnown = isFamous(view, voice) || isTakenOver(view, voice);
    if (role === undefined && !ofBody && !isKnown && !isPublic(view, voice) && outlet === undefined)
      return [];
    const { language, number } = first.paragraph;
    const content = cut(first.paragraph, mark.content).replace(/\s+/gu, " ").trim();
    const whole = saidBy(view, { mark, line: first }, longest) ?? saidBy(view, { mark, line: first });
    const isWhole =
      whole !== undefined && isSaying(first, whole.words) && whole.words.startsWith(content.slice(0, 8));
    const start = isWhole ? undefined : beginning(view, first, content);
    const inner = isWhole || start !== undefined ? undefined : sentenceWithin(view, mark);
    const words = isWhole ? whole : (start ?? inner?.piece);
    const line = inner?.line ?? first;
    if (words === undefined || (ofBody && isInitialsOnly(view, voice, line))) return [];
    const name = spokenName(view, voice, languages, language);
    if (countWords(name) < (ofBody || isKnown ? 1 : 2) || countWords(name) > longestName) return [];
    if (ofBody && !isTypedBody(view, voice, name)) return [];
    const typed = typedName(view, voice, name, ofBody);
    const abroad = tongueOf(view, line, voice, role === "office");
    if (!isHeardByAll(view, { mark, line }, voice, role)) return [];
    const asked = language === own ? askedBy(view, line) : undefined;
    const tongue =
      asked !== undefined ? undefined : (abroad ?? (translated && language === own ? someTongue : undefined));
    const said =
      tongue === undefined
        ? undefined
        : saidAbroad(view, { mark, line }, words.words, { name, role: voice.role }, tongue);
    if (tongue !== undefined && said === undefined) return [];
    const string =
      tongue === undefined ? typedWords(inner?.piece.words ?? content, languages, language) : undefined;
    const told = [...view.content(words.words, line.paragraph)].filter((word) => title?.has(word)).length;
    const isPlain = start === undefined && !isWorth(view, line, words.words, told);
    if (isPlain && (/^\p{Ll}/u.test(words.words) || view.content(words.words, line.paragraph).size < plain))
      return [];
    return [
      {
        family: "quotation",
        variant:
          outlet === undefined || start !== undefined ? variantOf(said?.way, start !== undefined) : "told",
        slots: {
          voice: { plain: name },
          outlet: outlet === undefined ? undefined : { plain: withArticle(view, outlet) },
          words: { quote: words.words },
          place: { places: [number] },
        },
        evidence: [words.evidence],
        strength: isPlain
          ? 0.42
          : Math.min(0.9, 0.66 + Math.min(3, told) * 0.05 + Math.min(0.08, voice.words / 800)) -
            (start === undefined && inner === undefined ? 0 : 0.06),
        query:
          tongue === undefined || said === undefined
            ? {
                pieces: [`"${string}"`, ...typed, (outlet ?? asked) && asPiece(outlet ?? asked ?? "")],
                language,
              }
            : { pieces: [...typed, ...said.pieces], language: said.way === "tongue" ? tongue : own },
        isPlaced: isPlaced(view, mark, line),
        ...(tongue === undefined ? {} : { tongue }),
        ...(role === undefined || !isGiven(view, role, line) || !hasPages(view, role, voice)
          ? {}
          : { role: { id: role, said: true } }),
      },
    ];
  });
}

/** Words of a name, at most. */
export const longestName = 7;

/** A name as it stands in a wording, without titles; a description in small letters. */
export function spokenName(view: View, voice: Voice, languages: Languages, language: string): string {
  if (isDescribed(voice)) return insideSentence(voice, view.pack(view.analysis.title));
  return speakerName(fullName(view, voice), languages, language);
}

export function typedName(view: View, voice: Voice, name: string, ofBody: boolean): (string | undefined)[] {
  if (isDescribed(voice)) return describedPieces(view, voice);
  return [asPiece(ofBody ? withoutArticle(view, name) : name)];
}

/** “On that body’s own pages”: only where the text names the body. */
function hasPages(view: View, role: string, voice: Voice): boolean {
  if (role !== "business" && role !== "campaign") return true;
  const told = introduced(view, fullName(view, voice))?.quote ?? voice.role ?? "";
  return bodyIn(view, told) !== undefined;
}

/** Another outlet than the article’s that is named in the sentence: to it, or on it, the words were said. */
function outletIn({ analysis }: View, mark: Quotation, { text }: Line): string | undefined {
  const outlet = outletNear(analysis, mark);
  const own = analysis.article.publisher?.value.toLowerCase() ?? "";
  return outlet === undefined || !text.includes(outlet) || own.includes(outlet.toLowerCase())
    ? undefined
    : outlet;
}

function variantOf(way: SaidAbroad["way"] | undefined, isStart: boolean): string {
  if (way === undefined) return isStart ? "begins" : "exact";
  return isStart ? `begins-${way}` : way;
}

const openers: ReadonlySet<string> = new Set(["DET", "PROPN", "NOUN", "NUM", "PRON", "ADJ"]);
const carried: ReadonlySet<string> = new Set(["NOUN", "PROPN"]);
/** Fewer words than these are traced only when they hold a name, a number or a word of the title. */
const telling = 8;
/** Words that are not small in a shorter one that is traced where little else is. */
const plain = 3;

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
  // “Concerned due to those who had come”: who is, stands before.
  if (/^\p{Ll}/u.test(words) && first?.tag === "ADJ" && !carried.has(second?.tag ?? "")) return false;
  if (relatives.includes(next)) return false;
  const holds = view
    .marksIn(line)
    .some(
      ({ label, span }) =>
        (label === "name" || label === "figure") && span.start >= at && span.end <= at + words.length,
    );
  return titled > 0 || holds || countWords(words) >= telling;
}
