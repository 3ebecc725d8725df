/** One promise of a batch, and of an article that may be hostile. */
export interface Promised {
  readonly promise: string;
  /** Tests of `npm test` that hold it. */
  readonly tests: readonly string[];
  /** Scripts of package.json that try it at length. */
  readonly proofs: readonly string[];
}

/** P1 and on, in their order. */
export const promises: readonly Promised[] = [
  {
    promise: "A hostile article never crashes the program.",
    tests: ["test/hostile/hostile.test.ts", "test/batch/process.test.ts"],
    proofs: ["check:survival", "check:hostile"],
  },
  {
    promise: "It never stops the others, nor changes them.",
    tests: ["test/batch/run.test.ts", "test/batch/process.test.ts"],
    proofs: ["check:poison"],
  },
  {
    promise: "A kill at any moment loses and breaks nothing.",
    tests: ["test/batch/process.test.ts", "test/batch/journal.test.ts", "test/outputs/folder.test.ts"],
    proofs: ["check:kills"],
  },
  {
    promise: "A full or failing disk breaks nothing, and the message names it.",
    tests: ["test/batch/run.test.ts", "test/outputs/folder.test.ts", "test/outputs/bucket.test.ts"],
    proofs: ["check:kills"],
  },
  {
    promise: "Going on does only what is missing.",
    tests: ["test/batch/run.test.ts", "test/batch/process.test.ts"],
    proofs: ["check:kills"],
  },
  {
    promise: "Same input, same bytes.",
    tests: ["test/batch/process.test.ts", "test/purity.test.ts", "test/write/docx.test.ts"],
    proofs: ["check:same"],
  },
  {
    promise: "Memory is bounded.",
    tests: ["test/batch/crew.test.ts"],
    proofs: ["measure:batch", "check:hostile"],
  },
  {
    promise: "Time is bounded, and so is what is taken in.",
    tests: ["test/hostile/limits.test.ts", "test/load/decoding.test.ts", "test/batch/crew.test.ts"],
    proofs: ["measure:length", "measure:paragraphs"],
  },
  {
    promise: "No network unless an address is given; never a private one.",
    tests: ["test/load/ssrf.test.ts", "test/load/fetch.test.ts", "test/commands/address.test.ts"],
    proofs: ["check:reach"],
  },
  {
    promise: "No file is read but the named ones, and those beside an article in its folder.",
    tests: ["test/load/pictures.test.ts", "test/batch/crew.test.ts"],
    proofs: ["check:reach"],
  },
  {
    promise: "Nothing is written outside the output folder, and nothing is overwritten unasked.",
    tests: [
      "test/outputs/folder.test.ts",
      "test/commands/slug.test.ts",
      "test/batch/discover.test.ts",
      "test/batch/plan.test.ts",
      "test/batch/run.test.ts",
    ],
    proofs: [],
  },
  {
    promise: "The PDF does nothing by itself.",
    tests: ["test/commands/inert.test.ts", "test/proofs.test.ts"],
    proofs: ["check:reach", "check:poison", "check:survival"],
  },
  {
    promise: "Neither do the HTML and DOCX copies.",
    tests: ["test/commands/inert.test.ts", "test/write/html.test.ts", "test/render/hostile.test.ts"],
    proofs: ["check:browser"],
  },
  {
    promise: "Readers survive any structure.",
    tests: ["test/read/laws.test.ts", "test/read/hostile.test.ts", "test/analyze/laws.test.ts"],
    proofs: ["check:hostile"],
  },
  {
    promise: "No text makes a pattern run for ever.",
    tests: ["test/backtracking.test.ts", "test/read/calm.test.ts", "test/read/hostile.test.ts"],
    proofs: ["check:hostile", "measure:paragraphs"],
  },
  {
    promise: "Data never runs as a template; a template has no helper that prints or reaches out.",
    tests: ["test/render/template.test.ts", "test/render/hostile.test.ts"],
    proofs: [],
  },
  {
    promise: "The sandbox holds: a child reads its folders, writes nothing, starts nothing.",
    tests: ["test/batch/crew.test.ts"],
    proofs: [],
  },
  {
    promise: "Other pages cannot use a local page: there is no local server.",
    tests: ["test/architecture.test.ts"],
    proofs: [],
  },
  {
    promise: "No secret in logs, outputs or errors.",
    tests: ["test/outputs/bucket.test.ts", "test/commands/shards.test.ts", "test/commands/secrets.test.ts"],
    proofs: [],
  },
  {
    promise:
      "The article cannot steer what is made: hidden text is left out, and every quotation stands in it.",
    tests: ["test/odd.test.ts", "test/pipeline.test.ts", "test/read/hostile.test.ts"],
    proofs: [],
  },
  {
    promise: "A queue that gives work out twice gives each result once.",
    tests: ["test/batch/queue.test.ts", "test/commands/worker.test.ts"],
    proofs: ["check:queue"],
  },
  {
    promise: "What is shipped is what was built.",
    tests: ["test/supply.test.ts"],
    proofs: ["check:pack", "sbom"],
  },
  {
    promise: "Versions with known weaknesses cannot come back.",
    tests: ["test/advisories.test.ts"],
    proofs: ["check:advisories"],
  },
];

/** The promises as a table. */
export function promiseTable(): string {
  const rows = promises.map(({ promise, tests, proofs }, at) => {
    const files = tests.map((file) => `\`${file.slice("test/".length)}\``).join(", ");
    const scripts = proofs.map((script) => `\`${script}\``).join(", ");
    return `| P${at + 1} | ${promise} | ${files} | ${scripts || "–"} |`;
  });
  return `## Promises, and what holds each\n\n| | promise | in \`npm test\`, below \`test/\` | at length, by \`npm run\` |\n|---|---|---|---|\n${rows.join("\n")}\n`;
}
