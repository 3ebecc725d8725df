import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Readability } from "@mozilla/readability";
import type { Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import { parseHTML } from "linkedom";
import { loadLanguages, read } from "../../src/index.ts";
import { decode } from "../../src/read/decode.ts";
import { flow } from "../../src/read/flow.ts";
import { textOf } from "../../src/read/inline.ts";
import { plainArticle } from "../../src/read/plain.ts";
import { bytesOf, type GoldPage } from "./pages.ts";

/** What a reader makes of a page. `tree`: the article with its structure. */
export interface Reading {
  readonly text: string;
  readonly title: string;
  readonly author: string;
  readonly date: string;
  readonly tree: Root;
}

/** Reads one page; `close` is called when all are read. */
export interface Reader {
  readonly name: string;
  readonly read: (bytes: Uint8Array, page: GoldPage) => Promise<Reading>;
}

export async function ours(): Promise<Reader> {
  const languages = await loadLanguages();
  return {
    name: "Lectern",
    read: async (bytes, { id }) => {
      const source = { bytes, mediaType: "text/html", origin: `${id}.html`, name: id } as const;
      const article = await read(source, languages, () => {});
      const { text, title, author, date, subtitle } = plainArticle(article);
      const lead = fromHtml("<p></p>", { fragment: true });
      lead.children = [
        { type: "element", tagName: "p", properties: {}, children: [{ type: "text", value: subtitle }] },
      ];
      const tree: Root = { type: "root", children: [...lead.children, ...article.body.children] };
      return { text, title, author, date, tree };
    },
  };
}

/** Mozilla's Readability alone, on linkedom. */
export function readability(): Reader {
  return {
    name: "Readability",
    read: async (bytes) => {
      const { document } = parseHTML(textOfPage(bytes));
      const parsed = new Readability(document).parse();
      return reading(parsed?.content ?? "", parsed?.title, parsed?.byline, parsed?.publishedTime);
    },
  };
}

/** Other readers, where `modules` holds them (a folder with `node_modules`). */
export async function installed(modules: string): Promise<readonly Reader[]> {
  const readers: Reader[] = [];
  const from = createRequire(pathToFileURL(join(modules, "package.json")));
  const load = async (name: string): Promise<Record<string, unknown> | undefined> => {
    try {
      const file =
        existsSync(join(modules, "node_modules", name)) && name.endsWith(".js")
          ? join(modules, "node_modules", name)
          : from.resolve(name);
      const loaded: Record<string, unknown> = await import(pathToFileURL(file).href);
      return loaded;
    } catch {
      return undefined;
    }
  };
  const defuddle = (await load("defuddle/dist/node.js"))?.Defuddle;
  if (typeof defuddle === "function") {
    readers.push({
      name: "Defuddle",
      read: async (bytes, { url = "" }) => {
        const { document } = parseHTML(textOfPage(bytes));
        const made: Record<string, string> = await quietly(() =>
          defuddle(document, url, { useAsync: false }),
        );
        return reading(made.content ?? "", made.title, made.author, made.published);
      },
    });
  }
  const mercury = (await load("@jocmp/mercury-parser")) ?? (await load("@postlight/parser"));
  const parser = mercury?.default;
  if (
    typeof parser === "object" &&
    parser !== null &&
    "parse" in parser &&
    typeof parser.parse === "function"
  ) {
    const { parse } = parser;
    readers.push({
      name: "Mercury",
      read: async (bytes, { url = "https://example.org/" }) => {
        const made: Record<string, string> = await parse(url, {
          html: textOfPage(bytes),
          contentType: "html",
          fetchAllPages: false,
        });
        return reading(made.content ?? "", made.title, made.author, made.date_published);
      },
    });
  }
  return readers;
}

const program = `
import sys, json, trafilatura
for line in sys.stdin:
    page = json.loads(line)
    data = open(page["file"], "rb").read()
    try:
        doc = trafilatura.bare_extraction(data, url=page["url"], with_metadata=True, include_comments=False)
        html = trafilatura.extract(data, url=page["url"], output_format="html", include_comments=False, include_formatting=True, include_images=True) or ""
        made = {"text": doc.text or "", "title": doc.title or "", "author": doc.author or "", "date": doc.date or "", "html": html} if doc else {}
    except Exception as error:
        made = {}
    print(json.dumps({"id": page["id"], **made}))
`;

/** trafilatura, when this Python has it: all pages are read at once. */
export function trafilatura(python: string, folder: string, pages: readonly GoldPage[]): Reader | undefined {
  if (python.includes("/") && !existsSync(python)) return undefined;
  const scratch = mkdtempSync(join(tmpdir(), "reading-"));
  try {
    const lines = pages.map((page) => {
      const file = join(scratch, `${page.id}.html`);
      writeFileSync(file, bytesOf(folder, page));
      return JSON.stringify({ id: page.id, file, url: page.url ?? null });
    });
    const out = execFileSync(python, ["-c", program], {
      input: lines.join("\n"),
      encoding: "utf8",
      maxBuffer: 1e9,
      stdio: ["pipe", "pipe", "ignore"],
    });
    const made = new Map<string, Record<string, string>>(
      out
        .split("\n")
        .filter(Boolean)
        .map((line) => [JSON.parse(line).id, JSON.parse(line)]),
    );
    return {
      name: "trafilatura",
      read: async (_, { id }) => {
        const { text = "", title = "", author = "", date = "", html = "" } = made.get(id) ?? {};
        return { text, title, author, date, tree: fromHtml(html) };
      },
    };
  } catch {
    return undefined;
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

/** Without what a reader tells on the way. */
async function quietly<T>(work: () => Promise<T>): Promise<T> {
  const { error, warn } = console;
  Object.assign(console, { error: () => {}, warn: () => {} });
  try {
    return await work();
  } finally {
    Object.assign(console, { error, warn });
  }
}

function textOfPage(bytes: Uint8Array): string {
  return decode({ bytes, mediaType: "text/html", origin: "page.html", name: "page" }).text;
}

function reading(html: string, title?: string | null, author?: string | null, date?: string | null): Reading {
  const tree = fromHtml(html);
  const text = flow(tree)
    .filter(({ tagName }) => tagName !== "figure")
    .map(textOf)
    .join("\n");
  return { text, title: title ?? "", author: author ?? "", date: date ?? "", tree };
}
