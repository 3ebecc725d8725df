import { existsSync, mkdirSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { recombined } from "../corpus/articles.ts";
import { build, runBatch, workFolder, writeAll } from "../prove/program.ts";
import { engine } from "./engines.ts";
import { chromiumArgs, findPrograms, pythonScript, spent } from "./programs.ts";
import type { Rows } from "./rows.ts";
import { samplesIn } from "./samples.ts";

/** Words of the texts, as of a batch. */
const words = [300, 900] as const;

/**
 * Whole guides (read, analysed, composed, both editions printed) a second by `lectern batch` with two jobs, beside what
 * other programs make of the same texts, two at once: the bare article by Chromium, WeasyPrint and percollate, one
 * process each; one edition of the same guide, written in its markup, by Typst, one process each, and with two warm ones.
 */
export async function guides(rows: Rows, texts: number): Promise<void> {
  const { row, note } = rows;
  note(`\nGuides a second: ${texts} texts of ${words[0]} to ${words[1]} words, two at once`);
  const programs = findPrograms(rows);
  const work = workFolder();
  const program = build(work);
  const folder = join(work, "files");
  mkdirSync(folder);
  const { list } = await samplesIn(folder, texts, words);
  const pdf = (path: string): string => join(folder, `${basename(path)}.pdf`);
  const rate = async (
    name: string,
    there: string | undefined,
    run: () => Promise<unknown>,
  ): Promise<number> => {
    if (there === undefined) return Number.NaN;
    const began = performance.now();
    try {
      await run();
    } catch (error) {
      note(`NOT MEASURED: ${name}: ${String(error).slice(0, 300)}`);
      return Number.NaN;
    }
    const each = (1000 * texts) / (performance.now() - began);
    row(name, each, "a second");
    return each;
  };
  const processes = (make: (file: string) => Promise<unknown>, key: "article" | "typst") => () =>
    twoAtOnce(
      list.map((sample) => sample[key]),
      [make, make],
    );

  writeAll(join(work, "in"), recombined(texts, words));
  const ours = async (): Promise<number> => {
    rmSync(join(work, "out"), { recursive: true, force: true });
    const { seconds, summary } = await runBatch(program, work, ["in", "--out", "out", "--jobs", "2"]);
    if (summary?.done !== texts) note(`only ${summary?.done ?? 0} guides made`);
    const each = texts / seconds;
    row("lectern batch --jobs 2: guides, both editions", each, "a second");
    return each;
  };
  const before = await ours();
  const others: number[] = [
    await rate(
      "WeasyPrint: bare articles",
      programs.weasyprint,
      processes(
        (input) =>
          spent("python3", [pythonScript, "weasyprint"], {
            input: `${JSON.stringify({ input, output: pdf(input) })}\n`,
          }),
        "article",
      ),
    ),
    await rate(
      "Chromium: bare articles",
      programs.chromium,
      processes(
        (file) =>
          spent("chromium", [
            ...chromiumArgs,
            `--user-data-dir=${pdf(file)}.profile`,
            `--print-to-pdf=${pdf(file)}`,
            `file://${file}`,
          ]),
        "article",
      ),
    ),
    await rate(
      "percollate: bare articles",
      programs.percollate,
      processes((file) => spent("percollate", ["pdf", "--no-sandbox", "-o", pdf(file), file]), "article"),
    ),
  ];
  const cold = await rate(
    "Typst, a process each: student editions",
    programs.typst,
    processes(
      (input) =>
        spent("python3", [pythonScript, "typst", folder], {
          input: `${JSON.stringify({ input, output: pdf(input) })}\n`,
        }),
      "typst",
    ),
  );
  const warm = await rate("Typst, two warm processes: student editions", programs.typst, async () => {
    const engines = [1, 2].map(() => engine("python3", [pythonScript, "typst", folder]));
    await twoAtOnce(
      list.map(({ typst }) => typst),
      engines.map(
        ({ make }) =>
          (input) =>
            make({ input, output: pdf(input) }),
      ),
    );
    for (const { end } of engines) end();
  });
  const guidesEach = (before + (await ours())) / 2;
  const measured = others.filter((each) => !Number.isNaN(each));
  for (const file of list
    .map(({ article }) => article)
    .filter((one) => programs.weasyprint && !existsSync(pdf(one))))
    note(`no PDF of ${basename(file)}`);
  if (measured.length > 0)
    row(
      "lectern batch over the fastest that prints bare articles",
      guidesEach / Math.max(...measured),
      "times",
      "≥1",
    );
  if (!Number.isNaN(cold)) row("lectern batch over Typst, a process each", guidesEach / cold, "times");
  if (!Number.isNaN(warm)) row("lectern batch over Typst, warm", guidesEach / warm, "times");
}

/** Each worker takes the next file when it has done one. */
async function twoAtOnce(
  files: readonly string[],
  workers: readonly ((file: string) => Promise<unknown>)[],
): Promise<void> {
  const left = [...files];
  await Promise.all(
    workers.map(async (work) => {
      for (let file = left.shift(); file !== undefined; file = left.shift()) await work(file);
    }),
  );
}
