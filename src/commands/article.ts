import type { Failure } from "../batch/outcome.ts";
import type { Answer, Task, TaskFile } from "../batch/task.ts";
import {
  draftPictured,
  GuideError,
  type Languages,
  type Look,
  loadLanguages,
  loadSource,
  type Message,
  type Network,
} from "../index.ts";
import type { OutputFile } from "../outputs/outputs.ts";
import type { Args } from "./command.ts";
import { draftFiles } from "./draft.ts";
import { limitsOf } from "./limits.ts";
import { looksOf } from "./looks.ts";
import { developerOf, storedFiles } from "./open.ts";
import { printAll } from "./printing.ts";
import { composeSettings, type PrintSettings, printSettings } from "./settings.ts";

/** What one process loads once for all its articles. */
interface Bench {
  readonly args: Args;
  readonly languages: Languages;
  readonly looks: readonly Look[];
  readonly print: PrintSettings;
}

/** A batch asks the network for nothing. */
const nowhere: Network = {
  resolve: () => Promise.reject(new Error("a batch fetches nothing")),
  allows: () => false,
  ports: [],
};

export async function benchOf(args: Args): Promise<Bench> {
  const [languages, looks, print] = await Promise.all([
    loadLanguages(args.content),
    looksOf(args),
    printSettings(args),
  ]);
  return { args, languages, looks, print };
}

/** Article → all the files that `make` would write for it, or its failure. It does not throw. */
export async function makeArticle({ article, slug }: Task, bench: Bench): Promise<Answer> {
  const { args, languages, looks, print } = bench;
  const warnings: Record<string, number> = {};
  const report = ({ code }: Message) => {
    warnings[code] = (warnings[code] ?? 0) + 1;
  };
  try {
    const { chapter, limit } = args;
    const source = await loadSource(article, {
      ...(chapter !== undefined && { chapter }),
      ...(limit && { limits: limitsOf(limit) }),
    });
    const options = { ...composeSettings(args), develop: developerOf([source], { network: nowhere }) };
    const { guide, prints, fetched, beside } = await draftPictured(source, languages, options, report);
    const printed = await printAll({ guide, prints }, slug, languages, looks, print, report);
    const plain: OutputFile[] = [...draftFiles(guide, languages, prints), ...storedFiles([source], fetched)];
    const files: TaskFile[] = [...plain, ...printed];
    const sorted = Object.fromEntries(Object.entries(warnings).sort(([a], [b]) => (a < b ? -1 : 1)));
    const { language, questions } = guide;
    return {
      title: guide.article.title,
      language,
      questions: questions.length,
      warnings: sorted,
      files,
      ...(beside.length > 0 && { beside }),
    };
  } catch (error) {
    return { error: failureOf(error, article) };
  }
}

/** An error as a value. */
export function failureOf(error: unknown, file?: string): Failure {
  if (error instanceof GuideError) {
    const place = error.place ?? (file === undefined ? undefined : { file });
    return { code: error.code, values: error.values, ...(place && { place }) };
  }
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return {
    code: "BUG",
    values: { detail: detail.slice(0, 500) },
    ...(file !== undefined && { place: { file } }),
  };
}
