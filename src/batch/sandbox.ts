import { realpathSync } from "node:fs";
import { createRequire } from "node:module";
import { sep } from "node:path";
import { pathToFileURL } from "node:url";

/** Node’s name for its permission model; undefined where it has none. */
export const permissionFlag = ["--permission", "--experimental-permission"].find((flag) =>
  process.allowedNodeEnvironmentFlags.has(flag),
);

/**
 * Arguments for Node under which a child can read these folders and files and what Lectern is made of, write nothing, and
 * start neither programs nor threads. Native code is allowed for the decoder of pictures.
 */
export function confined(readable: readonly string[]): string[] {
  if (permissionFlag === undefined) return [];
  const paths = new Set([...readable, ...packageFolders()]);
  return [
    permissionFlag,
    "--allow-addons",
    ...[...paths].sort().map((path) => `--allow-fs-read=${path}`),
    "--disable-warning=ExperimentalWarning",
    "--disable-warning=SecurityWarning",
  ];
}

/** In development Node runs the sources themselves, through tsx, which starts threads and programs of its own. */
export function translated(): string[] {
  return ["--import", pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href];
}

/** The outermost `node_modules` in which our packages are, as named and with links followed. */
function packageFolders(): string[] {
  const found = createRequire(import.meta.url).resolve("pdfmake/package.json");
  return [found, realpathSync(found)].map((path) => {
    const end = path.indexOf(`${sep}node_modules${sep}`);
    return path.slice(0, end + `${sep}node_modules${sep}`.length);
  });
}
