import type { Analysis } from "../model/analysis.ts";
import type { Language, Languages } from "../model/language.ts";
import { say } from "../model/wording.ts";
import { isAuthors, isBrought } from "./text.ts";

/** What to mark while reading, from what the article has: others' words, conclusions, figures. Gives nothing away. */
export function purpose(analysis: Analysis, pack: Language, _languages: Languages): string {
  const { marks, paragraphs } = analysis;
  const others =
    paragraphs.some(isBrought) ||
    marks.some(
      (mark) => mark.label === "attribution" || (mark.label === "quotation" && mark.use === "speech"),
    );
  const own = marks.filter(
    ({ label }) =>
      label === "conclusion" || label === "certainty" || label === "evaluative" || label === "analogy",
  );
  const concludes = own.filter((mark) => isAuthors(analysis, mark)).length >= 2;
  const figures = marks.filter(({ label }) => label === "figure").length >= 3;
  const second = concludes ? "conclusions" : figures ? "figures" : "plain";
  return say(pack.wording, pack.tag, `purpose.${others ? "voices" : "alone"}.${second}`);
}
