import { finite } from "../../joints.ts";
import type { Line, View } from "../../view.ts";
import { isView } from "../genre.ts";
import { hasSign, signs } from "../signs.ts";
import { stretch } from "../stretch.ts";
import { searchFor } from "../strings.ts";
import type { Checkable } from "./checkable.ts";

/** “A savings plan that …”, « la réforme du bac »: what a view fights or defends, in a document of its own. */
export function plans(view: View): Checkable[] {
  if (!isView(view)) return [];
  const met = new Set<string>();
  return view.lines.flatMap((line): Checkable[] => {
    const { paragraph, sentence, text } = line;
    if (paragraph.form !== "text" || paragraph.language !== view.analysis.article.language) return [];
    if (sentence.quoted > 0.3 || text.includes("?") || !isTold(view, line)) return [];
    const words = measureIn(view, line);
    if (words === undefined || met.has(words) || isMocked(view, line, words)) return [];
    met.add(words);
    const query = searchFor(view, line, words);
    if (query === undefined) return [];
    return [
      {
        family: "plan",
        variant: "fought",
        slots: { words: { quote: words }, place: { places: [paragraph.number] } },
        evidence: [{ at: paragraph.number, quote: words }],
        strength: 0.7,
        query,
      },
    ];
  });
}

/** The word for a plan with what says which one is meant: more than whose it is, or from which year. */
function measureIn(view: View, line: Line): string | undefined {
  const { plans: nouns = [], planLinks = [] } = view.pack(line.paragraph)?.lexicons ?? {};
  for (const sign of line.text.matchAll(signs(nouns))) {
    const start = line.sentence.span.start + sign.index;
    const words = stretch(view, line, start, { least: 2, isPhrase: true });
    const next = words?.slice(sign[0].length).trim().toLowerCase().replace("’", "'") ?? "";
    const link = planLinks.find((each) => next.startsWith(each.endsWith("'") ? each : `${each} `));
    const from = start + sign[0].length;
    const isKnown = (line.paragraph.words ?? []).some(
      (word) => word.tag === "NOUN" && word.start >= from && word.end <= start + (words?.length ?? 0),
    );
    if (words !== undefined && link !== undefined && isKnown && isNoun(line, start))
      return withArticle(line, start, words);
  }
  return undefined;
}

/** « Une croisade pour la planète »: the author’s word for it, under which nobody has announced it. */
function isMocked(view: View, line: Line, words: string): boolean {
  const { pictures = [] } = view.pack(line.paragraph)?.lexicons ?? {};
  const start = line.paragraph.text.indexOf(words, line.sentence.span.start);
  return (
    hasSign(words.toLowerCase(), pictures) ||
    view
      .marksIn(line)
      .some(
        ({ label, span }) => judging.has(label) && span.start >= start && span.end <= start + words.length,
      )
  );
}

const judging: ReadonlySet<string> = new Set(["evaluative", "figurative"]);

/** Wanted by the one who writes, in a wish or a list of demands: nothing that was announced. */
function isTold(view: View, { paragraph, sentence, text }: Line): boolean {
  const { mayBe = [] } = view.pack(paragraph)?.lexicons ?? {};
  const words = (paragraph.words ?? []).filter(
    ({ start, end }) => start >= sentence.span.start && end <= sentence.span.end,
  );
  return !hasSign(text.toLowerCase(), mayBe) && words.some((_, at) => finite(words, at, paragraph.text));
}

/** Not “to plan”, « à mesure de ». */
function isNoun({ paragraph }: Line, start: number): boolean {
  const words = paragraph.words ?? [];
  const at = words.findIndex((word) => word.start === start);
  const before = words[at - 1];
  return words[at]?.tag === "NOUN" && before !== undefined && before.tag !== "ADP" && before.tag !== "PART";
}

/** “The decision to …”: with the word that stands right before it. */
function withArticle({ paragraph }: Line, start: number, words: string): string {
  const before = paragraph.words?.findLast(({ end }) => end <= start);
  return before?.tag === "DET" ? `${paragraph.text.slice(before.start, start)}${words}` : words;
}
