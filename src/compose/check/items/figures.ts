import type { Figure, Voice } from "../../../model/analysis.ts";
import type { Languages } from "../../../model/language.ts";
import { isAnecdote, speaksOfSelf } from "../../firstperson.ts";
import { isJest } from "../../jest.ts";
import { withoutArticle } from "../../outlet.ts";
import { standsAlone } from "../../standing.ts";
import { capital, countWords, withNoun } from "../../text.ts";
import { type Line, stem, type View } from "../../view.ts";
import { isAsserted, isFactual } from "../asserted.ts";
import { told } from "../core.ts";
import { denied } from "../denied.ts";
import { isView } from "../genre.ts";
import { numberIn, searchForFigure } from "../numbersearch.ts";
import { sound } from "../openings.ts";
import { isKnownPerson } from "../people.ts";
import { placeOf } from "../places.ts";
import { asPiece } from "../query.ts";
import { hasSign } from "../signs.ts";
import { subject } from "../subject.ts";
import { isTorn } from "../torn.ts";
import { upToNumber } from "../upto.ts";
import { isGeneral } from "../usable.ts";
import { insideSentence } from "../voices.ts";
import { isOpen, isPlanned } from "./ahead.ts";
import { type Checkable, limit } from "./checkable.ts";
import {
  areas,
  fitting,
  isCountable,
  isGrave,
  isInSpeech,
  isKnownOne,
  isNamed,
  isOfAccounts,
  isOfCase,
  isOwnTally,
  isSourced,
  isTrial,
  peopleOf,
  tellerOf,
} from "./countable.ts";
import { changePhrase, endsWithNoun, hasOther, nounPhrase, tiedPhrase } from "./counted.ts";
import { isInterview, keeperOf } from "./keeper.ts";
import { once, oneShare } from "./once.ts";
import { isChange } from "./shares.ts";

interface Counted {
  readonly mark: Figure;
  readonly line: Line;
  /** As written, with its unit or noun. */
  readonly figure: string;
  readonly variant: "percent" | "money" | "count" | "people" | "measure";
  readonly noun: string;
}

/** Words around a number that say what it is of, at least. */
const fewest = 6;
/** Below this anybody can count. */
const least = 40;
/** People, below whom a list of names is the count. */
const crowd = 1000;

/** Units in which an atlas or an office measures; lengths are read off a map. */
const measures: ReadonlySet<string> = new Set(["km²", "m²", "m³", "ha", "acre", "tonne", "t", "MW", "GW"]);

