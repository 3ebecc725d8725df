import { deflateSync } from "node:zlib";
import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { fetchPage } from "../../src/load/fetch.ts";
import { loadLanguages } from "../../src/load/language.ts";
import { loadSource } from "../../src/load/source.ts";
import { type Limits, limits } from "../../src/model/limits.ts";
import type { Source } from "../../src/model/source.ts";
import { draft } from "../../src/pipeline.ts";
import { read } from "../../src/read/read.ts";
import { errorOf } from "../load/folder.ts";
import { serve, worldOf } from "../load/server.ts";
import { sourceOf } from "./corpus.ts";
import { bytesOf, pageWith, sentence } from "./hostile.ts";
import { pdfs } from "./pdf.ts";
import { zips } from "./zip.ts";

const languages = await loadLanguages();
const source = (file: string, bytes: Uint8Array, changed: Partial<Limits>): Source => ({
  ...sourceOf({ file, make: () => bytes, ends: "read" }),
  limits: { ...limits, ...changed },
});
const made = (name: string): Uint8Array =>
  [...zips, ...pdfs].find(({ file }) => file === name)?.make() ?? new Uint8Array();
const reading = (file: string, bytes: Uint8Array, changed: Partial<Limits>) => () =>
  read(source(file, bytes, changed), languages, () => {});

async function* once(bytes: Uint8Array) {
  yield bytes;
}

/** A document of so many parts, the document itself among them, with so many bytes more in one that is never read. */
function odt(parts: number, more = 0): Uint8Array {
  const content = `<?xml version="1.0"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text>${`<text:p>${sentence}</text:p>`.repeat(8)}</office:text></office:body></office:document-content>`;
  const others = Array.from({ length: parts - 3 }, (_, at) => [`x/${at}`, new Uint8Array(0)] as const);
  const main = {
    mimetype: strToU8("application/vnd.oasis.opendocument.text"),
    "content.xml": strToU8(content),
  };
  const size = main.mimetype.length + main["content.xml"].length;
  const filler = new Uint8Array(Math.max(0, more - size));
  return zipSync({
    mimetype: [main.mimetype, { level: 0 }],
    "content.xml": main["content.xml"],
    filler,
    ...Object.fromEntries(others),
  });
}

/** Elements and comments of `pageWith("")`: html, head, title, body, h1 and eight paragraphs. */
const own = 13;

type Ends = () => Promise<unknown>;
/** For each limit: what is taken at the limit, and what is refused one above it. */
const reads: readonly (readonly [name: string, within: Ends, above: Ends, error: object])[] = [
  [
    "text: a page of 1 MB",
    reading("a.html", pageOf(1_000_000), { text: 1 }),
    reading("a.html", pageOf(1_000_001), { text: 1 }),
    { code: "SOURCE_TOO_LARGE", values: { limit: 1 } },
  ],
  [
    "text: while it is loaded",
    () => loadSource("-", { stdin: once(pageOf(1_000_000)), limits: { ...limits, text: 1 } }),
    () => loadSource("-", { stdin: once(pageOf(1_000_001)), limits: { ...limits, text: 1 } }),
    { code: "SOURCE_TOO_LARGE", values: { limit: 1 } },
  ],
  [
    "file: a PDF of 1 MB",
    reading("a.pdf", padded(made("sound.pdf"), 1_000_000), { file: 1 }),
    reading("a.pdf", padded(made("sound.pdf"), 1_000_001), { file: 1 }),
    { code: "SOURCE_TOO_LARGE", values: { limit: 1 } },
  ],
  [
    "parts of a package",
    reading("a.odt", odt(20), { parts: 20 }),
    reading("a.odt", odt(21), { parts: 20 }),
    { code: "SOURCE_TOO_LARGE", values: { fault: "swollen" } },
  ],
  [
    "unpacked: the parts of a package",
    reading("a.odt", odt(3, 1_000_000), { unpacked: 1 }),
    reading("a.odt", odt(3, 1_000_001), { unpacked: 1 }),
    { code: "SOURCE_TOO_LARGE", values: { fault: "swollen" } },
  ],
  [
    "unpacked: the streams of a PDF",
    reading("a.pdf", withStream(1_000_000), { unpacked: 1 }),
    reading("a.pdf", withStream(1_000_001), { unpacked: 1 }),
    { code: "SOURCE_TOO_LARGE", values: { fault: "swollen" } },
  ],
  [
    "nodes of a page",
    reading("a.html", pageWith("<i>x</i>".repeat(100)), { nodes: own + 100 }),
    reading("a.html", pageWith("<i>x</i>".repeat(101)), { nodes: own + 100 }),
    { code: "SOURCE_TOO_LARGE", values: { fault: "swollen-page" } },
  ],
  [
    "pages of a PDF",
    reading("a.pdf", made("pages-300.pdf"), { pages: 300 }),
    reading("a.pdf", made("pages-300.pdf"), { pages: 299 }),
    { code: "SOURCE_TOO_LARGE", values: { fault: "swollen", kind: "PDF" } },
  ],
  [
    "words of an article",
    () => draft(source("a.txt", wordsOf(100), { words: 100 }), languages, {}, () => {}),
    () => draft(source("a.txt", wordsOf(101), { words: 100 }), languages, {}, () => {}),
    { code: "TEXT_TOO_LONG", values: { words: 101, most: 100 } },
  ],
];

