import type { Scene } from "../scene.ts";
import type { Speaker } from "./speakers/speaker.ts";
import { speakerAt } from "./speakers/speaker.ts";

export interface Interview {
  /** The interviewee, as the article first names them. */
  readonly speaker: Speaker;
  readonly home: Scene;
  /** Numbers of the paragraphs that hold questions, and answers. */
  readonly questions: ReadonlySet<number>;
  readonly answers: ReadonlySet<number>;
}

/** An article of questions in bold, each followed by an answer: two questions at least. `scenes[0]` is the title. */
export function interviewOf(scenes: readonly Scene[]): Interview | undefined {
  const questions = new Set<number>();
  for (const { paragraph } of scenes)
    if (asks(paragraph.html, paragraph.text)) questions.add(paragraph.number);
  if (questions.size < 2) return undefined;
  const first = Math.min(...questions);
  const answers = new Set<number>();
  for (const { paragraph, foreign } of scenes)
    if (paragraph.number > first && !questions.has(paragraph.number) && !foreign)
      answers.add(paragraph.number);
  const found = interviewee(scenes.slice(0, first + 1));
  return found === undefined ? undefined : { ...found, questions, answers };
}

function asks(html: readonly string[], text: string): boolean {
  const only = html.length === 1 ? (html[0] ?? "") : "";
  return /^<(strong|b|em|i)>[^<]*<\/\1>$/.test(only) && /\?["”»\s]*$/.test(text);
}

/** The one full name in the title that comes again before the first question. */
function interviewee(scenes: readonly Scene[]): { speaker: Speaker; home: Scene } | undefined {
  const [title, ...rest] = scenes;
  if (title?.vocabulary === undefined) return undefined;
  for (let at = 0; at < title.tokens.length; at++) {
    const speaker = speakerAt(title.tokens, at, title.tokens.length, title.vocabulary);
    if (speaker === undefined || speaker.kind !== "person" || !speaker.named) continue;
    const name = title.paragraph.text.slice(speaker.name.start, speaker.name.end);
    if (rest.some((scene) => scene.paragraph.text.includes(name))) return { speaker, home: title };
  }
  return undefined;
}
