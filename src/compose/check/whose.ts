import type { Mark, Name, Quotation, Voice } from "../../model/analysis.ts";
import { marksByParagraph } from "../text.ts";
import type { View } from "../view.ts";
import { bearers } from "./bearers.ts";
import { goesOn } from "./goeson.ts";
import { isOfPortrait, portrayed } from "./portrait.ts";

/** Whose words they are, where that is no guess: in a portrait, what “he” or “she” says is said by whom it is about. */
export function speakerOf(view: View, mark: Quotation): Voice | undefined {
  const given = mark.voice === undefined ? undefined : bearers(view)[mark.voice];
  if (given !== undefined && isOfPortrait(view, given)) return portrayed(view);
  const isGiven = isNamedBeside(view, mark);
  if (isGiven && !mark.inferred) return given;
  const near = isOfPronoun(view, mark) ? namedBefore(view, mark) : undefined;
  if (near !== undefined) return near;
  if (isGiven) return given;
  return given === undefined && isOfPronoun(view, mark) ? portrayed(view) : undefined;
}

/** The text names the speaker beside the words, or goes on with them. */
export function isNamedBeside(view: View, mark: Quotation): boolean {
  return mark.voice !== undefined && (!mark.inferred || goesOn(view, mark));
}

/** “He said”, “she says”. */
function isOfPronoun(view: View, { speaker }: Quotation): boolean {
  const paragraph = speaker && view.analysis.paragraphs[speaker.paragraph - 1];
  if (speaker === undefined || paragraph === undefined) return false;
  const said = paragraph.text.slice(speaker.span.start, speaker.span.end).toLowerCase();
  return view.pack(paragraph)?.lexicons.personal?.includes(said) === true;
}

/** The one person whom the paragraph names before the words, or, where it opens with them, the end of the one before. */
function namedBefore(view: View, mark: Quotation): Voice | undefined {
  const { analysis } = view;
  const all = marksByParagraph(analysis);
  const isFirst = mark.span.start <= opening;
  const number = isFirst ? mark.paragraph - 1 : mark.paragraph;
  const marks = all.get(number) ?? [];
  const from = isFirst ? (marks.findLast(({ label }) => label === "quotation")?.span.end ?? 0) : 0;
  const first = only(marks, from, isFirst ? Number.POSITIVE_INFINITY : mark.span.start);
  const paragraph = analysis.paragraphs[number - 1];
  if (paragraph === undefined || first === undefined) return undefined;
  const { personal = [] } = view.pack(paragraph)?.lexicons ?? {};
  const before =
    paragraph.text
      .slice(from, first.span.start)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  if (before.some((word) => personal.includes(word))) return undefined;
  const known = analysis.voices.find(({ name, named }) => named && lastOf(name) === lastOf(first.referent));
  return (
    known ?? { name: first.referent, named: true, kind: "person", paragraphs: [mark.paragraph], words: 0 }
  );
}

/** Characters before a quotation that opens a paragraph. */
const opening = 2;

/** The only person named there; of a name of two words that nothing explains it is not seen that it is none. */
function only(marks: readonly Mark[], from: number, to: number): Name | undefined {
  const names = marks.filter(
    (other): other is Name => other.label === "name" && other.span.start >= from && other.span.end <= to,
  );
  const people = names.filter(({ kind }) => kind === "person");
  const [first] = people;
  if (first === undefined || !first.referent.includes(" ")) return undefined;
  const isOther = people.some(({ referent }) => lastOf(referent) !== lastOf(first.referent));
  const isOpen = names.some(({ kind, referent }) => kind === "unknown" && referent.includes(" "));
  return isOther || isOpen ? undefined : first;
}

const lastOf = (name: string): string => name.split(/\s+/u).at(-1) ?? name;
