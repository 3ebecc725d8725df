import type { Guide } from "../model/guide.ts";
import type { Edition } from "./editions.ts";

type Origin = Pick<Guide["article"], "address" | "origin">;

/** Where the article is from: its address, else its file. */
function placeOf({ address, origin }: Origin): string {
  return address ?? origin;
}

/** Where it stands on the web. */
export function webPlace(article: Origin): string | null {
  const place = placeOf(article);
  return /^https?:\/\//iu.test(place) ? place : null;
}

/** The name of a file may tell what the article is: only the teacher sees it. `home`: of the article, the site alone is known. */
export function shownPlace(article: Origin, edition: Edition): { origin: string | null; home: boolean } {
  const web = webPlace(article);
  const home = web !== null && /^https?:\/\/[^/?#]+\/?$/iu.test(web);
  return { origin: edition === "teacher" ? placeOf(article) : web, home };
}
