import type { Span, Word } from "../../model/analysis.ts";
import type { Lexicons } from "../../model/lexicons.ts";
import { formsOf } from "../forms.ts";
import { finite } from "../joints.ts";
import { grouped } from "../text.ts";
import type { Line, View } from "../view.ts";

/** Whether the words tell what has happened, what is going on, what is still to come, or what may be. */
export type Time = "done" | "running" | "coming" | "open";

/** A verb with its auxiliaries. */
export interface VerbGroup {
  readonly time: Time;
  readonly span: Span;
}

type Tenses = NonNullable<Lexicons["tenses"]>;

const found = new WeakMap<Line, readonly VerbGroup[]>();

/**
 * The verb groups of a sentence whose time a form of their own shows, in order. Empty without a tagger or the pack's list of
 * forms. A plain past tense counts only as the sentence's first verb: further in, it may be a participle.
 */
export function verbGroups(view: View, line: Line): readonly VerbGroup[] {
  const before = found.get(line);
  if (before) return before;
  const tenses = view.pack(line.paragraph)?.lexicons.tenses;
  const { start, end } = line.sentence.span;
  const words = line.paragraph.words?.filter((word) => word.start >= start && word.end <= end);
  const made =
    tenses === undefined || words === undefined
      ? []
      : groups(line.paragraph.text, words, tenses, view.edges(line.paragraph).negations);
  found.set(line, made);
  return made;
}

function groups(
  text: string,
  words: readonly Word[],
  tenses: Tenses,
  negations: ReadonlySet<string>,
): VerbGroup[] {
  const forms = formsOf(text, words).map((form) => form.replaceAll("‘", "'"));
  const formAt = (at: number) => forms[at] ?? "";
  const isVerb = (word: Word | undefined) => word?.tag === "VERB" || word?.tag === "AUX";
  /** The verb behind an auxiliary, over adverbs and small words. */
  const behind = (at: number): number | undefined => {
    for (let next = at + 1; next < Math.min(words.length, at + 5); next++) {
      const word = words[next];
      if (isVerb(word)) return next;
      if (word?.tag !== "ADV" && !negations.has(formAt(next))) return undefined;
    }
    return undefined;
  };
  /** “will open”: right behind such a word stands a verb, whatever the tagger says. */
  const mistaken = (at: number): number | undefined =>
    words[at]?.tag === "ADJ" && words[at]?.lemma === formAt(at) ? at : undefined;
  const phraseAt = (at: number, phrases: readonly string[]): number | undefined => {
    for (const pieces of byFirstWord(phrases).get(formAt(at)) ?? []) {
      if (pieces.every((piece, index) => formAt(at + index) === piece)) return at + pieces.length - 1;
    }
    return undefined;
  };
  /** No participle: a subject before it, and no other verb behind it in its clause. */
  const carries = (at: number): boolean => {
    const before = words[at - 1]?.tag;
    const next = words[at + 1]?.tag;
    if (before !== "NOUN" && before !== "PROPN" && before !== "PRON" && before !== "ADV") return false;
    if (next === "ADP" || (next === "PART" && before === "NOUN")) return false;
    for (const [offset, word] of words.slice(at + 1).entries()) {
      if (word.tag === "PUNCT" || word.tag === "SCONJ" || word.tag === "CCONJ" || word.tag === "PRON")
        return true;
      if (word.tag === "AUX" || (word.tag === "VERB" && finite(words, at + 1 + offset, text))) return false;
    }
    return true;
  };
  const found: VerbGroup[] = [];
  let verbs = 0;
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    if (!word) continue;
    const form = formAt(at);
    const push = (time: Time, to: number) => {
      found.push({ time, span: { start: word.start, end: words[to]?.end ?? word.end } });
      verbs += 1;
      at = Math.max(at, to);
    };
    const runs = phraseAt(at, tenses.running);
    if (runs !== undefined) {
      push("running", runs);
      continue;
    }
    const comes = phraseAt(at, tenses.coming);
    const next = behind(comes ?? at) ?? (comes === undefined ? undefined : mistaken(comes + 1));
    if (comes !== undefined) {
      if (next !== undefined) push("coming", next);
      continue;
    }
    if (word.tag === "PRON" && /'(?:s|re|m|ve|d)$/u.test(form)) verbs += 1;
    if (!isVerb(word)) continue;
    const main = next === undefined ? undefined : words[next];
    const ofMain = next === undefined ? "" : formAt(next);
    if (isFuture(word, form, tenses.futures)) push("coming", next ?? at);
    else if (tenses.open.includes(form) && main) push("open", next ?? at);
    else if (isFuture(word, form, tenses.opens)) push("open", next ?? at);
    else if (tenses.before.includes(form) && main && isInfinitive(main, ofMain)) push("coming", next ?? at);
    else if (tenses.perfect.includes(form) && main && isParticiple(main, ofMain, tenses)) {
      const last = next === undefined ? undefined : behind(next);
      const passive = main.tag === "AUX" || main.lemma === "be" ? last : undefined;
      push("done", passive ?? next ?? at);
    } else if (
      tenses.ofBeing.includes(form) &&
      main &&
      tenses.moving.includes(main.lemma.toLowerCase()) &&
      isParticiple(main, ofMain, tenses)
    )
      push("done", next ?? at);
    else if (tenses.past.includes(form) && main?.tag === "VERB" && isParticiple(main, ofMain, tenses))
      push("done", next ?? at);
    else if (verbs === 0 && isPast(word, form, tenses) && carries(at)) push("done", at);
    else verbs += 1;
  }
  return found;
}

const known = new WeakMap<readonly string[], ReadonlyMap<string, readonly (readonly string[])[]>>();

/** The words of each phrase, by the first of them. */
function byFirstWord(phrases: readonly string[]): ReadonlyMap<string, readonly (readonly string[])[]> {
  const before = known.get(phrases);
  if (before) return before;
  const made = grouped(
    phrases.map((phrase) => phrase.split(" ")),
    ([first = ""]) => first,
  );
  known.set(phrases, made);
  return made;
}

/** « ouvrira » of « ouvrir »: the infinitive up to its last r, and an ending. */
function isFuture({ lemma }: Word, form: string, endings: readonly string[]): boolean {
  const base = lemma.toLowerCase().replace(/re$/u, "r");
  return base.endsWith("r") && endings.some((ending) => form === base + ending);
}

const isInfinitive = ({ lemma }: Word, form: string) => form === lemma.toLowerCase();

const isParticiple = ({ lemma }: Word, form: string, { participles }: Tenses) =>
  form !== lemma.toLowerCase() && participles.some((ending) => form.endsWith(ending));

function isPast({ lemma, tag }: Word, form: string, { pasts, strong }: Tenses): boolean {
  if (tag !== "VERB" || form === lemma.toLowerCase()) return false;
  return pasts.some((ending) => form.endsWith(ending)) || strong.includes(form);
}
