import type { Languages } from "../../../model/language.ts";
import type { View } from "../../view.ts";
import { clause } from "../clause.ts";
import { sideBySide } from "../pair.ts";
import { allusions } from "./allusions.ts";
import { artworks } from "./artworks.ts";
import type { Checkable, Detector } from "./checkable.ts";
import { contrary } from "./contrary.ts";
import { entries } from "./entries.ts";
import { facts } from "./facts.ts";
import { figures } from "./figures.ts";
import { numbers } from "./numbers.ts";
import { owners } from "./owners.ts";
import { past } from "./past.ts";
import { plans } from "./plans.ts";
import { records } from "./records.ts";
import { stated } from "./stated.ts";
import { told } from "./told.ts";
import { years } from "./years.ts";

/** What the article states: whose words it gives, figures and who counted, what has no equal, statements without a source. */
export const statementItems: Detector = (view, languages) => {
  const counted = figures(view, languages);
  return [
    ...owners(view),
    ...counted,
    ...numbers(view, languages, counted),
    ...years(view, languages),
    ...records(view),
    ...entries(view, languages),
    ...facts(view, languages),
    ...past(view),
    ...artworks(view),
    ...plans(view),
    ...allusions(view),
    ...contrary(view, languages),
    ...stated(view),
    ...told(view),
    ...pairs(view, languages),
  ];
};

function pairs(view: View, languages: Languages): Checkable[] {
  const pair = sideBySide(view.analysis, languages);
  const [source, author] = pair ?? [];
  if (source === undefined || author === undefined || source.number === author.number) return [];
  const line = view.lines.find(
    ({ paragraph, text }) => paragraph.number === author.number && text.includes(author.text),
  );
  const shown = line && clause(view, line);
  if (shown === undefined) return [];
  return [
    {
      family: "side-by-side",
      variant: "pair",
      slots: {
        words: { quote: shown.words },
        here: { places: [author.number] },
        there: { places: [source.number] },
      },
      evidence: [shown.evidence, { at: source.number, quote: source.text }],
      strength: 0.8,
    },
  ];
}
