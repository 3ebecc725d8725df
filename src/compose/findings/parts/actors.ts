import type { Name } from "../../../model/analysis.ts";
import type { Line, View } from "../../view.ts";

/** Names that somebody bears, one by one: no places, and none of a list of four or more. */
export function actors(view: View, reach: number): { line: Line; name: Name }[] {
  const names = view.analysis.marks.flatMap((mark) => {
    if (mark.label !== "name" || mark.paragraph === 0 || mark.paragraph > reach || mark.kind === "place")
      return [];
    const line = view.lineOf(mark);
    const acts = mark.kind === "person" || mark.kind === "organisation";
    return line && acts ? [{ line, name: mark }] : [];
  });
  const listed = (line: Line) => names.filter((other) => other.line === line).length >= 4;
  return names.filter(({ line }) => !listed(line));
}

/** Whether a name is a function and nothing more: “Chief Executive Officer”. */
export function isRole(view: View, line: Line, name: string): boolean {
  const lexicons = view.pack(line.paragraph)?.lexicons;
  const words = name.toLowerCase();
  return [...(lexicons?.roles ?? []), ...(lexicons?.titles ?? [])].some(
    (role) => words === role || words.endsWith(` ${role}`),
  );
}
