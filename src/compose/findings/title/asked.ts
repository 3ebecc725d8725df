import type { Finding } from "../../finding.ts";
import { finite } from "../../joints.ts";
import { exact } from "../../quote.ts";
import { countWords } from "../../text.ts";
import type { Line, View } from "../../view.ts";
import { sentence } from "../close/sentence.ts";
import { anchors } from "../whole/anchors.ts";
import { closest } from "./closest.ts";
import { leftOpen } from "./leftopen.ts";

/** Words of a title that states something; more than the last do not fit a question. */
const [least, most] = [5, 18];

/** A title with a verb, which can be turned into the question that the article answers. */
export function titleQuestion(view: View): Finding[] {
  const { title, analysis } = view;
  if (!title || analysis.paragraphs.length < 3 || /[?!]\s*$/u.test(title.text.trim())) return [];
  if (analysis.genres.some(({ kind }) => kind === "interview")) return [];
  const whole = exact(view, title, { start: 0, end: title.text.length }, most);
  const words = title.paragraph.words ?? [];
  const states = words.some((_, at) => finite(words, at, title.paragraph.text));
  if (!whole || whole.words.length < title.text.trim().length - 2) return [];
  const count = countWords(whole.words);
  const body = closest(view, () => true, 2);
  if (!states || count < least || count > most || /[|]/u.test(whole.words) || !body) return [];
  const answer = exact(view, body, body.sentence.span, 60);
  const away = ({ paragraph: { number } }: Line) => Math.abs(number - body.paragraph.number);
  const other =
    anchors(view).find(({ line }) => away(line) >= analysis.paragraphs.length / 4) ??
    view.lines.flatMap((line) =>
      away(line) > 0 && line.paragraph.form === "text" ? [{ piece: sentence(line) }] : [],
    )[0];
  if (!answer || !other) return [];
  return [
    {
      kind: "title-question",
      variant: "stated",
      slots: {
        title: { quote: whole.words },
        answers: { items: [answer.evidence, other.piece.evidence] },
      },
      ...leftOpen(view, title),
      evidence: [whole.evidence, answer.evidence, other.piece.evidence],
      strength: 0.6,
    },
  ];
}
