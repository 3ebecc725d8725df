import type { Evidence } from "../../../model/guide.ts";
import { type Language, packFor } from "../../../model/language.ts";
import { isJest } from "../../jest.ts";
import { grouped, overlaps, paragraphOf } from "../../text.ts";
import type { View } from "../../view.ts";
import { denied } from "../denied.ts";
import { hasSign } from "../signs.ts";
import { chosenWords } from "../words.ts";
import type { Checkable, Detector } from "./checkable.ts";

const strengths = { sure: 0.8, strong: 0.75 };

/** The author's sure or strong words; not those that a sentence takes back: “he is no fool”. */
export const wordItems: Detector = (view, languages) =>
  chosenWords(view.analysis).flatMap(({ kind, evidence }): Checkable[] => {
    if (isJest(view.analysis, languages)) return [];
    if (kind === "terms" || kind === "careful") return [];
    const shown = evidence.filter((one) => !isDenied(view, one)).slice(0, 3);
    const places = [...grouped(shown, ({ at }) => at).keys()].flatMap((at) =>
      typeof at === "number" ? [at] : [],
    );
    if (places.length === 0) return [];
    return [
      {
        family: "choice",
        variant: kind,
        slots: { words: { quotes: shown.map(({ quote }) => quote) }, places: { places } },
        evidence: shown,
        strength: strengths[kind] + (shown.length > 1 ? 0.1 : 0),
      },
    ];
  });

/** A negation stands before it in its sentence or in it (“there is no evidence”), it stands in quotation marks, or its sentence reports. */
function isDenied({ analysis, languages }: View, { at, quote }: Evidence): boolean {
  const paragraph = typeof at === "number" ? paragraphOf(analysis, at) : undefined;
  const start = paragraph?.text.indexOf(quote) ?? -1;
  if (paragraph === undefined || start < 0) return false;
  const before =
    paragraph.text
      .slice(0, start)
      .split(/[.!?;:]\s/u)
      .at(-1) ?? "";
  const pack = packFor(languages, paragraph.language);
  const span = { start, end: start + quote.length };
  const sentence = paragraph.sentences.find((each) => overlaps(each.span, span));
  return (
    sentence?.layer === "attributed" ||
    analysis.marks.some(
      (mark) =>
        mark.label === "attribution" && mark.paragraph === paragraph.number && overlaps(mark.content, span),
    ) ||
    isReported(before, pack) ||
    hasSign(before, pack?.lexicons.averting ?? []) ||
    denied(`${before}${quote}`, pack) ||
    /[“«"]\s?[^”»"]*$/u.test(before)
  );
}

/** A verb that gives what follows to somebody: “articles have characterized it as”. */
function isReported(before: string, pack: Language | undefined): boolean {
  const { characterising = [] } = pack?.lexicons ?? {};
  return hasSign(before, characterising);
}
