import type { Name, Voice } from "../../model/analysis.ts";
import { grouped } from "../text.ts";
import type { View } from "../view.ts";
import { heardVoices } from "./heard.ts";
import { isPrivate } from "./people.ts";

/** Paragraphs that say whom a text is about. */
const lead = 2;
/** Paragraphs that name whom a portrait is about, at least, and their share of all. */
const often = { least: 3, share: 0.4 };

/** The person whom the whole text is about, where it lets no other named person speak. */
export function portrayed(view: View): Voice | undefined {
  const before = portraits.get(view);
  if (before !== undefined) return before ?? undefined;
  const made = found(view) ?? null;
  portraits.set(view, made);
  return made ?? undefined;
}

const portraits = new WeakMap<View, Voice | null>();

/** Under the name, or the title that goes with it: “the prince” of Prince Harold. */
export function isOfPortrait(view: View, { name, named }: Voice): boolean {
  const who = portrayed(view);
  if (who === undefined) return false;
  if (named) return lastOf(name) === lastOf(who.name);
  const { regnal = [] } = view.pack(view.analysis.title)?.lexicons ?? {};
  const title = lastOf(name).toLowerCase();
  return regnal.includes(title) && who.name.toLowerCase().startsWith(`${title} `);
}

function found(view: View): Voice | undefined {
  const { marks, voices, title } = view.analysis;
  const early = marks.filter(
    (mark): mark is Name =>
      mark.label === "name" &&
      (mark.kind === "person" || mark.kind === "unknown") &&
      mark.paragraph <= lead &&
      mark.referent.includes(" "),
  );
  const names = grouped(early, ({ referent }) => referent);
  const [first] = [...names]
    .filter(([name]) => ![...names.keys()].some((other) => name.endsWith(` ${other}`)))
    .map(([name, all]) => ({
      name,
      isPerson: all.some(({ kind }) => kind === "person"),
      numbers: paragraphsWith(view, lastOf(name)),
    }))
    .toSorted((a, b) => b.numbers.length - a.numbers.length);
  if (first === undefined || isPrivate(view, first.name)) return undefined;
  const { name, numbers, isPerson } = first;
  const least = title.text.includes(name) ? 0 : view.analysis.paragraphs.length * often.share;
  if (numbers.length < Math.max(often.least, least) || (!isPerson && !isOfOne(view))) return undefined;
  const heard = heardVoices(view.analysis).filter((voice) => voice.named && voice.kind !== "institution");
  if (heard.some((voice) => lastOf(voice.name) !== lastOf(name))) return undefined;
  const voice = voices.find((each) => each.named && lastOf(each.name) === lastOf(name));
  // « Moldavie Igor Dodon » where a country stands before the name.
  const full = voice?.name.includes(" ") && name.endsWith(voice.name) ? voice.name : name;
  return { ...(voice ?? { words: 0, paragraphs: numbers }), name: full, named: true, kind: "person" };
}

const lastOf = (name: string): string => name.split(/\s+/u).at(-1) ?? name;

function paragraphsWith({ analysis: { paragraphs } }: View, word: string): number[] {
  return paragraphs.flatMap(({ number, text }) =>
    new Set(text.match(/[\p{L}\p{N}-]+/gu)).has(word) ? [number] : [],
  );
}

/** “He” or “she” in most paragraphs: the text is about one person. */
function isOfOne(view: View): boolean {
  const { paragraphs } = view.analysis;
  const told = paragraphs.filter((paragraph) => {
    const personal = view.pack(paragraph)?.lexicons.personal ?? [];
    return (paragraph.text.toLowerCase().match(/\p{L}+/gu) ?? []).some((word) => personal.includes(word));
  });
  return told.length * 2 > paragraphs.length;
}
