import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { folderWith } from "../load/folder.ts";
import { serve, worldOf } from "../load/server.ts";
import { run } from "./terminal.ts";

const first = [
  "The council sold the old ferry to a museum in the spring, and the harbour master said that he was glad.",
  "“Nobody wanted to see it go to the breakers,” said Ada Brand, who sailed on it for thirty years.",
  "The museum paid 12,000 crowns, because the engine is the last of its kind on this coast.",
];
const second = [
  "Critics say that the price was too low, but the council has not published any other offer.",
  "In 1962 the ferry carried 40,000 people; in its last year it carried 900, according to the port, which counted every passenger at the gate.",
];
const pageOf = (paragraphs: readonly string[]) =>
  `<!DOCTYPE html><html lang="en"><head><title>The ferry goes to a museum</title></head><body><article><h1>The ferry goes to a museum</h1>${paragraphs
    .map((text) => `<p>${text}</p>`)
    .join("")}</article></body></html>`;

/** YAML folds long lines. */
const oneLine = (text: string): string => text.replace(/\s+/g, " ");

test("--join makes one guide of several files, without it each has its own", async () => {
  const folder = await folderWith({ "ferry.html": pageOf(first), "more.html": pageOf(second) });
  const files = [join(folder, "ferry.html"), join(folder, "more.html")];
  const out = join(folder, "out");
  const flags = ["--to", "html", "--edition", "teacher", "--out", out];
  const { code, stdout } = await run(["make", ...files, "--join", "--json", ...flags]);
  expect(code).toBe(0);
  expect(
    stdout
      .trim()
      .split("\n")
      .filter((line) => line.includes('"result"')),
  ).toHaveLength(1);
  expect(await readdir(out)).toEqual(["ferry"]);
  const guide = await readFile(join(out, "ferry", "guide.yaml"), "utf8");
  for (const text of [...first, ...second]) expect(guide).toContain(text.slice(0, 60));
  expect(guide).toContain("origin: ferry.html, more.html");
  expect(guide).toContain("One file was joined to the first. For example: “more.html”.");
  expect(guide).toMatch(/paragraph: 5/);

  await run(["make", ...files, "--force", ...flags]);
  expect((await readdir(out)).sort()).toEqual(["ferry", "more"]);
  expect((await run(["make", ...files.slice(1), "--join", ...flags])).code).toBe(2);
});

test("parts that are fetched are stored as source-1 and source-2, and joined again from there", async () => {
  const server = await serve((request, response) => {
    const two = request.url?.endsWith("2");
    response.setHeader("content-type", "text/html").end(pageOf(two ? second : first));
  });
  const out = await folderWith({});
  const address = (page: number) => `http://paper.example:${server.port}/the-ferry?page=${page}`;
  const flags = ["--join", "--to", "html", "--edition", "student", "--out", out];
  await run(["make", address(1), address(2), ...flags], { network: worldOf(server) });
  const folder = join(out, "the-ferry");
  const names = ["source-1.html", "source-2.html", "guide.yaml", "source-1.yaml", "source-2.yaml"];
  const read = () => Promise.all(names.map((name) => readFile(join(folder, name), "utf8")));
  const before = await read();
  expect(oneLine(before[2] ?? "")).toContain(`origin: >- ${address(1)}, ${address(2)}`);
  const stored = names.slice(0, 2).map((name) => join(folder, name));
  expect((await run(["make", ...stored, ...flags], { today: "2030-01-01" })).code).toBe(0);
  expect(await read()).toEqual(before);
});

test("--passage takes the paragraphs between its words, keeps their numbers and says what was left out", async () => {
  const folder = await folderWith({ "ferry.html": pageOf([...first, ...second]) });
  const draft = (...words: string[]) =>
    run(["draft", join(folder, "ferry.html"), "-o", "-", "--passage", ...words]);
  const { stdout } = await draft("'Nobody wanted' … too LOW");
  const guide = oneLine(Buffer.from(stdout, "latin1").toString());
  expect(guide).toContain("passage: [2, 4] paragraphs: 5");
  expect(guide).toContain("This guide is about an extract, paragraphs 2 to 4 of 5. Left out: ¶1 and 5.");
  expect(guide).not.toContain("40,000 people");

  const missed = await draft("Nobody wanted to see them … too low");
  expect(missed.code).toBe(22);
  expect(missed.stderr).toContain("did you mean Nobody wanted to see it?");
  expect((await draft("Nobody wanted")).code).toBe(2);
  expect((await draft("…")).code).toBe(2);
  expect((await draft("a … b", "--paragraphs", "1-2")).code).toBe(2);
});

test("a “complete” saved page is read with its folder beside it", async () => {
  const saved = pageOf([...first, ...second]).replace(
    "<html",
    "<!-- saved from url=(0035)https://paper.example/the-ferry.html -->\n<html",
  );
  const folder = await folderWith({
    "The ferry.html": saved.replace("<h1>", '<link rel="stylesheet" href="The%20ferry_files/a.css"><h1>'),
    "The ferry_files/a.css": "p{}",
    "The ferry_files/frame.html": pageOf(["Another page entirely, which must not be read here at all."]),
  });
  const { code, stdout } = await run(["draft", join(folder, "The ferry.html"), "-o", "-"]);
  expect(code).toBe(0);
  expect(stdout).toContain("address: https://paper.example/the-ferry.html");
  expect(stdout).not.toContain("Another page entirely");
  const given = await run(["draft", join(folder, "The ferry_files"), "-o", "-"]);
  expect(given.code).toBe(10);
});
