import { join } from "node:path";
import { draftPictured, GuideError, loadLanguages } from "../index.ts";
import { writeFiles } from "../outputs/folder.ts";
import { readerFor } from "./apart.ts";
import type { Args, Io, Teller } from "./command.ts";
import { draftFiles } from "./draft.ts";
import { expand } from "./expand.ts";
import { looksOf } from "./looks.ts";
import { developerOf, openAll, storedFiles } from "./open.ts";
import { editLine, pathLine, printingBy } from "./paths.ts";
import { countFiles, printAll } from "./printing.ts";
import { composeSettings, printSettings } from "./settings.ts";
import { freeSlug, slugOf } from "./slug.ts";
import { exitCodeOf, named } from "./tell.ts";

/**
 * Articles → `out/<slug>/`: guide.yaml and the printed editions, of each article or of all joined into one. An article
 * that fails does not stop the others.
 */
export async function make(args: Args, teller: Teller, io: Io): Promise<number> {
  const { out = "out", force = false } = args;
  const articles = (await Promise.all((args.articles ?? []).map(expand))).flat();
  const compose = composeSettings(args);
  const print = await printSettings(args);
  const looks = await looksOf(args);
  if (args.join && articles.length < 2) throw new GuideError("USAGE", { fault: "join-one" });
  const units = args.join ? [articles] : articles.map((article) => [article]);
  const files = units.length * countFiles(print, looks.length);
  if (out === "-" && files !== 1) throw new GuideError("USAGE", { fault: "one-output" });
  const languages = await loadLanguages(args.content);
  const taken = new Set<string>();
  const codes: number[] = [];
  let made: string | undefined;
  for (const unit of units) {
    const [article = ""] = unit;
    try {
      const report = teller.warn.bind(undefined, article);
      const sources = await openAll(unit, args, io);
      const slug = freeSlug(slugOf(sources[0].name), taken);
      const develop = developerOf(sources, io);
      const options = { ...compose, develop, reader: readerFor(args.content) };
      const { guide, prints, fetched } = await draftPictured(sources, languages, options, report);
      const printed = await printAll({ guide, prints }, slug, languages, looks, print, report);
      if (out === "-") {
        for (const { bytes } of printed) teller.out(bytes);
        continue;
      }
      const folder = join(out, slug);
      const drafted = draftFiles(guide, languages, prints);
      const paths = await writeFiles(folder, [...drafted, ...printed, ...storedFiles(sources, fetched)], {
        force,
        printWith: printingBy(teller),
      });
      made = paths[0];
      teller.result(
        {
          article,
          title: guide.article.title,
          language: guide.language,
          questions: guide.questions.length,
          files: [
            ...drafted.slice(0, 1).map(({ name }) => ({ path: join(folder, name) })),
            ...printed.map(({ name, edition, format, look, pages }) => ({
              path: join(folder, name),
              edition,
              format,
              look,
              pages,
            })),
          ],
        },
        [
          ...printed.map(({ name, pages }) => pathLine(join(folder, name), pages, teller)),
          pathLine(join(folder, "guide.yaml"), undefined, teller),
        ],
      );
    } catch (error) {
      teller.fail(named(error, article));
      codes.push(exitCodeOf(error));
    }
  }
  if (made !== undefined && !teller.json) teller.result({}, [editLine(made, teller)]);
  if (codes.length > 0 && units.length > 1) {
    teller.result({ failed: codes.length, of: units.length }, [
      teller.word("label.failed", { count: codes.length, total: units.length }),
    ]);
    return 1;
  }
  return codes[0] ?? 0;
}
