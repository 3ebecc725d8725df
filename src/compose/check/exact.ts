import { type Languages, packFor } from "../../model/language.ts";
import { personName } from "./ingredients.ts";
import { isSmall } from "./small.ts";

/** A speaker's name without titles and nicknames. */
export function speakerName(name: string, languages: Languages, language: string): string {
  const plain = name.replace(/["“”«][^"“”«»]*["“”»]|\([^)]*\)/gu, " ").replace(/["“”«»()]/gu, " ");
  const { titles = [], regnal = [] } = packFor(languages, language)?.lexicons ?? {};
  const bare = personName(plain, titles);
  const [title = ""] = plain.trim().split(/\s+/u);
  const isKnownSo = !bare.includes(" ") && /^\p{Lu}/u.test(title) && regnal.includes(title.toLowerCase());
  return isKnownSo && bare !== "" ? `${title} ${bare}` : bare;
}

/** 5 to `most` first words, without marks that would break a search and without light words at the end. */
export function firstWords(
  text: string,
  languages: Languages,
  language: string,
  most = 8,
): string | undefined {
  const clause = text.trim().split(/["“”«»()[\]…:;]|\.\.\.|[.!?](?=\s|$)/u)[0] ?? "";
  const words = clause
    .trim()
    .split(/\s+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .slice(0, most);
  const pack = packFor(languages, language);
  while (words.length > 5 && isSmall(words.at(-1) ?? "", pack)) words.pop();
  return words.length < 5 ? undefined : words.join(" ").replace(/[,–—-]+$/u, "");
}

/** Words of a quotation to type in quotation marks: the phrase that finds it, else its first words, be they few. */
export function typedWords(content: string, languages: Languages, language: string): string {
  const first = phraseOf(content, languages, language) ?? firstWords(content, languages, language);
  const last = first?.split(" ").at(-1) ?? "";
  // “I have a request for” finds anything.
  if (first !== undefined && !isSmall(last, packFor(languages, language))) return first;
  const words = content
    .replace(/["“”«»()[\]…]/gu, " ")
    .split(/\s+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
  return words
    .slice(0, typed.most)
    .join(" ")
    .replace(/[\s.,;:!?–—-]+$/u, "");
}

/** Words of a string that is typed word for word, and those of them that are not small. */
const typed = { most: 10, enough: 8, content: { fewest: 3, most: 6 } };

/** Words from the start of a quotation that find it: three to six that are not small, and no small one at the end. */
export function phraseOf(content: string, languages: Languages, language: string): string | undefined {
  const pack = packFor(languages, language);
  const all = firstWords(content, languages, language, typed.most)?.split(/\s+/u) ?? [];
  let told = 0;
  const end = all.findIndex((word, index) => {
    told += isSmall(word, pack) ? 0 : 1;
    return told >= typed.content.most || (index + 1 >= typed.enough && told >= typed.content.fewest);
  });
  const words = end < 0 ? all : all.slice(0, end + 1);
  while (words.length > 0 && isSmall(words.at(-1) ?? "", pack)) words.pop();
  const isEnough = words.filter((word) => !isSmall(word, pack)).length >= typed.content.fewest;
  return isEnough ? words.join(" ").replace(/[,–—-]+$/u, "") : undefined;
}
