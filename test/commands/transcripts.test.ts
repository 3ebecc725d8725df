import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { afterEach, expect, test } from "vitest";
import { folderWith } from "../load/folder.ts";
import { transcribe } from "./terminal.ts";

const home = resolve(".");
const here = join(home, "test", "commands");
const names = (await readdir(here)).filter((name) => name.endsWith(".md"));

afterEach(() => process.chdir(home));

/** ``` blocks: `file <name>` is written to the folder, any other holds commands after `% ` and what they say. */
const block = /^```(.*)\n([\s\S]*?)^```$/gm;

async function replay(markdown: string): Promise<string> {
  const pieces: string[] = [];
  let end = 0;
  for (const match of markdown.matchAll(block)) {
    const [whole, info = "", body = ""] = match;
    pieces.push(markdown.slice(end, match.index));
    end = match.index + whole.length;
    const file = /^\w* ?file (\S+)$/.exec(info)?.[1];
    if (file !== undefined) {
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, body);
      pieces.push(whole);
      continue;
    }
    pieces.push(`\`\`\`${info}\n`);
    for (const line of body.split("\n").filter((each) => each.startsWith("% ")))
      pieces.push(`${line}\n${await transcribe(line.slice(2))}`);
    pieces.push("```");
  }
  return [...pieces, markdown.slice(end)].join("");
}

test.each(names)(
  "%s",
  async (name) => {
    const file = join(here, name);
    const markdown = (await readFile(file, "utf8")).replaceAll("\r\n", "\n");
    process.chdir(await folderWith({}));
    const replayed = await replay(markdown);
    process.chdir(home);
    expect(replayed).not.toMatch(/^2> .*\{\w+\}/m);
    await expect(replayed).toMatchFileSnapshot(file);
  },
  300_000,
);

test("there are transcripts, and they run commands", async () => {
  const texts = await Promise.all(names.map((name) => readFile(join(here, name), "utf8")));
  expect(texts.length).toBeGreaterThan(3);
  for (const text of texts) expect(text).toMatch(/^% (?:\w+=\S* )*lectern /m);
});
