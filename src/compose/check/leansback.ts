import type { Line, View } from "../view.ts";

/** “In 1956 he …”: a pronoun for somebody told of before; not “those who”. */
export function leansBack(view: View, { paragraph }: Line, words: string): boolean {
  const { pronouns = [], relatives = [] } = view.pack(paragraph)?.lexicons ?? {};
  const forms = words.toLowerCase().match(/\p{L}+/gu) ?? [];
  return forms.some((form, at) => pronouns.includes(form) && !relatives.includes(forms[at + 1] ?? ""));
}
