import type { Analysis, Name, Paragraph } from "../../model/analysis.ts";
import type { Finding } from "../finding.ts";
import { exact, meeting, piece } from "../quote.ts";
import { type Line, shared, type View } from "../view.ts";

/** Headings with the numbered paragraphs below them, in order. */
function parts(analysis: Analysis): { heading: string; source?: string; paragraphs: Paragraph[] }[] {
  const found: { heading: string; source?: string; paragraphs: Paragraph[] }[] = [];
  for (const block of analysis.blocks) {
    if (block.kind === "heading")
      found.push({ heading: block.text, ...(block.source ? { source: block.source } : {}), paragraphs: [] });
    else if (block.kind === "paragraph") found.at(-1)?.paragraphs.push(block);
  }
  return found;
}

const firstLine = (view: View, paragraph: Paragraph): Line | undefined =>
  view.lines.find((line) => line.paragraph === paragraph);

/** A part under its own heading, read against the title. */
export function headedPart(view: View): Finding[] {
  return parts(view.analysis).flatMap(({ heading, source, paragraphs }): Finding[] => {
    const [first] = paragraphs;
    const last = paragraphs.at(-1);
    const opening = first && firstLine(view, first);
    const closing = last && view.lines.findLast((line) => line.paragraph === last);
    const [one, two] = [opening && piece(view, opening), closing && piece(view, closing)];
    const most = (view.analysis.paragraphs.length * 2) / 3;
    if (!first || !last || source || paragraphs.length < 3 || paragraphs.length > most || !one || !two)
      return [];
    const numbers = paragraphs.map(({ number }) => number);
    return [
      {
        kind: "headed-part",
        variant: /[?«“"]/u.test(heading) ? "marked-heading" : "plain-heading",
        slots: {
          heading: { quote: heading },
          places: { places: numbers },
          first: { quote: one.words },
          last: { quote: two.words },
        },
        evidence: [one.evidence, two.evidence],
        strength: 0.6,
      },
    ];
  });
}

/** A text of another outlet, and the article's own paragraph that takes up the same matter. */
export function embeddedText(view: View): Finding[] {
  const embedded = view.lines.filter((line) => line.paragraph.source !== undefined);
  return embedded.flatMap((line): Finding[] => {
    const careful = view.marksIn(line).find(({ label }) => label === "care" || label === "certainty");
    const after = view.lines.find(
      (other) => other.index > line.index && other.paragraph.source === undefined,
    );
    const inside = piece(view, line, careful?.span);
    const outside = after && piece(view, after);
    if (!after || !inside || !outside) return [];
    return [
      {
        kind: "embedded-text",
        variant: careful ? "with-sign" : "plain",
        slots: {
          outlet: { plain: line.paragraph.source ?? "" },
          inside: { quote: inside.words },
          outside: { quote: outside.words },
          sign: { quote: careful ? view.words(careful, careful.span) : inside.words },
          here: { places: [line.paragraph.number] },
          there: { places: [after.paragraph.number] },
        },
        evidence: [inside.evidence, outside.evidence],
        strength: careful ? 0.85 : 0.6,
      },
    ];
  });
}

/** A question put to the reader outside quotation marks, and the passage that answers most nearly. */
export function readersQuestion(view: View): Finding[] {
  const asking = view.analysis.paragraphs.filter(
    ({ text }) => text.trim().endsWith("?") && text.length < 200,
  );
  const interview = asking.length >= 3 && asking.length >= view.analysis.paragraphs.length / 5;
  if (interview) return [];
  return view.analysis.marks.flatMap((mark): Finding[] => {
    if (mark.label !== "question" || mark.quoted || mark.paragraph === 0) return [];
    const line = view.lineOf(mark);
    if (!line || line.paragraph.source || line.sentence.layer === "attributed") return [];
    const asked = piece(view, line, mark.span, 22);
    if (!asked) return [];
    let best: { line: Line; weight: number } | undefined;
    for (const other of view.lines) {
      if (other.paragraph.number === line.paragraph.number || other.text.trim().endsWith("?")) continue;
      const common = shared(view, line, other);
      if (common.words >= 2 && (!best || common.weight > best.weight))
        best = { line: other, weight: common.weight };
    }
    const answer = best && meeting(view, best.line, line);
    const slots = { question: { quote: asked.words }, here: { places: [line.paragraph.number] } };
    if (!best || !answer) {
      return [
        { kind: "readers-question", variant: "open", slots, evidence: [asked.evidence], strength: 0.65 },
      ];
    }
    return [
      {
        kind: "readers-question",
        variant: best.line.index > line.index ? "before" : "after",
        slots: { ...slots, answer: { quote: answer.words }, there: { places: [best.line.paragraph.number] } },
        evidence: [asked.evidence, answer.evidence],
        strength: 0.75,
      },
    ];
  });
}

/** Three or more dates, and the date of publication. */
export function timeline(view: View): Finding[] {
  const seen = new Set<string>();
  const dates = view.analysis.marks.flatMap((mark) => {
    if (mark.label !== "date" || mark.paragraph === 0 || mark.iso.startsWith("--") || seen.has(mark.iso))
      return [];
    const line = view.lineOf(mark);
    const words = line && exact(view, line, mark.span, 6);
    if (!line || !words) return [];
    seen.add(mark.iso);
    return [{ iso: mark.iso, line, words }];
  });
  if (dates.length < 3) return [];
  const chosen = dates.slice(0, 5);
  const inOrder = chosen.every((date, index) => index === 0 || (chosen[index - 1]?.iso ?? "") <= date.iso);
  return [
    {
      kind: "timeline",
      variant: inOrder ? "in-order" : "out-of-order",
      slots: {
        dates: { quotes: chosen.map(({ words }) => words.words) },
        places: {
          places: [...new Set(chosen.map(({ line }) => line.paragraph.number))].sort((a, b) => a - b),
        },
      },
      evidence: chosen.map(({ words }) => words.evidence),
      strength: inOrder ? 0.5 : 0.7,
    },
  ];
}

/** Whether words of the article begin with these letters in this order: “General Motors” for “GM”. */
function spelledOut(view: View, initials: string): boolean {
  const letters = [...initials.replace(/[^\p{Lu}]/gu, "")];
  const phrase = new RegExp(
    letters.map((letter) => `${letter}\\p{Ll}+`).join("(?:[\\s-]+\\p{Ll}{1,4})*[\\s-]+"),
    "u",
  );
  return (
    letters.length > 1 &&
    [view.analysis.title, ...view.analysis.paragraphs].some(({ text }) => phrase.test(text))
  );
}

/** Initials that the article explains late, or nowhere that Lectern saw. */
export function initials(view: View): Finding[] {
  const seen = new Set<string>();
  return view.analysis.marks.flatMap((mark): Finding[] => {
    if (mark.label !== "acronym" || mark.paragraph === 0 || mark.expansion) return [];
    const word = view.words(mark, mark.span);
    const line = view.lineOf(mark);
    const around = line && piece(view, line, mark.span);
    if (!line || !around || seen.has(word) || spelledOut(view, word)) return [];
    const before = line.paragraph.text.slice(0, mark.span.start);
    if (view.pack(line.paragraph)?.lexicons.outlets.includes(word) || /\p{Lu}\p{Ll}+, $/u.test(before))
      return [];
    if (view.edges(line.paragraph).light.has(word.toLowerCase())) return [];
    seen.add(word);
    return [
      {
        kind: "initials",
        variant: "unexplained",
        slots: {
          initials: { quote: word },
          words: { quote: around.words },
          place: { places: [line.paragraph.number] },
        },
        evidence: [around.evidence],
        strength: 0.2,
      },
    ];
  });
}

/** Names that somebody bears, one by one: no places, and none of a list of four or more. */
function actors(view: View, reach: number): { line: Line; name: Name }[] {
  const names = view.analysis.marks.flatMap((mark) => {
    if (mark.label !== "name" || mark.paragraph === 0 || mark.paragraph > reach || mark.kind === "place")
      return [];
    const line = view.lineOf(mark);
    const acts = mark.kind === "person" || mark.kind === "organisation";
    return line && acts && !isRole(view, line, mark.referent) ? [{ line, name: mark }] : [];
  });
  const listed = (line: Line) => names.filter((other) => other.line === line).length >= 4;
  return names.filter(({ line }) => !listed(line));
}

/** Whether a name is a function and nothing more: “Chief Executive Officer”. */
export function isRole(view: View, line: Line, name: string): boolean {
  const lexicons = view.pack(line.paragraph)?.lexicons;
  const words = name.toLowerCase();
  return [...(lexicons?.roles ?? []), ...(lexicons?.titles ?? [])].some(
    (role) => words === role || words.endsWith(` ${role}`),
  );
}

/** The opening: who is named in the first paragraphs, to build the facts on. */
export function opening(view: View): Finding[] {
  const seen = new Set<string>();
  const names = actors(view, Math.min(view.analysis.paragraphs.length, 3)).flatMap(({ line, name }) => {
    const words = exact(view, line, name.span, 6);
    if (!words || seen.has(name.referent)) return [];
    seen.add(name.referent);
    return [{ line, words }];
  });
  const chosen = names
    .filter((one) => !names.some((other) => other !== one && other.words.words.includes(one.words.words)))
    .slice(0, 4);
  if (chosen.length < 2) return [];
  const places = [...new Set(chosen.map(({ line }) => line.paragraph.number))];
  return [
    {
      kind: "opening",
      variant: chosen.length >= 3 ? "several" : "two",
      slots: { names: { list: chosen.map(({ words }) => words.words) }, places: { places } },
      evidence: chosen.map(({ words }) => words.evidence),
      strength: 0.6,
    },
  ];
}
