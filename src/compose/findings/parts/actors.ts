import type { Line, View } from "../../view.ts";

/** Whether a name is a function and nothing more: “Chief Executive Officer”. */
export function isRole(view: View, line: Line, name: string): boolean {
  const lexicons = view.pack(line.paragraph)?.lexicons;
  const words = name.toLowerCase();
  return [...(lexicons?.roles ?? []), ...(lexicons?.titles ?? [])].some(
    (role) => words === role || words.endsWith(` ${role}`),
  );
}
