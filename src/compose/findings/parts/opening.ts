import type { Finding } from "../../finding.ts";
import { exact, piece } from "../../quote.ts";
import { countWords } from "../../text.ts";
import type { Line, View } from "../../view.ts";
import { claimMark, companions, isOwn, passage } from "../together.ts";
import { actors, isRole } from "./actors.ts";

const isInterview = (view: View) => view.analysis.genres.some(({ kind }) => kind === "interview");

/** Statements of the first two paragraphs. */
function lead(view: View): Line[] {
  return view.lines.filter((line) => line.paragraph.number <= 2 && isOwn(line, view));
}

/** A statement of the lead, and the passage further on that takes it up. */
export function leadReturns(view: View): Finding[] {
  if (isInterview(view)) return [];
  for (const line of lead(view)) {
    const first = passage(view, line);
    if (!first || line.sentence.quoted > 0.5) continue;
    const [later] = companions(
      view,
      first,
      (other) => other.paragraph.number > line.paragraph.number + 1 && isOwn(other, view),
    );
    if (!later) continue;
    const claim = claimMark(view, line) !== undefined && line.sentence.layer === "author";
    return [
      {
        kind: "opening",
        variant: claim ? "claim" : "report",
        slots: {
          lead: { quote: first.piece.words },
          later: { quote: later.piece.words },
          matter: { quote: later.matter },
          here: { places: [line.paragraph.number] },
          there: { places: [later.line.paragraph.number] },
        },
        evidence: [first.piece.evidence, later.piece.evidence],
        strength: 0.75,
      },
    ];
  }
  return [];
}

/** People and bodies with the role that the article writes beside their names. */
export function roles(view: View): Finding[] {
  const given = view.analysis.voices.flatMap(({ name, role, named, kind, paragraphs }) => {
    if (!named || role === undefined || kind === "outlet" || name.includes(role)) return [];
    const line = view.lines.find(
      ({ paragraph, text }) =>
        paragraphs.includes(paragraph.number) && text.includes(name) && text.includes(role),
    );
    if (!line) return [];
    const start = line.paragraph.text.indexOf(role, line.sentence.span.start);
    const words = piece(view, line, { start, end: start + role.length });
    return words?.words.includes(role) ? [{ name, line, words }] : [];
  });
  const chosen = given.slice(0, 4);
  const places = [...new Set(chosen.map(({ line }) => line.paragraph.number))].sort((a, b) => a - b);
  if (chosen.length < 3 || places.length < 2) return [];
  return [
    {
      kind: "opening",
      variant: "roles",
      slots: { names: { list: chosen.map(({ name }) => name) }, places: { places } },
      evidence: chosen.map(({ words }) => words.evidence),
      strength: 0.6,
    },
  ];
}

/** Who is named in the first paragraphs and acts there. */
export function opening(view: View): Finding[] {
  const seen = new Set<string>();
  const names = actors(view, Math.min(view.analysis.paragraphs.length, 4)).flatMap(({ line, name }) => {
    const words = exact(view, line, name.span, 6);
    if (!words || seen.has(name.referent) || isRole(view, line, name.referent)) return [];
    seen.add(name.referent);
    return [{ line, words }];
  });
  const chosen = names
    .filter((one) => !names.some((other) => other !== one && other.words.words.includes(one.words.words)))
    .slice(0, 3);
  if (chosen.length < 2) return [];
  const places = [...new Set(chosen.map(({ line }) => line.paragraph.number))].sort((a, b) => a - b);
  return [
    {
      kind: "opening",
      variant: "names",
      slots: { names: { list: chosen.map(({ words }) => words.words) }, places: { places } },
      evidence: chosen.map(({ words }) => words.evidence),
      strength: places.length > 1 ? 0.55 : 0.45,
    },
  ];
}

/** The first question of an interview and what the answer begins with. */
export function firstAnswer(view: View): Finding[] {
  if (!isInterview(view)) return [];
  const asked = view.lines.find(
    ({ text, paragraph }) =>
      text.trim().endsWith("?") && paragraph.source === undefined && countWords(text) >= 5,
  );
  const question = asked && exact(view, asked, asked.sentence.span, 20);
  const answer =
    asked &&
    view.lines.find(
      (line) => line.paragraph.number === asked.paragraph.number + 1 && !line.text.trim().endsWith("?"),
    );
  const words = answer && passage(view, answer);
  if (!asked || !question || !answer || !words) return [];
  return [
    {
      kind: "opening",
      variant: "interview",
      slots: {
        question: { quote: question.words },
        answer: { quote: words.piece.words },
        here: { places: [asked.paragraph.number] },
        there: { places: [answer.paragraph.number] },
      },
      evidence: [question.evidence, words.piece.evidence],
      strength: 0.7,
    },
  ];
}