function pageOf(size: number): Uint8Array {
  const start = pageWith("<!--");
  return padded(start, size);
}

/** Spaces after its end. */
function padded(bytes: Uint8Array, size: number): Uint8Array {
  const out = new Uint8Array(size).fill(32);
  out.set(bytes);
  return out;
}

/** The sound PDF, and after it one packed stream that nothing names. */
function withStream(size: number): Uint8Array {
  const body = deflateSync(new Uint8Array(size));
  const head = bytesOf(`\n9 0 obj\n<< /Filter /FlateDecode /Length ${body.length} >>\nstream\n`);
  return new Uint8Array(Buffer.concat([made("sound.pdf"), head, body, bytesOf("\nendstream\nendobj\n")]));
}

/** A title of two words, then sentences of ten. */
function wordsOf(count: number): Uint8Array {
  const ten = "The old ferry crossed the wide bay twice every day.";
  const rest = " The".repeat(count % 10);
  return bytesOf(`The ferry\n\n${`${ten} `.repeat(Math.floor(count / 10)).trim()}${rest}\n`);
}

describe.each(reads)("%s", (_, within, above, error) => {
  test("is taken at the limit", within);
  test("is refused one above it", async () => {
    expect(await errorOf(async () => void (await above()))).toMatchObject(error);
  });
});

describe("an address", () => {
  const hops = async (count: number, redirects: number) => {
    const server = await serve(({ url = "" }, response) => {
      const at = Number(url.slice(1));
      if (at === 0) response.writeHead(200, { "content-type": "text/html" }).end("<p>x");
      else response.writeHead(302, { location: `/${at - 1}` }).end();
    });
    const address = `http://paper.example:${server.port}/${count}`;
    return fetchPage(address, worldOf(server), { ...limits, redirects });
  };

  test("redirects: as many as the limit are followed, one more is not", async () => {
    expect((await hops(3, 3)).bytes).toHaveLength(4);
    expect(await errorOf(() => hops(4, 3))).toMatchObject({ values: { fault: "fetch-redirects", most: 3 } });
  });

  test("seconds: a server that never answers is left", async () => {
    const server = await serve(() => {});
    const silent = () =>
      fetchPage(`http://paper.example:${server.port}/`, worldOf(server), { ...limits, seconds: 0.1 });
    expect(await errorOf(silent)).toMatchObject({ code: "FETCH_FAILED", values: { fault: "fetch-time" } });
  });
});

test("each limit that can be set is held by a test here, in fetch.test.ts (answer), pictures.test.ts, album.test.ts or hostile.test.ts (time)", () => {
  const held = [
    ...reads.map(([name]) => /^\w+/.exec(name)?.[0] ?? ""),
    "redirects",
    "seconds",
    "answer",
    "time",
    "pictures",
    "album",
  ];
  expect([...new Set(held)].sort()).toEqual(Object.keys(limits).sort());
});
