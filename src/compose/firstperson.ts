import type { Language } from "../model/language.ts";

/** Words of the first person: “where I used to work”, « j’ai vu », which may be those of somebody whom the text hears. */
export function speaksOfSelf(words: string, pack: Language | undefined): boolean {
  return persons(words, pack).length > 0;
}

/** The same of one person alone: “I”, « mon », no “we”. */
export function isAnecdote(words: string, pack: Language | undefined): boolean {
  const ourselves = new Set(pack?.lexicons.ourselves);
  return persons(words, pack).some((forms) => !forms.some((form) => ourselves.has(form)));
}

/** Each word of the first person, in the forms by which a list may have it; no initials: “US”. */
function persons(words: string, pack: Language | undefined): readonly (readonly string[])[] {
  const own = new Set(pack?.lexicons.firstPerson);
  const found = words.replaceAll("’", "'").match(/\p{L}+(?:'\p{L}*)?/gu) ?? [];
  return found
    .filter((word) => !/^\p{Lu}{2}/u.test(word))
    .map((word) => formsOf(word.toLowerCase()))
    .filter((forms) => forms.some((form) => own.has(form)));
}

/** “we've”; what is elided before another word: « j' »; without what follows it: “us'” at the end of a quotation. */
function formsOf(word: string): readonly string[] {
  const [head = word, ...rest] = word.split("'");
  return rest.length === 0 ? [word] : [word, `${head}'`, head];
}
