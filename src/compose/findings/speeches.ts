import type { Attribution, Quotation, Span, Voice, Word } from "../../model/analysis.ts";
import { clip } from "../clip.ts";
import type { Cited, Slot } from "../finding.ts";
import { formsOf } from "../forms.ts";
import { finite } from "../joints.ts";
import { exact, type Piece } from "../quote.ts";
import { countWords } from "../text.ts";
import type { Line, View } from "../view.ts";
import { isRole } from "./parts/actors.ts";

export interface Speech {
  readonly mark: Quotation | Attribution;
  readonly voice: Voice;
  readonly line: Line;
}

const known = new WeakMap<View, Speech[]>();

/** Every quotation or reported clause whose speaker stands beside it, in order. */
export function speeches(view: View): Speech[] {
  const before = known.get(view);
  if (before) return before;
  const made = view.analysis.marks.flatMap((mark): Speech[] => {
    if (mark.label !== "attribution" && !(mark.label === "quotation" && mark.use === "speech")) return [];
    const voice = mark.voice === undefined ? undefined : view.analysis.voices[mark.voice];
    const line = view.lineOf(mark);
    if (!voice || !line || mark.paragraph === 0 || (mark.label === "quotation" && mark.inferred)) return [];
    return [{ mark, voice, line }];
  });
  known.set(view, made);
  return made;
}

/** Given to the last speaker, though its paragraph names somebody else and not this one. */
export function isGuess(view: View, { inferred, voice, paragraph }: Quotation): boolean {
  const speaker = inferred && voice !== undefined ? view.analysis.voices[voice]?.name : undefined;
  const last = speaker?.split(" ").at(-1);
  const text = view.analysis.paragraphs[paragraph - 1]?.text;
  if (last === undefined || text === undefined || text.includes(last)) return false;
  return view.analysis.marks.some(
    (mark) => mark.label === "name" && mark.kind === "person" && mark.paragraph === paragraph && !mark.quoted,
  );
}

/** The words of a speech, when they say something by themselves and are cut, if at all, between clauses. */
export function said(view: View, { mark, line, voice }: Speech): Piece | undefined {
  if (mark.label === "attribution" && acts(view, mark, line)) return undefined;
  const fits = (words: Piece | undefined) =>
    words !== undefined &&
    !words.words.includes(voice.name) &&
    countWords(words.words) >= 4 &&
    clausal(view, line, mark.content, words.words);
  const whole = exact(view, line, mark.content);
  if (fits(whole)) return whole;
  const first = opening(view, line, mark.content);
  return fits(first) ? first : undefined;
}

/** The clause that a stretch opens with. */
function opening(view: View, line: Line, content: Span): Piece | undefined {
  const { paragraph, sentence } = line;
  const start = Math.max(content.start, sentence.span.start);
  const end = Math.min(content.end, sentence.span.end);
  if (end <= start) return undefined;
  const words = clip(paragraph, { start, end }, { start, end: start + 1 }, view.edges(paragraph), view.limit);
  return words === undefined || !paragraph.text.startsWith(words, start)
    ? undefined
    : { words, evidence: { at: paragraph.number, quote: words } };
}

/** Behind “accused” or “urged” stands who or what, no clause that somebody said. */
function acts(view: View, { cue }: Attribution, line: Line): boolean {
  const verb = view.words(cue, cue.span).toLowerCase().replaceAll("’", "'");
  return view.pack(line.paragraph)?.lexicons.acting?.includes(verb) === true;
}

