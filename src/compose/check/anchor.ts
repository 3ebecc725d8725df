import type { Name } from "../../model/analysis.ts";
import { grouped, marksByParagraph } from "../text.ts";
import type { Line, View } from "../view.ts";
import { shown } from "./names.ts";
import { asPiece } from "./query.ts";
import { typedName } from "./typedname.ts";
import { isCountry, isGeneral, isOutlet, isUsable } from "./usable.ts";

/** The name that stands in the title or in most paragraphs, of those that can be typed: what tells one matter from others. */
export function anchorOf(view: View): string | undefined {
  const before = anchors.get(view);
  if (before !== undefined) return before === "" ? undefined : before;
  const { analysis } = view;
  const names = analysis.marks.filter(
    (mark): mark is Name => mark.label === "name" && mark.kind !== "outlet",
  );
  const [best] = [...grouped(names, (mark) => shown(analysis, mark))]
    .flatMap(([name, places]) => {
      if (isCountry(view, name) || isOutlet(view, name) || !isUsable(view, name) || !/^\p{Lu}/u.test(name))
        return [];
      const isSpeaker =
        analysis.voices.some((voice) => voice.name === name) && places.some(({ kind }) => kind === "person");
      if (isSpeaker && !analysis.title.text.includes(name.split(" ").at(-1) ?? name)) return [];
      const numbers = new Set(places.map(({ paragraph }) => paragraph)).size;
      // What stands in the title alone may be its label.
      if (places.every(({ paragraph }) => paragraph === 0)) return [];
      if (numbers < widely && !analysis.title.text.includes(name)) return [];
      const isSpot = places.some(({ kind }) => kind === "place") ? 0 : 0.5;
      return [{ name, weight: numbers + isSpot + (analysis.title.text.includes(name) ? 4 : 0) }];
    })
    .toSorted((a, b) => b.weight - a.weight);
  const mark = names.find((each) => shown(analysis, each) === best?.name);
  const name = mark === undefined ? undefined : typedName(view, mark);
  anchors.set(view, name ?? "");
  return name;
}

/** Paragraphs that say where something happened and to whom. */
const lead = 3;

/** A place, else a body, a person or another name of the first paragraphs: three common words alone find anything. */
export function leadName(view: View): string | undefined {
  const { analysis } = view;
  const names = analysis.marks.filter(
    (mark): mark is Name => mark.label === "name" && mark.paragraph > 0 && mark.paragraph <= lead,
  );
  const times = ({ referent }: Name) => names.filter((each) => each.referent === referent).length;
  return (["place", "organisation", "person", "unknown"] as const)
    .flatMap((kind) => names.filter((mark) => mark.kind === kind).toSorted((a, b) => times(b) - times(a)))
    .map((mark) => typedName(view, mark))
    .find(
      (name) =>
        /^\p{Lu}/u.test(name) &&
        !isCountry(view, name) &&
        !isOutlet(view, name) &&
        !isGeneral(view, name) &&
        isUsable(view, name) &&
        !analysis.voices.some((voice) => voice.kind === "person" && voice.name === name) &&
        isKept(view, name),
    );
}

/** Not somebody or something that one paragraph mentions in passing. */
function isKept({ analysis: { marks } }: View, name: string): boolean {
  const own = marks.filter((mark): mark is Name => mark.label === "name" && mark.referent === name);
  return (
    !name.includes(" ") ||
    own.some(({ kind }) => kind === "place" || kind === "organisation") ||
    new Set(own.map(({ paragraph }) => paragraph)).size > 1
  );
}

/** Paragraphs in which a name must stand that the title has not. */
const widely = 3;

/** A name of the paragraph or of the one before it, or of a third of all; of the first ones, of the article. */
export function standsNear({ analysis }: View, { paragraph: { number, text } }: Line, name: string): boolean {
  const before = analysis.paragraphs[number - 2]?.text ?? "";
  if (number <= lead || text.includes(name) || before.includes(name)) return true;
  const all = analysis.paragraphs.filter((each) => each.text.includes(name)).length;
  return all * 3 >= analysis.paragraphs.length;
}

/** Names of the paragraph, those of places first, without somebody’s own. */
export function namesAround(view: View, { paragraph }: Line, besides: string): string[] {
  const marks = (marksByParagraph(view.analysis).get(paragraph.number) ?? []).filter(
    (mark): mark is Name => mark.label === "name" && mark.kind !== "outlet",
  );
  const isSpot = ({ kind }: Name) => kind === "place";
  const names = [...marks.filter(isSpot), ...marks.filter((mark) => !isSpot(mark))].map((mark) =>
    shown(view.analysis, mark),
  );
  return [...new Set(names)]
    .filter((name) => isUsable(view, name) && !besides.includes(name) && !name.includes(besides))
    .map(asPiece);
}

const anchors = new WeakMap<View, string>();
