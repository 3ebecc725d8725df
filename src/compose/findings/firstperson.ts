import type { Line, View } from "../view.ts";

/** A person tells of their own life: “where I used to work”, which may be somebody whom the article hears. */
export function tellsOfSelf({ pack }: View, { paragraph, text }: Line): boolean {
  const own = pack(paragraph)?.lexicons.firstPerson ?? [];
  return forms(text).some((form) => own.includes(form));
}

/** The same of one person alone: “I”, « mon », no “we”. */
export function isAnecdote({ pack }: View, { paragraph, text }: Line): boolean {
  const { firstPerson = [], ourselves = [] } = pack(paragraph)?.lexicons ?? {};
  return forms(text).some((form) => firstPerson.includes(form) && !ourselves.includes(form));
}

function forms(text: string): readonly string[] {
  return (
    text
      .toLowerCase()
      .replaceAll("’", "'")
      .match(/\p{L}+(?:'(?:m|ve|d|ll|re)(?!\p{L})|')?/gu) ?? []
  );
}
