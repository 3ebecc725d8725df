import type { Analysis, Mark } from "../../../model/analysis.ts";
import { evidenceOf, grouped, isAuthors, paragraphOf } from "../../text.ts";
import type { Checkable, Detector } from "./checkable.ts";

/** The article as a whole: what could be settled and what is judged. */
export const wholeItems: Detector = ({ analysis }) => mixed(analysis);

const judging: ReadonlySet<Mark["label"]> = new Set(["evaluative", "certainty", "intention", "figurative"]);
/** Judging marks in a paragraph, one of them an evaluation, at least. */
const fewest = 2;
/** Share of the sentences that report somebody’s words, at most. */
const reported = 0.5;
/** Sentences of a paragraph that can still be sorted one by one. */
const most = 8;
const factual: ReadonlySet<Mark["label"]> = new Set(["figure", "date", "name"]);

/** A paragraph in which something that can be looked up stands beside a judgement of the author’s. */
function mixed(analysis: Analysis): Checkable[] {
  const own = analysis.marks.filter((mark) => mark.paragraph > 0 && isAuthors(analysis, mark));
  const found = [...grouped(own, ({ paragraph }) => paragraph)].flatMap(([number, marks]) => {
    const judged = marks.filter(({ label }) => judging.has(label));
    const settled = marks.filter(({ label }) => factual.has(label));
    const [one, two] = [settled[0], judged[0]];
    const sentences = paragraphOf(analysis, number)?.sentences ?? [];
    const { length } = sentences;
    const told = sentences.filter(({ layer }) => layer === "attributed").length;
    if (one === undefined || two === undefined || paragraphOf(analysis, number)?.form !== "text") return [];
    if (judged.length < fewest || !judged.some(({ label }) => label === "evaluative")) return [];
    if (length < 2 || length > most || told > length * reported) return [];
    return [{ number, one, two, weight: Math.min(3, judged.length) + Math.min(3, settled.length) }];
  });
  return found
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, 2)
    .map(({ number, one, two }, rank) => ({
      family: "settled",
      variant: "mixed",
      slots: { place: { places: [number] } },
      evidence: [one, two].flatMap((mark) => evidenceOf(analysis, mark)),
      strength: 0.48 - rank / 20,
    }));
}
