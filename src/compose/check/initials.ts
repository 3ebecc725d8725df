import { packFor } from "../../model/language.ts";
import type { View } from "../view.ts";
import { isOutlet } from "./usable.ts";

interface Initials {
  readonly name: string;
  readonly at: number;
}

function firstLetters(name: string): string {
  return name.includes(" ") ? (name.match(/(?<!\p{L})\p{Lu}/gu) ?? []).join("") : "";
}

/** Paragraphs with letters that the whole article is about: it tells what they mean. */
const often = 4;

/** Letters that stand for words and are nowhere written out; not those that everybody knows. */
export function initials({ analysis, ...view }: View): Initials[] {
  const { lettersKnown = [] } = packFor(view.languages, analysis.article.language)?.lexicons ?? {};
  const met = new Set<string>();
  const names = analysis.marks.flatMap((mark) => (mark.label === "name" ? [mark.referent] : []));
  const full = new Set([...names, analysis.article.publisher?.value ?? ""].map(firstLetters));
  return analysis.marks.flatMap((mark): Initials[] => {
    if (mark.label !== "acronym" || mark.paragraph === 0 || mark.expansion !== undefined) return [];
    const paragraph = analysis.paragraphs[mark.paragraph - 1];
    const name = paragraph?.text.slice(mark.span.start, mark.span.end) ?? "";
    const [before, behind] = [
      paragraph?.text[mark.span.start - 1] ?? "",
      paragraph?.text.slice(mark.span.end, mark.span.end + 2) ?? "",
    ];
    if (paragraph?.language !== analysis.article.language || !/^\p{Lu}{3,6}$/u.test(name) || met.has(name))
      return [];
    met.add(name);
    if (analysis.paragraphs.filter(({ text }) => text.includes(name)).length >= often) return [];
    if (full.has(name)) return [];
    // “(GRT)” behind its words, “GRT (the Great River Trust)”, “GRT-2”.
    if (/[([{.@&\d-]/u.test(before) || /^(?:[+&\d-]|\s\()/u.test(behind)) return [];
    if (lettersKnown.includes(name) || isOutlet({ analysis, ...view }, name)) return [];
    return [{ name, at: mark.paragraph }];
  });
}
