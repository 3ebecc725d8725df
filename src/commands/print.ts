import { existsSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { GuideError, loadGuide, loadLanguages, loadPrints, type Report } from "../index.ts";
import { ownFolder, writeFiles } from "../outputs/folder.ts";
import type { Args, Teller } from "./command.ts";
import { limitsOf } from "./limits.ts";
import { looksOf } from "./looks.ts";
import { pathLine, printingBy } from "./paths.ts";
import { countFiles, printAll } from "./printing.ts";
import { printSettings } from "./settings.ts";
import { slugOf, slugOfOrigin } from "./slug.ts";

/** guide.yaml → the printed editions, beside it unless `--out` names a folder. */
export async function print(args: Args, teller: Teller): Promise<number> {
  const { guide: file = "", out, force = false } = args;
  const settings = await printSettings(args);
  const looks = await looksOf(args);
  if (out === "-" && countFiles(settings, looks.length) !== 1)
    throw new GuideError("USAGE", { fault: "one-output" });
  const report: Report = (message) => teller.warn(file, message);
  const guide = await loadGuide(file);
  const prints =
    args.images === "all" ? await loadPrints(guide, file, report, limitsOf(args.limit ?? [])) : new Map();
  const languages = await loadLanguages(args.content);
  const home = dirname(file);
  const made = existsSync(join(home, ownFolder));
  const slug = made ? slugOf(basename(resolve(home))) : slugOfOrigin(guide.article.origin);
  const printed = await printAll({ guide, prints }, slug, languages, looks, settings, report);
  if (out === "-") {
    for (const { bytes } of printed) teller.out(bytes);
    return 0;
  }
  const folder = out ?? home;
  await writeFiles(folder, printed, { force, printWith: printingBy(teller) });
  teller.result(
    {
      guide: file,
      title: guide.article.title,
      files: printed.map(({ name, edition, format, look, pages }) => ({
        path: join(folder, name),
        edition,
        format,
        look,
        pages,
      })),
    },
    printed.map(({ name, pages }) => pathLine(join(folder, name), pages, teller)),
  );
  return 0;
}
