import type { Element, ElementContent, Root, Text } from "hast";
import type { LanguageFacts, Languages } from "../model/language.ts";
import { packFor } from "../model/language.ts";

const phrases = new Set("strong em b i a sub sup code q cite span small abbr".split(" "));
/** The words stand as they are: something to type, or an address. */
const verbatim = new Set(["code"]);

interface Piece {
  readonly node: Text;
  readonly language: string;
  readonly verbatim: boolean;
}

/**
 * Sets each line of the tree by the habits of its language. Never a character more or less: spaces become
 * narrow or unbreakable, an apostrophe between letters becomes typographic, nothing else changes.
 */
export function typeset(tree: Root, languages: Languages, language: string): Root {
  const root = structuredClone(tree);
  const walk = (parent: Root | Element, tag: string) => {
    let line: Piece[] = [];
    const flush = () => {
      setLine(line, languages);
      line = [];
    };
    for (const child of parent.children) {
      if (child.type === "text" || (child.type === "element" && phrases.has(child.tagName)))
        line.push(...pieces(child, tag, false));
      else {
        flush();
        if (child.type === "element") walk(child, languageOf(child, tag));
      }
    }
    flush();
  };
  walk(root, language);
  return root;
}

/**
 * Text in the habits of a language. Same length as before.
 * @example setText("Il dit : « Non ! »", french) // U+202F before « : », « ! », « » » and after « « »
 */
export function setText(text: string, facts: LanguageFacts | undefined): string {
  const set = setWords(text, facts);
  return [...text.matchAll(address)].reduce(
    (line, { 0: place, index }) => line.slice(0, index) + place + line.slice(index + place.length),
    set,
  );
}

/** As it has to be typed. */
const address = /\bhttps?:\/\/[^\s\p{Surrogate}]+/giu;

function setWords(text: string, facts: LanguageFacts | undefined): string {
  let set = text.replace(/\p{Surrogate}/gu, "\uFFFD");
  if (facts === undefined) return set;
  set = set.replace(/(?<=[\p{L}\p{N}])'(?=\p{L})/gu, "’");
  if (facts.spaceBefore !== "")
    set = set.replace(
      new RegExp(`(?<=[^\\s·|/—–-])[ \u00A0\u2009](?=[${literal(facts.spaceBefore)}])`, "gu"),
      "\u202F",
    );
  for (const [open] of facts.spaceInside)
    set = set.replace(new RegExp(`(?<=${literal(open)})[ \u00A0\u2009]`, "gu"), "\u202F");
  if (facts.ordinalPoint) set = set.replace(/(?<=(?<![\d.,])\d{1,2}\.) (?=\p{Lu})/gu, "\u00A0");
  for (const piece of facts.together ?? []) set = set.replaceAll(piece, piece.replaceAll(" ", "\u00A0"));
  // A key: “Q quotation · # figure”.
  if (set.includes(" · "))
    set = set.replace(/(?<=(?:^| · )(?:[^\s\p{L}\p{N}]|\p{Lu})) (?=\p{L})/gu, "\u00A0");
  if (facts.holdsNext !== undefined) {
    const words = facts.holdsNext.map(literal).join("|");
    set = set.replace(new RegExp(`(?<=(?<![\\p{L}\\p{N}])(?:${words})) (?=[\\p{Lu}\\d])`, "gu"), "\u00A0");
  }
  const sign = facts.paragraphSign.trimEnd();
  if (sign !== facts.paragraphSign)
    set = set.replace(new RegExp(`(?<=${literal(sign)}) (?=[\\d_])`, "gu"), "\u00A0");
  if (facts.spaceBefore !== "")
    set = set.replace(
      /(?<=(?<![\d.,])\d{1,3}(?: \d{3}){0,3}) (?=\d{3}(?!\d))|(?<=\d) (?=[%‰€°])/gu,
      "\u00A0",
    );
  return set;
}

function pieces(node: ElementContent, tag: string, typed: boolean): Piece[] {
  if (node.type === "text") return [{ node, language: tag, verbatim: typed }];
  if (node.type !== "element") return [];
  const language = languageOf(node, tag);
  return node.children.flatMap((child) => pieces(child, language, typed || verbatim.has(node.tagName)));
}

function setLine(line: readonly Piece[], languages: Languages): void {
  const text = line.map(({ node }) => node.value).join("");
  const set = new Map<string, string>();
  let start = 0;
  for (const { node, language, verbatim } of line) {
    const whole = set.get(language) ?? setText(text, packFor(languages, language)?.facts);
    set.set(language, whole);
    const end = start + node.value.length;
    if (!verbatim) node.value = whole.slice(start, end);
    start = end;
  }
}

function languageOf(element: Element, outer: string): string {
  const { lang } = element.properties;
  return typeof lang === "string" && lang !== "" ? lang : outer;
}

function literal(text: string): string {
  return text.replace(/[\\\]^$.*+?()[{}|/-]/g, "\\$&");
}
