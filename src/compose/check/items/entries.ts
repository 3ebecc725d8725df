import type { Name } from "../../../model/analysis.ts";
import type { Languages } from "../../../model/language.ts";
import { isJest } from "../../jest.ts";
import { countWords, grouped } from "../../text.ts";
import type { Line, View } from "../../view.ts";
import { mainName } from "../centralname.ts";
import { type DatedEvent, datedIn } from "../datedevent.ts";
import { called } from "../kinds.ts";
import { isTitled, written } from "../looked.ts";
import { asPiece } from "../query.ts";
import { type Recalled, recalledIn } from "../recalled.ts";
import { isReferable } from "../referable.ts";
import { type Fact, factsIn } from "../referred.ts";
import { distinct, namesIn } from "../strings.ts";
import { telling } from "../telling.ts";
import { apart, topics } from "../topics.ts";
import { isCountry, isOutlet } from "../usable.ts";
import { pastDates } from "../years.ts";
import type { Checkable } from "./checkable.ts";
import { laws } from "./laws.ts";

const most = 5;
/** So many of any kind; of one shelf, and more of them only where a guide has few checks. */
const [usual, ofShelf, ofMore, ofMinor] = [3, 2, 0.44, 0.36];
/** Words to type that find something and not anything. */
const enough = 2;

/** What a work of reference can confirm or complete: each of another thing and paragraph, what the article is about first. */
export function entries(view: View, languages: Languages): Checkable[] {
  if (isJest(view.analysis, languages)) return [];
  const all = view.lines.flatMap((line) => factsIn(view, line));
  const facts = all
    .map((fact) => (fact.kind === "any" ? { ...fact, kind: toldElsewhere(view, all, fact) } : fact))
    .filter((fact) => isReferable(view, fact) && !isLand(view, fact) && !isAddressed(view, fact))
    .toSorted((a, b) => b.weight - a.weight)
    .map((fact) => ofFact(view, fact));
  const kept: Named[] = [];
  const named = recalled(view).toSorted((a, b) => b.item.strength - a.item.strength);
  for (const one of [...facts, ...named]) {
    const isNew = !kept.some(
      ({ name, at }) => at === one.at || name.includes(one.name) || one.name.includes(name),
    );
    const typed = (one.item.query?.pieces ?? []).filter(Boolean).join(" ").split(/\s+/u).length;
    if (!isNew || kept.length >= most || typed < enough) continue;
    if (kept.length < usual) kept.push(one);
    else if (kept.filter((other) => shelfOf(other) === shelfOf(one)).length < ofShelf)
      kept.push({ ...one, item: { ...one.item, strength: Math.min(one.item.strength, ofMore) } });
  }
  return kept.map(({ item }) => item);
}

function shelfOf({ item: { slots } }: Named): string {
  return JSON.stringify(slots.shelf);
}

/** What a name stands for, as another place of the article says. */
function toldElsewhere(view: View, all: readonly Fact[], { name }: Fact): Fact["kind"] {
  const own = written(view, name);
  return (
    all.find(({ variant, name: other }) => variant === "described" && written(view, other) === own)?.kind ??
    "any"
  );
}

/** What is said of a country in passing has no line in its entry. */
function isLand(view: View, { name }: Fact): boolean {
  return isCountry(view, written(view, name));
}

/** “Ms Pryce”: a last name behind a title has no entry; “Queen Victoria” has. */
function isAddressed(view: View, { name, line }: Fact): boolean {
  const { titles = [], regnal = [] } = view.pack(line.paragraph)?.lexicons ?? {};
  const [first = "", ...rest] = written(view, name).toLowerCase().split(/\s+/u);
  return rest.length === 1 && titles.includes(first) && !regnal.includes(first);
}

interface Named {
  readonly name: string;
  readonly at: number;
  readonly item: Checkable;
}

