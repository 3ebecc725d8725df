/**
 * Holds the HTML copies to axe-core's rules in Chromium: `npm run check:axe` makes those of the sample articles in
 * every edition and look; `npm run check:axe -- <folder>` takes the HTML files of a folder, too. Needs Chromium (its
 * path in `CHROMIUM`, else as Debian installs it). Exit code 1 when a page has a violation, 2 when nothing could be
 * checked.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { chromium, type Page } from "playwright-core";
import { draft, editions, loadLanguages, loadLook, loadSource, lookFolders, print } from "../src/index.ts";

const samples = new URL("../content/articles/", import.meta.url);
const program = [
  process.env.CHROMIUM,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
].find((path) => path !== undefined && existsSync(path));

process.exitCode = program === undefined ? nothing("Chromium is not installed") : await check(program);

async function check(executablePath: string): Promise<number> {
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  let [pages, faults] = [0, 0];
  // The page's own policy forbids scripts, and axe is one.
  const page = await (await browser.newContext({ bypassCSP: true })).newPage();
  try {
    for await (const [name, html] of copies()) {
      const found = await violations(page, html);
      pages += 1;
      faults += found.length;
      for (const line of found) console.log(`${name}: ${line}`);
    }
  } finally {
    await browser.close();
  }
  console.log(`axe-core: ${pages} pages, ${faults} violations`);
  return pages === 0 ? nothing("there is no page") : Math.min(1, faults);
}

/** The sample guides in every edition and look, and the HTML files of the folder given. */
async function* copies(): AsyncGenerator<readonly [string, string]> {
  const languages = await loadLanguages();
  const looks = await Promise.all([...(await lookFolders()).keys()].map((name) => loadLook(name)));
  for (const file of readdirSync(samples)
    .filter((name) => name.endsWith(".md"))
    .sort()) {
    const source = await loadSource(new URL(file, samples).pathname);
    const guide = await draft(source, languages, {}, () => {});
    for (const look of looks)
      for (const edition of editions) {
        const options = { edition, paper: "a4", format: "html" } as const;
        const bytes = await print(guide, languages, look, options, () => {});
        yield [`${file} ${look.name} ${edition}`, new TextDecoder().decode(bytes)];
      }
  }
  const folder = process.argv[2];
  if (folder === undefined) return;
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) =>
    path.endsWith(".html"),
  );
  for (const file of files.sort()) yield [file, readFileSync(join(folder, file), "utf8")];
}

/** A line for each rule that a page breaks, with the first place. Rules of WCAG 2.2 A and AA, and axe's own advice. */
async function violations(page: Page, html: string): Promise<string[]> {
  await page.setContent(html);
  await page.addScriptTag({ path: createRequire(import.meta.url).resolve("axe-core/axe.min.js") });
  const found = (await page.evaluate("axe.run({ resultTypes: ['violations'] })")) as {
    readonly violations: readonly { id: string; impact: string; nodes: readonly { html: string }[] }[];
  };
  return found.violations.map(
    ({ id, impact, nodes }) =>
      `${id} (${impact}), ${nodes.length} places, as ${nodes[0]?.html.slice(0, 160)}`,
  );
}

function nothing(why: string): number {
  console.error(`!!!!  NO PAGE WAS CHECKED BY AXE: ${why}.`);
  return 2;
}
