import type { Line, View } from "../view.ts";
import { anchorOf, leadName, standsNear } from "./anchor.ts";
import { speakerName } from "./exact.ts";
import { portrayed } from "./portrayed.ts";
import { topics } from "./topics.ts";
import { isCountry } from "./usable.ts";

/** Written as a name: with a capital in front, or inside as brands are. */
export function isNamed(word: string): boolean {
  return /^\p{Lu}|^\p{Ll}+\p{Lu}/u.test(word);
}

/** The title has it, by its last word: “Brook” for “Ada Brook”. */
export function isTitled({ analysis: { title } }: View, name: string): boolean {
  return title.text.includes(name.split(" ").at(-1) ?? name);
}

const known = new WeakMap<View, string>();

/** The name of the title or of a third of all paragraphs, or somebody of whom all of it tells: what the whole article is about. */
export function mainName(view: View): string | undefined {
  const { analysis, languages } = view;
  const before = known.get(view) ?? speakerName(found(view) ?? "", languages, analysis.article.language);
  known.set(view, before);
  return before === "" ? undefined : before;
}

function found(view: View): string | undefined {
  const { title, paragraphs } = view.analysis;
  const times = (name: string) => paragraphs.filter(({ text }) => text.includes(name)).length;
  if (isNameAlone(title.text) && times(title.text) > 0) return title.text;
  const titled = topics(view).find((word) => isNamed(word) && isTitled(view, word));
  const isMain = (name: string) => isTitled(view, name) || times(name) >= Math.max(2, paragraphs.length / 3);
  const main = [anchorOf(view), titled].find(
    (name) => name !== undefined && isMain(name) && !isWord(view, name),
  );
  const person = portrayed(view);
  if (person === undefined || main === undefined) return main ?? person;
  const isOne = person.split(" ").at(-1) === main.split(" ").at(-1);
  return isOne || (isCountry(view, main) && isTitled(view, person)) ? person : main;
}

/** “Ada Brook”, “World Cup”: two or three words with a capital. */
function isNameAlone(text: string): boolean {
  const words = text.split(" ");
  return words.length > 1 && words.length < 4 && words.every((word) => /^\p{Lu}/u.test(word));
}

/** “Love”, of a title: in the text a word like others. */
function isWord({ analysis: { paragraphs } }: View, name: string): boolean {
  const small = name.toLowerCase();
  return !name.includes(" ") && paragraphs.some(({ text }) => text.split(/[^\p{L}]+/u).includes(small));
}

/** What the whole article is about; else the name that it comes back to, or who or where its lead tells of, near the sentence. */
export function centralName(view: View, line: Line): string | undefined {
  const main = mainName(view);
  if (main !== undefined) return main;
  const anchor = anchorOf(view);
  if (anchor !== undefined && standsNear(view, line, anchor)) return anchor;
  const lead = leadName(view);
  if (lead === undefined || !standsNear(view, line, lead)) return undefined;
  // Else one of several that the first paragraphs name.
  const isHere = line.paragraph.text.includes(lead) || isOnlyOne(view);
  return isHere || isOf(view, lead, "organisation") ? lead : undefined;
}

export function isOf({ analysis: { marks } }: View, name: string, kind: "organisation" | "place"): boolean {
  return marks.some((mark) => mark.label === "name" && mark.referent === name && mark.kind === kind);
}

/** Paragraphs that say what the text is about. */
const first = 3;

/** The first paragraphs name nothing else. */
function isOnlyOne({ analysis: { marks } }: View): boolean {
  const names = marks.flatMap((mark) =>
    mark.label === "name" && mark.paragraph > 0 && mark.paragraph <= first ? [mark.referent] : [],
  );
  return new Set(names).size === 1;
}
