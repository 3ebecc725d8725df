import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { type Tagging, TaggingRules } from "../model/tagging.ts";
import { firstFile } from "./folder.ts";
import { parseYaml } from "./yaml.ts";

/**
 * The tagger's rules of a pack, from the first of its folders that has `tagging.yaml`; undefined without one.
 * The lexicon lies beside it and is read when first asked for.
 * @throws GuideError `CONTENT_INVALID` at file:line:column.
 */
export async function loadTagging(folders: readonly string[]): Promise<Tagging | undefined> {
  const path = await firstFile(folders.map((folder) => join(folder, "tagging.yaml")));
  if (path === undefined) return undefined;
  const { value: rules } = parseYaml(TaggingRules, await readFile(path, "utf8"), path, "CONTENT_INVALID");
  return {
    rules,
    lexicon: async () =>
      rules.engine === "lexicon"
        ? brotliDecompressSync(await readFile(join(dirname(path), rules.lexicon))).toString("utf8")
        : "",
  };
}
