import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import {
  type Article,
  type ErrorCode,
  GuideError,
  type Languages,
  type MediaType,
  type Message,
  type Place,
  type Report,
  read,
  type Source,
  limits as usual,
  type Values,
} from "../index.ts";

export interface Task {
  readonly source: Source;
  readonly content?: readonly string[];
}

export type Answer =
  | { readonly article: Article; readonly messages: readonly Message[] }
  | { readonly code: ErrorCode; readonly values: Values; readonly place?: Place }
  | { readonly bug: unknown };

/** Megabytes: of the thread's heap; of the whole process, or as many more than at the start. Looked at so often. */
const memory = { heap: 512, process: 700, more: 400, milliseconds: 50 };

/** Bytes from which a source is read apart; in fewer, counted limits keep every reader short. */
const large = 1_000_000;

const kinds: Readonly<Record<MediaType, string>> = {
  "application/pdf": "PDF",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "DOCX",
  "application/vnd.oasis.opendocument.text": "ODT",
  "application/epub+zip": "EPUB",
  "message/rfc822": "EML",
  "multipart/related": "MHTML",
  "text/html": "HTML",
  "text/markdown": "Markdown",
  "text/plain": "TXT",
};

/**
 * As `read`. A PDF, and any large source, is read in a thread of its own, which is ended when its time is up: a few
 * kilobytes of drawings inside drawings keep a PDF reader busy for years, and nothing in them can be counted beforehand.
 * An ordinary page is not worth the thread’s start, the better part of a second. What lies outside the thread's heap is not
 * bounded by it, so that the memory of the process is watched as well.
 * @throws GuideError as read; `SOURCE_TOO_LARGE` when it takes longer or needs more memory than allowed.
 */
export function readerFor(content: readonly string[] | undefined) {
  return async (source: Source, languages: Languages, report: Report): Promise<Article> => {
    if (!isApart(source)) return read(source, languages, report);
    const { album: _, ...task } = source;
    const answer = await answerOf({ source: task, ...(content && { content }) });
    if ("bug" in answer) throw answer.bug;
    if ("code" in answer) {
      const { code, values, place } = answer;
      throw new GuideError(code, values, { ...(place && { place }) });
    }
    for (const message of answer.messages) report(message);
    return answer.article;
  };
}

/** What is too large for anybody is refused without a thread. */
function isApart({ mediaType, bytes, limits: { text, file } = usual }: Source): boolean {
  const most = Math.max(text, file) * 1_000_000;
  return mediaType === "application/pdf" || (bytes.length >= large && bytes.length <= most);
}

async function answerOf(task: Task): Promise<Answer> {
  const { origin: file, mediaType, limits = usual } = task.source;
  const entry = new URL(import.meta.url.replace(/apart(\.\w+)$/, "reader$1"));
  const options = { workerData: task, resourceLimits: { maxOldGenerationSizeMb: memory.heap }, env: {} };
  const worker = entry.pathname.endsWith(".ts")
    ? new Worker(translated(entry), { ...options, eval: true })
    : new Worker(entry, options);
  let timer: NodeJS.Timeout | undefined;
  let watch: NodeJS.Timeout | undefined;
  const most = Math.max(memory.process, process.memoryUsage.rss() / 1_000_000 + memory.more);
  const refused = (fault: string, cause?: unknown): GuideError =>
    new GuideError("SOURCE_TOO_LARGE", { fault, kind: kinds[mediaType], file }, { place: { file }, cause });
  try {
    return await new Promise<Answer>((resolve, reject) => {
      timer = setTimeout(() => reject(refused("too-slow")), limits.time * 1000);
      watch = setInterval(() => {
        if (process.memoryUsage.rss() / 1_000_000 > most) reject(refused("swollen"));
      }, memory.milliseconds);
      worker.once("message", resolve);
      worker.once("error", (error: NodeJS.ErrnoException) =>
        reject(error.code === "ERR_WORKER_OUT_OF_MEMORY" ? refused("swollen", error) : error),
      );
      worker.once("exit", (code) => reject(new Error(`the reading thread ended with ${code}`)));
    });
  } finally {
    clearTimeout(timer);
    clearInterval(watch);
    await worker.terminate();
  }
}

/** In development Node runs the sources themselves, through tsx. */
function translated(entry: URL): string {
  const home = pathToFileURL(createRequire(import.meta.url).resolve("tsx/package.json"));
  const tsx = new URL("dist/esm/api/index.mjs", home).href;
  return `import(${JSON.stringify(tsx)}).then(({ register }) => {
    register();
    return import(${JSON.stringify(entry.href)});
  });`;
}
