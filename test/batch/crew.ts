import { join } from "node:path";
import { onTestFinished } from "vitest";
import { type Crew, crewOf } from "../../src/batch/crew.ts";
import { folderWith } from "../load/folder.ts";

/** A child that does what the name of its article says: `loop`, `exit`, `heap`, `bytes`, `throw`, `once-…`; else a guide; of `pictured` one that depends on `boat.png` beside it. */
const program = `
import { createHash } from "node:crypto";
import { appendFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
process.on("disconnect", () => process.exit(0));
let log;
process.on("message", ({ setup, task }) => {
  if (setup) {
    log = setup.options.log;
    if (setup.options.broken) process.send({ broken: { code: "LOOK_NOT_FOUND", values: { look: "x", looks: "" } } });
    else process.send({ ready: true });
    return;
  }
  const { article, slug } = task;
  appendFileSync(log, process.pid + " " + slug + "\\n");
  const name = slug.replace(/-\\d+$/, "");
  if (name === "once" && !existsSync(log + slug)) { writeFileSync(log + slug, ""); process.exit(9); }
  if (name === "loop") for (;;);
  if (name === "exit") process.exit(3);
  if (name === "kill") process.kill(process.pid, "SIGSEGV");
  if (name === "heap") { const all = []; for (;;) all.push(new Array(1e5).fill(all.length)); }
  if (name === "bytes") { const all = []; for (let n = 0; n < 40; n++) all.push(Buffer.alloc(4e7, 1)); for (;;); }
  if (name === "throw") setTimeout(() => { throw new RangeError("out of range"); });
  else if (name === "empty") process.send({ answer: { error: { code: "ARTICLE_EMPTY", values: {} } }, resident: 1e6 });
  else if (name === "bug") process.send({ answer: { error: { code: "BUG", values: { detail: "x" } } }, resident: 1e6 });
  else {
    const bytes = (text) => new TextEncoder().encode(text);
    const files = [
      { name: "guide.yaml", bytes: bytes("guide of " + article.split("/").at(-1)) },
      { name: slug + ".pdf", bytes: bytes("%PDF " + slug), format: "pdf", edition: "student" },
    ];
    const picture = article.replace(/[^/]+$/, "boat.png");
    const sha256 = existsSync(picture) ? createHash("sha256").update(readFileSync(picture)).digest("hex") : "";
    const beside = name === "pictured" && { beside: [{ address: "boat.png", sha256 }] };
    const guide = { title: slug, language: "en", questions: 8, warnings: {}, files, ...beside };
    setTimeout(() => process.send({ answer: guide, resident: name === "fat" ? 1e9 : 1e6 }), 5);
  }
});
`;

export interface Trial {
  readonly crew: Crew;
  /** A line for each article that a child was given: its process, then the slug. */
  readonly log: string;
}

/** Children that run the little program. */
export async function trialCrew(jobs: number, options: object = {}): Promise<Trial> {
  const folder = await folderWith({ "child.mjs": program, log: "" });
  const log = join(folder, "log");
  const setup = { options: { log, ...options } };
  const crew = crewOf(jobs, {
    entry: join(folder, "child.mjs"),
    nodeOptions: [],
    setup,
    memory: 300,
    recycle: 500,
  });
  onTestFinished(() => crew.end());
  return { crew, log };
}
