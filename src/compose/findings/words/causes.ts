import type { Span } from "../../../model/analysis.ts";
import type { Finding } from "../../finding.ts";
import { countWords, overlaps } from "../../text.ts";
import { type Line, shared, type View } from "../../view.ts";
import { type Group, item, nounGroup } from "./group.ts";
import { isGathered, isTheirs, type Owned, owned, ownersSlot, placesOf, spread } from "./owner.ts";
import { bounds, formAt, listed } from "./scan.ts";

interface Link extends Owned {
  /** `forward`: the cause stands first; `back`: the effect does. */
  readonly way: "forward" | "back";
}

/** Words that say that one thing brought about another, with what stands beside them. */
function links(view: View, line: Line): Link[] {
  const lists = view.pack(line.paragraph)?.lexicons.causal;
  if (!lists || !isGathered(view, line) || !isTold(view, line)) return [];
  return [
    ...clauses(view, line),
    ...(["forward", "back"] as const).flatMap((way) =>
      listed(line, lists[way]).flatMap((span): Link[] => {
        const whole = linked(view, line, span, way);
        const made = whole && item(line, whole);
        return made ? [{ ...owned(view, line, span, made), way }] : [];
      }),
    ),
  ];
}

const open = new Set(["care", "conditional", "question"]);

/** The sentence neither asks nor denies, and nothing in it holds back. */
function isTold(view: View, line: Line): boolean {
  if (line.text.trim().endsWith("?") || view.marksIn(line).some(({ label }) => open.has(label))) return false;
  const { negations } = view.edges(line.paragraph);
  const [first, last] = bounds(line);
  for (let at = first; at < last; at++) if (negations.has(formAt(line.paragraph, at))) return false;
  return true;
}

/** “because the spring was worn”: a short clause that gives a reason. */
function clauses(view: View, line: Line): Link[] {
  const lists = view.pack(line.paragraph)?.lexicons.causal;
  return view.marksIn(line).flatMap((mark): Link[] => {
    if (
      mark.label !== "cause" ||
      (lists && listed(line, lists.back).some((span) => overlaps(span, mark.span)))
    )
      return [];
    const words = line.paragraph.words ?? [];
    const [first, last] = bounds(line);
    let at = words.findIndex(({ start }, index) => index >= first && start >= mark.span.end);
    if (at < 0) return [];
    while (at < last && words[at]?.tag !== "PUNCT") at += 1;
    while (words[at - 1]?.tag === "CCONJ" || words[at - 1]?.tag === "SCONJ") at -= 1;
    const end = words[at - 1]?.end ?? mark.span.end;
    const whole = { start: mark.span.start, end };
    const size = countWords(line.paragraph.text.slice(whole.start, whole.end));
    const made = size >= 5 && size <= most ? item(line, whole) : undefined;
    return made ? [{ ...owned(view, line, mark.span, made), way: "back" }] : [];
  });
}

const most = 10;

/** The link with the noun groups at its two sides, as far as there is room; at least the one behind it. */
function linked(view: View, line: Line, span: Span, way: Link["way"]): Span | undefined {
  const words = line.paragraph.words ?? [];
  const [first, last] = bounds(line);
  const from = words.findIndex(({ start }, at) => at >= first && start >= span.start);
  const to = words.findLastIndex(({ end }, at) => at < last && end <= span.end);
  if (from < 0 || to < 0) return undefined;
  const behind = nounGroup(view, line, to + 1, 6);
  const next = words[to + 1];
  if (!behind || !next || behind.span.start !== next.start) return undefined;
  let start = words[from]?.start ?? span.start;
  let left = from - 1;
  while (
    left > first &&
    (words[left]?.tag === "AUX" || words[left]?.tag === "ADV" || words[left]?.tag === "VERB")
  ) {
    if (words[left]?.tag === "VERB" && way === "forward") break;
    left -= 1;
  }
  const tag = words[left]?.tag;
  // “Threw out food because of …”: the noun alone is no effect.
  if (way === "back" && left === from - 1) left = first - 1;
  if (left >= first && (tag === "NOUN" || tag === "PROPN")) {
    const before = nounGroup(view, line, left, 5);
    const both = before && isClear(line, before) && { start: before.span.start, end: behind.span.end };
    if (both && countWords(line.paragraph.text.slice(both.start, both.end)) <= most) start = both.start;
  }
  const alone = start === words[from]?.start;
  const after = words.find((word) => word.start >= behind.span.end);
  const full = view.content(line.paragraph.text.slice(behind.span.start, behind.span.end), line.paragraph);
  if (alone && (full.size < 2 || unended.has(after?.tag ?? "PUNCT"))) return undefined;
  const whole = { start, end: behind.span.end };
  const size = countWords(line.paragraph.text.slice(whole.start, whole.end));
  return size >= 2 && size <= most && !/\d{4}$/u.test(formAt(line.paragraph, to + 1)) ? whole : undefined;
}

/** What may not follow words that stand alone. */
const unended: ReadonlySet<string> = new Set(["ADP", "SCONJ", "PRON", "VERB", "PART"]);

const unclear: ReadonlySet<string> = new Set(["ADP", "NOUN", "PROPN", "CCONJ", "ADJ", "NUM"]);

/** A group that is no complement of something before it. */
function isClear({ paragraph }: Line, { span }: Group): boolean {
  const before = paragraph.words?.findLast(({ end }) => end <= span.start);
  return before === undefined || !unclear.has(before.tag);
}

/** Causal links of the article: two or three, at two places or more. */
export function causesGathered(view: View): Finding[] {
  const all = view.lines.flatMap((line) => links(view, line));
  const chosen = spread(all, 3);
  if (chosen.length < 2 || placesOf(chosen) < 2) return [];
  if (chosen.length < 3 && !isOneMatter(view, chosen)) return [];
  const back = chosen.filter(({ way }) => way === "back");
  const theirs = chosen.filter(isTheirs).length;
  const variant = back.length === 0 ? "forward" : back.length === chosen.length ? "back" : "both";
  return [
    {
      kind: "causes-gathered",
      variant,
      slots: {
        items: { items: chosen.map(({ item }) => item) },
        owners: ownersSlot(chosen),
        ...(back.length > 0 ? { back: { items: back.map(({ item }) => item) } } : {}),
      },
      evidence: chosen.map(({ item }) => item),
      strength:
        (isOneMatter(view, chosen) ? 0.75 : 0.5) + (theirs > 0 ? 0.05 : 0) + 0.05 * (chosen.length - 2),
    },
  ];
}

/** Two of the links stand in sentences that share words of the subject. */
function isOneMatter(view: View, all: readonly Link[]): boolean {
  return all.some(({ line }, at) =>
    all.slice(at + 1).some((other) => shared(view, line, other.line).words > 0),
  );
}
