import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { limits } from "../../src/model/limits.ts";
import { run, type Setting } from "../commands/terminal.ts";
import { folderWith } from "../load/folder.ts";
import { serve, worldOf } from "../load/server.ts";
import { pageWith, sentence } from "./hostile.ts";
import * as sized from "./sized.ts";

/** What the program says of a file under a limit: its errors and pictures left out, and the article as it read it. */
interface Said {
  readonly told: readonly string[];
  readonly text: string;
}
type Trial = (above: 0 | 1) => Promise<Said>;

async function say(argv: readonly string[], setting?: Setting): Promise<Said> {
  const { code, stdout } = await run([...argv, "--json", "--ui", "en"], setting);
  const lines = stdout.startsWith('{"lectern"') ? stdout.trim().split("\n") : [];
  const records = lines.map((line): Record<string, unknown> => JSON.parse(line));
  const told = records.filter(({ type, code }) => type === "error" || code === "IMAGE_SKIPPED");
  expect(code === 0).toBe(told.every(({ type }) => type !== "error"));
  return { told: told.map(({ code, text }) => `${code}: ${text}`), text: stdout };
}

/** Reads a file of this name under one limit. */
const reads =
  (name: string, limit: string, make: (above: 0 | 1) => Uint8Array): Trial =>
  async (above) => {
    const folder = await folderWith({ [name]: make(above) });
    return say(["inspect", join(folder, name), "--stage", "article", "--to", "json", "--limit", limit]);
  };

/** Makes the guide of a page with pictures beside it. */
const draws =
  (limit: string, make: (above: 0 | 1) => Promise<readonly Uint8Array[]>): Trial =>
  async (above) => {
    const pictures = await make(above);
    const page = pageWith(pictures.map((_, at) => `<p><img src="${at}.png" alt="Boat ${at}"></p>`).join(""));
    const files = Object.fromEntries(pictures.map((bytes, at) => [`${at}.png`, bytes]));
    const folder = await folderWith({ "a.html": page, ...files });
    return say(["draft", join(folder, "a.html"), "-o", join(folder, "out"), "--limit", limit]);
  };

/** Fetches a page from a server of this machine, which answers by path. */
const fetches =
  (
    limit: string,
    answers: (above: 0 | 1) => Readonly<Record<string, Uint8Array | string>>,
    from = "/",
  ): Trial =>
  async (above) => {
    const given = answers(above);
    const server = await serve(({ url = "" }, response) => {
      const answer = given[url];
      if (answer === undefined) return;
      if (typeof answer === "string") return void response.writeHead(302, { location: answer }).end();
      const type = url.endsWith(".png") ? "image/png" : "text/html";
      response.writeHead(200, { "content-type": type }).end(answer);
    });
    const address = `http://paper.example:${server.port}${from}`;
    const folder = await folderWith({});
    return say(["draft", address, "-o", folder, "--limit", limit], { network: worldOf(server) });
  };

/** Elements and comments of `pageWith("")`: html, head, title, body, h1 and eight paragraphs. */
const own = 13;
const large = sized.odtOfContent(1_100_000);
const growth = sized.growthOf(large, 1_100_000);
const hidden = "Nobody on the quay should ever read this line";
const pages = sized.made("pages-300.pdf");
const page = pageWith("");

