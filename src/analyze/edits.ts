import type { Edit, Span } from "../model/analysis.ts";
import { covered } from "./cover.ts";
import { findPhrases } from "./phrases.ts";
import type { Scene } from "./scene.ts";
import { countWords } from "./words.ts";

const cuts = /[([][ \u00a0]?(?:\.{3,4}|…)[ \u00a0]?[)\]]|(?:\.{3}|…)/g;
const brackets = /\[([^[\]]{1,200})\]/g;

/** Cuts, insertions and added emphasis. Bare points count as a cut only inside a quotation, between words. */
export function editsOf(scene: Scene, quoted: readonly Span[]): Edit[] {
  const { paragraph, tokens, vocabulary } = scene;
  const { text, number } = paragraph;
  const found: Edit[] = [];
  const add = (label: Edit["label"], span: Span): void => {
    found.push({ label, paragraph: number, span, quoted: covered(span, quoted) > 0 || scene.foreign });
  };
  for (const { 0: form, index: start } of text.matchAll(cuts)) {
    const span = { start, end: start + form.length };
    const bare = !/^[([]/.test(form);
    if (bare && (covered(span, quoted) === 0 || !/^\s*\p{L}/u.test(text.slice(span.end, span.end + 3))))
      continue;
    add("cut", span);
  }
  for (const { 0: form, 1: inside = "", index: start } of text.matchAll(brackets)) {
    const span = { start, end: start + form.length };
    if (/\p{L}/u.test(inside) && countWords(inside) >= 1 && covered(span, quoted) > 0) add("insertion", span);
  }
  if (vocabulary !== undefined)
    for (const hit of findPhrases(tokens, vocabulary.emphasisAdded))
      add("emphasis-added", { start: hit.start, end: hit.end });
  return found;
}
