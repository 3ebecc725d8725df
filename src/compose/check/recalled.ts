import { packFor } from "../../model/language.ts";
import type { Line, View } from "../view.ts";
import { hasSign, signs } from "./signs.ts";
import { isCountry } from "./usable.ts";

export interface Recalled {
  readonly name: string;
  readonly kind: "event" | "law" | "prize" | "body" | "place" | "thing";
  /** Looked up only where a guide has few checks. */
  readonly isMinor?: boolean;
}

const kinds = ["event", "law", "prize", "body", "place", "thing"] as const;
const lists = [...kinds, "bodyToo"] as const;

/** Words that belong to it, before or behind its noun. */
const capitals = String.raw`\p{Lu}[\p{L}-]+(?:[\s-]\p{Lu}[\p{L}-]+)*`;

/** What is named in passing and long known: “the Holm uprising”, « le traité de Saltley ». */
export function recalledIn(view: View, line: Line): Recalled[] {
  const {
    recalled,
    headLast,
    determiners = [],
    wellKnown = [],
    stopWords = [],
  } = packFor(view.languages, line.paragraph.language)?.lexicons ?? {};
  if (recalled === undefined || line.paragraph.form !== "text") return [];
  return lists.flatMap((list) =>
    [...line.text.matchAll(signs(recalled[list] ?? []))].flatMap(({ 0: sign, index }): Recalled[] => {
      const kind = list === "bodyToo" ? "body" : list;
      const found =
        headLast === true
          ? ending(line.text, sign, index, kind, determiners)
          : beginning(line.text, sign, index);
      const name = found && bare(found, stopWords);
      if (name === undefined || hasSign(name, wellKnown)) return [];
      if (kind === "place" && isBeforeNoun(view, line, name, index + sign.length)) return [];
      if (kind === "thing" && isOfPeople(view, name)) return [];
      return [list === "bodyToo" ? { name, kind, isMinor: true } : { name, kind }];
    }),
  );
}

/** “The Lea Valley supermarket”: the place only says which one. */
function isBeforeNoun(view: View, { paragraph, sentence }: Line, name: string, behind: number): boolean {
  const at = sentence.span.start + behind;
  const next = paragraph.words?.find(({ start }) => start >= at);
  const isOnce = view.analysis.paragraphs.filter(({ text }) => text.includes(name)).length === 1;
  return isOnce && next?.tag === "NOUN" && next.start === at + 1;
}

/** “British helicopter”: whose it is, no name. */
function isOfPeople(view: View, name: string): boolean {
  const first = name.split(" ")[0] ?? name;
  const { demonyms = [] } = view.pack(view.analysis.title)?.lexicons ?? {};
  return isCountry(view, first) || demonyms.includes(first.toLowerCase());
}

/** Characters of a word that is no part of a name. */
const shortest = 4;

/** Without “The”, “In” or “Oslo-based” in front; nothing where the head stands alone then, or where letters close it: « MM. ». */
function bare(name: string, small: readonly string[]): string | undefined {
  const words = name.split(" ");
  while (
    words.length > 0 &&
    (((words[0]?.length ?? 0) <= shortest && small.includes((words[0] ?? "").toLowerCase())) ||
      /-\p{Ll}+$/u.test(words[0] ?? ""))
  )
    words.shift();
  return words.length < 2 || /^M+$/u.test(words.at(-1) ?? "") ? undefined : words.join(" ");
}

/** “Holm uprising”, “Saltley Convention”, “Treaty of Saltley”; a law or a prize is written with a capital. */
function ending(
  text: string,
  sign: string,
  at: number,
  kind: Recalled["kind"],
  small: readonly string[],
): string | undefined {
  const isCapital = /^\p{Lu}/u.test(sign);
  if (!isCapital && (kind === "law" || kind === "body" || kind === "place")) return undefined;
  const left =
    new RegExp(String.raw`(?<![\p{L}’'.]\s?)(?:${capitals}\s)$|(?<=\p{Ll},?\s)(?:${capitals}\s)$`, "u").exec(
      text.slice(0, at),
    )?.[0] ?? "";
  const rest = text.slice(at + sign.length);
  // “Panel on Wide Rivers”.
  const more =
    kind === "body"
      ? (new RegExp(
          String.raw`^\s(?:of|on|for)\s(?:the\s)?${capitals}(?:\s(?:of|and|for)\s${capitals}){0,2}`,
          "u",
        ).exec(rest)?.[0] ?? "")
      : "";
  // “Water and Forest Park”, “Proceedings of the Harbour Academy”: half of a name.
  const isHalf =
    (kind === "body" || kind === "place") &&
    /\p{Lu}\p{L}*\s(?:and|of|of the)\s$/u.test(text.slice(0, at - left.length));
  if (isHalf) return undefined;
  // “Association of Friends” of what stands behind.
  if (more !== "" && /^\s(?:of|for|and)\s/u.test(rest.slice(more.length))) return undefined;
  if (left !== "")
    return /^(?:[’']s)?\s\p{Lu}/u.test(rest) || small.includes(left.trim().toLowerCase())
      ? undefined
      : `${left}${sign}${more}`;
  const right =
    isCapital && kind !== "place"
      ? new RegExp(String.raw`^\sof\s(?:the\s)?${capitals}(?:\s(?:of|and|for)\s${capitals}){0,2}`, "u").exec(
          rest,
        )?.[0]
      : undefined;
  return right === undefined ? undefined : `${sign}${right}`;
}

/** « traité de Saltley », « loi Corrigan », « accident de l’usine de Holm ». */
function beginning(text: string, sign: string, at: number): string | undefined {
  const rest = text.slice(at + sign.length);
  const right = new RegExp(
    String.raw`^\s(?:des|du)(?:\s\p{Ll}+){1,2}\sdu\sG\d{1,2}\s(?:à|a|en)\s\p{Lu}\p{Ll}+|^\s(?:du\sG\d{1,2}|de\sl['’]\p{Lu}{3,})(?:\s(?:à|a|de|en)\s\p{Lu}\p{Ll}+)?(?:\s(?:de\s|en\s)?\d{4})?|^(?:\s(?:de\s(?:l['’])?(?:la\s)?\p{Ll}+\s)?(?:de\s|du\s|des\s|d['’]))?${capitals}(?:\s(?:de\s)?\d{4})?|^\s${capitals}(?:\s(?:de\s)?\d{4})?`,
    "u",
  ).exec(rest)?.[0];
  return right === undefined || !/^\s/u.test(right) ? undefined : `${sign}${right}`;
}
