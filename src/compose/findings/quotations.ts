import type { Cue, Edit, Quotation } from "../../model/analysis.ts";
import type { Finding } from "../finding.ts";
import { exact, piece } from "../quote.ts";
import { type Line, shared, type View } from "../view.ts";
import { speeches, voiceSlot } from "./voices.ts";

function editsOf(view: View, label: Edit["label"]): { mark: Edit; line: Line }[] {
  return view.analysis.marks.flatMap((mark) => {
    const line = mark.label === label && mark.paragraph > 0 ? view.lineOf(mark) : undefined;
    return line && mark.label === label ? [{ mark: mark as Edit, line }] : [];
  });
}

/** Words in square brackets inside a quotation. */
export function insertion(view: View): Finding[] {
  return editsOf(view, "insertion").flatMap(({ mark, line }): Finding[] => {
    const inserted = exact(view, line, mark.span, 12);
    const around = piece(view, line, mark.span);
    if (!inserted) return [];
    const words = inserted.words.replace(/^\[|\]$/gu, "").split(/\s+/u).length;
    return [
      {
        kind: "insertion",
        variant: words >= 4 ? "clause" : "word",
        slots: { words: { quote: inserted.words }, place: { places: [line.paragraph.number] } },
        evidence: [
          inserted.evidence,
          ...(around && around.words !== inserted.words ? [around.evidence] : []),
        ],
        strength: words >= 4 ? 0.9 : 0.55,
      },
    ];
  });
}

/** Quotations with cuts. */
export function cuts(view: View): Finding[] {
  const all = editsOf(view, "cut");
  const places = [...new Set(all.map(({ line }) => line.paragraph.number))];
  const grounds = all.flatMap(({ mark, line }) => {
    const before = { start: Math.max(line.sentence.span.start, mark.span.start - 40), end: mark.span.start };
    return piece(view, line, before.end > before.start ? before : mark.span, 12) ?? [];
  });
  const [first] = grounds;
  if (!first) return [];
  return [
    {
      kind: "cut",
      variant: all.length === 1 ? "one" : "several",
      slots: {
        count: { plain: String(all.length) },
        words: { quote: first.words },
        places: { places: places.slice(0, 5) },
        place: { places: places.slice(0, 1) },
      },
      evidence: grounds.slice(0, 3).map((found) => found.evidence),
      strength: Math.min(0.8, 0.45 + 0.05 * all.length),
    },
  ];
}

/** The verb with its adverb, or from its first half to its second: „räumte der Sprecher ein“. */
function verbOf(view: View, cue: Cue): string | undefined {
  const spans = [cue.span, cue.adverb, cue.second].filter((span) => span !== undefined);
  const words = view.words(cue, {
    start: Math.min(...spans.map((span) => span.start)),
    end: Math.max(...spans.map((span) => span.end)),
  });
  return cue.second !== undefined && words.length > 60 ? undefined : words;
}

/** Reporting verbs that judge, or carry an adverb, and the words they bring in. */
export function chargedVerb(view: View): Finding[] {
  const all = speeches(view);
  return all.flatMap((speech): Finding[] => {
    const { cue } = speech.mark;
    if (!cue || (cue.class !== "charged" && !cue.adverb)) return [];
    const verb = verbOf(view, cue);
    if (verb === undefined) return [];
    const words = exact(view, speech.line, speech.mark.content);
    if (!words || words.words.includes(verb)) return [];
    const neutral = all.find(
      (other) =>
        other.mark.cue &&
        other.mark.cue.class === "neutral" &&
        !other.mark.cue.adverb &&
        verbOf(view, other.mark.cue) !== undefined &&
        other.voice !== speech.voice,
    );
    const cueEvidence = { at: cue.paragraph, quote: verb };
    const slots = {
      verb: { quote: verb },
      voice: voiceSlot(view, speech.voice),
      words: { quote: words.words },
      place: { places: [cue.paragraph] },
    };
    const base = { kind: "charged-verb", strength: cue.adverb ? 0.95 : 0.85 };
    if (!neutral?.mark.cue) {
      const variant = cue.adverb ? "adverb" : "alone";
      return [{ ...base, variant, slots, evidence: [cueEvidence, words.evidence] }];
    }
    const other = verbOf(view, neutral.mark.cue) ?? "";
    return [
      {
        ...base,
        variant: cue.adverb ? "adverb-beside-neutral" : "beside-neutral",
        slots: {
          ...slots,
          neutral: { quote: other },
          speaker: voiceSlot(view, neutral.voice),
          other: { places: [neutral.mark.cue.paragraph] },
        },
        evidence: [cueEvidence, words.evidence, { at: neutral.mark.cue.paragraph, quote: other }],
      },
    ];
  });
}

