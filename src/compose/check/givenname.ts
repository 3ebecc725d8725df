import type { View } from "../view.ts";
import { asPiece } from "./query.ts";

/**
 * “Thomas Sam” for “Thomas”, where that is the first word of one name of the text only and the last of none, and the
 * name is a person's or ends like a person's.
 */
export function withSurname(view: View, piece: string): string {
  if (!/^\p{Lu}\p{Ll}+$/u.test(piece)) return piece;
  const marks = view.analysis.marks.flatMap((mark) => (mark.label === "name" ? [mark] : []));
  const people = marks.flatMap(({ kind, referent }) => (kind === "person" ? [referent] : []));
  if (marks.some(({ referent }) => referent.endsWith(` ${piece}`))) return piece;
  const isPerson = (name: string) =>
    people.some((other) => other.endsWith(` ${name.split(" ").at(-1) ?? ""}`));
  const whole = marks
    .map(({ referent }) => referent)
    .filter((name) => name.startsWith(`${piece} `) && name.split(" ").length === 2 && isPerson(name));
  const [first, ...others] = new Set(whole);
  return first === undefined || others.length > 0 ? piece : asPiece(first);
}
