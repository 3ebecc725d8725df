import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { parse } from "yaml";
import { digestOf, type Parsed, parsedName } from "../../src/load/parsed.ts";

/** Writes what the YAML of the language packs says as JSON beside the built program. @returns how many files */
export function writeParsed(content: string, dist: string): number {
  const folder = join(dist, "parsed");
  rmSync(folder, { recursive: true, force: true });
  const names = readdirSync(join(content, "languages"), { recursive: true, encoding: "utf8" });
  const yaml = names.filter((name) => name.endsWith(".yaml")).sort();
  for (const name of yaml) {
    const text = readFileSync(join(content, "languages", name), "utf8");
    const value: unknown = parse(text);
    const file = join(folder, parsedName(name));
    const json = JSON.stringify({ sha256: digestOf(text), value } satisfies Parsed);
    if (!isDeepStrictEqual(JSON.parse(json).value, value)) throw new Error(`${name} cannot be told in JSON`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, json);
  }
  return yaml.length;
}
