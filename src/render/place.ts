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

/** The name of a file may tell what the article is: only the teacher sees it. */
export function shownPlace(article: Origin, edition: Edition): string | null {
  return edition === "teacher" ? placeOf(article) : webPlace(article);
}
