import type { Article } from "../model/article.ts";
import { GuideError } from "../model/errors.ts";
import type { Languages } from "../model/language.ts";
import { limits } from "../model/limits.ts";
import type { Report } from "../model/message.ts";
import type { MediaType, Source } from "../model/source.ts";
import { assemble } from "./assemble.ts";
import { cleanText, newTally, type Tally } from "./clean.ts";
import { decode } from "./decode.ts";
import type { Page } from "./page.ts";

type TextReader = (text: string, source: Source, languages: Languages) => Page | Promise<Page>;
type ByteReader = (source: Source, languages: Languages) => Page | Promise<Page>;

type TextType = Extract<MediaType, `text/${string}`>;

/** To read another format, add its line in one of the two. A reader's code is loaded when its format comes in. */
const textReaders: Readonly<Record<TextType, () => Promise<TextReader>>> = {
  "text/markdown": async () => (await import("./markdown.ts")).readMarkdown,
  "text/html": async () => (await import("./html/html.ts")).readHtml,
  "text/plain": async () => (await import("./text.ts")).readText,
};

const byteReaders: Readonly<Record<Exclude<MediaType, TextType>, () => Promise<ByteReader>>> = {
  "application/pdf": async () => (await import("./pdf/pdf.ts")).readPdf,
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": async () =>
    (await import("./docx/docx.ts")).readDocx,
  "application/vnd.oasis.opendocument.text": async () => (await import("./odt/odt.ts")).readOdt,
  "application/epub+zip": async () => (await import("./epub/epub.ts")).readEpub,
  "message/rfc822": async () => (await import("./mail/mail.ts")).readMail,
  "multipart/related": async () => (await import("./mail/savedpage.ts")).readSavedPage,
};

/**
 * Source → Article.
 * @throws GuideError SOURCE_TOO_LARGE, SOURCE_BROKEN, SOURCE_LOCKED, FRONT_MATTER_INVALID, ARTICLE_EMPTY,
 * CHAPTER_UNKNOWN, FORMAT_UNKNOWN.
 */
export async function read(source: Source, languages: Languages, report: Report): Promise<Article> {
  const { mediaType, origin, bytes } = source;
  if (!Object.hasOwn(textReaders, mediaType) && !Object.hasOwn(byteReaders, mediaType))
    throw new GuideError("FORMAT_UNKNOWN", { type: mediaType });
  const { text, file } = source.limits ?? limits;
  const limit = isText(mediaType) || /^m/.test(mediaType) ? text : file;
  if (bytes.length > limit * 1_000_000) throw new GuideError("SOURCE_TOO_LARGE", { limit, file: origin });
  if (bytes.length === 0) throw new GuideError("ARTICLE_EMPTY", { fault: "no-bytes", file: origin });
  const tally = newTally();
  try {
    const page = isText(mediaType)
      ? await readAsText(source, mediaType, languages, tally, report)
      : await (await byteReaders[mediaType]())(source, languages);
    return await assemble(page, source, languages, tally, report);
  } catch (cause) {
    // Nesting deeper than the call stack: no article is built so.
    if (cause instanceof RangeError) throw new GuideError("SOURCE_BROKEN", { file: origin }, { cause });
    throw cause;
  }
}

function isText(type: MediaType): type is TextType {
  return Object.hasOwn(textReaders, type);
}

async function readAsText(
  source: Source,
  type: TextType,
  languages: Languages,
  tally: Tally,
  report: Report,
): Promise<Page> {
  const decoded = decode(source);
  if (decoded.lost > 0) report({ code: "CHARACTERS_LOST", values: { count: decoded.lost } });
  const text = withoutGaps(cleanText(decoded.text, tally));
  if (text.trim() === "") throw new GuideError("ARTICLE_EMPTY", { file: source.origin });
  const reader = await textReaders[formatOf(text, type)]();
  const page = await reader(text, source, languages);
  return { ...page, repairs: [...decoded.repairs, ...page.repairs] };
}

/** Blanks by the thousand are no one's layout, and cost every pattern that looks for a line's end. */
function withoutGaps(text: string): string {
  return text.replace(/\s{200}\s*/g, (gap) => (gap.includes("\n") ? "\n\n" : " "));
}

/** Front matter between lines `---` or `+++`, or a heading `# ` with an empty line before it: people save Markdown as `.txt`. */
function formatOf(text: string, type: TextType): TextType {
  const marked = /^(---|\+\+\+)[ \t]*\n(?:.*\n){0,200}?\1[ \t]*(?:\n|$)|(?:^|\n[ \t]*\n)#{1,6} \S/;
  return type === "text/plain" && marked.test(text.trimStart()) ? "text/markdown" : type;
}
