import type { Attribution, Mark, Quotation } from "../../model/analysis.ts";
import { marksByParagraph } from "../text.ts";
import type { View } from "../view.ts";

/**
 * Words whose speaker is not named beside them: the next ones in a paragraph in which the text names nobody else as
 * speaker (“…,” said Ada Brook. “…”), or that opens with them behind one that ends on what the same person said.
 */
export function goesOn(view: View, mark: Quotation): boolean {
  const { analysis } = view;
  const all = marksByParagraph(analysis);
  const marks = all.get(mark.paragraph) ?? [];
  const name = mark.voice === undefined ? "" : (analysis.voices[mark.voice]?.name ?? "");
  const told = marks.filter((other): other is Quotation => isSpeech(other) && !isInferred(other));
  const last = marks.findLast(
    (other) => (isSpeech(other) || other.label === "attribution") && other.span.end <= mark.span.start,
  );
  const isOther = marks.some(
    (other) =>
      other.label === "name" &&
      other.kind === "person" &&
      other.span.start >= (last?.span.end ?? 0) &&
      other.span.end <= mark.span.start &&
      !name.includes(other.referent) &&
      !other.referent.includes(name),
  );
  if (isOther) return false;
  // « … », a-t-il ajouté: of several speakers, the last one.
  const before = told.findLast(({ span }) => span.end <= mark.span.start);
  if (mark.cue !== undefined && before !== undefined && before === last) return before.voice === mark.voice;
  if (told.some(({ voice }) => voice !== mark.voice)) return false;
  if (told.some(({ span }) => span.start < mark.span.start)) return true;
  const earlier = marks.findLast(
    (other): other is Quotation => isSpeech(other) && other.span.end <= mark.span.start,
  );
  if (earlier !== undefined && isInferred(earlier) && earlier.voice === mark.voice && goesOn(view, earlier))
    return true;
  if (told.length > 0) return false;
  const indirect = marks.findLast(
    (other) => other.label === "attribution" && other.span.end <= mark.span.start,
  );
  const speech =
    indirect ??
    (mark.span.start <= opening
      ? (all.get(mark.paragraph - 1) ?? []).findLast(
          (other) => other.label === "attribution" || isSpeech(other),
        )
      : undefined);
  if (speech === undefined || !("voice" in speech) || speech.voice !== mark.voice || isInferred(speech))
    return false;
  // “As Ada Brook warned: “…”, Nell Moor asked for more.” – “…,” she said.
  return speech.paragraph === mark.paragraph || !isNamedSince(all.get(speech.paragraph) ?? [], speech, name);
}

function isNamedSince(marks: readonly Mark[], { span }: Mark, name: string): boolean {
  return marks.some(
    (other) =>
      other.label === "name" &&
      other.kind === "person" &&
      other.span.start >= span.end &&
      !name.includes(other.referent) &&
      !other.referent.includes(name),
  );
}

/** Characters before a quotation that opens a paragraph. */
const opening = 2;

function isSpeech(mark: Mark): boolean {
  return mark.label === "quotation" && mark.use === "speech";
}

function isInferred(mark: Mark | Attribution): boolean {
  return "inferred" in mark && mark.inferred === true;
}
