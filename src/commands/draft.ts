import { join } from "node:path";
import {
  draftPictured,
  type Guide,
  GuideError,
  guideLanguages,
  guideSchema,
  type Languages,
  loadLanguages,
  type Prints,
  packFor,
} from "../index.ts";
import { ownFolder, writeFiles } from "../outputs/folder.ts";
import type { OutputFile } from "../outputs/outputs.ts";
import { readerFor } from "./apart.ts";
import type { Args, Io, Teller } from "./command.ts";
import { developerOf, openSource, storedFiles } from "./open.ts";
import { editLine, pathLine, printingBy } from "./paths.ts";
import { composeSettings } from "./settings.ts";
import { slugOf } from "./slug.ts";
import { named } from "./tell.ts";
import { guideToYaml, schemaFile } from "./yaml.ts";

/** Article → `out/<slug>/guide.yaml`. */
export async function draft(args: Args, teller: Teller, io: Io): Promise<number> {
  const { article = "-" } = args;
  try {
    return await draftOne(article, args, teller, io);
  } catch (error) {
    throw named(error, article);
  }
}

async function draftOne(article: string, args: Args, teller: Teller, io: Io): Promise<number> {
  const { out = "out", force = false } = args;
  const compose = composeSettings(args);
  const languages = await loadLanguages(args.content);
  const source = await openSource(article, args, io);
  const develop = developerOf([source], io);
  const drafted = await draftPictured(
    source,
    languages,
    { ...compose, develop, reader: readerFor(args.content) },
    (message) => teller.warn(article, message),
  );
  const { guide } = drafted;
  const files = draftFiles(guide, languages, drafted.prints);
  if (out === "-") {
    teller.out(files[0]?.bytes ?? "");
    return 0;
  }
  const folder = join(out, slugOf(source.name));
  const [path = folder] = await writeFiles(folder, [...files, ...storedFiles([source], drafted.fetched)], {
    force,
    printWith: printingBy(teller),
  });
  teller.result(
    { article, title: guide.article.title, questions: guide.questions.length, files: [{ path }] },
    [pathLine(path, undefined, teller), editLine(path, teller)],
  );
  return 0;
}

/** guide.yaml, the schema by which an editor completes and checks it, and the pictures that it names. */
export function draftFiles(guide: Guide, languages: Languages, prints: Prints): OutputFile[] {
  const spoken = guideLanguages(languages);
  const pack = packFor(spoken, guide.language);
  if (!pack)
    throw new GuideError("LANGUAGE_UNKNOWN", {
      language: guide.language,
      packs: [...spoken.keys()].join(", "),
    });
  const said = pack.messages["guide.head"] === undefined ? languages.get("en")?.messages : pack.messages;
  const bytes = (text: string) => new TextEncoder().encode(text);
  return [
    { name: "guide.yaml", bytes: bytes(guideToYaml(guide, said ?? pack.messages)) },
    { name: `${ownFolder}/${schemaFile}`, bytes: bytes(`${JSON.stringify(guideSchema(), undefined, 2)}\n`) },
    ...[...prints].map(([name, print]) => ({ name, bytes: print })),
  ];
}
