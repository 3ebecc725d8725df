import type { Acronym, Name, Span } from "../model/analysis.ts";
import { isName, isParticle } from "./nounphrase.ts";
import { findPhrases, type Hit, phraseAt } from "./phrases.ts";
import type { Scene } from "./scene.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { type Token, tokenAt } from "./words.ts";

/** A run of capitalised words. `sure`: not merely the first word of a sentence. */
interface Run extends Span {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly sure: boolean;
}

type NameDraft = Omit<Name, "quoted">;
type AcronymDraft = Omit<Acronym, "quoted">;

/** Names of all paragraphs; a word that only begins sentences is none. */
export function namesOf(
  scenes: readonly Scene[],
  people: ReadonlySet<string>,
  places: ReadonlySet<string>,
): NameDraft[] {
  const runs = scenes.map((scene) => (scene.vocabulary === undefined ? [] : runsOf(scene, scene.vocabulary)));
  const known = new Set(
    runs
      .flat()
      .filter((run) => run.sure)
      .map((run) => run.text),
  );
  const longest = new Map<string, string>();
  for (const run of runs.flat()) {
    const words = run.text.split(" ");
    const key = words.at(-1) ?? run.text;
    if ((longest.get(key)?.length ?? 0) < run.text.length && words.length <= 4) longest.set(key, run.text);
  }
  return scenes.flatMap((scene, index) =>
    (runs[index] ?? [])
      .filter((run) => run.sure || known.has(run.text) || run.text.includes(" "))
      .map((run): NameDraft => {
        const single = !run.text.includes(" ");
        const referent = single ? (longest.get(run.text) ?? run.text) : run.text;
        const kind = kindOf(scene, run, referent, people, places);
        return {
          label: "name",
          paragraph: scene.paragraph.number,
          span: { start: run.start, end: run.end },
          kind,
          referent,
        };
      }),
  );
}

/** Last words of names that consist of a first and a last name somewhere. */
export function surnamesOf(scenes: readonly Scene[]): Set<string> {
  const surnames = new Set<string>();
  for (const scene of scenes) {
    if (scene.vocabulary === undefined) continue;
    for (const run of runsOf(scene, scene.vocabulary)) {
      const words = run.text.split(" ");
      if (words.length >= 2 && words.length <= 3) surnames.add((words.at(-1) ?? "").toLowerCase());
    }
  }
  return surnames;
}

/** Capitalised words that do not begin a sentence somewhere, in lower case. */
export function capitalsOf(scenes: readonly Scene[]): Set<string> {
  const found = new Set<string>();
  for (const { tokens, sentences, vocabulary, block } of scenes) {
    if (vocabulary === undefined || block < 0) continue;
    const starts = new Set(sentences.map((sentence) => tokenAt(tokens, sentence.start)));
    tokens.forEach((token, at) => {
      const inner = !starts.has(at) && !/^[«“"‘:(–—-]$/.test(tokens[at - 1]?.text ?? "");
      if (inner && isName(token, vocabulary)) found.add(token.form);
    });
  }
  return found;
}

function runsOf({ tokens, sentences, paragraph }: Scene, vocabulary: Vocabulary): Run[] {
  const starts = new Set(sentences.map((sentence) => tokenAt(tokens, sentence.start)));
  const outlets = new Map(
    findPhrases(tokens, vocabulary.outlets, true).map((hit): [number, Hit] => [hit.from, hit]),
  );
  const runs: Run[] = [];
  for (let from = 0; from < tokens.length; from++) {
    const outlet = outlets.get(from);
    let to = outlet?.to ?? from;
    if (outlet === undefined) {
      if (!isName(tokens[from], vocabulary)) continue;
      to = from + 1;
      while (to < tokens.length && to - from < 8 && runsOn(tokens, to, vocabulary, outlets)) to++;
      while (to > from + 1 && !isName(tokens[to - 1], vocabulary)) to--;
    }
    const first = tokens[from];
    const last = tokens[to - 1];
    if (first === undefined || last === undefined) continue;
    const text = paragraph.text
      .slice(first.start, last.end)
      .replace(/\s+/g, " ")
      .replace(/['’]s$/, "");
    const initial = starts.has(from) || /^[«“"‘:(–—-]$/.test(tokens[from - 1]?.text ?? "");
    const sure = outlet !== undefined || !initial;
    if (text.length > 1)
      runs.push({
        from,
        to,
        start: first.start,
        end: Math.min(first.start + text.length, last.end),
        text,
        sure,
      });
    from = to - 1;
  }
  return runs;
}

/** The run goes on: a capitalised word next to it, a particle between two, an initial. */
function runsOn(
  tokens: readonly Token[],
  at: number,
  vocabulary: Vocabulary,
  outlets: ReadonlyMap<number, Hit>,
): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (token === undefined || before === undefined || token.start - before.end > 1 || outlets.has(at))
    return false;
  if (/['’]s$/.test(before.text)) return false;
  if (isName(token, vocabulary)) return true;
  if (token.text === ".") return /^\p{Lu}$/u.test(before.text) && isName(tokens[at + 1], vocabulary);
  if (isParticle(tokens, at, vocabulary)) return true;
  return (
    vocabulary.links.has(token.form) &&
    before.capital &&
    isName(tokens[at + 1], vocabulary) &&
    !vocabulary.determiners.has(token.form)
  );
}

function kindOf(
  scene: Scene,
  run: Run,
  referent: string,
  people: ReadonlySet<string>,
  places: ReadonlySet<string>,
): Name["kind"] {
  const { tokens, vocabulary } = scene;
  if (vocabulary === undefined) return "unknown";
  const own = tokens.slice(run.from, run.to);
  if (phraseAt(tokens, run.from, vocabulary.outlets, true) !== undefined) return "outlet";
  if (own.some((token) => vocabulary.institutions.has(token.form))) return "organisation";
  if (places.has(run.text)) return "place";
  if (people.has(referent) || people.has(run.text)) return "person";
  for (let length = 1; length <= 3; length++) {
    const title = run.from >= length ? phraseAt(tokens, run.from - length, vocabulary.titles) : undefined;
    if (title?.to === run.from) return "person";
  }
  const title = phraseAt(tokens, run.from, vocabulary.titles);
  return title !== undefined && title.to < run.to ? "person" : "unknown";
}

/** Initials with what they stand for, where the article says it beside them. */
export function acronymsOf(scenes: readonly Scene[]): AcronymDraft[] {
  const expansions = new Map<string, { readonly paragraph: number; readonly span: Span }>();
  const found: AcronymDraft[] = [];
  for (const { paragraph, tokens, vocabulary } of scenes) {
    for (const token of tokens) {
      const form = token.text.replace(/['’]s$/, "");
      if (
        !/^\p{Lu}[\p{Lu}\p{N}&]{1,7}s?$/u.test(form) ||
        /^[IVXLCDM]+$/.test(form) ||
        (form.length > 2 && vocabulary?.stop.has(token.form)) ||
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
    for (let count = Math.min(letters.length + 4, words.length); count >= letters.length; count--) {
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