/** For each limit: what is said one above it. At the limit nothing is. */
const trials: readonly (readonly [name: keyof typeof limits, about: string, trial: Trial, above: RegExp])[] =
  [
    [
      "text",
      "a page",
      reads("a.html", "text=1", (n) => sized.pageOf(1_000_000 + n)),
      /^SOURCE_TOO_LARGE: .* larger than 1 MB/,
    ],
    [
      ...(["file", "a PDF"] as const),
      reads("a.pdf", "file=1", (n) => sized.padded(sized.made("sound.pdf"), 1_000_000 + n)),
      /^SOURCE_TOO_LARGE: .* larger than 1 MB/,
    ],
    [
      "answer",
      "a page",
      fetches("answer=1", (n) => ({ "/": sized.pageOf(1_000_000 + n) })),
      /^SOURCE_TOO_LARGE: .* larger than 1 MB/,
    ],
    [
      ...(["redirects", "before a page"] as const),
      fetches("redirects=1", (n) => ({ "/2": "/1", "/1": n === 0 ? "/" : "/0", "/0": "/", "/": page }), "/1"),
      /^FETCH_FAILED: .* more than 1 times/,
    ],
    [
      ...(["seconds", "a server that never answers"] as const),
      fetches("seconds=3", (n) => (n === 0 ? { "/": page } : {})),
      /^FETCH_FAILED: .* too long/,
    ],
    [
      ...(["pictures", "beside a page"] as const),
      draws("pictures=1", async (n) => Promise.all(Array.from({ length: 1 + n }, () => sized.png(90, 60)))),
      /^IMAGE_SKIPPED: .* more pictures than/,
    ],
    [
      ...(["picture", "its bytes"] as const),
      draws("picture=1", async (n) => [await sized.png(90, 60, 1_000_000 + n)]),
      /^IMAGE_SKIPPED: .*too large/,
    ],
    [
      ...(["megapixels", "of a picture"] as const),
      draws("megapixels=1", async (n) => [await sized.png(1000, 1000 + n)]),
      /^IMAGE_SKIPPED: .*too large/,
    ],
    [
      "parts",
      "of a package",
      reads("a.odt", "parts=20", (n) => sized.odtOfParts(20 + n)),
      /^SOURCE_TOO_LARGE: .* is over the limit `/,
    ],
    [
      ...(["unpacked", "the parts of a package"] as const),
      reads("a.odt", "unpacked=1", (n) => sized.odtUnpacked(1_000_000 + n)),
      /^SOURCE_TOO_LARGE: .* is over the limit `/,
    ],
    [
      ...(["unpacked", "the streams of a PDF"] as const),
      reads("a.pdf", "unpacked=1", (n) => sized.withStream(1_000_000 + n)),
      /^SOURCE_TOO_LARGE: .* is over the limit `/,
    ],
    [
      ...(["part", "the text of a package"] as const),
      reads("a.odt", "part=1,growth=9999", (n) => sized.odtOfContent(1_000_000 + n)),
      /^SOURCE_TOO_LARGE: .* is over the limit `/,
    ],
    [
      ...(["growth", "of the text of a package"] as const),
      async (n) => reads("a.odt", `growth=${growth - n}`, () => large)(n),
      /^SOURCE_TOO_LARGE: .* is over the limit `/,
    ],
    [
      "depth",
      "of XML",
      reads("a.odt", "depth=50", (n) => sized.odtOfDepth(50 + n)),
      /^SOURCE_TOO_LARGE: .* is over the limit `/,
    ],
    [
      ...(["elements", "of XML"] as const),
      reads("a.odt", "elements=61", (n) => sized.odtWith("<text:p/>".repeat(50 + n))),
      /^SOURCE_TOO_LARGE: .* is over the limit `/,
    ],
    [
      "blocks",
      "of a Word file",
      reads("a.docx", "blocks=9", (n) => sized.docxOf(9 + n)),
      /^SOURCE_TOO_LARGE: .* is over the limit `/,
    ],
    [
      ...(["nodes", "of a page"] as const),
      reads("a.html", `nodes=${own + 100}`, (n) => pageWith("<i>x</i>".repeat(100 + n))),
      /^SOURCE_TOO_LARGE: the page has more elements/,
    ],
    [
      ...(["pages", "of a PDF"] as const),
      async (n) => reads("a.pdf", `pages=${300 - n}`, () => pages)(n),
      /^SOURCE_TOO_LARGE: .* is over the limit `/,
    ],
    [
      ...(["time", "a PDF without end"] as const),
      async (n) =>
        reads("a.pdf", `time=${n === 0 ? 60 : 1}`, () =>
          sized.made(n === 0 ? "sound.pdf" : "pattern-bomb.pdf"),
        )(n),
      /^SOURCE_TOO_LARGE: .* too long to read/,
    ],
    [
      ...(["words", "of an article"] as const),
      async (n) => {
        const folder = await folderWith({ "a.txt": sized.wordsOf(100 + n) });
        return say(["draft", join(folder, "a.txt"), "-o", join(folder, "out"), "--limit", "words=100"]);
      },
      /^TEXT_TOO_LONG: .*101/,
    ],
    [
      ...(["paragraphs", "of an article"] as const),
      async (n) => {
        const folder = await folderWith({ "a.txt": sized.paragraphsOf(20 + n) });
        return say(["draft", join(folder, "a.txt"), "-o", join(folder, "out"), "--limit", "paragraphs=20"]);
      },
      /^TEXT_TOO_LONG: .*21/,
    ],
    [
      ...(["frontmatter", "its bytes"] as const),
      reads("a.md", "frontmatter=1", (n) => sized.matterOf(1024 + n)),
      /^FRONT_MATTER_INVALID: /,
    ],
    [
      "aliases",
      "in front matter",
      reads("a.md", "aliases=5", (n) => sized.aliasesOf(5 + n)),
      /^FRONT_MATTER_INVALID: /,
    ],
    [
      ...(["template", "of the teacher’s own"] as const),
      async (n) => {
        const root = new URL("../../templates/classic/", import.meta.url);
        const student = await readFile(new URL("student.hbs", root), "utf8");
        const kilobytes = Math.ceil(student.length / 1024) + 30;
        const note = `{{!-- ${"x".repeat(kilobytes * 1024 - Buffer.byteLength(student) - 11 + n)} --}}`;
        const folder = await folderWith({
          "a.md": `# The ferry\n\n${`${sentence}\n\n`.repeat(8)}`,
          "looks/own/theme.yaml": "name: Own\nextends: classic\n",
          "looks/own/student.hbs": student + note,
        });
        const look = [
          "--templates",
          join(folder, "looks"),
          "--look",
          "own",
          "--edition",
          "student",
          "--to",
          "html",
        ];
        const limit = ["--limit", `template=${kilobytes}`];
        return say(["make", join(folder, "a.md"), "-o", join(folder, "out"), ...look, ...limit]);
      },
      /^TEMPLATE_FAILED: .*limit template=/,
    ],
    [
      ...(["album", "of a page that is fetched"] as const),
      async (n) => {
        const pictures = [await sized.png(90, 60, 500_000), await sized.png(80, 70, 500_000 + n)] as const;
        const images = '<p><img src="/1.png" alt="One"></p><p><img src="/2.png" alt="Two"></p>';
        const answers = { "/": pageWith(images), "/1.png": pictures[0], "/2.png": pictures[1] };
        return fetches("album=1", () => answers)(n);
      },
      /^IMAGE_SKIPPED: .*together/,
    ],
  ];

