import { isJest } from "../../jest.ts";
import { withoutArticle } from "../../outlet.ts";
import type { Line, View } from "../../view.ts";
import { begun } from "../begun.ts";
import { isNamed } from "../centralname.ts";
import { asPiece } from "../query.ts";
import { signs } from "../signs.ts";
import { searchFor } from "../strings.ts";
import { topicsBeside } from "../topics.ts";
import type { Checkable } from "./checkable.ts";

/** Journals of research in which the article says that something was published. */
export function journals(view: View): Checkable[] {
  if (isJest(view.analysis, view.languages)) return [];
  const met = new Set<string>();
  return view.lines.flatMap((line): Checkable[] => {
    if (line.paragraph.form !== "text" || line.paragraph.language !== view.analysis.article.language)
      return [];
    return journalIn(view, line).filter(({ evidence: [first] }) => {
      const quote = first?.quote ?? "";
      return !met.has(quote) && met.add(quote) !== undefined;
    });
  });
}

/** Words with a capital, and small ones between them: the name of a journal. */
const title =
  /^(?:\p{Lu}[\p{L}\d’'-]*|\d+)(?:\s(?:(?:of|the|a|an|in|on|at|to|for|and|with|de|du|des|la|le|les|et|en|à|d['’]|l['’])\s?){0,2}(?:\p{Lu}[\p{L}\d’'-]*))*\??/u;

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
      family: "paper",
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
