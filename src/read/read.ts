import type { Article } from "../model/article.ts";
import { GuideError } from "../model/errors.ts";
import type { Languages } from "../model/language.ts";
import type { Report } from "../model/message.ts";
import type { MediaType, Source } from "../model/source.ts";
import { assemble } from "./assemble.ts";
import { cleanText, newTally } from "./clean.ts";
import { decode } from "./decode.ts";
import type { Page } from "./page.ts";

/** Megabytes (10⁶ bytes) that a source may have. */
const limit = 10;

type Reader = (text: string, source: Source, languages: Languages) => Page | Promise<Page>;

/** To read another format, add its line here. A reader's code is loaded when its format comes in. */
const readers: Readonly<Record<MediaType, () => Promise<Reader>>> = {
  "text/markdown": async () => (await import("./markdown.ts")).readMarkdown,
  "text/html": async () => (await import("./html/html.ts")).readHtml,
  "text/plain": async () => (await import("./text.ts")).readText,
};

/**
 * Source → Article.
 * @throws GuideError SOURCE_TOO_LARGE, SOURCE_BROKEN, FRONT_MATTER_INVALID, ARTICLE_EMPTY, FORMAT_UNKNOWN.
 */
export async function read(source: Source, languages: Languages, report: Report): Promise<Article> {
  if (!Object.hasOwn(readers, source.mediaType))
    throw new GuideError("FORMAT_UNKNOWN", { type: source.mediaType });
  if (source.bytes.length > limit * 1_000_000) {
    throw new GuideError("SOURCE_TOO_LARGE", { limit, file: source.origin });
  }
  const tally = newTally();
  const decoded = decode(source);
  if (decoded.lost > 0) report({ code: "CHARACTERS_LOST", values: { count: decoded.lost } });
  const text = cleanText(decoded.text, tally);
  if (text.trim() === "") throw new GuideError("ARTICLE_EMPTY", { file: source.origin });
  try {
    const reader = await readers[formatOf(text, source.mediaType)]();
    const page = await reader(text, source, languages);
    const whole = { ...page, repairs: [...decoded.repairs, ...page.repairs] };
    return await assemble(whole, source, languages, tally, report);
  } catch (cause) {
    // Nesting deeper than the call stack: no article is built so.
    if (cause instanceof RangeError)
      throw new GuideError("SOURCE_BROKEN", { file: source.origin }, { cause });
    throw cause;
  }
}

/** Front matter between lines `---`, or a heading `# ` with an empty line before it: people save Markdown as `.txt`. */
function formatOf(text: string, type: MediaType): MediaType {
  const marked = /^---[ \t]*\n(?:.*\n){0,200}?---[ \t]*(?:\n|$)|(?:^|\n[ \t]*\n)#{1,6} \S/;
  return type === "text/plain" && marked.test(text.trimStart()) ? "text/markdown" : type;
}
