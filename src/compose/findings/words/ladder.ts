import type { Span } from "../../../model/analysis.ts";
import type { Finding, Slot } from "../../finding.ts";
import { countWords } from "../../text.ts";
import { type Line, shared, type View } from "../../view.ts";
import { tied } from "../matter.ts";
import { isOwn, isUnattributed } from "../together.ts";
import { item } from "./group.ts";
import { type Owned, owned, ownersSlot, placesOf, spread } from "./owner.ts";
import { bounds, formAt, listed } from "./scan.ts";

const degrees = ["hearsay", "possible", "probable"] as const;
type Degree = (typeof degrees)[number];

interface Step extends Owned {
  readonly degree: Degree;
  /** The beginning of the word of care: “appear” and “appeared” are one step. */
  readonly key: string;
}

/** Words that say how sure something is, each with the verb it stands by. */
function steps(view: View, line: Line): Step[] {
  const lists = view.pack(line.paragraph)?.lexicons.degrees;
  const { form, language } = line.paragraph;
  if (!lists || form !== "text" || language !== view.analysis.article.language) return [];
  if (line.text.trim().endsWith("?")) return [];
  const found = degrees.flatMap((degree) => listed(line, lists[degree]).map((span) => ({ span, degree })));
  return found
    .filter(({ span }) => !boundsFigure(view, line, span) && !isName(line, span))
    .sort((a, b) => a.span.start - b.span.start)
    .flatMap(({ span, degree }): Step[] => {
      const whole = withVerb(view, line, span);
      const made = whole && item(line, whole);
      return made && countWords(made.quote) > 1
        ? [{ ...owned(view, line, span, made), degree, key: keyOf(line, span) }]
        : [];
    });
}

const keyOf = ({ paragraph }: Line, { start, end }: Span) =>
  paragraph.text
    .slice(start, end)
    .toLowerCase()
    .replace(/\P{L}+/gu, " ")
    .trim()
    .slice(0, 5);

function boundsFigure(view: View, line: Line, span: Span): boolean {
  return view
    .marksIn(line)
    .some((mark) => mark.label === "figure" && mark.span.start <= span.end + 2 && mark.span.end > span.start);
}

/** Never the last word of an expression; never the only one. */
const loose: ReadonlySet<string> = new Set(["AUX", "PART", "ADP", "DET", "SCONJ", "PRON"]);
const bare: ReadonlySet<string> = new Set(["VERB", "ADJ", "NOUN"]);

/** “May” inside a sentence. */
function isName({ paragraph, sentence }: Line, { start }: Span): boolean {
  return start > sentence.span.start + 1 && /\p{Lu}/u.test(paragraph.text.charAt(start));
}

const chain: ReadonlySet<string> = new Set(["VERB", "AUX", "ADV", "PART"]);

