import { readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { describe, expect, test } from "vitest";
import type { MediaType } from "../../src/model/source.ts";
import { outline, reading } from "./outline.ts";

const folder = join(import.meta.dirname, "..", "fixtures", "read");
const types: Readonly<Record<string, MediaType>> = {
  ".md": "text/markdown",
  ".html": "text/html",
  ".txt": "text/plain",
};

describe("each article of test/fixtures/read is read as expected", () => {
  test.each(readdirSync(folder))("%s", async (name) => {
    const input = readdirSync(join(folder, name)).find((file) => file.startsWith("input.")) ?? "";
    const type = types[extname(input)];
    if (type === undefined) throw new Error(`${name} has no input`);
    const made = outline(await reading(readFileSync(join(folder, name, input)), type));
    await expect(made).toMatchFileSnapshot(join(folder, name, "expected.txt"));
  });
});
