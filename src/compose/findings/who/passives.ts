import type { Word } from "../../../model/analysis.ts";
import type { Evidence } from "../../../model/guide.ts";
import type { Finding } from "../../finding.ts";
import { countWords } from "../../text.ts";
import { isTakenBack } from "../../torn.ts";
import { type Line, type View, within } from "../../view.ts";
import { signs } from "../stance.ts";
import { isOwn } from "../together.ts";
import { phraseFrom, subjectOf } from "./reach.ts";

interface Passive {
  readonly line: Line;
  readonly words: Evidence;
}

/** The passives of the article's own sentences, each with its subject. */
function passives(view: View): Passive[] {
  return signs(view, "passive")
    .slice(0, 200)
    .flatMap(({ mark, line }): Passive[] => {
      const { paragraph, sentence } = line;
      if (mark.quoted || !isOwn(line, view) || sentence.quoted > 0) return [];
      const group = groupStart(view, line, mark.span.start);
      if (group === undefined) return [];
      const subject = subjectOf(view, paragraph, { start: group, end: mark.span.end });
      const start = subject && subject.start >= sentence.span.start ? subject.start : group;
      const { hinges } = view.edges(paragraph);
      const earlier = paragraph.words?.filter((word) => within(word, sentence.span)) ?? [];
      if (hinges && isTakenBack(paragraph.text, earlier, start, hinges)) return [];
      const quote = phraseFrom(view, paragraph, { start, end: mark.span.end }, 9);
      const words = countWords(quote);
      return words > 9 || words < (start < group ? 3 : 4)
        ? []
        : [{ line, words: { at: paragraph.number, quote } }];
    });
}

/** Where the verb begins, its auxiliary included: “had often | been”. Nowhere for one without: “being told”. */
function groupStart(view: View, { paragraph }: Line, start: number): number | undefined {
  const words = paragraph.words ?? [];
  const finite = view.pack(paragraph)?.lexicons.auxiliaries ?? [];
  let at = words.findIndex((word) => word.start >= start);
  const opens = (word: Word | undefined) =>
    word?.tag === "AUX" && finite.includes(paragraph.text.slice(word.start, word.end).toLowerCase());
  if (opens(words[at])) return start;
  while (words[at - 1]?.tag === "ADV" || words[at - 1]?.tag === "AUX") at--;
  return opens(words[at]) ? words[at]?.start : undefined;
}

/** Two or three things that are done in the article by somebody whom the sentence does not name. */
export function unnamedDoers(view: View): Finding[] {
  const seen = new Set<number>();
  const all = passives(view).filter(({ line }) => {
    const fresh = !seen.has(line.paragraph.number);
    seen.add(line.paragraph.number);
    return fresh;
  });
  const chosen =
    all.length > 3 ? [0, 0.5, 1].flatMap((at) => all[Math.round(at * (all.length - 1))] ?? []) : all;
  if (chosen.length < 2) return [];
  return [
    {
      kind: "unnamed-doers",
      variant: chosen.length > 2 ? "three" : "two",
      slots: {
        items: { items: chosen.map(({ words }) => words) },
        places: { places: chosen.map(({ line }) => line.paragraph.number) },
      },
      evidence: chosen.map(({ words }) => words),
      strength: chosen.length > 2 ? 0.75 : 0.65,
    },
  ];
}
