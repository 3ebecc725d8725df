import type { Mark, Span } from "../model/analysis.ts";
import { type Detector, primary } from "../model/detector.ts";
import type { Scene } from "./scene.ts";
import { tokensIn } from "./words.ts";

/** Marks quotations whose words are in another language than their paragraph. Short ones follow the paragraph. */
export function withLanguages(marks: readonly Mark[], scenes: readonly Scene[], detect: Detector): Mark[] {
  return marks.map((mark) => {
    if (mark.label !== "quotation") return mark;
    const scene = scenes[mark.paragraph];
    const paragraph = scene?.paragraph;
    if (paragraph === undefined) return mark;
    const own = primary(paragraph.language);
    if (scene !== undefined && isOwn(scene, mark.content)) return mark;
    const language = detect(paragraph.text.slice(mark.content.start, mark.content.end), own);
    return language === undefined || language === own ? mark : { ...mark, language };
  });
}

/** So many of its words are the small ones of the paragraph's language that it need not be asked. */
function isOwn({ tokens, vocabulary }: Scene, span: Span): boolean {
  if (vocabulary === undefined) return false;
  const words = tokensIn(tokens, span).filter((token) => token.word);
  const small = words.filter((token) => vocabulary.stop.has(token.form)).length;
  return small >= 3 && small >= words.length / 3;
}
