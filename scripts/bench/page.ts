import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { childFlags } from "../../src/batch/child.ts";
import { openBrowser } from "./browser.ts";
import { type Cost, engine } from "./engines.ts";
import { chromiumArgs, engineScript, findPrograms, pythonScript, type Spent, spent } from "./programs.ts";
import { median, type Rows } from "./rows.ts";
import { type Sample, samplesIn } from "./samples.ts";

/** One way to make a PDF of a sample: milliseconds of processor time. */
interface Way {
  readonly name: string;
  readonly make: (sample: Sample) => Promise<number>;
}

const [stock, flagged] = ["pdfmake as it is", "pdfmake, with the flags of our children"];
const [tagged, untagged] = ["Lectern, tagged", "Lectern, untagged"];

/** Documents that every process makes before it is measured, and processes started for one document each. */
const [warming, colds] = [30, 9];

/**
 * What the page costs beside other programs, in one run: every text by every way before the next text (A B A B), each
 * process on texts that it has not made before; Lectern in a process like a batch’s child. Of the guide: pdfmake as it is, Lectern, Typst. Of the bare article:
 * Chromium, WeasyPrint, percollate.
 */
export async function page(rows: Rows, texts: number): Promise<void> {
  const { row, note } = rows;
  const folder = mkdtempSync(join(tmpdir(), "lectern-bench-"));
  note(`\nThe page: ${texts} texts of 800 to 1,500 words, after ${warming} others`);
  const programs = findPrograms(rows);
  const { fonts, list } = await samplesIn(folder, texts + warming, [800, 1500]);
  const output = join(folder, "out.pdf");
  const ends: (() => unknown)[] = [];

  const node = (name: string, way: string, flags: readonly string[] = []): Way => {
    const { make, end } = engine(process.execPath, [...flags, engineScript, way, fonts]);
    ends.push(end);
    return { name, make: async (sample) => cpu(await make(sample)) };
  };
  const python = (name: string, way: string, input: "typst" | "article"): Way => {
    const { make, end } = engine("python3", [pythonScript, way, folder]);
    ends.push(end);
    return { name, make: async (sample) => cpu(await make({ input: sample[input], output })) };
  };
  const warm = [
    node(stock, "stock"),
    node(flagged, "stock", childFlags),
    node(tagged, "tagged", childFlags),
    node(untagged, "untagged", childFlags),
    ...(programs.typst ? [python("Typst, tagged", "typst", "typst")] : []),
    ...(programs.weasyprint ? [python("WeasyPrint, bare article", "weasyprint", "article")] : []),
  ];
  if (programs.chromium) {
    const browser = await openBrowser(programs.chromium);
    ends.push(browser.end);
    const make = async ({ article }: Sample) => cpu(await browser.print(article, output));
    warm.push({ name: "Chromium, open, bare article", make });
  }
  const seen = await alternately(warm, list, warming);
  for (const end of ends) await end();
  for (const { name } of warm) row(`warm: ${name}`, median(seen.get(name) ?? []), "ms");
  const ratio = (one: string, other: string): number => {
    const others = seen.get(other) ?? [];
    return median((seen.get(one) ?? []).map((value, index) => value / (others[index] ?? Number.NaN)));
  };
  row("warm: pdfmake over Lectern tagged, median of pairs", ratio(stock, tagged), "times", "≥3");
  row("warm: pdfmake over Lectern untagged", ratio(stock, untagged), "times", "≥3.5");
  row("warm: pdfmake with our flags over Lectern tagged", ratio(flagged, tagged), "times");
  row("warm: Lectern tagged over untagged", ratio(tagged, untagged), "times", "≤1.1");
  if (programs.typst) row("warm: Lectern tagged over Typst", ratio(tagged, "Typst, tagged"), "times");

  const one = async (command: string, args: readonly string[], job?: object): Promise<number> =>
    cpu(await spent(command, args, { ...(job && { input: `${JSON.stringify(job)}\n` }) }));
  const cold: Way[] = [
    { name: stock, make: (sample) => one(process.execPath, [engineScript, "stock", fonts], sample) },
    {
      name: tagged,
      make: (sample) => one(process.execPath, [engineScript, "tagged", fonts, "once"], sample),
    },
  ];
  const more = (name: string, there: string | undefined, make: Way["make"]) => {
    if (there !== undefined) cold.push({ name, make });
  };
  more("Typst, tagged", programs.typst, ({ typst: input }) =>
    one("python3", [pythonScript, "typst", folder], { input, output }),
  );
  more("WeasyPrint, bare article", programs.weasyprint, ({ article: input }) =>
    one("python3", [pythonScript, "weasyprint"], { input, output }),
  );
  more("Chromium, bare article", programs.chromium, ({ article }) =>
    one("chromium", [...chromiumArgs, `--print-to-pdf=${output}`, `file://${article}`]),
  );
  more("percollate, bare article", programs.percollate, ({ article }) =>
    one("percollate", ["pdf", "--no-sandbox", "-o", output, article]),
  );
  const first = await alternately(cold, list.slice(0, colds), 0);
  for (const { name } of cold) row(`cold: ${name}`, median(first.get(name) ?? []), "ms");
  const pairs = (first.get(tagged) ?? []).map((value, index) => value / (first.get(stock)?.[index] ?? 1));
  row("cold: Lectern tagged over pdfmake, median of pairs", median(pairs), "times", "≤0.7");
  rmSync(folder, { recursive: true, force: true });
}

/** Every sample by every way before the next one. What fails is said, and left out. */
async function alternately(
  ways: readonly Way[],
  samples: readonly Sample[],
  unmeasured: number,
): Promise<Map<string, number[]>> {
  const costs = new Map<string, number[]>();
  for (const [index, sample] of samples.entries())
    for (const { name, make } of ways) {
      const cost = await make(sample).catch((error: unknown) => {
        console.log(`NOT MEASURED: ${name}: ${String(error).slice(0, 300)}`);
        return Number.NaN;
      });
      if (index >= unmeasured) costs.set(name, [...(costs.get(name) ?? []), cost]);
    }
  return costs;
}

function cpu({ cpu }: Cost | Spent): number {
  return cpu;
}
