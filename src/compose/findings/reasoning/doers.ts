import type { Marker, Word } from "../../../model/analysis.ts";
import type { Finding } from "../../finding.ts";
import { type Line, type View, within } from "../../view.ts";
import { signs } from "../stance.ts";
import { around } from "./around.ts";
import { alone } from "./moves.ts";

/** A passive of saying that names nobody: “has been accused of”. */
export function saidByNobody(view: View): Finding[] {
  return signs(view, "passive").flatMap((sign): Finding[] => {
    if (!isSaying(view, sign.line, sign.mark)) return [];
    const words = around(view, sign.line, sign.mark);
    return words ? [alone(view, "said-by-nobody", sign, words, 0.8)] : [];
  });
}

/** The participle judges or thinks (“accused of”), or says (“described as”). */
function isSaying(view: View, { paragraph }: Line, { span }: Marker): boolean {
  const lexicons = view.pack(paragraph)?.lexicons;
  const words = paragraph.words ?? [];
  const at = words.findLastIndex((word) => within(word, span));
  const [last, next] = [words[at], words[at + 1]];
  if (!lexicons || !last || !next) return false;
  const text = (word: Word) => paragraph.text.slice(word.start, word.end).toLowerCase().replace("’", "'");
  const reports = (verbs: readonly string[]) =>
    verbs.some((verb) => verb === text(last) || verb === last.lemma.toLowerCase());
  const { charged, cognition, neutral } = lexicons.reporting;
  const told = [...lexicons.complementisers, ...(lexicons.comparing?.than ?? [])].includes(text(next));
  if (reports(neutral)) return told;
  return (told || next.tag === "ADP" || next.tag === "SCONJ") && (reports(charged) || reports(cognition));
}