function ofFact(view: View, { line, name, words, variant, kind, weight }: Fact): Named {
  const { text, number } = line.paragraph;
  const own = written(view, name);
  const often = view.analysis.paragraphs.filter((each) => each.text.includes(own)).length;
  const start = text.indexOf(words, line.sentence.span.start);
  const [date] = pastDates(view, line, start, start + words.length);
  const others = distinct(
    namesIn(view, line, words).toSorted((a, b) => countWords(b) - countWords(a)),
  ).filter((other) => !other.includes(own) && !own.includes(other));
  const nouns = apart(telling(view, line, words), [own]).slice(0, others.length > 0 ? 1 : 2);
  const told =
    variant === "described"
      ? nominals(view, line, words, own)
      : [
          ...others.slice(0, 1).map(asPiece),
          ...nouns,
          ...(others.length + nouns.length > 1 ? [] : qualities(line, words)),
        ];
  const full = kind === "place" ? own : fullest(view, own);
  const { definite = [] } = view.pack(line.paragraph)?.lexicons ?? {};
  const before = /(\p{L}+)\s$/u.exec(text.slice(0, name.span.start))?.[1]?.toLowerCase() ?? "";
  return {
    name: own,
    at: number,
    item: {
      family: "entry",
      variant,
      slots: {
        name:
          kind === "place" ? { quote: own } : { plain: definite.includes(before) ? called(view, own) : full },
        words: { quote: words },
        shelf: { phrase: `check.entry.${kind}` },
        place: { places: [number] },
      },
      evidence: [{ at: number, quote: words }],
      strength: Math.min(
        isPassing(view, name, kind, weight) ? ofMinor : 0.62,
        0.46 + weight / 2 + (isTitled(view, own) ? 0.06 : 0) + Math.min(4, often) * 0.015,
      ),
      query: {
        pieces: [
          asPiece(full),
          ...told,
          ...makerOf(view, kind, full),
          date?.label === "date" ? date.iso.slice(0, 4) : undefined,
        ],
        language: view.analysis.article.language,
      },
    },
  };
}

/** “Starman” of an article about David Bowie: many works have such a title. */
function makerOf(view: View, kind: string, name: string): string[] {
  const main = kind === "work" ? mainName(view) : undefined;
  return main === undefined || name.includes(main) || main.includes(name) ? [] : [asPiece(main)];
}

/** Paragraphs that say what a text is about. */
const lead = 3;

/** Somebody whom the text names once, by the way: “the singer Ada Brook”. */
function isPassing(view: View, name: Name, kind: string, weight: number): boolean {
  const own = written(view, name);
  const last = own.split(" ").at(-1) ?? own;
  return (
    weight < 0 &&
    kind === "person" &&
    name.paragraph > lead &&
    view.analysis.paragraphs.filter(({ text }) => text.includes(last)).length === 1
  );
}

