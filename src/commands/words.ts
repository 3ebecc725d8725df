import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import type { Phrases } from "../light.ts";

export const packageFolder = join(dirname(fileURLToPath(import.meta.url)), "..", "..");

export const uiLanguages = ["de", "en", "es", "fr"] as const;

/**
 * The language to speak to the user in: `--ui`, else the system's by `LC_ALL`, `LC_MESSAGES` and `LANG`, else
 * the one the machine reports, else English.
 */
export function uiLanguage(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  machine: string = Intl.DateTimeFormat().resolvedOptions().locale,
): string {
  const at = argv.findLastIndex((word) => word === "--ui" || word.startsWith("--ui="));
  const asked = at < 0 ? undefined : (argv[at]?.split("=")[1] ?? argv[at + 1]);
  const system = env.LC_ALL || env.LC_MESSAGES || env.LANG || machine;
  const wanted = asked ?? system;
  return uiLanguages.find((tag) => new RegExp(`^${tag}(?:[-_.@]|$)`, "i").test(wanted)) ?? "en";
}

/** What the program says in this language. Read without a schema, so that help comes at once. */
export async function loadWords(language: string): Promise<Phrases> {
  const file = join(packageFolder, "content", "languages", language, "messages.yaml");
  return parse(await readFile(file, "utf8")) as Phrases;
}

/** Version of the package. */
export async function loadVersion(): Promise<string> {
  const about: { readonly version: string } = JSON.parse(
    await readFile(join(packageFolder, "package.json"), "utf8"),
  );
  return about.version;
}
