import type { Name } from "../../model/analysis.ts";
import { countWords } from "../text.ts";
import type { Line, View } from "../view.ts";
import { type EntryKind, kindIn } from "./looked.ts";
import { isHead } from "./people.ts";
import { isCountry } from "./usable.ts";

interface Labelled {
  readonly name: Name;
  readonly words: string;
  readonly kind: EntryKind;
}

const nominal: ReadonlySet<string> = new Set(["NOUN", "ADJ", "PROPN"]);
/** Words, the name among them. */
const least = 4;
/** Words before the name, beside an article. */
const modifiers = 2;

/** What something is, said right before its name: “the old harbour brewery Skyways”. */
export function labelled(view: View, line: Line): Labelled[] {
  const { paragraph, sentence } = line;
  const { text } = paragraph;
  const words = (paragraph.words ?? []).filter(
    ({ start, end }) => start >= sentence.span.start && end <= sentence.span.end,
  );
  return view.marksIn(line).flatMap((mark): Labelled[] => {
    if (mark.label !== "name" || mark.quoted) return [];
    const at = words.findIndex(({ start }) => start >= mark.span.start);
    let first = at;
    while (first > 0 && nominal.has(words[first - 1]?.tag ?? "")) first -= 1;
    const head = words[at - 1];
    if (at < 1 || at - first < modifiers || head === undefined || isCountry(view, mark.referent)) return [];
    if (
      text.slice(head.end, mark.span.start) !== " " ||
      /^(?:[’']s|\s\p{Lu}|\s&)/u.test(text.slice(mark.span.end))
    )
      return [];
    if (words[first - 1]?.tag === "DET" && isPointing(view, line, words[first - 1])) return [];
    const isSet = words[first - 1]?.tag === "DET";
    const label = text.slice(words[first]?.start ?? 0, head.end);
    const { headLast } = view.pack(paragraph)?.lexicons ?? {};
    const kind = kindIn(
      view,
      paragraph.language,
      headLast === true ? text.slice(head.start, head.end) : label,
    );
    const quote = text.slice(words[isSet ? first - 1 : first]?.start ?? 0, mark.span.end);
    if (kind === undefined || countWords(quote) < least || isHead(view, mark.referent)) return [];
    return [{ name: mark, words: quote, kind }];
  });
}

/** “Its”, “a”: what they lean on stands elsewhere, or it is one of many. */
function isPointing(
  view: View,
  { paragraph }: Line,
  word: { start: number; end: number } | undefined,
): boolean {
  const { determiners = [], definite = [] } = view.pack(paragraph)?.lexicons ?? {};
  const form =
    word === undefined ? "" : paragraph.text.slice(word.start, word.end).toLowerCase().replace("’", "'");
  return determiners.includes(form) && !definite.includes(form);
}