describe.each(trials)(
  "--limit %s: %s",
  (_, __, trial, above) => {
    test("is taken at the limit", async () => expect((await trial(0)).told).toEqual([]));
    test("is told one above it", async () =>
      expect((await trial(1)).told).toEqual([expect.stringMatching(above)]));
  },
  120_000,
);

test("--limit attributes: further ones of an element of a page are left out", async () => {
  const file = { "a.html": pageWith(`<p class="x" hidden>${hidden}</p>`) };
  const shown = async (most: number) => {
    const at = join(await folderWith(file), "a.html");
    return (await say(["inspect", at, "--stage", "article", "--to", "text", "--limit", `attributes=${most}`]))
      .text;
  };
  expect(await shown(2)).not.toContain(hidden);
  expect(await shown(1)).toContain(hidden);
});

test("what docs/limits.md says of each limit is so", async () => {
  const text = await readFile(new URL("../../docs/limits.md", import.meta.url), "utf8");
  const rows = [...text.matchAll(/^\| `(\w+)` \| ([\d,]+) (?:[^|]*)\| [^|]* \| ([^|]*) \|$/gm)];
  const said = rows.map(([, name = "", value = ""]) => [name, Number(value.replaceAll(",", ""))]);
  expect(Object.fromEntries(said)).toEqual(limits);
  for (const [name, , , above] of trials)
    expect(rows.find((row) => row[1] === name)?.[3]).toContain(/\w+/.exec(above.source)?.[0]);
  const unheld = Object.keys(limits).filter((name) => !trials.some(([held]) => held === name));
  // The first stands above, the second in the tests of pictures: a clock is not tried twice a run.
  expect(unheld).toEqual(["decoding", "attributes"]);
});

test("a limit that is unknown, no number, or beyond what helps is told as such", async () => {
  const folder = await folderWith({ "a.md": sentence });
  const told = async (limit: string) => (await say(["inspect", join(folder, "a.md"), "--limit", limit])).told;
  expect(await told("page=5")).toEqual([expect.stringContaining("there is no such limit")]);
  expect(await told("pages=0")).toEqual([expect.stringContaining("limit")]);
  expect(await told("depth=1001")).toEqual([expect.stringContaining("limit")]);
  expect(await readdir(folder)).toEqual(["a.md"]);
});
