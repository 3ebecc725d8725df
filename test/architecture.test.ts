import { posix } from "node:path";
import { describe, expect, test } from "vitest";
import { type File, filesUnder, importsOf } from "./tree.ts";

const verbs = ["read", "analyze", "compose", "render", "write"];

/** What each folder or file of `src` may import, beside its own folder. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  model: [],
  load: ["model"],
  read: ["model"],
  analyze: ["model"],
  compose: ["model"],
  render: ["model"],
  write: ["model"],
  inspect: ["model"],
  "pipeline.ts": ["model", ...verbs],
  "index.ts": ["model", "load", ...verbs, "inspect", "pipeline.ts"],
  "light.ts": ["model", "load", "compose", "render"],
  outputs: ["light.ts"],
  batch: ["light.ts", "outputs"],
  commands: ["index.ts", "light.ts", "outputs", "batch"],
  "cli.ts": ["commands", "index.ts", "model"],
};

/** `read/html.ts` → `read`; `pipeline.ts` → itself. */
function part(path: string): string {
  return path.split("/")[0] ?? path;
}

/** A line for each import that leaves its place. */
function trespasses(files: readonly File[]): string[] {
  return files.flatMap((file) => {
    const home = part(file.path);
    const allowed = mayImport[home];
    if (allowed === undefined) return [`${file.path} has no place in the pipeline`];
    return importsOf(file)
      .filter((target) => target.startsWith("."))
      .map((target) => posix.join(posix.dirname(file.path), target))
      .filter((target) => part(target) !== home && !allowed.includes(part(target)))
      .map((target) => `${file.path} imports ${target}`);
  });
}

const files = filesUnder("src", ".ts");

describe("who may import whom", () => {
  test("every file keeps to its place", () => {
    expect(trespasses(files)).toEqual([]);
  });

  test("imports are really seen: the five verbs in the pipeline", () => {
    const pipeline = files.filter(({ path }) => path === "pipeline.ts").flatMap(importsOf);
    for (const verb of verbs) expect(pipeline).toContain(`./${verb}/${verb}.ts`);
  });

  test.each([
    ["read/html.ts", 'import { clip } from "../compose/clip.ts";', "compose/clip.ts"],
    ["model/guide.ts", 'import type { Look } from "../load/look.ts";', "load/look.ts"],
    ["analyze/stance.ts", 'const { draft } = await import("../pipeline.ts");', "pipeline.ts"],
    ["commands/make.ts", 'export { write } from "../write/write.ts";', "write/write.ts"],
    ["write/pdf/pdf.ts", 'import "../../render/render.ts";', "render/render.ts"],
    ["batch/run.ts", 'import { makeArticle } from "../commands/article.ts";', "commands/article.ts"],
    ["outputs/disk.ts", 'import { run } from "../batch/run.ts";', "batch/run.ts"],
    ["load/source.ts", "import {\n  read,\n} from '../read/read.ts';", "read/read.ts"],
  ])("%s with a planted import is caught", (path, text, target) => {
    expect(trespasses([{ path, text }])).toEqual([`${path} imports ${target}`]);
  });

  test("a new folder needs a rule first", () => {
    expect(trespasses([{ path: "tools/a.ts", text: "" }])).toEqual([
      "tools/a.ts has no place in the pipeline",
    ]);
  });

  test("an import in a comment or in a string is none", () => {
    const text =
      '// import "../compose/a.ts";\n/* from "../load/b.ts" */\nconst s = "from \'../load/c.ts\'";';
    expect(trespasses([{ path: "read/a.ts", text }])).toEqual([]);
  });
});

/** Handlebars' own word for what a template may call. */
const templateHelpers = "render/helpers.ts";

/** Why a path or a file breaks the conventions of `CONTRIBUTING.md`; nothing when it keeps them. */
function oddities({ path, text }: File): string[] {
  const names = path.split("/");
  const lines = text.split("\n").length - 1;
  return [
    ...(lines > 300 ? [`${path} has ${lines} lines`] : []),
    ...(path !== templateHelpers && names.some((name) => /util|helper|manager|shared|common|misc/i.test(name))
      ? [`${path} does not say what it is about`]
      : []),
    ...(names.some((name) => name !== name.toLowerCase()) ? [`${path} has capitals`] : []),
    ...(names.length > 1 && names.at(-1) === "index.ts" ? [`${path} hides the names of its folder`] : []),
    ...(/^export default/m.test(text) ? [`${path} has a default export`] : []),
    ...(/^(?:export )?(?:const )?enum /m.test(text) ? [`${path} has an enum`] : []),
  ];
}

describe("files", () => {
  test("are short, well named, with named exports", () => {
    expect(files.flatMap(oddities)).toEqual([]);
    const scripts = filesUnder("scripts", ".ts").map((file) => ({ ...file, path: `scripts/${file.path}` }));
    expect(scripts.flatMap(oddities)).toEqual([]);
  });

  test.each([
    { path: "read/long.ts", text: "\n".repeat(301) },
    { path: "read/utils.ts", text: "" },
    { path: "compose/helpers/a.ts", text: "" },
    { path: "analyze/wordManager.ts", text: "" },
    { path: "write/pdf/index.ts", text: "" },
    { path: "model/a.ts", text: "export default 1;\n" },
    { path: "model/b.ts", text: "export enum Kind {}\n" },
  ])("$path is caught", (file) => {
    expect(oddities(file)).not.toEqual([]);
  });

  test("each verb is a file of its folder's name", () => {
    const paths = new Set(files.map(({ path }) => path));
    for (const verb of verbs) expect(paths).toContain(`${verb}/${verb}.ts`);
  });
});
