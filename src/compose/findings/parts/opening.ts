import type { Finding } from "../../finding.ts";
import { exact } from "../../quote.ts";
import { countWords } from "../../text.ts";
import type { View } from "../../view.ts";
import { passage } from "../together.ts";
import { actors, isRole } from "./actors.ts";

const isInterview = (view: View) => view.analysis.genres.some(({ kind }) => kind === "interview");

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
      strength: places.length > 1 ? 0.4 : 0.3,
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
