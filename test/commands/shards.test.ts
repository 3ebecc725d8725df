import { appendFile, cp, rm } from "node:fs/promises";
import { afterEach, expect, test } from "vitest";
import { folderWith } from "../load/folder.ts";
import { bucketServer } from "../outputs/bucketserver.ts";
import { bytesIn, text } from "./ferries.ts";
import { run } from "./terminal.ts";

const home = process.cwd();
afterEach(() => process.chdir(home));

const counts = async (plan: string, more: readonly string[] = [], env = {}) => {
  const { code, stdout } = await run(["status", plan, "--json", ...more], { env });
  const { done, failed, quarantined, missing } = JSON.parse(stdout.trim().split("\n").at(-1) ?? "");
  return { code, done, failed, quarantined, missing };
};

test("shards of a plan make the bytes that one run makes, and its status tells them from beginning to end", async () => {
  process.chdir(
    await folderWith({
      "in/a.md": text("Marle"),
      "in/2025/b.md": text("Orla"),
      "in/c.md": text("Venn"),
      "in/empty.md": "# Nothing",
    }),
  );
  const options = ["--edition", "student", "--quiet"];
  expect((await run(["batch", "in", "--jobs", "1", ...options, "--out", "whole"])).code).toBe(1);

  expect((await run(["plan", "in", ...options, "--shards", "2", "--guides", "parts"])).code).toBe(0);
  expect(await counts("plan")).toEqual({ code: 4, done: 0, failed: 0, quarantined: 0, missing: 4 });
  const first = await run(["batch", "--shard", "1/2", "plan", "--jobs", "1", "--json"]);
  const told = first.stdout
    .trim()
    .split("\n")
    .flatMap((line) => JSON.parse(line).article ?? []);
  expect(told).toEqual(["in/2025/b.md", "in/c.md"]);
  expect(await counts("plan")).toEqual({ code: 4, done: 2, failed: 0, quarantined: 0, missing: 2 });

  // The other machine finds its articles at the same paths, and another folder for its guides.
  await cp("parts", "elsewhere", { recursive: true });
  await rm("parts", { recursive: true });
  const second = ["batch", "--shard", "2", "plan", "--jobs", "1", "--quiet", "--out", "elsewhere"];
  expect((await run(second)).code).toBe(1);
  expect(await counts("plan", ["--out", "elsewhere", "--verify"])).toEqual({
    ...{ code: 1, done: 3, failed: 1, quarantined: 0, missing: 0 },
  });

  const { "index.html": _, ...whole } = await bytesIn("whole");
  expect(Object.keys(whole).filter((name) => name.endsWith(".pdf"))).toHaveLength(3);
  expect(await bytesIn("elsewhere")).toEqual(whole);

  // A bucket instead of a folder.
  const { env, objects } = await bucketServer();
  const bucket = "s3://guides/school";
  const third = await run(["batch", "plan", "--jobs", "1", "--quiet", "--out", bucket], { env });
  expect(third.code).toBe(1);
  const shown = Object.entries(whole).map(([name, bytes]) => [`school/${name}`, bytes]);
  for (const [key, bytes] of shown)
    expect(Buffer.from(objects.get(key ?? "") ?? []).toString("latin1")).toBe(bytes);
  expect(objects.has("school/index.html")).toBe(true);
  expect(await counts("plan", ["--out", bucket, "--verify"], env)).toMatchObject({ done: 3, failed: 1 });
  expect([...objects.values()].join("")).not.toContain(env.AWS_SECRET_ACCESS_KEY);

  // What was recorded is not what counts under --verify.
  await rm("elsewhere/a/a-student.pdf");
  expect(await counts("plan", ["--out", "elsewhere"])).toMatchObject({ done: 3, missing: 0 });
  expect(await counts("plan", ["--out", "elsewhere", "--verify"])).toMatchObject({ done: 2, missing: 1 });

  // An article that is not the planned one is not made.
  await appendFile("in/c.md", "\nMore.\n");
  const late = await run(["batch", "--shard", "1", "plan", "--json", "--out", "elsewhere"]);
  expect(late.stdout).toContain('"fault":"changed-since"');
  expect(await bytesIn("elsewhere")).toMatchObject({ "c/guide.yaml": whole["c/guide.yaml"] });
}, 300_000);

test("the shards of a folder without a plan are its articles, each once", async () => {
  process.chdir(await folderWith({ "in/a.md": "", "in/b.md": "", "in/c.md": "", "in/d.md": "" }));
  const articles = async (shard: string) => {
    const { stdout } = await run(["batch", "in", "--shard", shard, "--dry-run", "--json"]);
    return stdout.split("\n").flatMap((line) => (line === "" ? [] : (JSON.parse(line).article ?? [])));
  };
  const parts = await Promise.all(["1/3", "2/3", "3/3"].map(articles));
  expect(parts).toEqual([["in/a.md", "in/d.md"], ["in/b.md"], ["in/c.md"]]);
});
