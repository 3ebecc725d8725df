import { packFor } from "../model/language.ts";
import type { View } from "./view.ts";

/** An outlet with the article that the text puts before it: « l'AFP », “the Guardian”. */
export function withArticle({ analysis, languages }: View, outlet: string): string {
  const pack = packFor(languages, analysis.article.language);
  if (pack === undefined || pack.facts.nounsCapitalised === true) return outlet;
  const definite = new Set(pack.lexicons.definite ?? []);
  const contracted = new Set(pack.lexicons.links);
  for (const { text, words } of analysis.paragraphs)
    for (let at = text.indexOf(outlet); at >= 0; at = text.indexOf(outlet, at + 1)) {
      const word = /(?:\p{L}+['’]|\p{L}+\s)$/u.exec(text.slice(Math.max(0, at - 12), at))?.[0].toLowerCase();
      const form = word?.trim().replace("’", "'") ?? "";
      if (word === undefined || !definite.has(form) || contracted.has(form)) continue;
      // “The NASA spacecraft”: the article is that of the noun.
      const end = at + outlet.length;
      const next = words?.find(({ start }) => start === end + 1);
      if (next === undefined || !nominal.has(next.tag)) return `${word}${outlet}`;
    }
  return outlet;
}

const nominal: ReadonlySet<string> = new Set(["NOUN", "ADJ", "PROPN"]);

/** A name to type: “the State Department” without its article, « L’Agence » too. */
export function withoutArticle({ analysis, languages }: View, name: string): string {
  const definite = packFor(languages, analysis.article.language)?.lexicons.definite ?? [];
  const [, word = "", rest = name] = /^(\p{L}+['’]|\p{L}+\s)(.+)$/u.exec(name) ?? [];
  return definite.includes(word.trim().toLowerCase().replace("’", "'")) ? rest : name;
}
