import { join } from "node:path";

/** A child that makes three files of anything, at once. */
export const childText = `
process.on("disconnect", () => process.exit(0));
process.on("message", ({ setup, task }) => {
  if (setup) return process.send({ ready: true });
  const bytes = Buffer.alloc(70_000, task.slug);
  const files = ["guide.yaml", task.slug + "-student.pdf", "images/1.png"].map((name) => ({ name, bytes }));
  process.send({ answer: { title: task.slug, language: "en", questions: 1, warnings: {}, files }, resident: 1 });
});
`;

/** The batch itself, as `lectern batch` sets it up, over such children. */
export const programText = (dist: string, articles: readonly string[]): string => `
import { crewOf } from ${JSON.stringify(join(dist, "batch/crew.js"))};
import { openJournal } from ${JSON.stringify(join(dist, "batch/journalfile.js"))};
import { takeLock } from ${JSON.stringify(join(dist, "batch/lock.js"))};
import { run } from ${JSON.stringify(join(dist, "batch/run.js"))};
import { diskOutputs } from ${JSON.stringify(join(dist, "outputs/disk.js"))};
const release = await takeLock("out/.lectern/batch", "lock");
const outputs = diskOutputs("out");
const journal = await openJournal("out/.lectern/batch", "journal.ndjson");
for (const [folder, { open }] of journal.histories) if (open) await outputs.tidy(folder);
const crew = crewOf(1, { entry: "child.mjs", nodeOptions: [], setup: { options: {} }, memory: 500, recycle: 500 });
const items = ${JSON.stringify(articles)}.map((slug) => ({ article: "in/" + slug, folder: slug, slug }));
const never = new AbortController().signal;
try {
  await run(items, { crew, outputs, journal, fingerprint: "", seconds: 60, force: false, durable: true, retry: false,
    printWith: (guide) => guide, signal: never, halt: never,
    tell: ({ state }, fresh) => console.log((fresh ? "fresh " : "kept ") + state) });
} finally { crew.end(); journal.close(); await release(); }
`;
