import type { Name, Span } from "../../../model/analysis.ts";
import type { Evidence } from "../../../model/guide.ts";
import { withoutArticle } from "../../outlet.ts";
import { countWords, overlaps } from "../../text.ts";
import { isText } from "../../textvoice.ts";
import type { Line, View } from "../../view.ts";
import { isPrivate } from "../people.ts";
import { issued } from "./issued.ts";
import { speeches } from "./speech.ts";

export type SourceKind = "text" | "outlet" | "body" | "person";

/** A source with the words by which the article introduces it. */
export interface Traced {
  readonly kind: SourceKind;
  readonly evidence: Evidence;
  /** Of what would find it again: what its sentence gives. */
  readonly given: ReadonlySet<string>;
}

const longest = 12;
/** Words for a text of which neither title nor issuer is told: “a report” alone says nothing. */
const fewest = 3;

/** Sources that a reader could look for, each once, in the order of the text; nobody private. */
export function namedSources(view: View): Traced[] {
  const found = [...texts(view), ...heard(view), ...passed(view)].toSorted(
    (a, b) => Number(a.evidence.at) - Number(b.evidence.at),
  );
  return found.filter(
    ({ evidence }, at) =>
      !found.slice(0, at).some(({ evidence: { quote } }) => isSame(quote, evidence.quote)),
  );
}

