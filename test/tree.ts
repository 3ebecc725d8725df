import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** A file of the program; `path` is relative to its folder, with `/` on every system. */
export interface File {
  readonly path: string;
  readonly text: string;
}

const root = fileURLToPath(new URL("..", import.meta.url));

/** Every file under a folder of the project whose name ends so, by path. */
export function filesUnder(folder: string, ending: string): File[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => path.endsWith(ending))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(root, folder, path), "utf8") }));
}

/** What a file imports or exports from, static or dynamic, as written. */
export function importsOf({ text }: File): string[] {
  const pattern = /(?:^|[\s;}])(?:from|import)\s*\(?\s*(["'])([^"'\n]+)\1/g;
  return [...withoutComments(text).matchAll(pattern)].map(([, , target = ""]) => target);
}

/** The code without comments and without what stands between plain quotation marks. */
export function codeOf({ text }: File): string {
  return withoutComments(text).replace(pieces, (piece) => (/^["']/.test(piece) ? '""' : piece));
}

const pieces = new RegExp(
  [
    String.raw`"(?:\\.|[^"\\\n])*"`,
    String.raw`'(?:\\.|[^'\\\n])*'`,
    String.raw`${"`"}(?:\\[\s\S]|[^${"`"}\\])*${"`"}`,
    String.raw`(?<=(?:^|[=(,:[!&|?{};>]|\breturn)\s*)\/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n])+\/[a-z]*`,
    String.raw`\/\/[^\n]*`,
    String.raw`\/\*[\s\S]*?\*\/`,
  ].join("|"),
  "g",
);

function withoutComments(text: string): string {
  return text.replace(pieces, (piece) => (/^\/[/*]/.test(piece) ? " " : piece));
}
