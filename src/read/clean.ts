import type { ElementContent, Nodes, Properties } from "hast";

/** What cleaning took out or broke; one tally for the whole article. */
export interface Tally {
  controls: number;
  longWords: number;
  firstLongWord: string;
}

export function newTally(): Tally {
  return { controls: 0, longWords: 0, firstLongWord: "" };
}

/** Code points without a break opportunity that pdfmake still breaks fast. */
const longest = 60;
const step = 30;

const lineBreaks = /\r\n?|\f|[\u0085\u2028\u2029]/g;
const unwanted =
  /(?![\t\n])\p{Cc}|\p{Cs}|\p{Noncharacter_Code_Point}|[\u061C\u200E\u200F\u202A-\u202E\u2066-\u206F\uFEFF\uFFF9-\uFFFB]/gu;
const breakless =
  /[^\s\u200B\u2010\u2013\u2014/?\-\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]{61,}/gu;
/** Thirty letters with their marks; where a letter has more than thirty marks, three hundred marks alone. */
const chunk = new RegExp(`(?:(?:\\P{M}\\p{M}{0,${step}}){${step}}|\\p{M}{${10 * step}})(?=.)`, "gsu");

/** Text without control characters, direction marks and lone surrogates; line ends are `\n`; NFC. */
export function cleanText(text: string, tally: Tally): string {
  const lines = text.replace(lineBreaks, "\n").replace(/\u00AD/g, "");
  return lines
    .replace(unwanted, () => {
      tally.controls++;
      return "";
    })
    .normalize("NFC");
}

/** Gives every run of more than 60 letters a place to break (U+200B) each 30 letters. */
export function breakLongWords(text: string, tally: Tally): string {
  if (text.length <= longest) return text;
  return text.replace(breakless, (word) => {
    tally.longWords++;
    tally.firstLongWord ||= word.slice(0, step);
    return word.replace(chunk, "$&\u200B");
  });
}

/** The same for every text and attribute of a tree: entities bring in what the file's text did not show. */
export function cleanTree<T extends Nodes>(tree: T, tally: Tally): T {
  if (tree.type === "text") {
    return { ...tree, value: breakLongWords(cleanText(tree.value, tally), tally) };
  }
  if (!("children" in tree)) return tree;
  const children = tree.children.map((child) => cleanTree(child as ElementContent, tally));
  if (tree.type !== "element") return { ...tree, children };
  const properties: Properties = {};
  for (const [name, value] of Object.entries(tree.properties)) {
    properties[name] = typeof value === "string" ? cleanText(value, tally) : value;
  }
  return { ...tree, properties, children };
}
