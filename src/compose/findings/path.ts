import type { Mark, Voice } from "../../model/analysis.ts";
import { isBrought } from "../text.ts";
import { type View, within } from "../view.ts";
import { inSentence } from "./speeches.ts";

/** From a voice to those who pass its words on. */
export const arrow = " → ";

/** Those through whom the words of a voice come to the article, nearest first: the official who tells it, the reporter, the paper. */
export function pathOf(view: View, voice: Voice, mark: Pick<Mark, "paragraph" | "span">): string[] {
  const steps: string[] = [];
  const met = new Set([voice.name]);
  let here: Voice | undefined = voice;
  while (here !== undefined) {
    const teller: Voice | undefined = here === voice ? tellerOf(view, voice, mark) : undefined;
    const name: string | undefined = teller?.name ?? throughOf(view, here, mark.paragraph);
    if (name === undefined || met.has(name)) break;
    met.add(name);
    here = teller ?? view.analysis.voices.find((other) => other.name === name);
    steps.push(here === undefined ? name : inSentence(view, here));
  }
  return steps;
}

/** Who tells of the speech in a sentence of their own: “according to a former official … the Pakistanis said”. */
function tellerOf(view: View, voice: Voice, { paragraph, span }: Pick<Mark, "paragraph" | "span">) {
  const around = view.analysis.marks.flatMap((other) => {
    if (other.label !== "attribution" || other.paragraph !== paragraph || other.voice === undefined)
      return [];
    const teller = view.analysis.voices[other.voice];
    return teller !== undefined && teller !== voice && within(span, other.content) ? [teller] : [];
  });
  return around.at(-1);
}

/** As the place says, else as all of its places do; of an inset text the outlet that it is taken from. */
function throughOf({ analysis: { paragraphs, voices } }: View, voice: Voice, at: number): string | undefined {
  const { relays = [], through } = voice;
  const named = relays.find((relay) => relay.paragraphs.includes(at))?.through ?? through;
  const paragraph = paragraphs[at - 1];
  if (named !== undefined || paragraph === undefined || !isBrought(paragraph)) return named;
  const source = paragraph.source?.toLowerCase();
  return voices.find(
    ({ kind, name, paragraphs: own }) =>
      kind === "outlet" && own.includes(at) && source?.includes(name.toLowerCase()) === true,
  )?.name;
}
