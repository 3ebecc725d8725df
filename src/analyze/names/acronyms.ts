import type { Acronym, Span } from "../../model/analysis.ts";
import type { Scene } from "../scene.ts";
import { type Token, tokenAt } from "../words.ts";

type AcronymDraft = Omit<Acronym, "quoted">;

/** Initials with what they stand for, where the article says it beside them. */
export function acronymsOf(scenes: readonly Scene[]): AcronymDraft[] {
  const expansions = new Map<string, { readonly paragraph: number; readonly span: Span }>();
  const found: AcronymDraft[] = [];
  const plain = plainWords(scenes);
  for (const { paragraph, tokens, vocabulary } of scenes) {
    for (const token of tokens) {
      if (!token.capital) continue;
      const form = token.text.replace(/['’]s$/, "");
      if (
        !/^\p{Lu}[\p{Lu}\p{N}&]{1,7}s?$/u.test(form) ||
        /^[IVXLCDM]+$/.test(form) ||
        (form.length > 2 && (vocabulary?.stop.has(token.form) === true || plain.has(token.form))) ||
        isShouted(tokens, token)
      )
        continue;
      const span = { start: token.start, end: token.start + form.length };
      const expansion = expansionOf(paragraph.text, span, form);
      if (expansion !== undefined && !expansions.has(form))
        expansions.set(form, { paragraph: paragraph.number, span: expansion });
      found.push({ label: "acronym", paragraph: paragraph.number, span });
    }
  }
  const textOf = new Map(scenes.map((scene) => [scene.paragraph.number, scene.paragraph.text]));
  return found.map((one) => {
    const expansion = expansions.get(textOf.get(one.paragraph)?.slice(one.span.start, one.span.end) ?? "");
    return expansion === undefined ? one : { ...one, expansion };
  });
}

/** Whole words in capitals beside it: a headline or a cry, not initials. */
function isShouted(tokens: readonly Token[], token: Token): boolean {
  const at = tokenAt(tokens, token.start);
  const loud = (other: Token | undefined) => other !== undefined && /^\p{Lu}{4,}$/u.test(other.text);
  return loud(tokens[at - 1]) || loud(tokens[at + 1]);
}

/** « Forces du nord (FDN) »: the words before the parenthesis, or « FDN (Forces du nord) »: the words inside. */
function expansionOf(text: string, span: Span, form: string): Span | undefined {
  const letters = form.replace(/s$/, "").toLowerCase();
  if (/\(\s*$/.test(text.slice(Math.max(0, span.start - 2), span.start)) && text.charAt(span.end) === ")") {
    const lead = text.slice(Math.max(0, span.start - 120), span.start - 1);
    const words = [...lead.matchAll(/[\p{L}\p{N}]+/gu)];
    for (let count = letters.length; count <= Math.min(letters.length + 4, words.length); count++) {
      const tail = words.slice(-count);
      const first = tail[0];
      if (first !== undefined && spells(tail, letters))
        return {
          start: span.start - 1 - lead.length + first.index,
          end: span.start - 1 - (lead.length - lead.trimEnd().length),
        };
    }
    return undefined;
  }
  const inside = /^\s?\(([^()]{4,100})\)/.exec(text.slice(span.end, span.end + 110));
  if (inside?.[1] === undefined || !spells([...inside[1].matchAll(/[\p{L}\p{N}]+/gu)], letters))
    return undefined;
  const start = span.end + inside[0].indexOf("(") + 1;
  return { start, end: start + inside[1].length };
}

/** Every letter begins a word, in order, and the first word begins with the first letter. */
function spells(words: readonly RegExpMatchArray[], letters: string): boolean {
  let at = 0;
  for (const [index, word] of words.entries()) {
    const initial = word[0].normalize("NFD").charAt(0).toLowerCase();
    if (initial === letters.charAt(at)) at++;
    else if (index === 0 || word[0].length > 4) return false;
  }
  return at === letters.length;
}

/** Words that the article also writes in lower case: in capitals they are stressed, not initials. */
export function plainWords(scenes: readonly Scene[]): Set<string> {
  const words = new Set<string>();
  for (const { tokens } of scenes)
    for (const token of tokens) if (token.word && !token.capital) words.add(token.form);
  return words;
}