/** “Joe Kittinger” for “Kittinger”: the name of two words or three that holds it and comes most. */
function fullest(view: View, own: string): string {
  const { analysis } = view;
  if (own.includes(" ") || isCountry(view, own)) return own;
  const marks = analysis.marks.filter(
    (mark): mark is Name =>
      mark.label === "name" && mark.paragraph > 0 && (mark.kind === "person" || isTitled(view, own)),
  );
  const longer = marks
    .map((mark) => written(view, mark))
    .filter(
      (name) => /^\p{Lu}\p{Ll}+(?:\s\p{Lu}[\p{L}.’'-]*){1,2}$/u.test(name) && name.split(" ").includes(own),
    );
  const [best] = [...grouped(longer, (name) => name)].toSorted(([, a], [, b]) => b.length - a.length);
  return best?.[0] ?? own;
}

/** Words to type of those that say what something is. */
const typed = 3;

/** “Old”, “harbour”, “brewery”: what is said of a name, without the small words. */
function nominals(view: View, line: Line, words: string, name: string): string[] {
  const small = view.pack(line.paragraph)?.lexicons.stopWords ?? [];
  return tagged(line, words, new Set(["NOUN", "PROPN", "ADJ"]))
    .filter((form) => !name.includes(form) && !small.includes(form.toLowerCase()))
    .slice(0, typed);
}

/** “Longest”, « célèbre ». */
function qualities(line: Line, words: string): string[] {
  return tagged(line, words, new Set(["ADJ"])).slice(0, 1);
}

function tagged({ paragraph, sentence }: Line, words: string, tags: ReadonlySet<string>): string[] {
  const start = paragraph.text.indexOf(words, sentence.span.start);
  return (paragraph.words ?? [])
    .filter((word) => word.start >= start && word.end <= start + words.length && tags.has(word.tag))
    .map((word) => paragraph.text.slice(word.start, word.end))
    .filter((form) => /^\p{L}[\p{L}-]{2,}$/u.test(form));
}

/** Characters behind a place in which the country may stand. */
const behind = 28;

/** An event, a treaty or a prize that is named and not explained. */
function recalled(view: View): Named[] {
  const told = laws(view).flatMap(({ slots: { work } }) =>
    work !== undefined && "quote" in work ? [work.quote] : [],
  );
  return view.lines.flatMap((line) =>
    [...recalledIn(view, line), ...datedIn(view, line)].flatMap((found: Recalled | DatedEvent): Named[] => {
      const { name, kind } = found;
      const { number } = line.paragraph;
      if (told.some((other) => other.includes(name) || name.includes(other))) return [];
      const isKnownBy = kind === "body" || kind === "place" || kind === "thing";
      if (isKnownBy && isToldOf(view, name)) return [];
      // Nouns of the article find no place: another one right behind it does.
      const start = line.paragraph.text.indexOf(name, line.sentence.span.start);
      const spot = view
        .marksIn(line)
        .find(
          (mark): mark is Name =>
            mark.label === "name" &&
            mark.kind === "place" &&
            mark.span.start > start &&
            mark.span.start < start + name.length + behind,
        );
      const near = spot === undefined || name.includes(written(view, spot)) ? undefined : written(view, spot);
      const owner = kind === "body" ? ownerOf(view, line, start) : undefined;
      const land = kind === "place" ? topics(view).find((word) => isCountry(view, word)) : undefined;
      const beside = owner ?? (kind === "place" ? (near ?? land) : undefined);
      const nearby = beside === undefined || name.includes(beside) ? undefined : asPiece(beside);
      const kinds = name.includes(" ") ? [] : telling(view, line, line.text).slice(0, 1);
      return [
        {
          name,
          at: number,
          item: {
            family: "entry",
            variant: kind === "place" ? "spot" : "recalled",
            slots: {
              name: { quote: name },
              shelf: { phrase: `check.entry.${kind}` },
              place: { places: [number] },
            },
            evidence: [{ at: number, quote: name }],
            strength: "isMinor" in found ? ofMinor : isKnownBy ? ofMore : 0.47,
            query: {
              pieces:
                "typed" in found
                  ? [...found.typed]
                  : [...piecesOf(view, name, kind), ...(isKnownBy ? [nearby] : kinds)],
              language: view.analysis.article.language,
            },
          },
        },
      ];
    }),
  );
}

/** “Holm University’s Tide Institute”: the name that the body belongs to. */
function ownerOf(view: View, line: Line, start: number): string | undefined {
  const owner = view
    .marksIn(line)
    .find(
      (mark): mark is Name =>
        mark.label === "name" && /^[’']s?\s$/u.test(line.paragraph.text.slice(mark.span.end, start)),
    );
  return owner === undefined ? undefined : written(view, owner);
}

/** « accident de l’usine de Holm »: words of the article, not the name of the event; they are typed one by one. */
function piecesOf(view: View, name: string, kind: string): string[] {
  if (kind !== "event" || !/^\p{Ll}/u.test(name)) return [asPiece(name)];
  const small = view.pack(view.analysis.title)?.lexicons.stopWords ?? [];
  return name
    .split(/\s|(?<=\p{L}['’])/u)
    .filter((word) => word.length > 1 && !/['’]$/u.test(word) && !small.includes(word));
}

/** A voice, the body of one, an outlet, or what the whole article is about: other checks look for it. */
function isToldOf(view: View, name: string): boolean {
  const { voices, title } = view.analysis;
  return (
    isOutlet(view, name) ||
    title.text.includes(name) ||
    voices.some((voice) => `${voice.name} ${voice.role ?? ""}`.includes(name) || name.includes(voice.name))
  );
}