/** Whether a piece of `content` has a verb of its own and neither opens nor breaks off inside a clause. */
export function clausal(view: View, line: Line, content: Span, piece: string): boolean {
  const { text, words } = line.paragraph;
  const { hinges } = view.edges(line.paragraph);
  const start = text.indexOf(piece, content.start);
  if (start < 0 || words === undefined || hinges === undefined) return true;
  const end = start + piece.length;
  if (/[-‐‑]/u.test(text.charAt(start - 1))) return false;
  const from = words.findIndex((word) => word.start >= start);
  const to = words.findLastIndex((word) => word.end <= end);
  const forms = formsOf(text, words);
  const is = (set: ReadonlySet<string>, at: number) => words[at] !== undefined && set.has(forms[at] ?? "");
  const opens = (at: number) => is(hinges.relatives, at) || is(hinges.complementisers, at);
  if (from < 0 || opens(from) || opens(from + 1) || opens(to)) return false;
  if (hangs(words[from], text) || dangling.has(words[to]?.tag ?? "X") || is(hinges.negations, to))
    return false;
  let [verbs, clauses] = [0, 1];
  for (let at = from; at <= to; at++) {
    if (opens(at)) clauses += 1;
    else if (finite(words, at, text) && !standsAlone(view, line, at) && !isVerbal(words[at - 1])) verbs += 1;
  }
  if (verbs < clauses) return false;
  if (/[.!?…]$/u.test(piece)) return true;
  const next = words.find((word) => word.start >= end);
  if (next === undefined || next.tag === "CCONJ") return true;
  if (next.tag === "SCONJ") return !opens(words.indexOf(next));
  return next.tag === "PUNCT" && !/[«“„‘([]/u.test(text.slice(next.start, next.end));
}

const isVerbal = (word: Word | undefined) => word?.tag === "AUX" || word?.tag === "VERB";

/** No word to end a quotation on. */
const dangling: ReadonlySet<string> = new Set(["ADP", "DET", "CCONJ", "SCONJ", "AUX", "PART"]);

/** A first word that belongs to something before it: “was found”, “because”. */
function hangs(first: Word | undefined, text: string): boolean {
  if (first === undefined) return true;
  const small = /\p{Ll}/u.test(text.charAt(first.start));
  return first.tag === "SCONJ" || (small && (first.tag === "AUX" || first.tag === "VERB"));
}

/** A participle before its doer, without an auxiliary: “demanded by”. */
function standsAlone(view: View, { paragraph }: Line, at: number): boolean {
  const { words = [], text } = paragraph;
  const [before, next] = [words[at - 1], words[at + 1]];
  if (words[at]?.tag === "AUX" || before?.tag === "AUX" || next === undefined) return false;
  return view.pack(paragraph)?.lexicons.agents.includes(text.slice(next.start, next.end)) === true;
}

/** A name as it reads inside a sentence: « Les responsables » → « les responsables ». */
export function inSentence(view: View, voice: Voice): string {
  const first = voice.name.split(/[\s’']/u)[0] ?? "";
  const paragraph = view.analysis.paragraphs[(voice.paragraphs[0] ?? 1) - 1];
  if (isInflected(view, voice) || isSurname(view, voice) || /^\p{Lu}{2}/u.test(voice.name)) return voice.name;
  const light = paragraph && view.edges(paragraph).light.has(first.toLowerCase());
  const elided = /^[LD][’']/u.test(voice.name);
  const lexicons = paragraph && view.pack(paragraph)?.lexicons;
  const common = [
    ...(lexicons?.groups ?? []),
    ...(lexicons?.roles ?? []),
    ...(lexicons?.determiners ?? []),
  ].includes(first.toLowerCase());
  return (light && first.length < 5) || elided || (common && !voice.named)
    ? voice.name.charAt(0).toLowerCase() + voice.name.slice(1)
    : voice.name;
}

/** A voice inside a sentence. Where nouns change with their case, one without a name keeps its form, in quotation marks. */
export function voiceSlot(view: View, voice: Voice): Slot {
  return isInflected(view, voice) ? { cited: [citedAs(voice)] } : { plain: inSentence(view, voice) };
}

export function voicesSlot(view: View, voices: readonly Voice[]): Slot {
  return voices.some((voice) => isInflected(view, voice))
    ? { cited: voices.map(citedAs) }
    : { list: voices.map((voice) => inSentence(view, voice)) };
}

function citedAs({ name, named }: Voice): Cited {
  return { words: name, quoted: !named };
}

function isInflected(view: View, voice: Voice): boolean {
  const paragraph = view.analysis.paragraphs[(voice.paragraphs[0] ?? 1) - 1];
  return paragraph !== undefined && view.pack(paragraph)?.facts.nounsCapitalised === true;
}

/** A person, or a body with a name of its own: no “Liberia’s”, no function alone. */
export function isSure(view: View, { voice: { name, named, kind }, line }: Speech): boolean {
  if (!named || /[’']s$|\d/u.test(name) || isRole(view, line, name)) return false;
  return kind === "person" || kind === "institution" || kind === "outlet";
}

/** Not what is left of a name that was cut off: “Liberia’s” (survey), (Moses) “king”. */
export function isWholeName({ name, kind }: Voice): boolean {
  return (
    !/[’']s$/u.test(name) && !((kind === "person" || kind === "unknown") && /^\p{Ll}[\p{L}-]*$/u.test(name))
  );
}

/** “King” where the article has a Moses King: no function. */
function isSurname({ analysis }: View, { name }: Voice): boolean {
  return analysis.marks.some((mark) => mark.label === "name" && mark.referent.endsWith(` ${name}`));
}
