import { access, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { z } from "zod";
import { PageCues } from "../model/cues.ts";
import { GuideError } from "../model/errors.ts";
import { type Language, LanguageFacts, type Languages } from "../model/language.ts";
import { atLevel } from "../model/levels.ts";
import { LexiconFile } from "../model/lexicons.ts";
import { type Pattern, Patterns, wordings } from "../model/pattern.ts";
import { Phrases } from "../model/wording.ts";
import { filesIn, foldersIn, packageFolder } from "./folder.ts";
import { loadFrequency } from "./frequency.ts";
import { loadTagging } from "./tagging.ts";
import { parseYaml } from "./yaml.ts";

/**
 * Every language pack of `content/languages/`. `folders` are content folders of the teacher's own, searched
 * first: a file of the same path stands in for ours, and a phrase or a pattern of the same name too.
 * @throws GuideError `CONTENT_INVALID` at file:line:column.
 */
export async function loadLanguages(folders: readonly string[] = []): Promise<Languages> {
  const roots = await contentFolders(folders);
  const tags = new Set((await Promise.all(roots.map(foldersIn))).flat());
  const packs = await Promise.all([...tags].sort().map((tag) => loadLanguage(tag, roots)));
  return new Map(packs.map((pack) => [pack.tag, pack]));
}

async function contentFolders(folders: readonly string[]): Promise<string[]> {
  for (const folder of folders)
    await access(join(folder, "languages")).catch((cause: unknown) => {
      throw new GuideError(
        "CONTENT_INVALID",
        { fault: "no-folder", path: join(folder, "languages") },
        { cause },
      );
    });
  return [...folders, join(packageFolder, "content")].map((folder) => join(folder, "languages"));
}

async function loadLanguage(tag: string, roots: readonly string[]): Promise<Language> {
  const one = async <T extends z.ZodType>(schema: T, name: string) => {
    const [path] = await everyFile(roots, join(tag, name));
    if (path !== undefined) return parse(schema, path);
    throw new GuideError("CONTENT_INVALID", { fault: "no-file", path: join(roots.at(-1) ?? "", tag, name) });
  };
  const all = (folder: string) => filesOf(roots, join(tag, folder));
  const [facts, page, messages, wording, lexicons, patterns, tagging, frequency] = await Promise.all([
    one(LanguageFacts, "language.yaml"),
    one(PageCues, "page.yaml"),
    messagesOf(tag, roots),
    all("wording").then((paths) => joined(Phrases, paths)),
    all("lexicons").then((paths) => joined(LexiconFile, paths)),
    all("questions").then((paths) => Promise.all(paths.map((path) => parse(Patterns, path)))),
    loadTagging(roots.map((root) => join(root, tag))),
    loadFrequency(roots.map((root) => join(root, tag))),
  ]);
  const whole = atLevel(facts.level, lexicons);
  if ("missing" in whole) {
    const place = { file: join(roots.at(-1) ?? "", tag, "lexicons") };
    throw new GuideError(
      "CONTENT_INVALID",
      { fault: "missing-key", key: whole.missing, path: "" },
      { place },
    );
  }
  return {
    tag,
    facts,
    page,
    messages,
    wording,
    lexicons: whole.lexicons,
    patterns: firstOfEachId(wordings(patterns.flat())),
    ...(tagging === undefined ? {} : { tagging }),
    ...(frequency ? { frequency } : {}),
  };
}

/** What the program says, and the words of the page that shows an analysis. */
async function messagesOf(tag: string, roots: readonly string[]): Promise<Phrases> {
  const names = ["messages.yaml", "inspect.yaml"];
  const paths = await Promise.all(names.map((name) => everyFile(roots, join(tag, name))));
  return joined(Phrases, paths.flat());
}

async function parse<T extends z.ZodType>(schema: T, path: string): Promise<z.output<T>> {
  return parseYaml(schema, await readFile(path, "utf8"), path, "CONTENT_INVALID").value;
}

/** The file of this name in each folder that has it, the teacher's first. */
async function everyFile(roots: readonly string[], name: string): Promise<string[]> {
  const paths = roots.map((root) => join(root, name));
  const there = await Promise.all(
    paths.map((path) =>
      access(path).then(
        () => true,
        () => false,
      ),
    ),
  );
  return paths.filter((_, index) => there[index]);
}

/** The YAML files of a folder, by name; a teacher's file hides ours of the same name. */
async function filesOf(roots: readonly string[], folder: string): Promise<string[]> {
  const found = new Map<string, string>();
  for (const root of roots)
    for (const name of await filesIn(join(root, folder), ".yaml"))
      if (!found.has(name)) found.set(name, join(root, folder, name));
  return [...found.values()];
}

/** The keys of all the files; where two have the same key, the first file's stands. */
async function joined<T extends z.ZodType<object>>(
  schema: T,
  paths: readonly string[],
): Promise<z.output<T>> {
  const parts = await Promise.all(paths.map((path) => parse(schema, path)));
  return Object.assign({}, ...parts.reverse());
}

function firstOfEachId(patterns: readonly Pattern[]): Pattern[] {
  const byId = new Map<string, Pattern>();
  for (const pattern of patterns) if (!byId.has(pattern.id)) byId.set(pattern.id, pattern);
  return [...byId.values()];
}