/** Short expressions in quotation marks, some speech, some terms, some set at a distance. */
export function marksByUse(view: View): Finding[] {
  const seen = new Set<string>();
  const terms = view.analysis.marks.flatMap((mark): { line: Line; words: string }[] => {
    if (mark.label !== "quotation" || mark.use !== "term" || mark.paragraph === 0) return [];
    const line = view.lineOf(mark);
    const words = view.words(mark, mark.content).trim();
    if (!line || words.length < 3 || seen.has(words.toLowerCase())) return [];
    seen.add(words.toLowerCase());
    return [{ line, words }];
  });
  if (terms.length === 0) return [];
  const chosen = terms.slice(0, 4);
  return [
    {
      kind: "marks-by-use",
      variant: chosen.length >= 3 ? "several" : chosen.length === 2 ? "two" : "one",
      slots: {
        terms: { quotes: chosen.map(({ words }) => words) },
        first: { quote: chosen[0]?.words ?? "" },
        places: { places: [...new Set(chosen.map(({ line }) => line.paragraph.number))] },
      },
      evidence: chosen.map(({ line, words }) => ({ at: line.paragraph.number, quote: words })),
      strength: chosen.length >= 2 ? 0.8 : 0.5,
    },
  ];
}

/** A quoted text, and the sentence that draws something from it. */
export function sourceAndConclusion(view: View): Finding[] {
  return view.analysis.marks.flatMap((mark): Finding[] => {
    if (mark.label !== "conclusion" || mark.quoted || mark.paragraph === 0) return [];
    const line = view.lineOf(mark);
    const drawn =
      line &&
      piece(view, line, {
        start: mark.span.start,
        end: Math.min(line.sentence.span.end, mark.span.end + 40),
      });
    if (!line || !drawn) return [];
    const quotation = nearestQuotation(view, line);
    const source = quotation && exact(view, quotation.line, quotation.mark.content);
    if (!quotation || !source || quotation.line.index === line.index) return [];
    return [
      {
        kind: "source-and-conclusion",
        variant: quotation.line.index < line.index ? "source-first" : "conclusion-first",
        slots: {
          sign: { quote: view.words(mark, mark.span) },
          conclusion: { quote: drawn.words },
          source: { quote: source.words },
          here: { places: [line.paragraph.number] },
          there: { places: [quotation.line.paragraph.number] },
        },
        evidence: [drawn.evidence, source.evidence],
        strength: 0.95,
      },
    ];
  });
}

function nearestQuotation(view: View, line: Line): { mark: Quotation; line: Line } | undefined {
  let best: { mark: Quotation; line: Line; score: number } | undefined;
  for (const mark of view.analysis.marks) {
    if (mark.label !== "quotation" || mark.use !== "speech") continue;
    const at = view.lineOf(mark);
    const distance = at ? Math.abs(at.paragraph.number - line.paragraph.number) : 9;
    if (!at || distance > 2) continue;
    const score = shared(view, line, at).words - distance;
    if (!best || score > best.score) best = { mark, line: at, score };
  }
  return best;
}
