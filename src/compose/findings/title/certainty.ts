import type { Marker } from "../../../model/analysis.ts";
import type { Finding } from "../../finding.ts";
import { piece } from "../../quote.ts";
import { countWords } from "../../text.ts";
import type { Line, View } from "../../view.ts";
import { closest, fromTitle } from "./closest.ts";

const careful = new Set(["care", "conditional"]);

/** The title and the body say the same thing with unequal certainty. */
export function titleCertainty(view: View): Finding[] {
  const { title } = view;
  if (!title || countWords(title.text) > 25) return [];
  const sure = (line: Line) => !view.marksIn(line).some((mark) => careful.has(mark.label));
  const titleIsSure = sure(title);
  const line = closest(view, (candidate) => sure(candidate) !== titleIsSure, 2);
  if (!line) return [];
  const marker = view
    .marksIn(titleIsSure ? line : title)
    .find((mark): mark is Marker => careful.has(mark.label));
  const body = piece(view, line, titleIsSure ? marker?.span : undefined);
  const head = piece(view, title, titleIsSure ? undefined : marker?.span);
  if (titleIsSure && marker?.label === "conditional") return [];
  if (!marker || !body || !head || fromTitle(view, body.words, line) < 2) return [];
  return [
    {
      kind: "title-certainty",
      variant: titleIsSure ? "title-surer" : "body-surer",
      slots: {
        careful: { quote: view.words(marker, marker.span) },
        body: { quote: body.words },
        place: { places: [line.paragraph.number] },
      },
      evidence: [head.evidence, body.evidence],
      strength: 0.9,
    },
  ];
}
