import type { Element, ElementContent } from "hast";
import { analyze } from "../../src/analyze/analyze.ts";
import { loadLanguages } from "../../src/load/language.ts";
import type { Analysis, Mark, Span } from "../../src/model/analysis.ts";
import type { Article } from "../../src/model/article.ts";

const languages = await loadLanguages();

export function element(tagName: string, children: (ElementContent | string)[], properties = {}): Element {
  const nodes = children.map(
    (child): ElementContent => (typeof child === "string" ? { type: "text", value: child } : child),
  );
  return { type: "element", tagName, properties, children: nodes };
}

export function articleOf(blocks: readonly (Element | string)[], language: string, title = "Title"): Article {
  return {
    title: { value: title, found: "file" },
    tags: [],
    language,
    languageFound: "file",
    origin: "article.md",
    name: "article",
    body: {
      type: "root",
      children: blocks.map((block) => (typeof block === "string" ? element("p", [block]) : block)),
    },
    matter: [],
    repairs: [],
  };
}

export function analyzed(language: string, ...blocks: (Element | string)[]): Promise<Analysis> {
  return analyze(articleOf(blocks, language), languages, () => {});
}

export function words(analysis: Analysis, paragraph: number, span: Span | undefined): string | undefined {
  const text = paragraph === 0 ? analysis.title.text : analysis.paragraphs[paragraph - 1]?.text;
  return span === undefined ? undefined : text?.slice(span.start, span.end);
}

/** The words under each mark of a label. */
export function marked(analysis: Analysis, label: Mark["label"]): (string | undefined)[] {
  return analysis.marks
    .filter((mark) => mark.label === label)
    .map((mark) => words(analysis, mark.paragraph, mark.span));
}

/** `use: words → voice` of each quotation; a guessed voice has a `?`. */
export function quotations(analysis: Analysis): string[] {
  return analysis.marks.flatMap((mark) => {
    if (mark.label !== "quotation") return [];
    const voice = mark.voice === undefined ? "nobody" : (analysis.voices[mark.voice]?.name ?? "lost");
    return [
      `${mark.use}: ${words(analysis, mark.paragraph, mark.content)} → ${voice}${mark.inferred ? "?" : ""}`,
    ];
  });
}
