import { access, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { z } from "zod";
import { CheckStocks, checkWordings } from "../model/checkstock.ts";
import { PageCues } from "../model/cues.ts";
import { GuideError } from "../model/errors.ts";
import { type Language, LanguageFacts, type Languages } from "../model/language.ts";
import { atLevel } from "../model/levels.ts";
import { LexiconFile } from "../model/lexicons.ts";
import { Patterns, wordings } from "../model/pattern.ts";
import { Places } from "../model/places.ts";
import { Phrases } from "../model/wording.ts";
import { filesIn, foldersIn, packageFolder } from "./folder.ts";
import { loadFrequency } from "./frequency.ts";
import { parsedBefore } from "./parsed.ts";
import { loadTagging } from "./tagging.ts";
import { parseYaml } from "./yaml.ts";

/**
 * Every language pack of `content/languages/`. `folders` are content folders of the teacher's own, searched
 * first: a file of the same path stands in for ours, and a phrase or a pattern of the same name too. Our own words
 * for people are parsed when first asked for, since a run needs those of one or two languages.
 * @throws GuideError `CONTENT_INVALID` at file:line:column.
 */
export async function loadLanguages(folders: readonly string[] = []): Promise<Languages> {
  const roots = await contentFolders(folders);
  const tags = new Set((await Promise.all(roots.map(foldersIn))).flat());
  const packs = await Promise.all([...tags].sort().map((tag) => loadLanguage(tag, roots)));
  if (folders.length > 0) for (const pack of packs) parseAll(pack);
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
    if (path !== undefined) return parse(schema, { path, text: await readFile(path, "utf8") });
    throw new GuideError("CONTENT_INVALID", { fault: "no-file", path: join(roots.at(-1) ?? "", tag, name) });
  };
  const places = everyFile(roots, join(tag, "places.yaml")).then(textsOf);
  const all = (folder: string) => filesOf(roots, join(tag, folder)).then(textsOf);
  const [facts, page, messages, wording, lexicons, patterns, checking, [placing], tagging, frequency] =
    await Promise.all([
      one(LanguageFacts, "language.yaml"),
      one(PageCues, "page.yaml"),
      messagesOf(tag, roots),
      all("wording"),
      all("lexicons"),
      all("questions"),
      all("checks"),
      places,
      loadTagging(roots.map((root) => join(root, tag))),
      loadFrequency(roots.map((root) => join(root, tag))),
    ]);
  const known = once(() => {
    const whole = atLevel(facts.level, joined(LexiconFile, lexicons));
    if (!("missing" in whole)) return whole.lexicons;
    const place = { file: join(roots.at(-1) ?? "", tag, "lexicons") };
    throw new GuideError(
      "CONTENT_INVALID",
      { fault: "missing-key", key: whole.missing, path: "" },
      { place },
    );
  });
  const said = once(() => joined(Phrases, messages));
  const printed = once(() => joined(Phrases, wording));
  const asked = once(() => firstOfEachId(wordings(patterns.flatMap((file) => parse(Patterns, file)))));
  const checked = once(() =>
    firstOfEachId(checkWordings(checking.flatMap((file) => parse(CheckStocks, file)))),
  );
  const routed = once(() => (placing === undefined ? undefined : parse(Places, placing)));
  return {
    tag,
    facts,
    page,
    // A teacher’s files may be there and say nothing; they are parsed at once.
    ...(roots.length === 1 && { isSpoken: wording.length > 0 && patterns.length > 0 }),
    get messages() {
      return said();
    },
    get wording() {
      return printed();
    },
    get lexicons() {
      return known();
    },
    get patterns() {
      return asked();
    },
    get checks() {
      return checked();
    },
    get places() {
      return routed();
    },
    ...(tagging === undefined ? {} : { tagging }),
    ...(frequency ? { frequency } : {}),
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** A teacher's fault is told before anything is made. */
function parseAll({ lexicons, messages, wording, patterns, checks, places }: Language): number {
  const lists = [lexicons, messages, wording, places?.matters ?? {}];
  return lists.reduce((sum, list) => sum + Object.keys(list).length, patterns.length + checks.length);
}

interface Text {
  readonly path: string;
  readonly text: string;
}

/** What the program says, and the words of the page that shows an analysis. */
async function messagesOf(tag: string, roots: readonly string[]): Promise<Text[]> {
  const names = ["messages.yaml", "inspect.yaml"];
  const paths = await Promise.all(names.map((name) => everyFile(roots, join(tag, name))));
  return textsOf(paths.flat());
}

function textsOf(paths: readonly string[]): Promise<Text[]> {
  return Promise.all(paths.map(async (path) => ({ path, text: await readFile(path, "utf8") })));
}

function parse<T extends z.ZodType>(schema: T, { path, text }: Text): z.output<T> {
  const before = parsedBefore(path, text);
  const known = before === undefined ? undefined : schema.safeParse(before);
  return known?.success ? known.data : parseYaml(schema, text, path, "CONTENT_INVALID").value;
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
function joined<T extends z.ZodType<object>>(schema: T, files: readonly Text[]): z.output<T> {
  return Object.assign({}, ...files.map((file) => parse(schema, file)).reverse());
}

function firstOfEachId<T extends { readonly id: string }>(wordings: readonly T[]): T[] {
  const byId = new Map<string, T>();
  for (const wording of wordings) if (!byId.has(wording.id)) byId.set(wording.id, wording);
  return [...byId.values()];
}