/** Figures that somebody must have counted: shares, money, people and things. */
function counted(view: View): Counted[] {
  return view.analysis.marks.flatMap((mark): Counted[] => {
    if (mark.label !== "figure" || mark.paragraph === 0 || mark.value < 4) return [];
    const line = view.lineOf(mark);
    const { unit } = mark;
    const noun = mark.noun === undefined ? "" : view.words(mark, mark.noun);
    const variant =
      unit === "%"
        ? "percent"
        : unit === undefined
          ? "count"
          : /^[A-Z]{3}$/u.test(unit)
            ? "money"
            : measures.has(unit)
              ? "measure"
              : undefined;
    if (line === undefined || variant === undefined || (variant === "count" && noun === "")) return [];
    // “one billion roubles (£20m)”: the same sum again.
    if (variant === "money" && line.paragraph.text[mark.span.start - 1] === "(") return [];
    const isYear = mark.value >= 1500 && mark.value <= 2100 && Number.isInteger(mark.value);
    if (unit === undefined && isYear && !/\d[,.\s]\d/u.test(view.words(mark, mark.span))) return [];
    const { times: { units: times = {} } = {}, scales = {} } = view.pack(line.paragraph)?.lexicons ?? {};
    if (
      variant === "count" &&
      (mark.value < least || noun.split(/\s+/u).some((word) => word in times || word in scales))
    )
      return [];
    const figure = view.words(mark, withNoun(mark));
    if (
      /['’]s?$/u.test(figure) ||
      countWords(figure) > 6 ||
      figure.includes("\n") ||
      line.paragraph.form === "table"
    )
      return [];
    return [{ mark, line, figure, variant, noun: stem(noun.toLowerCase().split(/\s+/u)[0] ?? "") }];
  });
}

/** A figure with what it counts: who counted, what came of a plan, or what the source that the text names says itself. */
export function figures(view: View, languages: Languages): Checkable[] {
  if (isJest(view.analysis, languages)) return [];
  const title = view.analysis.title.text;
  const central = new Set(subject(view.analysis, languages).nouns.map(stem));
  const found = counted(view).flatMap(({ mark, line, figure, variant, noun }): Checkable[] => {
    const shown = [
      told(view, line, mark.span),
      upToNumber(view, line, mark, figure),
      around(view, line, mark, variant, figure),
    ].find((one) => one !== undefined && !isTorn(line, one.words));
    const holds = shown?.words.includes(figure) === true && !denied(shown.words, view.pack(line.paragraph));
    const isOneOf = holds && shown !== undefined && hasOther(view, line, mark, shown.words);
    if (isOneOf && !isPlanned(view, mark, line)) return [];
    const inside = holds && !isOneOf;
    const counts = mark.noun === undefined ? "" : capital(view.words(mark, mark.noun));
    const isTold = counts === "" || standsAlone(counts, line.paragraph.language, languages);
    const tied =
      inside || (variant !== "money" && variant !== "percent")
        ? undefined
        : (tiedPhrase(view, line, mark) ?? changePhrase(line, mark));
    const phrase = tied ?? (inside || !isTold ? undefined : nounPhrase(view, line, mark, figure));
    const words = inside && shown !== undefined ? shown.words : (phrase ?? figure);
    const pack = view.pack(line.paragraph);
    if (!inside && speaksOfSelf(words, pack)) return [];
    if (!isCountable(view, mark, line) || isOwnTally(view, mark, line)) return [];
    // “I realized: a dog is only valuable 5% of the time.”
    if (isInSpeech(view, mark, line) && isAnecdote(line.text, pack)) return [];
    const large = Math.min(0.12, Math.log10(Math.max(1, mark.value)) / 45);
    const near = title.includes(view.words(mark, mark.span)) || central.has(noun);
    const isAttributed = line.sentence.layer === "attributed";
    const isWhole = noun !== "" && isTold;
    if (variant === "percent" && (mark.value >= 100 || isKnownOne(view, line, mark))) return [];
    if (variant === "count" && isTrial(view) && mark.value < 1000) return [];
    if (variant === "money" && isOfCase(view)) return [];
    if (variant === "measure" && !isNamed(view, line, words)) return [];
    const isWholeShare = variant === "percent" && phrase !== undefined && phrase !== figure;
    const isPeople =
      variant === "count" &&
      mark.value >= crowd &&
      !isGrave(view, line) &&
      hasSign(figure.toLowerCase(), peopleOf(view, line));
    const keeper = isWhole && variant === "count" ? keeperOf(view, mark, line) : undefined;
    if (keeper === undefined && isWhole && variant === "count" && isInterview(view)) return [];
    const counter =
      (isWhole || isWholeShare || (variant === "money" && inside)) && keeper === undefined
        ? counterOf(view, mark)
        : undefined;
    const isOwn = keeper !== undefined;
    if (counter === undefined && keeper === undefined && isSourced(view, mark)) return [];
    // “The study found”: the body is named in another paragraph.
    if (counter !== undefined && !line.paragraph.text.includes(withoutArticle(view, counter.name))) return [];
    const isKnown =
      inside ||
      tied !== undefined ||
      isWholeShare ||
      (phrase !== undefined && (noun !== "" || variant === "money"));
    const isAhead = isWhole && isPlanned(view, mark, line);
    if (!isKnown && (countWords(figure) < 2 || !(counter ?? keeper ?? isAhead))) return [];
    if (isAhead && (isGrave(view, line) || !isOpen(view, line))) return [];
    // Of a share that a view holds out, nobody has announced it.
    if (isAhead && variant === "percent" && isView(view)) return [];
    const family = isAhead ? "planned" : counter === undefined && !isOwn ? "figure" : "counter";
    const isSaid = inside
      ? isAsserted(view, line, words)
      : tied !== undefined
        ? isFactual(view, line)
        : variant === "count" &&
          phrase !== undefined &&
          isFactual(view, line) &&
          endsWithNoun(view, line, mark, phrase);
    if (family === "figure" && !isSaid) return [];
    const isRise = variant === "percent" && isChange(view, mark, line);
    const place =
      isRise ||
      isAttributed ||
      family !== "figure" ||
      (variant === "money" && !isOfAccounts(view, line, words))
        ? undefined
        : fitting(view, placeOf(view, line, words, true), figure);
    const body = keeper ?? (counter && insideSentence(counter, view.pack(line.paragraph)));
    return [
      {
        family,
        variant: isAhead
          ? "ahead"
          : isOwn
            ? "own"
            : counter !== undefined
              ? "named"
              : isPeople
                ? "people"
                : variant === "measure" && !areas.has(mark.unit ?? "")
                  ? "count"
                  : isRise
                    ? "change"
                    : variant,
        slots: {
          figure:
            isWhole || counter !== undefined
              ? { quote: inside ? (nounPhrase(view, line, mark, figure) ?? figure) : words }
              : undefined,
          words: { quote: words },
          place: { places: [line.paragraph.number] },
          voice: body === undefined ? undefined : { plain: body },
        },
        evidence: [{ at: line.paragraph.number, quote: words }],
        strength:
          0.62 +
          large +
          (isAttributed ? 0 : 0.03) +
          (near ? 0.12 : 0) +
          (inside ? 0.05 : 0) -
          (!near && line.paragraph.number > 8 ? 0.1 : 0),
        ...(place === undefined ? {} : { place }),
        counts: true,
        query: searchFor(view, line, figure, words, keeper ?? counter?.name, isOwn),
      },
    ];
  });
  return oneShare(view, once(found));
}

/** With the body that counted in front; of its own count nothing else is typed. */
function searchFor(
  view: View,
  line: Line,
  figure: string,
  words: string,
  body: string | undefined,
  alone: boolean,
) {
  const query = searchForFigure(view, line, figure, words);
  if (body === undefined || query === undefined) return query;
  const typed = typedBody(view, withoutArticle(view, body));
  // « ministère grec de l’Immigration »: words of the article, which no page of the body has.
  const name = /^\p{Ll}/u.test(typed) ? typed : asPiece(typed);
  if (alone) return { ...query, pieces: [name, numberIn(view, line, figure)] };
  const others = query.pieces.filter(
    (piece) =>
      piece !== undefined &&
      !name.includes(piece.replaceAll('"', "")) &&
      !isKnownPerson(view, piece.replaceAll('"', "")),
  );
  return { ...query, pieces: [name, ...others.slice(0, 4)] };
}

/** « chiffres du ministère de l’Intérieur » → « ministère de l’Intérieur »; “research firm Brook Analysis” → its name. */
function typedBody(view: View, body: string): string {
  const { institutions = [], headLast = false } = view.pack(view.analysis.title)?.lexicons ?? {};
  if (!/^\p{Ll}/u.test(body)) return body;
  const named = /(?<!\p{L})\p{Lu}.*$/u.exec(body)?.[0];
  if (headLast && named !== undefined) return named;
  const words = body.split(/(?<=\s|['’])/u);
  const first = words.findIndex((word) => institutions.includes(word.trim().toLowerCase()));
  return first > 0 ? words.slice(first).join("") : body;
}

/** Of a sum or a share, the words around it, when they make a phrase of their own. */
function around(view: View, line: Line, mark: Figure, variant: Counted["variant"], figure: string) {
  if (variant !== "money" && variant !== "percent") return undefined;
  const found = sound(view, line, mark.span, limit);
  if (
    !found?.words.includes(figure) ||
    countWords(found.words) < fewest ||
    /["“”«»?–—;:(]/u.test(found.words)
  )
    return undefined;
  const first = line.paragraph.words?.find(
    ({ start }) => start >= line.paragraph.text.indexOf(found.words, line.sentence.span.start),
  );
  if (speaksOfSelf(found.words, view.pack(line.paragraph)) || first?.tag === "PRON") return undefined;
  const before = line.paragraph.words?.findLast(({ end }) => first !== undefined && end <= first.start);
  if (before?.tag === "CCONJ") return undefined;
  return standsAlone(capital(found.words), line.paragraph.language, view.languages) ? found : undefined;
}

const mostOfBody = 8;

/** The body to whose words the figure belongs. */
function counterOf(view: View, figure: Figure): Voice | undefined {
  const voice = tellerOf(view, figure);
  if (voice?.kind !== "institution" || isGeneral(view, voice.name)) return undefined;
  // « ministère grec de l’Immigration »: known by its words, though no name.
  const isKnown = voice.named || /\s(?:\p{L}['’])?\p{Lu}/u.test(voice.name);
  const text = view.analysis.paragraphs[figure.paragraph - 1]?.text ?? "";
  // “Standard & Poor’s”
  if (!voice.named && /^\s&\s\p{Lu}/u.test(text.split(voice.name)[1] ?? "")) return undefined;
  return isKnown && countWords(voice.name) <= mostOfBody ? voice : undefined;
}
