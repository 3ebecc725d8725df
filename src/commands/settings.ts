import type { ComposeOptions, OutputFormat, PassageWords, RenderOptions } from "../index.ts";
import { type Edition, editions, type Group, GuideError, groups, loadBytes, nearest } from "../light.ts";
import type { Args } from "./command.ts";

export const outputFormats: readonly OutputFormat[] = ["pdf", "html", "docx", "neutral"];

/** How the guide is to be composed. @throws GuideError `USAGE` */
export function composeSettings(args: Args): ComposeOptions {
  const { language, questions, paragraphs, passage, focus, seed, level, images } = args;
  if (paragraphs !== undefined && passage !== undefined)
    throw new GuideError("USAGE", { fault: "passage-both" });
  return {
    ...(language !== undefined && { language: canonical(language) }),
    ...(questions !== undefined && { questions: whole("questions", questions, 1, 40) }),
    ...(paragraphs !== undefined && { passage: passageOf(paragraphs) }),
    ...(passage !== undefined && { passage: passageWords(passage) }),
    ...(focus !== undefined && { focus: groupsOf(focus) }),
    ...(seed !== undefined && { seed: whole("seed", seed, 0, 999_999) }),
    ...(level !== undefined && { level }),
    ...(images !== undefined && { images }),
  };
}

export interface PrintSettings {
  readonly editions: readonly Edition[];
  readonly formats: readonly OutputFormat[];
  readonly options: Omit<RenderOptions, "edition">;
  /** Most pages of the student edition. */
  readonly pages?: number;
}

/**
 * How the guide is to be printed.
 * @throws GuideError `USAGE`, `FORMAT_OUT_UNKNOWN`; those of loadBytes for the logo.
 */
export async function printSettings(args: Args): Promise<PrintSettings> {
  const { edition = "both", paper = "a4", points, date, images, pages, reading, duplex, lineNumbers } = args;
  if (date !== undefined && !isDate(date)) throw new GuideError("USAGE", { fault: "bad-date", value: date });
  const header = await headerOf(args);
  return {
    editions: editionsOf(edition),
    formats: formatsOf(args.to ?? "pdf"),
    ...(pages !== undefined && { pages: whole("pages", pages, 1, 200) }),
    options: {
      paper,
      ...(date !== undefined && { date }),
      ...(header && { header }),
      ...(points !== undefined && { points }),
      ...(images !== undefined && { images }),
      ...(reading !== undefined && { reading }),
      ...(duplex !== undefined && { duplex }),
      ...(lineNumbers !== undefined && { lineNumbers }),
    },
  };
}

/** `both` is the two editions of a lesson; a list with commas is taken as it is. */
function editionsOf(list: string): Edition[] {
  const names = list.split(",").map((name) => name.trim().toLowerCase());
  const all = names.flatMap((name): Edition[] => {
    if (name === "both") return ["student", "teacher"];
    const edition = editions.find((known) => known === name);
    if (edition !== undefined) return [edition];
    const guess = nearest(name, [...editions, "both"]);
    throw new GuideError("USAGE", {
      fault: "bad-edition",
      value: name,
      allowed: [...editions, "both"].join(", "),
      ...(guess !== undefined && { guess }),
    });
  });
  return [...new Set(all)];
}

async function headerOf({ header, logo }: Args): Promise<RenderOptions["header"]> {
  if (header === undefined && logo === undefined) return undefined;
  const [school = "", group = ""] = (header ?? "").split(/;(.*)/s).map((part) => part.trim());
  return {
    ...(school !== "" && { school }),
    ...(group !== "" && { class: group }),
    ...(logo !== undefined && { logo: await picture(logo) }),
  };
}

async function picture(file: string): Promise<Uint8Array> {
  const bytes = await loadBytes(file);
  const start = Buffer.from(bytes.subarray(0, 4)).toString("latin1");
  if (!start.startsWith("\x89PNG") && !start.startsWith("\xff\xd8\xff"))
    throw new GuideError("USAGE", { fault: "bad-logo" }, { place: { file } });
  return bytes;
}

function formatsOf(list: string): OutputFormat[] {
  const names = list.split(",").map((name) => name.trim().toLowerCase());
  return [...new Set(names)].map((name) => {
    const format = outputFormats.find((known) => known === name);
    if (format === undefined) throw new GuideError("FORMAT_OUT_UNKNOWN", { format: name });
    return format;
  });
}

/** `numbers,voices` → groups, in the order given. */
function groupsOf(list: string): Group[] {
  const names = list.split(",").map((name) => name.trim().toLowerCase());
  return [...new Set(names)].map((name) => {
    const group = groups.find((known) => known === name);
    if (group !== undefined) return group;
    const guess = nearest(name, groups);
    throw new GuideError("USAGE", {
      fault: "bad-focus",
      value: name,
      allowed: groups.join(", "),
      ...(guess !== undefined && { guess }),
    });
  });
}

function passageOf(value: string): [number, number] {
  const [, first, last = first] = /^\s*(\d{1,6})\s*(?:[-–]\s*(\d{1,6})\s*)?$/.exec(value) ?? [];
  const passage: [number, number] = [Number(first), Number(last)];
  if (!(passage[0] >= 1 && passage[1] >= passage[0]))
    throw new GuideError("USAGE", { fault: "bad-paragraphs", value });
  return passage;
}

/** `first words … last words`; one of the two may be absent. */
function passageWords(value: string): PassageWords {
  const parts = value.split(/\[?(?:…|\.{3})\]?/);
  const [from = "", to = ""] = parts.map((part) => part.trim());
  const has = (words: string) => /[\p{L}\p{N}]/u.test(words);
  if (parts.length !== 2 || !(has(from) || has(to)))
    throw new GuideError("USAGE", { fault: "bad-passage", value });
  return { ...(has(from) && { from }), ...(has(to) && { to }) };
}

export function whole(option: string, value: string, minimum: number, maximum: number): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < minimum || number > maximum)
    throw new GuideError("USAGE", { fault: "bad-number", option, value, minimum, maximum });
  return number;
}

/** `FR` → `fr`, `fr_ca` → `fr-CA`. */
function canonical(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag.replaceAll("_", "-"))[0] ?? tag;
  } catch {
    return tag;
  }
}

function isDate(value: string): boolean {
  const date = /^\d{4}-\d\d-\d\d$/.test(value) ? new Date(`${value}T00:00:00Z`) : new Date(Number.NaN);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}
