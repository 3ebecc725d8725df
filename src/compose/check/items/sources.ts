import type { Name, Span } from "../../../model/analysis.ts";
import type { Evidence } from "../../../model/guide.ts";
import { withoutArticle } from "../../outlet.ts";
import { countWords, overlaps } from "../../text.ts";
import { isText } from "../../textvoice.ts";
import type { Line, View } from "../../view.ts";
import { hasSign } from "../signs.ts";
import { issued } from "./issued.ts";
import { speeches } from "./speech.ts";

export type SourceKind = "text" | "outlet" | "body";

/** A document, a report, a broadcast or a statement, no person: with the words by which the article introduces it. */
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
  const hasText = found.some(({ kind }) => kind === "text");
  return found.filter(
    ({ kind, evidence }, at) =>
      !(hasText && kind === "body" && isOfText(view, evidence.quote)) &&
      !found.slice(0, at).some(({ evidence: { quote } }) => isSame(quote, evidence.quote)),
  );
}

/** “The authors of the study, Tide Economics”: a text once more, by who made it. */
function isOfText(view: View, quote: string): boolean {
  const { documents = [], studies = [] } = view.pack(view.analysis.title)?.lexicons ?? {};
  return hasSign(quote.toLowerCase(), documents, studies);
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
    return first === undefined || line === undefined ? [] : traced(view, line, "text", first.quote);
  });
  const lexicons = view.pack(view.analysis.title)?.lexicons;
  const spoken = speeches(view).flatMap(({ voice, line }): Traced[] => {
    if (!isText(voice, lexicons) || countWords(voice.name) < fewest) return [];
    const [first = ""] = voice.name.toLowerCase().split(/\s+/u);
    const leans = [...(lexicons?.definite ?? []), ...(lexicons?.possessives ?? [])].includes(first);
    return leans || !line.text.includes(voice.name) ? [] : traced(view, line, "text", voice.name);
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
    if (voice.kind === "person" || (voice.kind === "unknown" && voice.role !== undefined)) return [];
    if (speaker === undefined || cue === undefined || cue.paragraph !== line.paragraph.number) return [];
    const isBody = voice.kind === "institution" || (voice.kind === "unknown" && isLetters(voice.name));
    if ((voice.kind !== "outlet" && !isBody) || isGeneric(view, voice.name)) return [];
    const words = stretch(line, [speaker, cue.span]);
    const kind = voice.kind === "outlet" ? "outlet" : "body";
    return words === undefined || !words.includes(voice.name) ? [] : traced(view, line, kind, words);
  });
}

const isLetters = (name: string): boolean => /(?<!\p{L})\p{Lu}{3,}(?!\p{L})/u.test(name);

/** « L’Organisation »: a body that was named before, in short. */
function isGeneric(view: View, name: string): boolean {
  const bare = withoutArticle(view, name).toLowerCase();
  return view.pack(view.analysis.title)?.lexicons.institutions.includes(bare) === true;
}

/** “told River Radio”: an outlet to which somebody spoke, with the verb before it. */
function passed(view: View): Traced[] {
  return view.lines.flatMap((line): Traced[] => {
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
        return words === undefined || own.includes(mark.referent) ? [] : traced(view, line, "outlet", words);
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
  const last = paragraph.words?.find((word) => word.end === end);
  const isLoose = last?.tag === "ADP" || /,[^,\p{Lu}]*$/u.test(words);
  return isLoose || /["“”«»:;?!(]/u.test(words) || countWords(words) > longest ? undefined : words;
}

/** With the article right before it, and with “has” or who told it before a verb: « a rapporté River Radio ». */
function whole({ paragraph, sentence }: Line, quote: string): string | undefined {
  const { text, words = [] } = paragraph;
  const at = text.indexOf(quote, sentence.span.start);
  const inside = words.filter(({ start, end }) => start >= at && end <= at + quote.length);
  const before = words.filter(({ start, end }) => start >= sentence.span.start && end <= at).toReversed();
  const isVerbal = inside[0]?.tag === "VERB" || inside[0]?.tag === "ADP";
  const joined = new Set<string>(isVerbal ? led : ["DET"]);
  let start = at;
  for (const word of before) {
    if (text.slice(word.end, start).trim() !== "" || !joined.has(word.tag)) break;
    start = word.start;
  }
  const full = text.slice(start, at + quote.length);
  const isWhole = countWords(full) <= longest;
  const [first] = inside;
  // “to the Guardian”: the name alone is whole.
  if (first?.tag === "ADP" && (start === at || !isWhole))
    return text.slice(first.end, at + quote.length).trim();
  const isTorn = before.some(({ tag, end }) => tag === "PRON" && text.slice(end, start).trim() === "");
  if (isTorn && start < at) return undefined;
  return isWhole ? full : quote;
}

/** What may stand between the first word of a source and the verb that leads to it. */
const led = ["AUX", "VERB", "ADV", "PROPN"];

function traced(view: View, line: Line, kind: SourceKind, words: string): Traced[] {
  const { analysis } = view;
  const quote = whole(line, words);
  if (quote === undefined) return [];
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
  return [{ kind, evidence: { at: number, quote }, given: new Set(given) }];
}
