import type { Analysis, Voice } from "../../model/analysis.ts";
import { marksByParagraph, overlaps, paragraphOf } from "../text.ts";

/** Those without a name; not the press, nor whom the text points at. */
export function namelessVoices(analysis: Analysis): Voice[] {
  return heardVoices(analysis).filter(
    (voice) => !voice.named && voice.kind !== "outlet" && !isPointed(analysis, voice),
  );
}

/**
 * Whom the text points at and may name elsewhere: with “the” and one word, or behind the name of somebody in the same
 * paragraph (“Ada Brook came first. The Wrenmouth mayor said …”).
 */
export function isPointed(analysis: Analysis, voice: Voice): boolean {
  return !voice.named && (voice.definite === 1 || isNamedBefore(analysis, voice));
}

/** Voices that the check shows and counts: those with words for a name and a place in the text. */
export function heardVoices({ voices }: Analysis): Voice[] {
  return voices.filter(({ name, paragraphs }) => name.trim() !== "" && paragraphs.some((n) => n > 0));
}

/** A sentence before its first one in the same paragraph opens with the name of a person. */
function isNamedBefore(analysis: Analysis, { name, kind, definite, paragraphs }: Voice): boolean {
  const paragraph = paragraphOf(analysis, paragraphs.find((number) => number > 0) ?? 0);
  const start = paragraph?.text.indexOf(name) ?? -1;
  if (paragraph === undefined || kind !== "person" || definite === undefined || start < 0) return false;
  const own = { start, end: start + name.length };
  const before = paragraph.sentences.slice(
    0,
    paragraph.sentences.findIndex(({ span }) => overlaps(span, own)),
  );
  const marks = marksByParagraph(analysis).get(paragraph.number) ?? [];
  return marks.some(
    (mark) =>
      mark.label === "name" &&
      (mark.kind === "person" || (mark.kind === "unknown" && mark.referent.includes(" "))) &&
      before.some(({ span }) => span.start === mark.span.start),
  );
}
