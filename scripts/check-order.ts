/**
 * Reads the text of every student PDF back with poppler's `pdftotext` and looks for the paragraphs of the
 * guide beside it, in order: `npm run check:order -- <folder>`. Exit code 1 when one is missing or misplaced.
 */
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parse } from "yaml";
import { Guide } from "../src/model/guide.ts";

const folder = process.argv[2] ?? "out";
const guides = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith("guide.yaml"))
  .sort()
  .map((path) => join(folder, path));

let faults = guides.length === 0 ? 1 : 0;
for (const path of guides) {
  const paragraphs = openings(Guide.parse(parse(readFileSync(path, "utf8"))));
  for (const pdf of readdirSync(dirname(path)).filter((name) => /student.*\.pdf$/.test(name))) {
    const lost = misplaced(paragraphs, textOf(join(dirname(path), pdf)));
    faults += lost.length;
    console.log(
      `${join(dirname(path), pdf)}: ${paragraphs.length - lost.length} of ${paragraphs.length} in order`,
    );
    for (const { number, opens } of lost) console.log(`  § ${number} ${opens}`);
  }
}
process.exitCode = faults === 0 ? 0 : 1;

interface Opening {
  readonly number: number;
  /** The first letters and figures of the paragraph. */
  readonly opens: string;
}

function openings(guide: Guide): Opening[] {
  return guide.reading.flatMap((block) => {
    if (!("paragraph" in block)) return [];
    const html = block.text ?? block.items?.join(" ") ?? "";
    return [{ number: block.paragraph, opens: letters(plain(html)).slice(0, 40) }];
  });
}

function misplaced(paragraphs: readonly Opening[], text: string): Opening[] {
  let from = 0;
  return paragraphs.filter(({ opens }) => {
    const at = text.indexOf(opens, from);
    if (at >= 0) from = at + opens.length;
    return at < 0;
  });
}

function textOf(pdf: string): string {
  const { stdout, status } = spawnSync("pdftotext", [pdf, "-"], { encoding: "utf8", maxBuffer: 2 ** 28 });
  if (status !== 0) throw new Error(`pdftotext could not read ${pdf}`);
  return letters(stdout);
}

function plain(html: string): string {
  return html
    .replace(/<[^>]*>/g, "")
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&(?:amp|lt|gt|quot|apos|nbsp);/g, " ");
}

function letters(text: string): string {
  return text.normalize("NFKC").replace(/[^\p{L}\p{N}]/gu, "");
}
