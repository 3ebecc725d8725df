import type { Article } from "../model/article.ts";
import { GuideError } from "../model/errors.ts";
import type { Languages } from "../model/language.ts";
import type { Report } from "../model/message.ts";
import type { Source } from "../model/source.ts";

/** Source → Article. */
export async function read(source: Source, _languages: Languages, _report: Report): Promise<Article> {
  throw new GuideError("FORMAT_UNKNOWN", { type: source.mediaType });
}
