import type { Voice } from "../../model/analysis.ts";
import { marksByParagraph } from "../text.ts";
import type { Line, View } from "../view.ts";

/** “He said”, behind somebody else’s name in the same paragraph. */
export function isAnother(view: View, { paragraph, sentence }: Line, { kind, name }: Voice): boolean {
  const last = name.split(" ").at(-1) ?? name;
  return (
    kind === "person" &&
    !paragraph.text.slice(0, sentence.span.end).includes(last) &&
    (marksByParagraph(view.analysis).get(paragraph.number) ?? []).some(
      (mark) =>
        mark.label === "name" &&
        (mark.kind === "person" || (mark.kind === "unknown" && mark.referent.includes(" "))) &&
        mark.span.end <= sentence.span.start,
    )
  );
}
