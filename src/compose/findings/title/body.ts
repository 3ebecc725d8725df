import type { Word } from "../../../model/analysis.ts";
import type { Finding } from "../../finding.ts";
import { finite } from "../../joints.ts";
import { meeting } from "../../quote.ts";
import { countWords } from "../../text.ts";
import type { Line, View } from "../../view.ts";
import { wordsIn } from "../figures/counted.ts";
import { closest, fromTitle } from "./closest.ts";

/** The title, and the sentence of the body that tells the same matter with another verb. */
export function titleAndBody(view: View): Finding[] {
  const { title } = view;
  const line = title && closest(view, () => true);
  const body = line && meeting(view, line, title);
  if (!title || !line || !body || title.text.trim().endsWith("?")) return [];
  const common = fromTitle(view, body.words, line);
  if (common < 2 || countWords(body.words) < 6) return [];
  const words = title.text.trim().split(/\s+/u);
  const own = verbsOf(title);
  const [verb] = own;
  const told = verbsIn(view, line, body.words);
  const lemmas = new Set(verbsOf(line).map(({ lemma }) => lemma));
  const other = own.length === 1 && verb && told.length > 0 && !lemmas.has(verb.lemma) && common >= 3;
  const quote = title.text.trim();
  if (words.length < 4 || !other) return [];
  return [
    {
      kind: "title-and-body",
      variant: "verb",
      slots: {
        body: { quote: body.words },
        place: { places: [line.paragraph.number] },
        verb: { quote: title.paragraph.text.slice(verb.start, verb.end) },
      },
      evidence: [{ at: "title", quote }, body.evidence],
      strength: 0.75,
    },
  ];
}

/** Verbs that carry a clause, none of them an auxiliary. */
function verbsOf({ paragraph, sentence }: Line): Word[] {
  const words = wordsIn(paragraph.words, sentence.span) ?? [];
  return words.filter((word, index) => word.tag === "VERB" && finite(words, index, paragraph.text));
}

function verbsIn(view: View, line: Line, words: string): Word[] {
  const start = line.paragraph.text.indexOf(words);
  const verbs = verbsOf(line);
  return view.title ? verbs.filter((verb) => verb.start >= start && verb.end <= start + words.length) : [];
}