/** A name that both have, or the same words. */
function isSame(a: string, b: string): boolean {
  const names = (text: string) => text.match(/\p{Lu}[\p{L}’'-]{2,}/gu) ?? [];
  const there = new Set(names(a));
  return a.includes(b) || b.includes(a) || names(b).some((name) => there.has(name));
}

/** A report, a survey, a document: by who issued it, else as the text calls it where it speaks. */
function texts(view: View): Traced[] {
  const byIssuer = issued(view).flatMap(({ evidence: [first] }): Traced[] => {
    const line = first && view.lines.find((each) => isOf(each, first));
    return first === undefined || line === undefined ? [] : [traced(view, line, "text", first.quote)];
  });
  const lexicons = view.pack(view.analysis.title)?.lexicons;
  const spoken = speeches(view).flatMap(({ voice, line }): Traced[] => {
    if (!isText(voice, lexicons) || countWords(voice.name) < fewest) return [];
    const [first = ""] = voice.name.toLowerCase().split(/\s+/u);
    const leans = [...(lexicons?.definite ?? []), ...(lexicons?.possessives ?? [])].includes(first);
    return leans || !line.text.includes(voice.name) ? [] : [traced(view, line, "text", voice.name)];
  });
  // Two of one paragraph may be one and the same.
  return [...byIssuer, ...spoken].filter(
    ({ evidence }, at, all) => all.findIndex((other) => other.evidence.at === evidence.at) === at,
  );
}

function isOf({ paragraph, text }: Line, { at, quote }: Evidence): boolean {
  return paragraph.number === at && text.includes(quote);
}

/** Voices with a name, where the text says what they are or whose word it follows. */
function heard(view: View): Traced[] {
  return speeches(view).flatMap(({ mark, voice, line }): Traced[] => {
    if (!voice.named || (mark.label === "quotation" && mark.inferred)) return [];
    const { cue } = mark;
    const speaker = mark.label === "attribution" ? mark.speaker : mark.speaker?.span;
    if (voice.kind === "person" || (voice.kind === "unknown" && voice.role !== undefined)) {
      const told = withRole(line, voice.name, voice.role ?? "");
      const isPassed = view.marksIn(line).some((each) => each.label === "name" && each.kind === "outlet");
      if (told === undefined || isPassed || isPrivate(view, voice.name, voice.role)) return [];
      return [traced(view, line, "person", told)];
    }
    if (speaker === undefined || cue === undefined || cue.paragraph !== line.paragraph.number) return [];
    const isBody = voice.kind === "institution" || (voice.kind === "unknown" && isLetters(voice.name));
    if ((voice.kind !== "outlet" && !isBody) || isGeneric(view, voice.name)) return [];
    const words = stretch(line, [speaker, cue.span]);
    const kind = voice.kind === "outlet" ? "outlet" : "body";
    return words === undefined || !words.includes(voice.name) ? [] : [traced(view, line, kind, words)];
  });
}

const isLetters = (name: string): boolean => /(?<!\p{L})\p{Lu}{3,}(?!\p{L})/u.test(name);

/** « L’Organisation »: a body that was named before, in short. */
function isGeneric(view: View, name: string): boolean {
  const bare = withoutArticle(view, name).toLowerCase();
  return view.pack(view.analysis.title)?.lexicons.institutions.includes(bare) === true;
}

/** “Ada Brook, mayor of Wrenmouth”, “the mayor of Wrenmouth, Ada Brook”: name and function right beside each other. */
function withRole({ text }: Line, name: string, role: string): string | undefined {
  const at = text.indexOf(name);
  const of = role === "" ? -1 : text.indexOf(role);
  if (at < 0 || of < 0 || countWords(role) < 2 || role.includes(name)) return undefined;
  const start = Math.min(at, of);
  const end = Math.max(at + name.length, of + role.length);
  const gap = at < of ? text.slice(at + name.length, of) : text.slice(of + role.length, at);
  const words = text.slice(start, end);
  const isTorn = /^[\s]+(?:\p{L}{1,3}|&)\s+\p{Lu}/u.test(text.slice(end));
  return /^,?\s(?:\p{L}{1,3}\s|l['’])?$/u.test(gap) && countWords(words) <= longest && !isTorn
    ? words
    : undefined;
}

/** “told River Radio”: an outlet to which somebody spoke, with the verb before it. */
function passed(view: View): Traced[] {
  return view.lines.flatMap((line): Traced[] => {
    if (line.sentence.layer !== "attributed") return [];
    const own = view.analysis.article.publisher?.value ?? "";
    return view
      .marksIn(line)
      .filter((mark): mark is Name => mark.label === "name" && mark.kind === "outlet" && !mark.quoted)
      .flatMap((mark): Traced[] => {
        const before = (line.paragraph.words ?? []).filter(
          ({ start, end }) => start >= line.sentence.span.start && end <= mark.span.start,
        );
        const verb = before.findLastIndex(({ tag }) => !nominal.has(tag));
        const opener = before[verb];
        if (opener === undefined || (opener.tag !== "VERB" && opener.tag !== "ADP")) return [];
        const form = view.words(mark, opener).toLowerCase().replace("’", "'");
        if (opener.tag === "ADP" && view.pack(line.paragraph)?.lexicons.links.includes(form)) return [];
        const words = stretch(line, [{ start: opener.start, end: opener.end }, mark.span]);
        return words === undefined || own.includes(mark.referent)
          ? []
          : [traced(view, line, "outlet", words)];
      });
  });
}

const nominal: ReadonlySet<string> = new Set(["DET", "ADJ", "NOUN", "PROPN"]);

/** From the first to the last of the spans, when nothing but words stands there. */
function stretch({ paragraph, sentence }: Line, spans: readonly Span[]): string | undefined {
  const start = Math.min(...spans.map((span) => span.start));
  const end = Math.max(...spans.map((span) => span.end));
  if (start < sentence.span.start || end > sentence.span.end) return undefined;
  const words = paragraph.text.slice(start, end).trim();
  const isLoose = /,[^,\p{Lu}]*$/u.test(words);
  return isLoose || /["“”«»:;?!(]/u.test(words) || countWords(words) > longest ? undefined : words;
}

/** With the article right before it. */
function whole({ paragraph, sentence }: Line, quote: string): string {
  const at = paragraph.text.indexOf(quote, sentence.span.start);
  const before = paragraph.words?.findLast(({ end }) => end <= at);
  const gap = before === undefined ? "" : paragraph.text.slice(before.end, at);
  return before?.tag === "DET" && gap.trim() === "" && before.start >= sentence.span.start
    ? paragraph.text.slice(before.start, at + quote.length)
    : quote;
}

function traced(view: View, line: Line, kind: SourceKind, quote: string): Traced {
  const { analysis } = view;
  const { number } = line.paragraph;
  const marks = view.marksIn(line);
  const isLinked = analysis.leads.some(({ places }) =>
    places.some(
      ({ by, paragraph, span }) =>
        by === "link" && paragraph === number && overlaps(span, line.sentence.span),
    ),
  );
  const given = [
    ...(marks.some(({ label }) => label === "date" || label === "period") ? ["date"] : []),
    ...(marks.some((mark) => mark.label === "quotation" && mark.use === "title") ? ["title"] : []),
    ...(isLinked ? ["link"] : []),
  ];
  return { kind, evidence: { at: number, quote: whole(line, quote) }, given: new Set(given) };
}
