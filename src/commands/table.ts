import { type Command, lists, type OptionName } from "./command.ts";

const drafting: readonly OptionName[] = [
  "language",
  "questions",
  "paragraphs",
  "passage",
  "chapter",
  "limit",
  "level",
  "focus",
  "seed",
];
const images: readonly OptionName[] = ["images"];
const printing: readonly OptionName[] = [
  "edition",
  "paper",
  "look",
  "pages",
  "reading",
  "duplex",
  "line-numbers",
  "header",
  "logo",
  "points",
  "date",
];
const many: readonly OptionName[] = [
  "jobs",
  "timeout",
  "memory",
  "recycle",
  "fail-on",
  "dry-run",
  "retry",
  "durable",
  "sandbox",
];
const own: readonly OptionName[] = ["content", "templates"];

/** The commands by name. Each is imported when it is called, so that help comes at once. */
export const commands: Readonly<Record<string, Command>> = {
  make: {
    usage: "make <articles..>",
    positionals: { articles: { type: "string", array: true } },
    options: [...drafting, "join", ...printing, ...images, "out", "to", ...own, "force"],
    run: async (...call) => (await import("./make.ts")).make(...call),
  },
  batch: {
    usage: "batch <inputs..>",
    positionals: { inputs: { type: "string", array: true } },
    options: [...drafting, ...printing, ...images, "out", "to", ...own, "force", "shard", ...many],
    isSmall: true,
    run: async (...call) => (await import("./batch.ts")).batch(...call),
  },
  plan: {
    usage: "plan <inputs..>",
    positionals: { inputs: { type: "string", array: true } },
    options: [...drafting, ...printing, ...images, "out", "to", ...own, "force", "shards", "guides"],
    own: { out: { default: "plan" } },
    run: async (...call) => (await import("./plan.ts")).plan(...call),
  },
  status: {
    usage: "status <folder>",
    positionals: { folder: { type: "string" } },
    options: ["out", "verify"],
    own: { out: {} },
    run: async (...call) => (await import("./status.ts")).status(...call),
  },
  enqueue: {
    usage: "enqueue <folder>",
    positionals: { folder: { type: "string" } },
    options: ["queue"],
    run: async (...call) => (await import("./enqueue.ts")).enqueue(...call),
  },
  worker: {
    usage: "worker",
    positionals: {},
    options: [
      "queue",
      "lease",
      "until-empty",
      "out",
      "force",
      ...many.filter((name) => name !== "dry-run" && name !== "fail-on"),
    ],
    own: { out: {} },
    isSmall: true,
    run: async (...call) => (await import("./worker.ts")).worker(...call),
  },
  draft: {
    usage: "draft <article>",
    positionals: { article: { type: "string" } },
    options: [...drafting, ...images, "out", "content", "force"],
    run: async (...call) => (await import("./draft.ts")).draft(...call),
  },
  print: {
    usage: "print <guide>",
    positionals: { guide: { type: "string" } },
    options: [...printing, ...images, "out", "to", ...own, "limit", "force"],
    run: async (args, teller) => (await import("./print.ts")).print(args, teller),
  },
  inspect: {
    usage: "inspect <article>",
    positionals: { article: { type: "string" } },
    options: ["stage", "to", ...drafting, ...printing, ...own],
    own: { to: { choices: ["yaml", "json", "html", "text"], default: "yaml" } },
    run: async (...call) => (await import("./inspect.ts")).inspect(...call),
  },
  check: {
    usage: "check [files..]",
    positionals: { files: { type: "string", array: true } },
    options: own,
    run: async (args, teller) => (await import("./check.ts")).check(args, teller),
  },
  list: {
    usage: "list [what]",
    positionals: { what: { type: "string", choices: lists } },
    options: own,
    run: async (args, teller) => (await import("./list.ts")).list(args, teller),
  },
};