/** The sign to the verb behind it, or from the verb before it: “may have been”, “was allegedly”. */
function withVerb(view: View, line: Line, span: Span): Span | undefined {
  const words = line.paragraph.words;
  if (!words) return span;
  const [first, last] = bounds(line);
  const from = words.findIndex(({ start }, at) => at >= first && start >= span.start);
  let to = words.findIndex(({ end }, at) => at >= first && end >= span.end);
  if (from < 0 || to < 0) return undefined;
  let start = from;
  const lexicons = view.pack(line.paragraph)?.lexicons;
  const lists = lexicons?.degrees;
  const helping = [
    ...(lexicons?.auxiliaries ?? []),
    ...(lexicons?.passives ?? []),
    ...(lexicons?.passiveForms ?? []),
  ];
  const full = (at: number) => words[at]?.tag === "VERB" && !helping.includes(formAt(line.paragraph, at));
  let verb = false;
  for (let at = from; at <= to; at++) verb ||= full(at);
  const reach = Math.min(last - 1, to + 4);
  let end = to;
  for (let at = to + 1; at <= reach && !(verb && full(end)); at++) {
    const word = words[at];
    if (!word || !chain.has(word.tag)) break;
    if (full(at) || (word.tag === "AUX" && words[at + 1]?.tag === "ADJ")) end = at;
    verb ||= full(at);
  }
  to = end;
  for (let at = from - 1; at >= Math.max(first, from - 2) && !verb; at--) {
    const tag = words[at]?.tag;
    if (tag !== "AUX" && tag !== "VERB" && !/^n'$|^ne$|^not$/u.test(formAt(line.paragraph, at))) break;
    start = at;
    verb ||= tag === "VERB";
  }
  if (words[to]?.tag !== "ADV" && !full(to)) {
    const next = words[to + 1]?.tag === "AUX" ? to + 1 : to;
    const told = words[next + 1]?.tag;
    if (told === "ADJ" || told === "VERB" || (told === "NOUN" && next > to)) to = next + 1;
  }
  if (helping.includes(formAt(line.paragraph, to)) && to > from) return undefined;
  if (start < from && words[to]?.tag === "ADV" && words[to - 1]?.tag === "AUX") return undefined;
  const closes = words[to];
  if (closes?.tag === "PART" || (closes && closes.end > span.end && loose.has(closes.tag))) return undefined;
  if (to === from && (bare.has(closes?.tag ?? "X") || closes?.tag === "AUX")) return undefined;
  const opens = words[start];
  const told = words.slice(from, to + 1).some(({ lemma }) => lists?.not?.includes(lemma.toLowerCase()));
  if (told || goesOn(line, to)) return undefined;
  return opens && closes && { start: Math.min(opens.start, span.start), end: Math.max(closes.end, span.end) };
}

/** “Probably going to …”: the verb that tells what is meant stands behind. */
function goesOn({ paragraph }: Line, at: number): boolean {
  const [next, verb] = [paragraph.words?.[at + 1], paragraph.words?.[at + 2]];
  return (
    (next?.tag === "PART" || formAt(paragraph, at + 1) === "to") &&
    (verb?.tag === "VERB" || verb?.tag === "AUX")
  );
}

/** Three or four signs of different degrees, and where the same matter is told without one. */
export function certaintyLadder(view: View): Finding[] {
  const title = view.title ? steps(view, view.title) : [];
  const body = view.lines.flatMap((line) => steps(view, line));
  const seen = new Set<string>();
  const all = [...title, ...body].filter(({ key }) => {
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  const chosen = mixed(all);
  const kinds = new Set(chosen.map(({ degree }) => degree));
  if (chosen.length < 3 || placesOf(chosen) < 2 || kinds.size < 2) return [];
  const order = [...chosen].sort((a, b) => degrees.indexOf(a.degree) - degrees.indexOf(b.degree));
  const free = without(view, chosen);
  const slots: Record<string, Slot> = {
    items: { items: chosen.map(({ item }) => item) },
    order: { items: order.map(({ item }) => item) },
    owners: ownersSlot(chosen),
    ...(free.length > 0 ? { free: { places: free } } : {}),
  };
  return [
    {
      kind: "certainty-ladder",
      variant: free.length > 0 ? "signs-and-plain" : "signs",
      slots,
      evidence: chosen.map(({ item }) => item),
      strength: 0.72 + 0.06 * Math.min(3, kinds.size),
    },
  ];
}

/** The first of each degree, then more, in the order of the text. */
function mixed(all: readonly Step[]): Step[] {
  const firsts = degrees.flatMap((degree) => all.find((one) => one.degree === degree) ?? []);
  const rest = all.filter((one) => !firsts.includes(one));
  const apart = rest.filter(({ item }) => !firsts.some((one) => one.item.at === item.at));
  const most = Math.max(3, Math.min(4, firsts.length + 1));
  const chosen = [...firsts, ...spread(apart, 4), ...rest].slice(0, most);
  return [...new Set(chosen)].sort((a, b) => all.indexOf(a) - all.indexOf(b));
}

/** Paragraphs, at most two, that tell the matter of a step in the article's own name and without a sign of doubt. */
function without(view: View, chosen: readonly Step[]): number[] {
  const places = chosen.flatMap(({ line }): number[] => {
    if (line.paragraph.number === 0) return [];
    const plain = view.lines.find(
      (other) =>
        other !== line &&
        isOwn(other, view) &&
        isUnattributed(other) &&
        steps(view, other).length === 0 &&
        !view.marksIn(other).some(({ label }) => label === "care" || label === "conditional") &&
        shared(view, line, other).words >= 3 &&
        tied(view, line, other),
    );
    return plain ? [plain.paragraph.number] : [];
  });
  return [...new Set(places)].slice(0, 2);
}
