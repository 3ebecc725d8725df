import type { Analysis, Block, Paragraph } from "../model/analysis.ts";
import type { ReadingBlock } from "../model/guide.ts";
import type { Language, Languages } from "../model/language.ts";

/** The article as the guide prints it, block by block. */
export function reading(analysis: Analysis, _pack: Language, _languages: Languages): ReadingBlock[] {
  return analysis.blocks.flatMap((block) => printed(block, analysis.article.language));
}

function printed(block: Block, articleLanguage: string): ReadingBlock[] {
  const language = block.language === articleLanguage ? {} : { language: block.language };
  if (block.kind === "paragraph") return paragraph(block, language);
  if (block.text.trim() === "") return [];
  if (block.kind === "caption") return [{ caption: block.text, ...language }];
  const level = Math.min(6, Math.max(2, Math.trunc(block.level)));
  return [{ heading: block.text, level, ...language, ...sourceOf(block) }];
}

function paragraph(block: Paragraph, language: { language?: string }): ReadingBlock[] {
  const html = block.html.filter((piece) => piece.trim() !== "");
  if (html.length === 0) return [];
  return [
    {
      paragraph: block.number,
      form: block.form,
      ...(block.form === "text" ? { text: html.join("<br>") } : { items: html }),
      ...language,
      ...(block.quotation ? { quotation: true } : {}),
      ...sourceOf(block),
    },
  ];
}

function sourceOf(block: { readonly source?: string }): { source?: string } {
  return block.source === undefined || block.source === "" ? {} : { source: block.source };
}
