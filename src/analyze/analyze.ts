import type { Analysis } from "../model/analysis.ts";
import type { Article } from "../model/article.ts";
import { GuideError } from "../model/errors.ts";
import type { Languages } from "../model/language.ts";
import type { Report } from "../model/message.ts";

/** Article → Analysis. */
export async function analyze(article: Article, _languages: Languages, _report: Report): Promise<Analysis> {
  throw new GuideError("ARTICLE_EMPTY", { file: article.origin });
}
