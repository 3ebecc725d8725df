/** How the text says who somebody is. */
export interface Introduction {
  readonly at: number;
  /** Words of the text, whole; without the article before them. */
  readonly quote: string;
  /** A function beside the name; what the person does, for a body with a name, in a study, or at the head of others; the body alone, with its “of”. */
  readonly form: "apposed" | "does" | "studied" | "leads" | "belongs";
  /** A key of `roles` in places.yaml. */
  readonly role?: string;
}

export type Found = Omit<Introduction, "at">;

/** Up to the mark that ends it; numbers, initials and “Innovation, Industry and Energy” keep theirs. */
export const stretch = String.raw`(?:[^.;:!?"“”«»()–—,]|(?<=\d)[.,](?=\d)|(?<=(?<!\p{L})\p{Lu})\.(?=[\p{L}\s])|(?<=\p{Lu}[\p{L}-]*),(?=\s\p{Lu}[\p{L}-]+\s(?:\p{Ll}{1,3}|&)\s(?:\p{Ll}{1,3}\s)?\p{Lu}))+`;
/** “(1)” is none, “(OECD)” is. */
export const letters = String.raw`(?:\s\(\p{Lu}[\p{L}&-]{1,11}\))?`;
