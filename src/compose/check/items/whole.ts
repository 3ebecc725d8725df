import type { Mark } from "../../../model/analysis.ts";
import type { Evidence } from "../../../model/guide.ts";
import { evidenceOf, grouped, isAuthors, paragraphOf } from "../../text.ts";
import { traces } from "../traces.ts";
import type { Checkable, Detector } from "./checkable.ts";

/** The article as a whole: what helps to check it and what is missing, what could be settled and what is judged. */
export const wholeItems: Detector = ({ analysis }) => {
  const { helps, missing } = traces(analysis);
  const grounds = [...helps, ...missing].flatMap(({ evidence }) => evidence);
  const first = grounds[0] ?? opening(analysis.paragraphs[0]?.text);
  const told: Checkable[] =
    first === undefined || helps.length === 0 || missing.length === 0
      ? []
      : [
          {
            family: "traces",
            variant: helps.length > 1 ? "several" : "few",
            slots: {},
            traces: { helps: helps.slice(0, 3), missing: missing.slice(0, 3) },
            evidence: grounds.length > 0 ? grounds.slice(0, 3) : [first],
            strength: 0.47,
          },
        ];
  return [...told, ...mixed(analysis)];
};

function opening(text: string | undefined): Evidence | undefined {
  const quote = text?.split(/\s+/u).slice(0, 6).join(" ") ?? "";
  return quote === "" ? undefined : { at: 1, quote };
}

const judging: ReadonlySet<Mark["label"]> = new Set([
  "evaluative",
  "certainty",
  "figurative",
  "universal",
  "absolute",
]);
const factual: ReadonlySet<Mark["label"]> = new Set(["figure", "date", "name"]);

/** A paragraph in which something that can be looked up stands beside a judgement of the author’s. */
function mixed(analysis: Parameters<typeof traces>[0]): Checkable[] {
  const own = analysis.marks.filter((mark) => mark.paragraph > 0 && isAuthors(analysis, mark));
  const found = [...grouped(own, ({ paragraph }) => paragraph)].flatMap(([number, marks]) => {
    const judged = marks.filter(({ label }) => judging.has(label));
    const settled = marks.filter(({ label }) => factual.has(label));
    const [one, two] = [settled[0], judged[0]];
    if (one === undefined || two === undefined || paragraphOf(analysis, number)?.form !== "text") return [];
    return [{ number, one, two, weight: Math.min(3, judged.length) + Math.min(3, settled.length) }];
  });
  const [best] = found.toSorted((a, b) => b.weight - a.weight);
  if (best === undefined) return [];
  return [
    {
      family: "settled",
      variant: "mixed",
      slots: { place: { places: [best.number] } },
      evidence: [best.one, best.two].flatMap((mark) => evidenceOf(analysis, mark)),
      strength: 0.48,
    },
  ];
}
