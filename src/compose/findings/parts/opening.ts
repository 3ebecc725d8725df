import type { Finding } from "../../finding.ts";
import { exact } from "../../quote.ts";
import { countWords } from "../../text.ts";
import type { View } from "../../view.ts";
import { passage } from "../together.ts";

const isInterview = (view: View) => view.analysis.genres.some(({ kind }) => kind === "interview");

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
