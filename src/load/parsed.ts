import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { isAbsolute, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { packageFolder } from "./folder.ts";

/** A YAML file of the package as it was parsed when Lectern was built: `scripts/build-parsed.ts`. */
export interface Parsed {
  /** Of the file’s text. */
  readonly sha256: string;
  readonly value: unknown;
}

/** Folder of what was parsed, beside the code; there is none where the sources themselves run. */
const built = fileURLToPath(new URL("../parsed/", import.meta.url));
const languages = join(packageFolder, "content", "languages");

/**
 * What a YAML file of our own language packs says, without parsing it again: YAML is slow to parse. Undefined when the
 * text is no longer that of the build, and for files of other people.
 */
export function parsedBefore(path: string, text: string, folder = built): unknown {
  const name = relative(languages, path);
  if (name.startsWith("..") || isAbsolute(name)) return undefined;
  try {
    const { sha256, value }: Parsed = JSON.parse(readFileSync(join(folder, parsedName(name)), "utf8"));
    return sha256 === digestOf(text) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** `en/page.yaml` → `en/page.json` */
export function parsedName(name: string): string {
  return name.replace(/\.yaml$/, ".json");
}

export function digestOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
