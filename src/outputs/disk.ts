import { readdir, readFile, realpath, unlink } from "node:fs/promises";
import { join, sep } from "node:path";
import { GuideError } from "../light.ts";
import { ownFolder, replaceAll, temporary, writeFiles } from "./folder.ts";
import type { Outputs } from "./outputs.ts";

/** Results in a folder of this machine’s disks. */
export function diskOutputs(root: string): Outputs {
  const path = (name: string) => join(root, ...name.split("/"));
  return {
    commit: async (folder, files, options) => {
      await checkInside(root, path(folder));
      await writeFiles(path(folder), files, options);
    },
    put: (name, bytes) => replaceAll([[path(name), bytes]], false),
    get: (name) => readFile(path(name)).catch(() => undefined),
    tidy: async (folder) => {
      for (const part of ["", ownFolder, "images"]) {
        const names = await readdir(join(path(folder), part)).catch(() => []);
        for (const name of names)
          if (temporary.test(name)) await unlink(join(path(folder), part, name)).catch(() => undefined);
      }
    },
    list: async (folder) => {
      const entries = await readdir(path(folder), { recursive: true, withFileTypes: true }).catch(() => []);
      return entries
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) =>
          join(parentPath, name).slice(join(root, sep).length).split(sep).join("/"),
        )
        .sort();
    },
  };
}

/** A link among the folders must not lead out of the output folder. */
async function checkInside(root: string, folder: string): Promise<void> {
  const [home, there] = await Promise.all(
    [root, folder].map((each) => realpath(each).catch(() => undefined)),
  );
  if (home === undefined || there === undefined || there === home || there.startsWith(home + sep)) return;
  throw new GuideError(
    "OUTPUT_BLOCKED",
    { fault: "outside", file: folder, elsewhere: there },
    { place: { file: folder } },
  );
}
