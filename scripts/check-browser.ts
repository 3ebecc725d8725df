import { existsSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type BrowserContext, chromium } from "playwright-core";
import { draft, GuideError, loadLanguages, loadLook, print } from "../src/index.ts";
import type { MediaType, Source } from "../src/model/source.ts";
import { activeParts } from "../test/hostile/active.ts";
import { corpus, sourceOf } from "../test/hostile/corpus.ts";
import { heavy, pageWith, sentence } from "../test/hostile/hostile.ts";
import { workFolder } from "./prove/program.ts";
import { least, none, sizes, told } from "./prove/proof.ts";
import { channels } from "./reach/channels.ts";

// Opens the HTML copies of hostile articles in Chromium, once as they are and once with their own policy against scripts
// and addresses switched off, and listens to what they ask for, run, open and say. Needs Chromium (its path in `CHROMIUM`,
// else as Debian installs it). `--every 5`: one article in five; `--small`.

const { every } = sizes({ every: [1, 12] });
const program = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser"].find(
  (path) => path !== undefined && existsSync(path),
);
if (program === undefined) {
  console.error("!!!!  NO COPY WAS OPENED: Chromium is not installed.");
  process.exit(2);
}

let hits = 0;
const server = createServer((_, response) => {
  hits += 1;
  response.end("alert(1)");
});
await new Promise<void>((settle) => server.listen(0, "127.0.0.1", settle));
const near = `http://127.0.0.1:${(server.address() as AddressInfo).port}/x.js`;

const work = workFolder();
const languages = await loadLanguages();
const look = await loadLook("classic");
const browser = await chromium.launch({ executablePath: program, args: ["--no-sandbox"] });
const contexts = await Promise.all([false, true].map((bypassCSP) => browser.newContext({ bypassCSP })));
for (const context of contexts)
  context.on("page", async (page) => {
    if ((await page.opener()) === null) return;
    seen.windows += 1;
    console.log(`${page.url()}: a window that nobody asked for`);
  });
const seen = { articles: 0, opened: 0, requests: 0, scripts: 0, windows: 0 };

for (const source of articles().filter((_, index) => index % every === 0)) {
  const copies = await copiesOf(source);
  if (copies.length > 0) seen.articles += 1;
  for (const [index, bytes] of copies.entries()) {
    const file = join(work, `${seen.articles}-${index}.html`);
    writeFileSync(file, bytes);
    for (const context of contexts) await listen(context, file, source.origin);
  }
}
const reached = hits;
// A page that does all this must be caught at it.
const caught = structuredClone(seen);
const control = join(work, "control.html");
writeFileSync(control, `<body><script>alert(1); open("about:blank")</script><img src="${near}">`);
for (const context of contexts)
  await listen(context, control, "the page that shows the trial tries something");
const isAwake =
  seen.requests > caught.requests && seen.scripts > caught.scripts && seen.windows > caught.windows;
await browser.close();
server.close();

told(`${caught.articles} hostile articles, ${caught.opened} pages opened in Chromium`, [
  least("articles that became an HTML copy", caught.articles, every === 1 ? 100 : 1),
  none("requests beside the file itself", caught.requests),
  none("requests that a server of this machine got", reached),
  none("scripts that ran or were compiled", caught.scripts),
  none("windows, dialogs and pages that they opened", caught.windows),
  { what: "a page that does all this is caught", seen: isAwake ? "yes" : "no", demand: "yes", met: isAwake },
]);

/** What can be read as an article, of the hostile files and of the ways to reach out; and one with code in every form. */
function articles(): Source[] {
  const text = new TextEncoder();
  const made = (bytes: Uint8Array, mediaType: MediaType, origin: string): Source => ({
    ...{ bytes, mediaType, origin, name: "article" },
  });
  const plain = `${sentence}\n\n`.repeat(6);
  const all = activeParts.join("\n\n");
  const reaching = channels([near, near.replace("http:", ""), "javascript:alert(1)"]);
  return [
    made(text.encode(`# The ferry\n\n${plain}${all}\n`), "text/markdown", "active.md"),
    made(pageWith(all), "text/html", "active.html"),
    ...corpus.filter(({ file, ends }) => ends === "read" && !heavy.has(file)).map(sourceOf),
    ...[...reaching]
      .filter(([name]) => name.endsWith(".html") || name.endsWith(".md"))
      .map(([name, bytes]) =>
        made(
          typeof bytes === "string" ? text.encode(bytes) : bytes,
          name.endsWith(".md") ? "text/markdown" : "text/html",
          name,
        ),
      ),
  ];
}

async function copiesOf(source: Source): Promise<Uint8Array[]> {
  try {
    const guide = await draft(source, languages, {}, () => {});
    const editions = ["student", "teacher"] as const;
    return await Promise.all(
      editions.map((edition) =>
        print(guide, languages, look, { edition, paper: "a4", format: "html" }, () => {}),
      ),
    );
  } catch (error) {
    if (error instanceof GuideError) return [];
    throw error;
  }
}

async function listen(context: BrowserContext, file: string, origin: string): Promise<void> {
  const address = pathToFileURL(file).href;
  const page = await context.newPage();
  const tell = (what: string) => console.log(`${origin}: ${what}`);
  page.on("request", (request) => {
    if (request.url() === address || /^data:image\//.test(request.url())) return;
    seen.requests += 1;
    tell(`asked for ${request.url().slice(0, 160)}`);
  });
  page.on("dialog", async (dialog) => {
    seen.windows += 1;
    tell(`said ${dialog.message().slice(0, 80)}`);
    await dialog.dismiss();
  });
  const debug = await context.newCDPSession(page);
  debug.on("Debugger.scriptParsed", ({ url }) => {
    if (url !== address) return;
    seen.scripts += 1;
    tell("ran a script");
  });
  await debug.send("Debugger.enable");
  await page.goto(address, { waitUntil: "load", timeout: 300_000 });
  seen.opened += 1;
  if (page.url() !== address) {
    seen.windows += 1;
    tell(`went to ${page.url()}`);
  }
  await page.close();
}
