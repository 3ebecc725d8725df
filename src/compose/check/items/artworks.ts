import { isJest } from "../../jest.ts";
import { countWords } from "../../text.ts";
import type { Line, View } from "../../view.ts";
import { isKnownPerson } from "../people.ts";
import { portrayed } from "../portrayed.ts";
import { asPiece } from "../query.ts";
import { namesIn } from "../strings.ts";
import { type TitledWork, worksIn } from "../titledwork.ts";
import { isCountry, isUsable } from "../usable.ts";
import type { Checkable } from "./checkable.ts";

const most = 4;

/** Works that the article names by their title: an album, a film, a novel, with the year if it has one. */
export function artworks(view: View): Checkable[] {
  const { analysis, languages } = view;
  if (isJest(analysis, languages)) return [];
  const all = view.lines.flatMap((line) => {
    const { form, language, quotation } = line.paragraph;
    if (form !== "text" || language !== analysis.article.language || quotation === true) return [];
    return worksIn(view, line)
      .filter((work) => isOwn(view, line, work))
      .map((work) => ({ line, work }));
  });
  const kept: { line: Line; work: TitledWork }[] = [];
  for (const one of all.toSorted(
    (a, b) => Number(b.work.year !== undefined) - Number(a.work.year !== undefined),
  )) {
    const isNew = kept.every(
      ({ line, work }) =>
        line.paragraph !== one.line.paragraph &&
        !work.title.includes(one.work.title) &&
        !one.work.title.includes(work.title),
    );
    if (isNew && kept.length < most) kept.push(one);
  }
  return kept.map(({ line, work }) => item(view, line, work));
}

/** No reference to a text (“Brook (1975)”), no name that the text takes for a person, a place or a body. */
function isOwn(view: View, line: Line, { title, noun }: TitledWork): boolean {
  const start = line.paragraph.text.indexOf(title, line.sentence.span.start);
  const end = start + title.length;
  return !view.marksIn(line).some((mark) => {
    const { label, span } = mark;
    if (label === "name" && mark.referent === title && (mark.kind === "place" || isKnownPerson(view, title)))
      return true;
    return (
      (label === "reference" && span.start < end && span.end > start) ||
      (label === "quotation" && noun === undefined && span.start < start && span.end > end)
    );
  });
}

function item(view: View, line: Line, { title, words, year, noun, kind }: TitledWork): Checkable {
  const at = line.paragraph.number;
  const own = portrayed(view);
  const names = namesIn(view, line, line.text).filter(
    (name) =>
      isUsable(view, name) && !isCountry(view, name) && !words.includes(name) && !name.includes(title),
  );
  // Whoever is named in full may have made it.
  const near = names.find((name) => name.includes(" ") && isKnownPerson(view, name)) ?? names[0];
  const isAlone = year === undefined && countWords(title) < 3;
  const beside = own ?? (isAlone ? near : undefined);
  return {
    family: "artwork",
    variant: year === undefined ? "named" : "dated",
    slots: {
      name: { quote: title },
      words: { quote: words },
      shelf: { phrase: `check.work.${kind}` },
      place: { places: [at] },
    },
    evidence: [{ at, quote: words }],
    strength: year === undefined ? 0.42 : 0.47,
    query: {
      pieces: [`"${title.replaceAll('"', "")}"`, noun, beside && asPiece(beside), year],
      language: view.analysis.article.language,
    },
  };
}
