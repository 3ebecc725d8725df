/**
 * Prints articles in five looks and looks at every page by the geometry of the PDF: the samples, and with `--whole`
 * the real articles. `npm run check:pages -- [--whole] [--only REGEX] [FOLDER…]`
 */
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { draft, loadLanguages, loadLook, loadSource, print } from "../src/index.ts";
import { lookAt, percentile } from "../test/write/geometry.ts";

const { values, positionals: folders } = parseArgs({
  options: { only: { type: "string", default: "" }, whole: { type: "boolean", default: false } },
  allowPositionals: true,
});
const only = new RegExp(values.only);
const looks = await Promise.all(
  ["classic", "compact", "large-print", "dyslexia", "booklet"].map((name) => loadLook(name)),
);
const languages = await loadLanguages();
const real = values.whole ? ["../shared/seed", "../shared/articles"] : [];
const chosen = folders.length > 0 ? folders : ["content/articles", ...real];
const files = (
  await Promise.all(
    chosen.map(async (folder) => {
      const names = await readdir(folder).catch(() => []);
      if (names.length === 0) console.error(`NOT CHECKED: ${folder} is not there or empty`);
      return names.filter((name) => /^[^A-Z].*\.md$/.test(name)).map((name) => join(folder, name));
    }),
  )
).flat();

/** The last two in the usual look alone. */
const editions = ["student", "teacher", "handout", "answers"] as const;
/** Points that a line to write on may lie nearer to what is above than two writing lines to each other. */
const narrowest = 5;

let faults = 0;
let pages = 0;
const spaces: number[] = [];
for (const file of files) {
  if (!looks.some(({ name }) => editions.some((one) => only.test(`${file} ${name} ${one}`)))) continue;
  const guide = await draft(await loadSource(file), languages, {}, () => {});
  for (const look of looks)
    for (const edition of look.name === "classic" ? editions : editions.slice(0, 2)) {
      if (!only.test(`${file} ${look.name} ${edition}`)) continue;
      const bytes = await print(guide, languages, look, { edition, paper: "a4", format: "pdf" }, () => {});
      const report = await lookAt(bytes, look.theme.imposed);
      pages += report.pages;
      if (look.theme.imposed !== true) spaces.push(...report.spaces);
      faults += report.faults.length;
      const narrow = report.rooms.filter(({ height }) => height < look.theme.writing.pitch - narrowest);
      faults += narrow.length;
      for (const { page, height, words } of narrow)
        console.log(
          `${file} ${look.name} ${edition}: page ${page}: ${height.toFixed(1)} points to write in: “${words.slice(0, 40)}”`,
        );
      for (const fault of report.faults) console.log(`${file} ${look.name} ${edition}: ${fault}`);
    }
}
const wide = percentile(spaces, 0.95);
console.log(
  `${files.length} articles, ${pages} pages: ${faults} faults; word space, 95th percentile: ${wide.toFixed(2)} of the natural one`,
);
if (faults > 0 || wide > 1.6 || files.length === 0) process.exitCode = 1;
