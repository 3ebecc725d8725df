import { access, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, isAbsolute, join, relative } from "node:path";
import { GuideError } from "../model/errors.ts";
import type { FontFaces, Fonts } from "../model/fonts.ts";
import { type Limits, limits as usual } from "../model/limits.ts";
import { type Look, Theme, ThemeFile } from "../model/look.ts";
import { filesIn, foldersIn, packageFolder, stem } from "./folder.ts";
import { nearest } from "./nearest.ts";
import { parseYaml, type Yaml } from "./yaml.ts";

/**
 * The look of this name. `folders` are template folders of the teacher's own, searched first; a look is taken
 * whole from the first folder that has it. One that extends another has the other's templates and theme wherever it has none of its own.
 * @throws GuideError `LOOK_NOT_FOUND`; `CONTENT_INVALID` at file:line:column of `theme.yaml`.
 */
export async function loadLook(
  name: string,
  folders: readonly string[] = [],
  { template: kilobytes }: Pick<Limits, "template"> = usual,
): Promise<Look> {
  return { ...(await lookOf(name, await lookFolders(folders), [])), kilobytes };
}

async function lookOf(
  name: string,
  looks: ReadonlyMap<string, string>,
  below: readonly string[],
): Promise<Look> {
  const folder = looks.get(name);
  if (folder === undefined) {
    const names = [...looks.keys()];
    const guess = nearest(name, names);
    throw new GuideError("LOOK_NOT_FOUND", {
      look: name,
      looks: names.join(", "),
      ...(guess !== undefined && { guess }),
    });
  }
  const file = join(folder, "theme.yaml");
  const own = parseYaml(ThemeFile, await readFile(file, "utf8"), file, "CONTENT_INVALID");
  const parent = own.value.extends;
  if (parent !== undefined && (below.includes(parent) || parent === name || !looks.has(parent)))
    throw new GuideError(
      "CONTENT_INVALID",
      {
        fault: "wrong-value",
        path: "extends",
        found: parent,
        allowed: [...looks.keys()].filter((one) => one !== name).join(", "),
      },
      { place: own.placeOf(["extends"]) },
    );
  const base = parent === undefined ? undefined : await lookOf(parent, looks, [...below, name]);
  const [templates, partials, fonts] = await Promise.all([
    sources(folder),
    sources(join(folder, "partials")),
    loadFonts(own, folder),
  ]);
  return {
    name,
    templates: { ...base?.templates, ...templates },
    partials: { ...base?.partials, ...partials },
    theme: merged(base?.theme, own.value),
    fonts: { ...fonts, ...rest(base?.fonts, fonts) },
  };
}

/** What the file says over what the look that it extends says: styles and fonts one by one. */
function merged(base: Theme | undefined, { extends: _, ...own }: ThemeFile): Theme {
  const styles = { ...base?.styles };
  for (const [name, style] of Object.entries(own.styles ?? {})) styles[name] = { ...styles[name], ...style };
  const fonts = { ...own.fonts, ...rest(base?.fonts, own.fonts ?? {}) };
  return Theme.parse({ ...base, ...own, fonts, styles });
}

function rest<T>(base: Readonly<Record<string, T>> | undefined, own: object): Record<string, T> {
  return Object.fromEntries(Object.entries(base ?? {}).filter(([name]) => !Object.hasOwn(own, name)));
}

/**
 * Folder of each look by name, sorted. A look is a folder with a `theme.yaml`.
 * @throws GuideError `CONTENT_INVALID` when one of `folders` is not there.
 */
export async function lookFolders(folders: readonly string[] = []): Promise<ReadonlyMap<string, string>> {
  for (const folder of folders)
    await access(folder).catch((cause: unknown) => {
      throw new GuideError("CONTENT_INVALID", { fault: "no-looks", path: folder }, { cause });
    });
  const found = new Map<string, string>();
  for (const root of [...folders, join(packageFolder, "templates")])
    for (const name of await foldersIn(root)) {
      const themed = (await filesIn(join(root, name), ".yaml")).includes("theme.yaml");
      if (themed && !found.has(name)) found.set(name, join(root, name));
    }
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

async function sources(folder: string): Promise<Record<string, string>> {
  const names = await filesIn(folder, ".hbs");
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), "utf8")));
  return Object.fromEntries(names.map((name, index) => [stem(name), texts[index] ?? ""]));
}

async function loadFonts(theme: Yaml<ThemeFile>, folder: string): Promise<Fonts> {
  const files = new Map<string, Promise<Uint8Array>>();
  const bytesOf = (path: string): Promise<Uint8Array> => {
    const known = files.get(path) ?? readFile(path).then((bytes) => new Uint8Array(bytes));
    files.set(path, known);
    return known;
  };
  const families = Object.entries(theme.value.fonts ?? {}).map(async ([family, faces]) => {
    const root = packageOf(faces.package, folder);
    const face = async (key: keyof FontFaces): Promise<Uint8Array> => {
      const inside = root === undefined ? "" : relative(root, join(root, faces[key]));
      try {
        if (root === undefined || inside.startsWith("..") || isAbsolute(inside))
          throw new Error(faces.package);
        return await bytesOf(join(root, inside));
      } catch (cause) {
        throw new GuideError(
          "CONTENT_INVALID",
          { fault: "no-font", path: `${faces.package}/${faces[key]}` },
          { place: theme.placeOf(["fonts", family, root === undefined ? "package" : key]), cause },
        );
      }
    };
    const [normal, bold, italics, bolditalics] = await Promise.all([
      face("normal"),
      face("bold"),
      face("italics"),
      face("bolditalics"),
    ]);
    return [family, { normal, bold, italics, bolditalics }] as const;
  });
  return Object.fromEntries(await Promise.all(families));
}

/** Folder of an npm package, seen from Lectern, else from the look; `.` is the look's own folder. */
function packageOf(name: string, folder: string): string | undefined {
  if (name === ".") return folder;
  for (const from of [import.meta.url, join(folder, "theme.yaml")])
    try {
      return dirname(createRequire(from).resolve(`${name}/package.json`));
    } catch {}
  return undefined;
}
