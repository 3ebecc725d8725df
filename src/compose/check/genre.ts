import type { View } from "../view.ts";

/** An opinion, a petition or an interview: no report of news. */
export function isView({ analysis: { genres } }: View): boolean {
  return genres.some(({ kind }) => kind === "opinion" || kind === "petition" || kind === "interview");
}
