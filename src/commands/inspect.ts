import {
  type Article,
  analyze,
  type Document,
  draft,
  type Guide,
  GuideError,
  inspectionPage,
  loadGuide,
  loadLanguages,
  packFor,
  plainArticle,
  plainText,
  type Report,
  render,
} from "../index.ts";
import { readerFor } from "./apart.ts";
import type { Args, Io, Teller } from "./command.ts";
import { looksOf } from "./looks.ts";
import { openSource } from "./open.ts";
import { composeSettings, printSettings } from "./settings.ts";
import { named } from "./tell.ts";
import { toYaml } from "./yaml.ts";

/**
 * Shows the value that a stage gives: YAML, or JSON under `--json`. Of a guide.yaml, the later stages. Of the
 * analysis, under `--to html`, a page with the article and what was seen in it. Of the article, under `--to text`
 * its plain text and under `--to json` that with the main facts.
 */
export async function inspect(args: Args, teller: Teller, io: Io): Promise<number> {
  const { article = "-" } = args;
  try {
    return await inspectOne(article, args, teller, io);
  } catch (error) {
    throw named(error, article);
  }
}

async function inspectOne(file: string, all: Args, teller: Teller, io: Io): Promise<number> {
  const { to = "yaml", ...args } = all;
  const { stage = "analysis" } = args;
  const report: Report = (message) => teller.warn(file, message);
  if (to === "html") {
    if (stage !== "analysis") throw new GuideError("USAGE", { fault: "html-stage", stage });
    teller.out(await pageOf(file, args, teller.language, report, io));
    return 0;
  }
  if (to === "text") {
    if (stage !== "article") throw new GuideError("USAGE", { fault: "text-stage", stage });
    teller.out(`${plainText(await articleOf(file, args, report, io))}\n`);
    return 0;
  }
  if (to === "json" && stage === "article") {
    teller.out(`${JSON.stringify(plainArticle(await articleOf(file, args, report, io)))}\n`);
    return 0;
  }
  const value = await stageOf(file, stage, args, report, io);
  teller.out(teller.json || to === "json" ? `${JSON.stringify(value, brief)}\n` : toYaml(value));
  return 0;
}

async function articleOf(file: string, args: Args, report: Report, io: Io): Promise<Article> {
  const languages = await loadLanguages(args.content);
  return readerFor(args.content)(await openSource(file, args, io), languages, report);
}

/** The page's own words are in `--language`, else in the language of the messages. */
async function pageOf(file: string, args: Args, ui: string, report: Report, io: Io): Promise<string> {
  const languages = await loadLanguages(args.content);
  const article = await readerFor(args.content)(await openSource(file, args, io), languages, report);
  const analysis = await analyze(article, languages, report);
  const wanted = packFor(languages, composeSettings(args).language ?? ui);
  const pack = wanted !== undefined && "inspect.author" in wanted.messages ? wanted : languages.get("en");
  return inspectionPage(analysis, pack?.messages ?? {}, pack?.tag ?? "en");
}

async function stageOf(file: string, stage: string, args: Args, report: Report, io: Io): Promise<unknown> {
  const ready = /\.ya?ml$/i.test(file) ? await loadGuide(file) : undefined;
  if (ready && stage !== "guide" && stage !== "document")
    throw new GuideError("USAGE", { fault: "stage-guide", stage });
  const languages = await loadLanguages(args.content);
  if (ready) return stage === "guide" ? ready : documentOf(ready);
  const source = await openSource(file, args, io);
  if (stage === "source") return source;
  if (stage === "guide" || stage === "document") {
    const guide = await draft(
      source,
      languages,
      { ...composeSettings(args), reader: readerFor(args.content) },
      report,
    );
    return stage === "guide" ? guide : documentOf(guide);
  }
  const article = await readerFor(args.content)(source, languages, report);
  return stage === "article" ? article : analyze(article, languages, report);

  async function documentOf(guide: Guide): Promise<Omit<Document, "fonts">> {
    const { editions, options } = await printSettings(args);
    const [edition = "student"] = editions;
    const [look] = await looksOf(args);
    if (look === undefined) throw new GuideError("USAGE", { fault: "stage-guide", stage });
    const { fonts: _, ...document } = render(guide, languages, look, { ...options, edition }, report);
    return document;
  }
}

function brief(_key: string, value: unknown): unknown {
  return value instanceof Uint8Array ? `${value.length} bytes` : value;
}
