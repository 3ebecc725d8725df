import { isJest } from "../../jest.ts";
import { withoutArticle } from "../../outlet.ts";
import { countWords } from "../../text.ts";
import type { Line, View } from "../../view.ts";
import { begun } from "../begun.ts";
import { centralName, isNamed } from "../centralname.ts";
import { mainMatters } from "../places.ts";
import { asPiece } from "../query.ts";
import { signs } from "../signs.ts";
import { searchFor } from "../strings.ts";
import { topicsBeside } from "../topics.ts";
import type { Checkable } from "./checkable.ts";

/** Titles that stand without marks, behind the word for their kind: “the album Tide and Time”; journals of research. */
export function titled(view: View): Checkable[] {
  if (isJest(view.analysis, view.languages)) return [];
  const met = new Set<string>();
  return view.lines.flatMap((line): Checkable[] => {
    if (line.paragraph.form !== "text" || line.paragraph.language !== view.analysis.article.language)
      return [];
    return [...workIn(view, line), ...journalIn(view, line)].filter(({ evidence: [first] }) => {
      const quote = first?.quote ?? "";
      return !met.has(quote) && met.add(quote) !== undefined;
    });
  });
}

/** Words with a capital, and small ones between them. */
const title =
  /^(?:\p{Lu}[\p{L}\d’'-]*|\d+)(?:\s(?:(?:of|the|a|an|in|on|at|to|for|and|with|de|du|des|la|le|les|et|en|à|d['’]|l['’])\s?){0,2}(?:\p{Lu}[\p{L}\d’'-]*))*\??/u;

const shownIn: ReadonlySet<string> = new Set(["music", "film"]);

/** A title that is a question, at the end of what is taken for a sentence. */
const asked = /^\p{Lu}[^.!?()«»“”;:]{8,70}\?$/u;

function workIn(view: View, line: Line): Checkable[] {
  const {
    titledKinds = [],
    shownKinds = [],
    calledAs = [],
    demonyms = [],
  } = view.pack(line.paragraph)?.lexicons ?? {};
  const { text, paragraph } = line;
  const isShown = mainMatters(view).some((matter) => shownIn.has(matter));
  const kinds = [titledKinds, isShown ? shownKinds : []].flatMap((list) => [...text.matchAll(signs(list))]);
  for (const sign of kinds) {
    const rest = text.slice(sign.index + sign[0].length);
    const gap = /^,?\s(?:\p{Ll}+\s)?/u.exec(rest)?.[0] ?? "";
    const between = gap.replace(",", "").trim();
    if (gap === "" || (between !== "" && !calledAs.includes(between))) continue;
    const name = asked.exec(rest.slice(gap.length))?.[0] ?? title.exec(rest.slice(gap.length))?.[0];
    if (name === undefined || countWords(name) < 2 || demonyms.includes(name.toLowerCase())) continue;
    if (isSomebody(view, line, name)) continue;
    const beside = namedThere(view, line, name) ?? centralName(view, line);
    return [
      {
        family: "published",
        variant: "titled",
        slots: { work: { quote: name }, place: { places: [paragraph.number] } },
        evidence: [{ at: paragraph.number, quote: name }],
        strength: 0.48,
        query: {
          pieces: [
            `"${name}"`,
            sign[0],
            beside === undefined ? topicsBeside(view, [name, sign[0]], 1)[0] : asPiece(beside),
          ],
          language: view.analysis.article.language,
        },
      },
    ];
  }
  return [];
}

/** “The film Ada Brook made”: a person or a place, no title. */
function isSomebody(view: View, line: Line, name: string): boolean {
  return view
    .marksIn(line)
    .some(
      (mark) =>
        mark.label === "name" && (mark.kind === "person" || mark.kind === "place") && mark.referent === name,
    );
}

/** Whoever is named in full in the sentence, who may have made it. */
function namedThere(view: View, line: Line, title: string): string | undefined {
  const mark = view
    .marksIn(line)
    .find(
      (each) =>
        each.label === "name" &&
        each.kind === "person" &&
        each.referent.includes(" ") &&
        !title.includes(each.referent),
    );
  return mark?.label === "name" ? mark.referent : undefined;
}

function journalIn(view: View, line: Line): Checkable[] {
  const { analysis } = view;
  const { paragraph, text } = line;
  const name = journalNamed(view, line);
  const words = begun(view, line);
  if (name === undefined || words === undefined) return [];
  const about = searchFor(view, line, text)?.pieces.filter(
    (piece) => piece !== undefined && !piece.includes(name),
  );
  const hasName = about?.some((piece) => piece !== undefined && isNamed(piece.replace('"', "")));
  const somebody = analysis.voices.find(({ kind, named }) => kind === "person" && named)?.name;
  return [
    {
      family: "published",
      variant: "journal",
      slots: {
        outlet: { plain: name },
        words: { quote: words },
        place: { places: [paragraph.number] },
      },
      evidence: [{ at: paragraph.number, quote: words }],
      strength: 0.6,
      query: {
        pieces: [
          asPiece(name),
          hasName === true || somebody === undefined ? undefined : asPiece(somebody),
          ...(about ?? topicsBeside(view, [name], 3)),
        ],
        language: analysis.article.language,
      },
    },
  ];
}

/** “In the journal Tides”, “published in Nature”. */
export function journalNamed(view: View, line: Line): string | undefined {
  const { journalNouns = [], journals = [] } = view.pack(line.paragraph)?.lexicons ?? {};
  for (const sign of line.text.matchAll(signs(journalNouns))) {
    const name = title.exec(line.text.slice(sign.index + sign[0].length).trimStart())?.[0];
    if (name !== undefined) return name;
  }
  const mark = view
    .marksIn(line)
    .find(
      (each) =>
        each.label === "name" &&
        journals.includes(withoutArticle(view, each.referent)) &&
        isInside(line, each.span.start),
    );
  return mark?.label === "name" ? mark.referent : undefined;
}

/** “In Nature”, “by The Lancet”; not “told Nature”. */
function isInside({ paragraph }: Line, start: number): boolean {
  const before = (paragraph.words ?? []).filter(({ end }) => end <= start);
  return before.findLast(({ tag }) => tag !== "DET")?.tag === "ADP";
}
