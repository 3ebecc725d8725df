import type { Mark } from "../../../model/analysis.ts";
import type { Languages } from "../../../model/language.ts";
import { finite } from "../../joints.ts";
import { withNoun } from "../../text.ts";
import type { Line, View } from "../../view.ts";
import { isAsserted } from "../asserted.ts";
import { central as centralOf } from "../central.ts";
import { clause } from "../clause.ts";
import { denied } from "../denied.ts";
import { searchForFigure } from "../numbersearch.ts";
import { publicRole } from "../people.ts";
import { hasSign } from "../signs.ts";
import { searchFor } from "../strings.ts";
import { unsourced } from "../unsourced.ts";
import { ofView } from "../viewlabels.ts";
import type { Checkable } from "./checkable.ts";

/** A plain event or measure with a name and a number or a day that can be looked up, told by the article itself. */
export function facts(view: View, languages: Languages): Checkable[] {
  const told = unsourced(view.analysis, languages).flatMap(({ paragraph, sentence }) => {
    const line = view.lines.find((each) => each.paragraph === paragraph && each.sentence === sentence);
    const shown = line && clause(view, line);
    return line === undefined || shown === undefined ? [] : [{ ...shown, line, number: paragraph.number }];
  });
  const first = centralOf(view).filter(({ line: { sentence } }) => sentence.layer === "undetermined");
  const found = [...told, ...first.slice(0, 10)];
  const once = found.filter(({ words }, at) => found.findIndex((other) => other.words === words) === at);
  return once.flatMap(({ line, number, words, evidence }): Checkable[] => {
    const start = line.paragraph.text.indexOf(words, line.sentence.span.start);
    const inside = view
      .marksIn(line)
      .filter(({ span }) => span.start >= start && span.end <= start + words.length);
    const named = inside.filter((mark) => mark.label === "name").length;
    const exact = inside.find((mark) => isExact(mark));
    if (clauses(view, line, words) > 1 || !isAsserted(view, line, words)) return [];
    if (
      exact === undefined ||
      named === 0 ||
      isBlame(view, line, words) ||
      inside.some(({ label }) => viewed.has(label))
    )
      return [];
    if (line.sentence.layer === "attributed" || isPersonal(view, inside) || !isCentral(view, line, words))
      return [];
    if (denied(words, view.pack(line.paragraph))) return [];
    return [
      {
        family: "unsourced",
        variant: exact.label === "date" ? "day" : "number",
        slots: {
          words: { quote: words },
          figure: { quote: writtenOf(view, exact) },
          place: { places: [number] },
        },
        evidence: [evidence],
        strength: 0.55,
        query:
          exact.label === "figure"
            ? searchForFigure(view, line, writtenOf(view, exact), words)
            : searchFor(view, line, words),
      },
    ];
  });
}

/** Below this anybody can count. */
const few = 10;

/** A number of something, or a day: a year alone fits many pages. */
function isExact(mark: Mark): boolean {
  if (mark.label === "figure")
    return mark.value >= few && (mark.unit !== undefined || mark.noun !== undefined);
  return mark.label === "date" && /^\d{4}-\d\d-\d\d/u.test(mark.iso);
}

function writtenOf(view: View, mark: Mark): string {
  return view.words(mark, mark.label === "figure" ? withNoun(mark) : mark.span);
}

/** Blames somebody, or gives what an outlet has: both are looked up elsewhere. */
function isBlame(view: View, line: Line, words: string): boolean {
  const { accusing = [], statutes = [] } = view.pack(line.paragraph)?.lexicons ?? {};
  const isPassed = view
    .marksIn(line)
    .some((mark) => mark.label === "topic-word" || (mark.label === "name" && mark.kind === "outlet"));
  return isPassed || hasSign(words.toLowerCase(), accusing) || hasSign(words, statutes);
}

/** Verbs of their own: two facts in one sentence are not confirmed together. */
function clauses(view: View, { paragraph, sentence }: Line, words: string): number {
  const start = paragraph.text.indexOf(words, sentence.span.start);
  const inside = (paragraph.words ?? []).filter(
    (word) => word.start >= start && word.end <= start + words.length,
  );
  const coordinators = view.pack(paragraph)?.lexicons.connectives.coordinators ?? [];
  const verbs = inside.filter((_, at) => finite(inside, at, paragraph.text)).length;
  const joined = inside.some(
    (word, at) =>
      coordinators.includes(paragraph.text.slice(word.start, word.end).toLowerCase()) &&
      inside[at + 1]?.tag === "VERB",
  );
  return verbs + (joined ? 1 : 0);
}

/** Marks of a view, of a supposition or of a figure of speech: not what two other places can confirm. */
const viewed: ReadonlySet<Mark["label"]> = new Set([
  ...ofView,
  "universal",
  "absolute",
  "care",
  "condition",
  "conditional",
  "counterfactual",
  "cause",
]);

/** A word of the title or one that comes back, and no “some people” for a subject. */
function isCentral(view: View, { paragraph }: Line, words: string): boolean {
  const { title } = view;
  const { groups = [], vague = [] } = view.pack(paragraph)?.lexicons ?? {};
  const early = (words.toLowerCase().match(/\p{L}+/gu) ?? []).slice(0, 2);
  if (early.some((word) => groups.includes(word) || vague.includes(word))) return false;
  const titled = title === undefined ? new Set<string>() : view.content(title.text, title.paragraph);
  const often = Math.max(2, view.analysis.paragraphs.length / 4);
  return [...view.content(words, paragraph)].some(
    (word) => titled.has(word) || view.frequency(word) >= often,
  );
}

/** Speaks of somebody without a public function whom the title does not name. */
function isPersonal(view: View, marks: readonly Mark[]): boolean {
  return marks.some(
    (mark) =>
      mark.label === "name" &&
      (mark.kind === "person" || (mark.kind === "unknown" && mark.referent.includes(" "))) &&
      !view.analysis.title.text.includes(mark.referent.split(" ").at(-1) ?? mark.referent) &&
      publicRole(view, mark.referent) === undefined,
  );
}
