import { availableParallelism } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { digestOf, fingerprintOf } from "../batch/digest.ts";
import { confined, permissionFlag, translated } from "../batch/sandbox.ts";
import type { FailOn } from "../batch/summary.ts";
import { GuideError, loadBytes } from "../light.ts";
import type { Args } from "./command.ts";
import { whole } from "./settings.ts";
import { packageFolder } from "./words.ts";

export interface BatchSettings {
  readonly out: string;
  readonly jobs: number;
  /** For one article. */
  readonly seconds: number;
  /** Megabytes of one child. */
  readonly memory: number;
  /** Articles after which a child is replaced. */
  readonly recycle: number;
  readonly failOn: FailOn;
}

/** @throws GuideError `USAGE` */
export function batchSettings(args: Args): BatchSettings {
  const { out = "out", jobs, timeout, memory, recycle, failOn = "any" } = args;
  if (out === "-") throw new GuideError("USAGE", { fault: "batch-out" });
  return {
    out,
    jobs: jobs === undefined ? availableParallelism() : whole("jobs", jobs, 1, 256),
    seconds: timeout === undefined ? 60 : whole("timeout", timeout, 1, 86_400),
    memory: memory === undefined ? 768 : whole("memory", memory, 128, 65_536),
    recycle: recycle === undefined ? 500 : whole("recycle", recycle, 1, 1_000_000),
    failOn: failOnOf(failOn),
  };
}

/** `any`, `never`, or per cent: `5%`. */
function failOnOf(value: string): FailOn {
  if (value === "any" || value === "never") return value;
  const percent = /^(\d{1,3}(?:\.\d+)?)\s?%?$/.exec(value)?.[1];
  if (percent === undefined || Number(percent) > 100)
    throw new GuideError("USAGE", { fault: "bad-fail-on", value });
  return Number(percent);
}

/** The options on which the bytes of a guide depend. */
export function guideOptions(args: Args): Args {
  const { language, questions, paragraphs, passage, chapter, limit, level, focus, seed } = args;
  const { edition, paper, look, pages, reading, header, logo, points, images, date, to } = args;
  const { duplex, lineNumbers, content, templates } = args;
  const all = {
    ...{ language, questions, paragraphs, passage, chapter, limit, level, focus, seed },
    ...{ edition, paper, look, pages, reading, header, logo, points, images, date, to },
    ...{ duplex, lineNumbers, content, templates },
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

/** What decides the bytes of a guide beside the article: the options, and Lectern’s code, content and looks. */
export async function fingerprint(args: Args): Promise<string> {
  const { logo, content = [], templates = [], ...rest } = guideOptions(args);
  const code = new URL("..", import.meta.url);
  const folders = [
    fileURLToPath(code),
    join(packageFolder, "content", "languages"),
    join(packageFolder, "templates"),
    ...content,
    ...templates,
  ];
  const picture = logo === undefined ? {} : { logo: digestOf(await loadBytes(logo)) };
  return fingerprintOf(folders, { ...rest, ...picture });
}

/** The program of a child, and how Node is to run it. */
export function childProgram(
  { content = [], templates = [], logo, sandbox = true }: Args,
  roots: readonly string[],
): { readonly entry: string; readonly nodeOptions: readonly string[] } {
  const entry = new URL(import.meta.url.replace(/batchsettings(\.\w+)$/, "child$1"));
  const readable = [...roots, ...content, ...templates].map((folder) => join(resolve(folder), "/"));
  const files = logo === undefined ? [] : [resolve(logo)];
  if (entry.pathname.endsWith(".ts")) return { entry: fileURLToPath(entry), nodeOptions: translated() };
  const isConfined = sandbox && permissionFlag !== undefined;
  const all = [...readable, ...files, join(packageFolder, "/")];
  return { entry: fileURLToPath(entry), nodeOptions: isConfined ? confined(all) : [] };
}
