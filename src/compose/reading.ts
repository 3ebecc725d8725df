import type { Analysis, Block, Caption, Paragraph } from "../model/analysis.ts";
import type { Footnote } from "../model/article.ts";
import type { ReadingBlock } from "../model/guide.ts";
import type { Language } from "../model/language.ts";
import { type PictureOptions, pictured } from "./pictures.ts";

/** The article as the guide prints it, block by block. */
export function reading(analysis: Analysis, pack: Language, options: PictureOptions = {}): ReadingBlock[] {
  const { article, blocks } = analysis;
  return blocks.flatMap((block) => {
    const language = block.language === article.language ? {} : { language: block.language };
    if (block.kind !== "caption") return printed(block, language, article.notes ?? []);
    return pictured(block, pack, options).map((each) => ({ ...each, ...language }));
  });
}

function printed(
  block: Exclude<Block, Caption>,
  language: { language?: string },
  notes: readonly Footnote[],
): ReadingBlock[] {
  if (block.kind === "paragraph") return paragraph(block, language, notes);
  if (block.text.trim() === "") return [];
  const level = Math.min(6, Math.max(2, Math.trunc(block.level)));
  return [{ heading: block.text, level, ...language, ...sourceOf(block) }];
}

const call = /<sup data-note="([^"]*)">([^<]*)<\/sup>/g;

function paragraph(
  block: Paragraph,
  language: { language?: string },
  footnotes: readonly Footnote[],
): ReadingBlock[] {
  const full = block.html.filter((piece) => piece.trim() !== "");
  if (full.length === 0) return [];
  const called = new Map([...full.join("").matchAll(call)].map(([, id = "", mark = ""]) => [id, mark]));
  const notes = footnotes.flatMap(({ id, html }) => {
    const mark = called.get(id);
    return mark === undefined || html === "" ? [] : [{ mark, text: html }];
  });
  const html = full.map((piece) => piece.replace(call, "<sup>$2</sup>"));
  return [
    {
      paragraph: block.number,
      form: block.form,
      ...(block.form === "text" ? { text: html.join("<br>") } : { items: html }),
      ...language,
      ...(block.quotation ? { quotation: true } : {}),
      ...sourceOf(block),
      ...(notes.length > 0 && { notes }),
    },
  ];
}

function sourceOf(block: { readonly source?: string }): { source?: string } {
  return block.source === undefined || block.source === "" ? {} : { source: block.source };
}
