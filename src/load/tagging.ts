import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { GuideError } from "../model/errors.ts";
import { type Tagging, TaggingRules } from "../model/tagging.ts";
import { firstFile } from "./folder.ts";
import { parseYaml } from "./yaml.ts";

/**
 * The tagger's rules of a pack, from the first of its folders that has `tagging.yaml`; undefined without one.
 * The lexicon may lie in any of the folders and is read when first asked for.
 * @throws GuideError `CONTENT_INVALID` at file:line:column.
 */
export async function loadTagging(folders: readonly string[]): Promise<Tagging | undefined> {
  const path = await firstFile(folders.map((folder) => join(folder, "tagging.yaml")));
  if (path === undefined) return undefined;
  const { value: rules } = parseYaml(TaggingRules, await readFile(path, "utf8"), path, "CONTENT_INVALID");
  if (rules.engine !== "lexicon") return { rules, lexicon: async () => "" };
  const data = await firstFile(folders.map((folder) => join(folder, rules.lexicon)));
  if (data === undefined)
    throw new GuideError(
      "CONTENT_INVALID",
      { fault: "no-file", path: rules.lexicon },
      { place: { file: path } },
    );
  return { rules, lexicon: async () => brotliDecompressSync(await readFile(data)).toString("utf8") };
}
