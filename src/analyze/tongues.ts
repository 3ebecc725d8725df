import type { Mark } from "../model/analysis.ts";
import { type Detector, primary } from "../model/detector.ts";
import type { Scene } from "./scene.ts";

/** Marks quotations whose words are in another language than their paragraph. Short ones follow the paragraph. */
export function withLanguages(marks: readonly Mark[], scenes: readonly Scene[], detect: Detector): Mark[] {
  return marks.map((mark) => {
    if (mark.label !== "quotation") return mark;
    const paragraph = scenes[mark.paragraph]?.paragraph;
    if (paragraph === undefined) return mark;
    const own = primary(paragraph.language);
    const language = detect(paragraph.text.slice(mark.content.start, mark.content.end), own);
    return language === undefined || language === own ? mark : { ...mark, language };
  });
}
