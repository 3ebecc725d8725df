import type { Analysis } from "../model/analysis.ts";
import type { Matter, MatterKind } from "../model/article.ts";

const electronic = /[\w.+-]+\s?(?:@|\[at\]|\(at\))\s?[\w-]+(?:\.[\w-]+)+/iu;
const telephone = /(?:\+|\b0)\d[\d\s./()-]{7,}\d/u;

/** Page matter of some kinds, in the order of the page. */
export function matterOf(analysis: Analysis, ...kinds: readonly MatterKind[]): readonly Matter[] {
  return analysis.article.matter.filter((matter) => kinds.includes(matter.kind));
}

/** Sentences that can be printed: those with an e-mail address or a telephone number are left out. */
export function printable(text: string): string[] {
  return sentences(text).filter((sentence) => !hasContact(sentence));
}

export function hasContact(text: string): boolean {
  return electronic.test(text) || telephone.test(text);
}

/** Sentences of page matter: a line end or an end mark before a capital. Abbreviated titles end none. */
export function sentences(text: string): string[] {
  return text
    .split(/\n+/u)
    .flatMap((line) => line.split(/(?<=[\p{Ll}\p{N})\]»”"][.!?…]["”»)]*)\s+(?=[\p{Lu}«“"([])/u))
    .reduce<string[]>((kept, piece) => {
      const last = kept.at(-1);
      if (last !== undefined && /(?:^|\s)(?:\p{Lu}\p{Ll}{0,3}|\p{L})\.$/u.test(last) && last.length < 400) {
        kept[kept.length - 1] = `${last} ${piece}`;
      } else kept.push(piece);
      return kept;
    }, [])
    .map((piece) => piece.trim())
    .filter((piece) => piece !== "");
}

/** First sentences, whole, up to a number of words; at least one. */
export function opening(texts: readonly string[], words: number): string {
  let taken = "";
  let count = 0;
  for (const text of texts) {
    count += text.split(/\s+/u).length;
    if (taken !== "" && count > words) break;
    const dash = taken === "" || /[.!?…][”»")]*$/u.test(taken) ? "" : "— ";
    taken = `${taken} ${dash}${text}`.trim();
  }
  return taken;
}
