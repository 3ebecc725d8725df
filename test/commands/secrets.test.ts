import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { sentence } from "../hostile/hostile.ts";
import { folderWith } from "../load/folder.ts";
import { run } from "./terminal.ts";

const canary = "canary-5f0c1e";
const env = {
  AWS_ACCESS_KEY_ID: `id-${canary}`,
  AWS_SECRET_ACCESS_KEY: `key-${canary}`,
  AWS_ENDPOINT_URL: "http://127.0.0.1:9",
  LECTERN_QUEUE: `redis://user:${canary}@127.0.0.1:9`,
};

/** A Redis that refuses everybody is no different from none. */
test.each([
  ["a guide that is made", ["make", "IN/a.md", "--out", "IN/out", "--to", "html", "--json"]],
  ["a file that is not there", ["make", "IN/no.md", "--out", "IN/out", "--json"]],
  ["options that are wrong", ["make", "IN/a.md", "--limit", "x=1"]],
  ["what Lectern sees", ["inspect", "IN/a.md", "--stage", "source"]],
  ["a plan", ["plan", "IN/in", "--out", "IN/plan", "--guides", "IN/guides", "--json"]],
  ["a queue that does not answer", ["worker", "--until-empty", "--json"]],
  ["a queue that is named", ["worker", "--queue", `redis://user:${canary}@127.0.0.1:9`, "--until-empty"]],
])("neither messages nor files tell a secret of the environment: %s", async (_, argv) => {
  const text = `# The ferry\n\n${`${sentence}\n\n`.repeat(8)}`;
  const folder = await folderWith({ "a.md": text, "in/b.md": text });
  const { stdout, stderr } = await run(
    argv.map((word) => word.replace(/^IN/, folder)),
    { env },
  );
  expect(stdout + stderr).not.toBe("");
  expect(stdout + stderr).not.toContain(canary);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const entry of entries.filter((each) => each.isFile()))
    expect(await readFile(join(entry.parentPath, entry.name), "latin1")).not.toContain(canary);
});
