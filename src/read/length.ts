import { toString as textOf } from "hast-util-to-string";
import type { Article } from "../model/article.ts";

/** Words of an article's body, counted between blanks. */
export function wordsIn({ body }: Article): number {
  return textOf(body).match(/\S+/gu)?.length ?? 0;
}
