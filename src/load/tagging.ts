import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { GuideError } from "../model/errors.ts";
import { type Tagging, TaggingRules } from "../model/tagging.ts";
import { firstFile } from "./folder.ts";
import { parseYaml } from "./yaml.ts";

/**
 * The tagger of a pack, from the first of its folders that has `tagging.yaml`; undefined without one. Nothing is
 * read before it is asked for. The lexicon may lie in any of the folders.
 */
export async function loadTagging(folders: readonly string[]): Promise<Tagging | undefined> {
  const path = await firstFile(folders.map((folder) => join(folder, "tagging.yaml")));
  return path === undefined ? undefined : { load: () => read(path, folders) };
}

/** @throws GuideError `CONTENT_INVALID` at file:line:column. */
async function read(path: string, folders: readonly string[]): ReturnType<Tagging["load"]> {
  const { value: rules } = parseYaml(TaggingRules, await readFile(path, "utf8"), path, "CONTENT_INVALID");
  if (rules.engine !== "lexicon") return { rules, lexicon: "" };
  const data = await firstFile(folders.map((folder) => join(folder, rules.lexicon)));
  if (data === undefined)
    throw new GuideError(
      "CONTENT_INVALID",
      { fault: "no-file", path: rules.lexicon },
      { place: { file: path } },
    );
  return { rules, lexicon: brotliDecompressSync(await readFile(data)).toString("utf8") };
}
