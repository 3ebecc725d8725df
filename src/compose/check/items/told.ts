import type { Mark, Name } from "../../../model/analysis.ts";
import { isAnecdote } from "../../firstperson.ts";
import { isJest } from "../../jest.ts";
import { standsAlone } from "../../standing.ts";
import { capital } from "../../text.ts";
import type { Line, View } from "../../view.ts";
import { isFactual } from "../asserted.ts";
import { begun } from "../begun.ts";
import { isStatement } from "../clause.ts";
import { denied } from "../denied.ts";
import { isView } from "../genre.ts";
import { leansBack } from "../leansback.ts";
import { isPerson } from "../looked.ts";
import { isKnownPerson } from "../people.ts";
import { hasSign } from "../signs.ts";
import { searchFor } from "../strings.ts";
import { typedName } from "../typedname.ts";
import { isCountry, isGeneral, isOutlet, isTornName, isUsable } from "../usable.ts";
import { ofView } from "../viewlabels.ts";
import type { Checkable } from "./checkable.ts";
import { isDistressing } from "./start.ts";

/** Names of places and bodies in the sentence, at least. */
const fewest = 2;
/** Pieces of the search that stand in the sentence. */
const enough = 4;

const viewed: ReadonlySet<Mark["label"]> = new Set([...ofView, "universal", "absolute", "comparative"]);

/**
 * An event between bodies and places with names, told by a report in its own voice, of which no clause can stand alone:
 * found again by its first words, told elsewhere, too.
 */
export function told(view: View): Checkable[] {
  if (isJest(view.analysis, view.languages) || isView(view)) return [];
  return view.lines.flatMap((line): Checkable[] => {
    const { paragraph, text } = line;
    if (!isPlain(view, line)) return [];
    const words = begun(view, line);
    if (words === undefined || !standsAlone(capital(words), paragraph.language, view.languages)) return [];
    if (leansBack(view, line, words) || denied(text, view.pack(paragraph))) return [];
    const names = namesOf(view, line);
    if (names.length < fewest || !names.some((name) => words.includes(name.split(" ").at(-1) ?? name)))
      return [];
    const query = searchFor(view, line, text);
    const own = query?.pieces.filter(
      (piece) => piece !== undefined && text.toLowerCase().includes(piece.replaceAll('"', "").toLowerCase()),
    );
    if (query === undefined || own === undefined || own.length < enough) return [];
    return [
      {
        family: "stated",
        variant: "begins",
        slots: { words: { quote: words }, place: { places: [paragraph.number] } },
        evidence: [{ at: paragraph.number, quote: words }],
        strength: 0.28,
        query: { ...query, pieces: own },
      },
    ];
  });
}

/** In the report’s own voice, without a number that another check is for; nothing wished for, judged or private. */
function isPlain(view: View, line: Line): boolean {
  const { paragraph, sentence, text } = line;
  const {
    private: kin = [],
    announcing = [],
    planning = [],
    mayBe = [],
    evaluative = [],
  } = view.pack(paragraph)?.lexicons ?? {};
  if (paragraph.form !== "text" || paragraph.language !== view.analysis.article.language) return false;
  if (sentence.layer !== "undetermined" || sentence.quoted > 0 || /["“”«»?]/u.test(text)) return false;
  if (isAnecdote(text, view.pack(paragraph)) || isDistressing(view, line, text)) return false;
  if (hasSign(text.toLowerCase(), kin, announcing, planning, mayBe, evaluative)) return false;
  const marks = view.marksIn(line);
  const isNumbered = marks.some(
    (mark) => (mark.label === "figure" && mark.value > 20) || (mark.label === "date" && mark.iso.length >= 4),
  );
  return (
    !isNumbered &&
    !marks.some(({ label }) => viewed.has(label)) &&
    isFactual(view, line) &&
    isStatement(line, text.trim())
  );
}

/** Nothing where somebody is named: that is looked up otherwise. */
function namesOf(view: View, line: Line): string[] {
  const marks = view.marksIn(line).filter((mark): mark is Name => mark.label === "name");
  if (marks.some((mark) => isPerson(view, mark) || isKnownPerson(view, mark.referent))) return [];
  const names = marks.flatMap((mark) => {
    const name = typedName(view, mark);
    const isOpen = isUsable(view, name) || isCountry(view, name);
    return isOpen && !isGeneral(view, name) && !isTornName(view, mark) && !isOutlet(view, name) ? [name] : [];
  });
  return names.filter((name, at) => names.indexOf(name) === at);
}
