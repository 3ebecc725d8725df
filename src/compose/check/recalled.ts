import { packFor } from "../../model/language.ts";
import type { Line, View } from "../view.ts";
import { hasSign, signs } from "./signs.ts";

export interface Recalled {
  readonly name: string;
  readonly kind: "event" | "law" | "prize";
}

const kinds = ["event", "law", "prize"] as const;

/** Words that belong to it, before or behind its noun. */
const capitals = String.raw`\p{Lu}[\p{L}-]+(?:[\s-]\p{Lu}[\p{L}-]+)*`;

/** What is named in passing and long known: “the Holm uprising”, « le traité de Saltley ». */
export function recalledIn(view: View, line: Line): Recalled[] {
  const {
    recalled,
    headLast,
    determiners = [],
    wellKnown = [],
  } = packFor(view.languages, line.paragraph.language)?.lexicons ?? {};
  if (recalled === undefined || line.paragraph.form !== "text") return [];
  return kinds.flatMap((kind) =>
    [...line.text.matchAll(signs(recalled[kind]))].flatMap(({ 0: sign, index }) => {
      const name =
        headLast === true
          ? ending(line.text, sign, index, kind, determiners)
          : beginning(line.text, sign, index);
      return name === undefined || hasSign(name, wellKnown) ? [] : [{ name, kind }];
    }),
  );
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
  if (kind === "law" && !isCapital) return undefined;
  const left =
    new RegExp(String.raw`(?<![\p{L}’'.]\s?)(?:${capitals}\s)$|(?<=\p{Ll},?\s)(?:${capitals}\s)$`, "u").exec(
      text.slice(0, at),
    )?.[0] ?? "";
  const rest = text.slice(at + sign.length);
  if (left !== "")
    return /^(?:[’']s)?\s\p{Lu}/u.test(rest) || small.includes(left.trim().toLowerCase())
      ? undefined
      : `${left}${sign}`;
  const right = isCapital
    ? new RegExp(String.raw`^\sof\s(?:the\s)?${capitals}`, "u").exec(rest)?.[0]
    : undefined;
  return right === undefined ? undefined : `${sign}${right}`;
}

/** « traité de Saltley », « loi Corrigan », « accident de l’usine de Holm ». */
function beginning(text: string, sign: string, at: number): string | undefined {
  const rest = text.slice(at + sign.length);
  const right = new RegExp(
    String.raw`^(?:\s(?:de\s(?:l['’])?(?:la\s)?\p{Ll}+\s)?(?:de\s|du\s|des\s|d['’]))?${capitals}(?:\sde\s\d{4})?|^\s${capitals}`,
    "u",
  ).exec(rest)?.[0];
  return right === undefined || !/^\s/u.test(right) ? undefined : `${sign}${right}`;
}
