import { fromHtml } from "hast-util-from-html";
import { toString as textOf } from "hast-util-to-string";
import { GuideError } from "../../src/model/errors.ts";
import type { Evidence, Guide, Question } from "../../src/model/guide.ts";
import { guideLanguages, type Languages, packFor } from "../../src/model/language.ts";
import { draft } from "../../src/pipeline.ts";
import { read } from "../../src/read/read.ts";
import { checksOf, type Item } from "../../src/write/neutral.ts";
import type { Text } from "./texts.ts";

/** A guide to be measured, with the text that its quotations must stand in. */
export interface Made {
  readonly text: Text;
  readonly guide: Guide;
  readonly questions: readonly Asked[];
  readonly checks: readonly Item[];
  /** By paragraph number, `title` and `page`. */
  readonly places: ReadonlyMap<Evidence["at"], string>;
}

export type Asked = Item & Pick<Question, "family" | "dok" | "process">;

/** What came of one text: a guide, a reasoned refusal, or a crash. */
export type Outcome =
  | { readonly kind: "guide"; readonly made: Made }
  | { readonly kind: "refused"; readonly text: Text; readonly code: string }
  | { readonly kind: "crash"; readonly text: Text; readonly detail: string };

/** An article in a language that no guide can be in gets an English one. */
export async function outcomeOf(text: Text, languages: Languages): Promise<Outcome> {
  try {
    const article = await read(text.source, languages, () => {});
    const spoken = packFor(guideLanguages(languages), article.language) !== undefined;
    const guide = await draft(text.source, languages, spoken ? {} : { language: "en" }, () => {});
    const page = [article.byline, article.publisher, article.published, article.licence, ...article.tags]
      .flatMap((fact) => (fact ? [fact.value, fact.quote ?? ""] : []))
      .concat(article.matter.map((piece) => piece.text));
    const task = guide.task ? [guide.task] : [];
    return {
      kind: "guide",
      made: {
        text,
        guide,
        questions: [...guide.questions, ...guide.discussion, ...task],
        checks: checksOf(guide),
        places: placesOf(guide, page.join("\n")),
      },
    };
  } catch (error) {
    if (error instanceof GuideError) return { kind: "refused", text, code: error.code };
    return {
      kind: "crash",
      text,
      detail: error instanceof Error ? (error.stack ?? "").split("\n").slice(0, 3).join("\n") : String(error),
    };
  }
}

function placesOf({ article, reading }: Guide, page: string): Map<Evidence["at"], string> {
  const places = new Map<Evidence["at"], string>([
    ["title", `${article.title}\n${article.subtitle ?? ""}`],
    ["page", page],
  ]);
  for (const block of reading)
    if ("paragraph" in block) {
      const html = [block.text ?? "", ...(block.items ?? [])].join("\n");
      places.set(block.paragraph, textOf(fromHtml(html, { fragment: true })));
    }
  return places;
}
