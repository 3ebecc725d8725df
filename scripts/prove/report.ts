import { z } from "zod";
import { promiseTable } from "./promises.ts";

const Row = z.object({
  what: z.string(),
  seen: z.string(),
  demand: z.string().optional(),
  /** Whether the demand is met; absent: there is none. */
  met: z.boolean().optional(),
});
/** What a proof has shown: how much was tried, and its figures. `busy`: times are an upper end. */
const Proven = z.object({ size: z.string(), busy: z.boolean(), rows: z.array(Row).readonly() });
const Kept = Proven.extend({
  command: z.string(),
  day: z.string(),
  machine: z.string(),
  /** What has changed since that the figures depend on; gone with the next run. */
  since: z.string().optional(),
});

export const proven = Proven;
/** What each proof has shown last, by its name. */
export const kept = z.record(z.string(), Kept);
export type Proven = z.infer<typeof Proven>;
export type Kept = z.infer<typeof Kept>;

export interface Proof {
  readonly name: string;
  /** The script of package.json. */
  readonly script: string;
  readonly args?: readonly string[];
  /** What it promises, in plain words. */
  readonly promise: string;
  /** The rows that stand in the README, by how they begin; none: it stands in TESTING.md alone. */
  readonly shown: readonly string[];
}

export const proofs: readonly Proof[] = [
  {
    name: "batch",
    script: "measure:batch",
    promise: "Many articles are made quickly, on all processors, within a memory that does not grow.",
    shown: ["guides made", "guides a second", "memory of"],
  },
  {
    name: "jobs",
    script: "measure:jobs",
    promise: "Two processors make nearly twice as many guides as one.",
    shown: ["guides a second", "two jobs"],
  },
  {
    name: "length",
    script: "measure:length",
    promise: "A word costs the same in a long article as in a short one.",
    shown: ["a word of 300", "a word of 50,000"],
  },
  {
    name: "survival",
    script: "check:survival",
    promise:
      "No file ends the program or keeps it busy for ever, and each ends with an error that has a name.",
    shown: ["hostile files", "crashes", "files that did not end", "unclassified"],
  },
  {
    name: "poison",
    script: "check:poison",
    promise: "Bad files among good ones change nothing about the good ones.",
    shown: ["good files", "poisoned files"],
  },
  {
    name: "kills",
    script: "check:kills",
    args: ["--errors"],
    promise:
      "Whatever ends the program, at whatever moment, no half-written file can be seen, and the same command brings the rest.",
    shown: ["system calls", "kills at random", "… half"],
  },
  {
    name: "same",
    script: "check:same",
    promise:
      "The same articles give the same bytes: again, elsewhere, with more jobs, in shards, by a queue.",
    shown: ["guides", "again", "in "],
  },
  {
    name: "queue",
    script: "check:queue",
    promise: "Workers of a queue can be killed and its server can forget all: every guide is made, whole.",
    shown: ["kills", "guides and", "half"],
  },
  {
    name: "reach",
    script: "check:reach",
    promise: "No article reaches a server or a file that is not its own, and no PDF does anything by itself.",
    shown: ["attempts", "addresses let", "requests", "guides with", "PDFs"],
  },
  {
    name: "browser",
    script: "check:browser",
    promise: "No HTML copy does anything by itself when a browser opens it.",
    shown: [],
  },
];

/** TESTING.md. */
export function report(all: Readonly<Record<string, Kept>>): string {
  const parts = proofs.map(({ name, promise, script, args = [] }) => {
    const command = ["npm run", script, ...(args.length > 0 ? ["--", ...args] : [])].join(" ");
    const head = `## ${promise}\n\n\`${command}\``;
    const known = all[name];
    if (known === undefined) return `${head}: not run yet.\n`;
    const { size, busy, rows, day, machine, since } = known;
    const noted = busy ? "; the machine was busy with other programs: times and speeds are an upper end" : "";
    const lines = rows.map(
      ({ what, seen, demand = "", met }) =>
        `| ${what} | ${demand || "–"} | ${seen}${met === false ? " **(short)**" : ""} |`,
    );
    return `${head}: ${size}. Last run as \`${known.command}\` on ${day}, ${machine}${noted}${since === undefined ? "" : `; ${since}`}.\n\n| what | demand | seen |\n|---|---|---|\n${lines.join("\n")}\n`;
  });
  return `${opening}\n${promiseTable()}\n${parts.join("\n")}\n${closing}`;
}

const begin = "<!-- figures: written by npm run prove -->";
const end = "<!-- end of figures -->";

/** The README with its table of figures written anew. */
export function withFigures(readme: string, all: Readonly<Record<string, Kept>>): string {
  const from = readme.indexOf(begin);
  const to = readme.indexOf(end);
  if (from < 0 || to < 0) throw new Error("README.md has no place for the figures");
  const inReadme = proofs.filter(({ shown }) => shown.length > 0);
  const lines = inReadme.map(({ name, script, shown }) => {
    const known = all[name];
    if (known === undefined) return `| \`npm run ${script}\` | – | not run yet |`;
    // What is short always stands there, and what hangs on a row (“… half-written files”) behind that row.
    const seen: string[] = [];
    let isOpen = false;
    for (const { what, seen: found, met } of known.rows) {
      const hangs = what.startsWith("… ");
      if (!hangs) isOpen = met === false || shown.some((start) => what.startsWith(start));
      if (!isOpen || (hangs && !shown.some((start) => what.startsWith(start)) && met !== false)) continue;
      const told = `${what.replace(/^… /, "")}: **${found}**${met === false ? " (short)" : ""}`;
      if (hangs) seen.push(`${seen.pop()} (${told})`);
      else seen.push(told);
    }
    const busy = known.busy && /^measure/.test(script) ? " (busy machine)" : "";
    const since = known.since === undefined ? "" : `; ${known.since}`;
    return `| \`${known.command}\` | ${known.size}${busy}${since} | ${seen.join(" · ")} |`;
  });
  const table = `${begin}\n| command | tried | seen |\n|---|---|---|\n${lines.join("\n")}\n`;
  return readme.slice(0, from) + table + readme.slice(to);
}

const opening = `# What is tested, and what it showed

\`npm test\` runs the tests of every part, in some minutes and without a network. This page is about the proofs beside them, of what a batch of many articles promises (\`docs/batch.md\`, \`SECURITY.md\`). It is written by

\`\`\`
npm run prove
\`\`\`

which runs them one after another, for hours on two processors; \`npm run prove -- --small\` takes some minutes, \`-- --only kills,same\` runs some. Each can be run alone by its own command, with \`-- --small\` or sizes of your own (they stand on top of each script in \`scripts/\`). The figures below are each proof’s last run; they lie in \`docs/proofs.json\`.

Articles are made of the sample articles’ own paragraphs, and of those in \`../shared\` where that folder is, drawn by a fixed rule: every run tries the same.
`;

const closing = `## Other measures

\`npm run check:hostile\` reads each hostile file in a process of its own and measures its time and memory. How well articles are read, analysed and asked about stands in \`docs/measures.md\`, what the analysis costs in \`docs/benchmarks.md\`. \`npm run check:advisories\` asks for known weaknesses of the packages in use, and says NOT CHECKED where the registry gives no list; \`npm run check:pack\` asks whether the package is the same each time it is made.
`;
