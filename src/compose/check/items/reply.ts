import type { Mark, Name } from "../../../model/analysis.ts";
import { packFor } from "../../../model/language.ts";
import type { Line, View } from "../../view.ts";
import { clause } from "../clause.ts";
import { year } from "../ingredients.ts";
import { bodyKind, called } from "../kinds.ts";
import { shown as fullName } from "../names.ts";
import { publicRole } from "../people.ts";
import { placeOf } from "../places.ts";
import { asPiece, type Query, searchWord } from "../query.ts";
import { hasSign } from "../signs.ts";
import { searchFor, topicOf } from "../strings.ts";
import { telling } from "../telling.ts";
import { isCountry } from "../usable.ts";
import type { Checkable, Detector } from "./checkable.ts";

/** Characters between a verb that blames and the name of who is blamed. */
const reach = 40;

const compiled = new Map<string, RegExp | undefined>();

function verbsOf(view: View, language: string): RegExp | undefined {
  const known = packFor(view.languages, language);
  if (known === undefined) return undefined;
  if (!compiled.has(known.tag)) {
    const words = known.lexicons.accusing ?? [];
    const pattern = words.map((word) => word.replaceAll("'", "['’]")).join("|");
    compiled.set(
      known.tag,
      words.length === 0 ? undefined : new RegExp(`(?<!\\p{L})(?:${pattern})(?!\\p{L})`, "giu"),
    );
  }
  return compiled.get(known.tag);
}

/** Somebody is blamed or accused in the text: a name right behind the verb, where nobody else can be meant. */
export const replyItems: Detector = (view) =>
  view.lines.flatMap((line): Checkable[] => {
    const verbs = verbsOf(view, line.paragraph.language);
    if (verbs === undefined) return [];
    return [...line.text.matchAll(verbs)].slice(0, 1).flatMap(({ 0: verb, index }) => {
      const from = line.sentence.span.start + index;
      const blamed = blamedAt(view, line, from, from + verb.length);
      const words = blamed && clause(view, line, { start: from, end: blamed.span.end });
      if (blamed === undefined || words === undefined || !words.words.includes(verb)) return [];
      const name = fullName(view.analysis, blamed);
      const role = blamed.kind === "person" ? publicRole(view, name) : undefined;
      if (blamed.kind === "person" && role === undefined) return [];
      const heard = view.analysis.voices.some(
        (voice) => voice.words > 0 && (voice.name.includes(name) || name.includes(voice.name)),
      );
      return [
        {
          family: "reply",
          variant: blamed.kind === "place" ? "country" : heard ? "heard" : "silent",
          slots: {
            name: { plain: blamed.kind === "place" ? name : called(view, name) },
            words: { quote: words.words },
            place: { places: [line.paragraph.number] },
          },
          evidence: [words.evidence, { at: line.paragraph.number, quote: view.words(blamed, blamed.span) }],
          strength: heard ? 0.75 : 0.88,
          query: asked(view, line, blamed, words.words),
          ...(role === undefined
            ? { place: placeOf(view, line, words.words) }
            : { role: { id: role, said: true } }),
        },
      ];
    });
  });

/** With the name of who could answer in front; of a country its government. */
function asked(view: View, line: Line, blamed: Name, words: string): Query {
  const { language } = view.analysis.article;
  const name = fullName(view.analysis, blamed);
  const found = searchFor(view, line, words)?.pieces ?? [topicOf(view, name), year(view.analysis)];
  const isThere = (piece: string): boolean =>
    piece
      .replaceAll('"', "")
      .split(" ")
      .some((word) => name.includes(word));
  const said = line.text.toLowerCase();
  const isOfSentence = (piece: string): boolean =>
    piece
      .replaceAll('"', "")
      .split(" ")
      .some((word) => said.includes(word.toLowerCase()));
  const told = telling(view, line, line.text).slice(0, 1);
  const own = found.filter(
    (piece) => piece !== undefined && !isThere(piece) && (isOfSentence(piece) || /^\d/u.test(piece)),
  );
  const others = own.some((piece) => piece !== undefined && /^\p{Ll}/u.test(piece))
    ? own
    : [...own.slice(0, 2), ...told.map(asPiece)];
  const isLand = blamed.kind === "place";
  const government = isLand ? searchWord(view.languages, language, "government") : undefined;
  return { pieces: [asPiece(name), government, ...others.slice(0, 3)], language };
}

function blamedAt(view: View, line: Line, from: number, to: number): Name | undefined {
  const names = view.marksIn(line).filter(isName);
  const behind = names.find(
    ({ span }) =>
      span.start >= to &&
      span.start - to <= reach &&
      !/[,;:.«“"]/u.test(line.paragraph.text.slice(to, span.start)),
  );
  if (behind !== undefined) return from < to && canAnswer(view, behind) ? behind : undefined;
  const { passives = [] } = packFor(view.languages, line.paragraph.language)?.lexicons ?? {};
  const before = names
    .toReversed()
    .find(
      ({ span }) =>
        span.end <= from &&
        from - span.end <= reach &&
        !/[,;:.«“"]/u.test(line.paragraph.text.slice(span.end, from)),
    );
  const between = before === undefined ? "" : line.paragraph.text.slice(before.span.end, from);
  const isPassive = hasSign(between, passives);
  return isPassive && before !== undefined && canAnswer(view, before) ? before : undefined;
}

/** No town, no river; a country has a government that answers, and a company or an association that the article comes back to does. */
function canAnswer(view: View, { kind, referent }: Name): boolean {
  if (kind === "place") return isCountry(view, referent);
  if (kind !== "unknown") return true;
  const places = view.analysis.marks.filter(
    (mark): mark is Name => mark.label === "name" && mark.referent === referent,
  );
  return (
    new Set(places.map(({ paragraph }) => paragraph)).size >= often &&
    ["company", "association"].includes(bodyKind(view, referent, places) ?? "")
  );
}

/** Paragraphs that name a body of which only a word beside it says what it is. */
const often = 2;

function isName(mark: Mark): mark is Name {
  return mark.label === "name" && mark.kind !== "outlet";
}
