import type { Options, PositionalOptions } from "yargs";
import type { Edition, Group, ImageChoice, Message, Network, ReadingChoice, Values } from "../index.ts";
import type { Told } from "./tell.ts";
import { uiLanguages } from "./words.ts";

/** The outside world of one run. */
export interface Io {
  readonly stdin: AsyncIterable<Uint8Array | string>;
  readonly stdout: Sink;
  readonly stderr: Sink;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** ISO 8601 day; the clock's when absent. */
  readonly today?: string;
  /** The open Internet when absent. */
  readonly network?: Network;
}

interface Sink {
  readonly write: (chunk: string | Uint8Array) => unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** How a command speaks to its user. */
export interface Teller {
  readonly json: boolean;
  /** BCP 47 tag of the language the messages are in. */
  readonly language: string;
  /** What the program is called by, as in `npm run lectern --`. */
  readonly program: string;
  readonly word: (key: string, values?: Values) => string;
  /** What the command is for: text, JSON or a file's bytes, on standard output. */
  readonly out: (bytes: string | Uint8Array) => void;
  /** What was made: a record under `--json`, else lines for people. */
  readonly result: (value: object, lines?: readonly string[]) => void;
  /** Says each warning once. */
  readonly warn: (file: string, message: Message) => void;
  readonly fail: (error: unknown) => void;
  readonly warnings: () => number;
  /** An error in words. */
  readonly told: (error: unknown) => Told;
}

/** One command of the command line. */
export interface Command {
  /** As yargs has it: `make <articles..>`. */
  readonly usage: string;
  /** What stands after the command's name. */
  readonly positionals: Readonly<Record<string, PositionalOptions>>;
  readonly options: readonly OptionName[];
  /** Where an option is read in another way than elsewhere; its help is `help.<command>.<option>`. */
  readonly own?: Partial<Readonly<Record<OptionName, Options>>>;
  /** Holds little and makes nothing itself: its heap is kept small. */
  readonly isSmall?: boolean;
  /** @returns exit code. */
  readonly run: (args: Args, teller: Teller, io: Io) => Promise<number>;
}

/** What the options were set to. Options that a command does not take are absent. */
export interface Args {
  readonly inputs?: readonly string[];
  readonly folder?: string;
  readonly shard?: string;
  readonly shards?: string;
  readonly guides?: string;
  readonly verify?: boolean;
  readonly queue?: string;
  readonly lease?: string;
  readonly untilEmpty?: boolean;
  readonly jobs?: string;
  readonly failOn?: string;
  readonly timeout?: string;
  readonly memory?: string;
  readonly recycle?: string;
  readonly dryRun?: boolean;
  readonly sandbox?: boolean;
  readonly durable?: boolean;
  readonly retry?: boolean;
  readonly quiet?: boolean;
  readonly strict?: boolean;
  readonly articles?: readonly string[];
  readonly article?: string;
  readonly guide?: string;
  readonly files?: readonly string[];
  readonly what?: string;
  readonly stage?: string;
  readonly out?: string;
  readonly to?: string;
  readonly language?: string;
  readonly look?: string;
  readonly paper?: "a4" | "letter";
  readonly questions?: string;
  readonly edition?: string;
  readonly paragraphs?: string;
  readonly passage?: string;
  readonly join?: boolean;
  readonly chapter?: string;
  readonly limit?: readonly string[];
  readonly focus?: string;
  readonly seed?: string;
  readonly level?: "support" | "core" | "challenge";
  readonly header?: string;
  readonly logo?: string;
  readonly pages?: string;
  readonly reading?: ReadingChoice;
  readonly duplex?: boolean;
  readonly lineNumbers?: boolean;
  readonly points?: boolean;
  readonly images?: ImageChoice;
  readonly date?: string;
  readonly force?: boolean;
  readonly content?: readonly string[];
  readonly templates?: readonly string[];
}

/** A last one wins when an option is given twice. */
const last = (value: unknown): unknown => (Array.isArray(value) ? value.at(-1) : value);
const text: Options = { type: "string", requiresArg: true, coerce: last };
const flag: Options = { type: "boolean", coerce: last };
const folders: Options = { type: "string", array: true, requiresArg: true };

export const options = {
  language: { ...text, group: "help.group.guide" },
  questions: { ...text, group: "help.group.guide" },
  paragraphs: { ...text, group: "help.group.guide" },
  passage: { ...text, group: "help.group.guide" },
  join: { ...flag, group: "help.group.guide" },
  chapter: { ...text, group: "help.group.guide" },
  limit: { ...folders, group: "help.group.files" },
  level: {
    ...text,
    group: "help.group.guide",
    choices: ["support", "core", "challenge"],
    default: "core",
  },
  focus: { ...text, group: "help.group.guide" },
  seed: { ...text, group: "help.group.guide" },
  stage: {
    ...text,
    group: "help.group.guide",
    choices: ["source", "article", "analysis", "guide", "document"],
    default: "analysis",
  },
  edition: { ...text, group: "help.group.page", default: "both" },
  paper: { ...text, group: "help.group.page", choices: ["a4", "letter"], default: "a4" },
  look: { ...text, group: "help.group.page", default: "classic" },
  pages: { ...text, group: "help.group.page" },
  reading: {
    ...text,
    group: "help.group.page",
    choices: ["full", "excerpts", "none"] satisfies ReadingChoice[],
    default: "full",
  },
  duplex: { ...flag, group: "help.group.page" },
  "line-numbers": { ...flag, group: "help.group.page" },
  header: { ...text, group: "help.group.page" },
  logo: { ...text, group: "help.group.page" },
  points: { ...flag, group: "help.group.page" },
  images: { ...text, group: "help.group.page", choices: ["none", "captions", "all"], default: "all" },
  date: { ...text, group: "help.group.page" },
  out: { ...text, group: "help.group.files", alias: "o" },
  to: { ...text, group: "help.group.files", default: "pdf" },
  content: { ...folders, group: "help.group.files" },
  templates: { ...folders, group: "help.group.files" },
  force: { ...flag, group: "help.group.files" },
  shard: { ...text, group: "help.group.batch" },
  shards: { ...text, group: "help.group.batch" },
  guides: { ...text, group: "help.group.batch" },
  verify: { ...flag, group: "help.group.batch" },
  queue: { ...text, group: "help.group.batch" },
  lease: { ...text, group: "help.group.batch" },
  "until-empty": { ...flag, group: "help.group.batch" },
  jobs: { ...text, group: "help.group.batch" },
  timeout: { ...text, group: "help.group.batch" },
  memory: { ...text, group: "help.group.batch" },
  recycle: { ...text, group: "help.group.batch" },
  "fail-on": { ...text, group: "help.group.batch" },
  "dry-run": { ...flag, group: "help.group.batch" },
  retry: { ...flag, group: "help.group.batch" },
  durable: { ...flag, group: "help.group.batch" },
  sandbox: { ...flag, group: "help.group.batch", default: true },
  strict: { ...flag, group: "help.group.files" },
  quiet: { ...flag, group: "help.group.files", alias: "q" },
  json: { ...flag, group: "help.group.files" },
  ui: { ...text, group: "help.group.files", choices: uiLanguages },
} satisfies Record<string, Options>;

export type OptionName = keyof typeof options;

/** What options have when they are not given, by their names in Args. */
export const defaults: ReadonlyMap<string, unknown> = new Map(
  Object.entries<Options>(options).map(([name, { default: value }]) => [
    name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()),
    value,
  ]),
);

/** What options that take a list may hold, for the shell to complete. */
export const listed: Readonly<Partial<Record<string, readonly string[]>>> = {
  "--focus": ["text", "words", "voices", "numbers", "certainty", "reasoning"] satisfies readonly Group[],
  "--edition": ["student", "teacher", "both", "handout", "answers"] satisfies readonly (Edition | "both")[],
  "--to": ["pdf", "html", "neutral"],
};

/** What `list` can list. */
export const lists = ["languages", "looks", "formats", "families"] as const;
export type Listed = (typeof lists)[number];
