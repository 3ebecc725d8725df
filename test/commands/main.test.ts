import { readFile, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { main } from "../../src/commands/main.ts";
import { folderWith } from "../load/folder.ts";
import { run } from "./terminal.ts";

const home = resolve(".");
const article = await readFile("content/articles/harbour-ferry.md", "utf8");

beforeEach(async () => process.chdir(await folderWith({ "ferry.md": article })));
afterEach(() => process.chdir(home));

describe("a teacher's edit", () => {
  test("is printed, and the article is not needed for it", async () => {
    expect((await run(["draft", "ferry.md"])).code).toBe(0);
    const text = await readFile("out/ferry/guide.yaml", "utf8");
    const edited = text.replace(/^purpose: .*\n(?: {2}.*\n)*/m, "purpose: Mark every gull.\n");
    expect(edited).not.toBe(text);
    await writeFile("guide.yaml", edited);
    await writeFile("ferry.md", "");
    const { code, stdout } = await run([
      "print",
      "guide.yaml",
      "--edition",
      "student",
      "--to",
      "html",
      "-o",
      "-",
    ]);
    expect(code).toBe(0);
    expect(stdout).toContain("Mark every gull.");
  });

  test("guide.yaml read and printed again by the same program is the same", async () => {
    await run(["draft", "ferry.md"]);
    const { stdout } = await run(["draft", "ferry.md", "-o", "-"]);
    expect(Buffer.from(stdout, "latin1").toString("utf8")).toBe(
      await readFile("out/ferry/guide.yaml", "utf8"),
    );
    expect((await run(["draft", "ferry.md"])).code).toBe(0);
  });
});

describe("two runs", () => {
  test("give the same bytes", async () => {
    for (const out of ["one", "two"]) await run(["make", "ferry.md", "--out", out, "--date", "2026-09-01"]);
    for (const name of ["guide.yaml", "ferry-student.pdf", "ferry-teacher.pdf", ".lectern/made.json"])
      expect(await readFile(`one/ferry/${name}`)).toEqual(await readFile(`two/ferry/${name}`));
  });
});

describe("several articles", () => {
  test("of one name get a folder each", async () => {
    const { code, stdout } = await run(["make", "ferry.md", "./ferry.md", "--edition", "student", "--json"]);
    expect(code).toBe(0);
    const paths = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line))
      .filter(({ type }) => type === "result");
    expect(paths.map(({ files }) => files[0].path.replaceAll("\\", "/"))).toEqual([
      "out/ferry/guide.yaml",
      "out/ferry-2/guide.yaml",
    ]);
  });
});

describe("the terminal", () => {
  test("has colour when it is one, and nobody objects", async () => {
    const code = "\u001b[";
    const said = async (env: Record<string, string>, tty = true) =>
      (await run(["make", "no.md"], { env, tty })).stderr;
    expect(await said({})).toContain(code);
    expect(await said({}, false)).not.toContain(code);
    expect(await said({ NO_COLOR: "1" })).not.toContain(code);
    expect(await said({ TERM: "dumb" })).not.toContain(code);
    expect(await said({ FORCE_COLOR: "1" }, false)).toContain(code);
    expect(await said({ FORCE_COLOR: "0" })).not.toContain(code);
  });

  test("cannot be steered by a file's name", async () => {
    const { stderr } = await run(["make", "\u001b[2Jno\u202e.md"]);
    for (const steering of ["\u001b", "\u202e"]) expect(stderr).not.toContain(steering);
  });

  test.each([
    ["LC_ALL", "fr_FR.UTF-8", "erreur"],
    ["LANG", "nl_NL.UTF-8", "error"],
  ])("speaks the language of %s=%s", async (name, value, word) => {
    expect((await run(["make", "no.md"], { env: { [name]: value } })).stderr).toMatch(new RegExp(`^${word}`));
  });
});

describe("a fault of the program", () => {
  const broken = {
    [Symbol.asyncIterator]() {
      throw new Error("the tide is out");
    },
  };
  const fail = async (argv: readonly string[], env: Record<string, string>) => {
    let said = "";
    const sink = {
      write: (text: string | Uint8Array) => {
        said += String(text);
      },
    };
    const code = await main(argv, { stdin: broken, stdout: sink, stderr: sink, env: { LANG: "en", ...env } });
    return { code, said };
  };

  test("exits with 70 and asks to report it, without a stack", async () => {
    const { code, said } = await fail(["draft", "-"], {});
    expect(code).toBe(70);
    expect(said).toMatch(
      /^error: something went wrong inside Lectern \(the tide is out\)\nhint: .*version \d/,
    );
    expect(said).not.toContain("    at ");
  });

  test("shows its stack when asked to", async () => {
    expect((await fail(["draft", "-"], { LECTERN_DEBUG: "1" })).said).toContain("    at ");
  });

  test("of one article among several does not stop the others", async () => {
    const { code, said } = await fail(["make", "-", "ferry.md", "--edition", "student"], {});
    expect(code).toBe(1);
    expect(said).toContain("ferry-student.pdf");
  });
});
