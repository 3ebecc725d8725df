import type { Name } from "../../../model/analysis.ts";
import { isJest } from "../../jest.ts";
import { grouped } from "../../text.ts";
import type { Line, View } from "../../view.ts";
import { clause } from "../clause.ts";
import { isView } from "../genre.ts";
import { bodyKind } from "../kinds.ts";
import { shown as nameOf } from "../names.ts";
import { isPrivate, publicRole } from "../people.ts";
import { asPiece } from "../query.ts";
import { hasSign } from "../signs.ts";
import { searchFor, topicOf } from "../strings.ts";
import { unsourced } from "../unsourced.ts";
import { isCountry, isOutlet, isUsable } from "../usable.ts";
import type { Checkable } from "./checkable.ts";

/** Marks of a view or of a comparison: no point at which a story stops. */
const viewed: ReadonlySet<string> = new Set([
  "conditional",
  "condition",
  "counterfactual",
  "evaluative",
  "figurative",
  "intention",
  "analogy",
  "certainty",
  "topic-word",
  "universal",
]);

/** Characters of a statement in which the name begins. */
const subjectWithin = 24;

/** Paragraphs that must name what the article is about. */
const often = 3;

/**
 * Whom or what the article is about, with the last claim or plan that it tells of them: newer reports may tell how it went
 * on. Never a private person, a country or the press.
 */
export function after(view: View): Checkable[] {
  const { analysis, languages } = view;
  if (
    isJest(analysis, languages) ||
    isView(view) ||
    analysis.genres.some(({ kind }) => kind === "encyclopaedic" || kind === "obituary")
  )
    return [];
  const names = analysis.marks.filter((mark): mark is Name => mark.label === "name");
  const claims = new Set(
    unsourced(analysis, languages).flatMap(({ isClaim, sentence }) => (isClaim ? [sentence] : [])),
  );
  const isOpenEnded = ({ paragraph, sentence }: Line, words: string): boolean =>
    claims.has(sentence) || hasSign(words.toLowerCase(), view.pack(paragraph)?.lexicons.announcing ?? []);
  return [...grouped(names, (mark) => nameOf(analysis, mark))]
    .flatMap(([name, places]): Checkable[] => {
      const numbers = new Set(places.flatMap(({ paragraph }) => (paragraph > 0 ? [paragraph] : [])));
      const isTitled = analysis.title.text.includes(name);
      if (numbers.size + (isTitled ? 2 : 0) < often || numbers.size === 0) return [];
      if (isCountry(view, name) || isOutlet(view, name) || !isUsable(view, name)) return [];
      const isSpot = places.some(({ kind }) => kind === "place");
      const isOften = numbers.size >= Math.ceil(analysis.paragraphs.length / 3);
      if (isSpot || (!isTitled && !isOften) || /^\p{Lu}+$/u.test(name)) return [];
      const isPerson = places.some(({ kind }) => kind === "person");
      const speaks = analysis.voices.some((voice) => voice.name === name);
      if (
        isPerson &&
        (!speaks || isPrivate(view, name) || (!isTitled && publicRole(view, name) === undefined))
      )
        return [];
      const kind = isPerson ? "person" : bodyKind(view, name, places) === undefined ? "matter" : "body";
      const last = places
        .filter((mark) => mark.paragraph > 1 && !mark.quoted)
        .toReversed()
        .flatMap((mark) => {
          const line = view.lineOf(mark);
          const shown = line && clause(view, line, mark.span);
          const at =
            line && shown
              ? mark.span.start - line.paragraph.text.indexOf(shown.words, line.sentence.span.start)
              : -1;
          return line &&
            shown?.words.includes(view.words(mark, mark.span)) === true &&
            at >= 0 &&
            at <= subjectWithin &&
            line.sentence.layer === "undetermined" &&
            !view.marksIn(line).some(({ label }) => viewed.has(label)) &&
            isOpenEnded(line, shown.words)
            ? [{ line, ...shown }]
            : [];
        })[0];
      if (last === undefined) return [];
      const pieces = searchFor(view, last.line, last.words)?.pieces ?? [topicOf(view, name)];
      return [
        {
          family: "after",
          variant: kind,
          slots: {
            name: { plain: name },
            words: { quote: last.words },
            place: { places: [last.line.paragraph.number] },
          },
          evidence: [last.evidence],
          strength: 0.6 + Math.min(0.12, numbers.size / 50) + (isTitled ? 0.1 : 0),
          query: {
            pieces: [
              asPiece(name),
              ...pieces
                .filter((piece) => piece !== undefined && !name.includes(piece.replaceAll('"', "")))
                .slice(0, 2),
            ],
            language: analysis.article.language,
          },
        },
      ];
    })
    .toSorted((a, b) => b.strength - a.strength)
    .slice(0, 2);
}
