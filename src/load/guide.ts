import { existsSync } from "node:fs";
import { join } from "node:path";
import { fromHtml } from "hast-util-from-html";
import { toString as textOf } from "hast-util-to-string";
import { GuideError, type Place, type Values } from "../model/errors.ts";
import { type Evidence, Guide } from "../model/guide.ts";
import { noteCalls } from "../model/notecalls.ts";
import { stands } from "../model/verbatim.ts";
import { loadBytes } from "./bytes.ts";
import { readYaml } from "./yaml.ts";

/**
 * A guide from its file. Every quotation is looked up in the guide's own text; `at: page` cannot be, since the
 * page around the article is not in the guide.
 * @throws GuideError `GUIDE_INVALID`, `QUOTE_MISPLACED` at file:line:column; those of loadBytes.
 */
export async function loadGuide(file: string): Promise<Guide> {
  return parseGuide(await loadGuideText(file), file);
}

/** @throws GuideError as loadBytes; for a folder, it names the guide inside. */
export async function loadGuideText(file: string): Promise<string> {
  const bytes = await loadBytes(file).catch((error: unknown) => {
    throw error instanceof GuideError && error.code === "SOURCE_IS_FOLDER" ? folderFault(file) : error;
  });
  return new TextDecoder().decode(bytes);
}

function folderFault(file: string): GuideError {
  const inside = join(file, "guide.yaml");
  const guess = existsSync(inside) ? { guess: inside } : {};
  return new GuideError("SOURCE_IS_FOLDER", { fault: "guide-folder", file, ...guess }, { place: { file } });
}

/** As loadGuide, from text; `file` names it in errors. */
export function parseGuide(text: string, file: string): Guide {
  const { guide, faults } = readGuide(text, file);
  const [first] = faults;
  if (first) throw first;
  if (guide === undefined) throw new Error(`${file} has neither guide nor fault`);
  return guide;
}

/** A guide as far as it can be read, and all that is wrong with it. */
export interface GuideReading {
  readonly faults: readonly GuideError[];
  /** Absent when the file does not have the form of a guide. */
  readonly guide?: Guide;
  /** The guide's own text by place. */
  readonly places?: ReadonlyMap<Evidence["at"], string>;
  readonly placeOf?: (path: readonly PropertyKey[]) => Place;
}

export function readGuide(text: string, file: string): GuideReading {
  const fault = kindFault(text);
  if (fault !== undefined)
    return { faults: [new GuideError("GUIDE_INVALID", { fault, file }, { place: { file } })] };
  const reading = readYaml(Guide, text, file, "GUIDE_INVALID");
  if ("faults" in reading) return reading;
  const { value: guide, placeOf } = reading;
  const places = textByPlace(guide);
  const numbers = [...places.keys()].filter((at) => typeof at === "number");
  const faults: GuideError[] = [];
  for (const [path, number] of numbersIn(guide))
    if (!places.has(number)) {
      const span = { first: Math.min(...numbers), last: Math.max(...numbers) };
      const values = { fault: "no-paragraph", paragraph: number, ...span };
      faults.push(new GuideError("GUIDE_INVALID", values, { place: placeOf(path) }));
    }
  for (const [path, evidence] of evidenceIn(guide)) {
    const values =
      typeof evidence.at === "number" && !places.has(evidence.at) ? undefined : misplaced(evidence, places);
    if (values)
      faults.push(new GuideError("QUOTE_MISPLACED", values, { place: placeOf([...path, "quote"]) }));
  }
  return { faults, guide, places, placeOf };
}

/** A field that every guide has, at the start of a line or in JSON. */
const ownField = /^(?:\{?\s*"?)(?:lectern|questions|reading|check)"?\s*:/m;

function kindFault(text: string): string | undefined {
  return text.trim() === "" ? "empty-guide" : ownField.test(text) ? undefined : "no-guide";
}

type Path = readonly PropertyKey[];

function misplaced({ at, quote }: Evidence, places: ReadonlyMap<Evidence["at"], string>): Values | undefined {
  if (at === "page" || stands(quote, places.get(at) ?? "")) return undefined;
  const elsewhere = [...places].find(([, text]) => stands(quote, text))?.[0];
  const shown = quote.length > 80 ? `${quote.slice(0, 79)}…` : quote;
  const fault = elsewhere === undefined ? "quote-nowhere" : "quote-elsewhere";
  return { fault, at, quote: shown, ...(elsewhere !== undefined && { elsewhere }) };
}

function textByPlace(guide: Guide): ReadonlyMap<Evidence["at"], string> {
  const { title, subtitle = "" } = guide.article;
  const places = new Map<Evidence["at"], string>([["title", `${title}\n${subtitle}`]]);
  for (const block of guide.reading)
    if ("paragraph" in block) {
      const written = [block.text ?? "", ...(block.items ?? [])].join("\n");
      const html = noteCalls(written, block.notes ?? [], () => "");
      const before = places.get(block.paragraph);
      const text = textOf(fromHtml(html, { fragment: true }));
      places.set(block.paragraph, before === undefined ? text : `${before}\n${text}`);
    }
  return places;
}

function* evidenceIn(guide: Guide): Generator<readonly [Path, Evidence]> {
  for (const key of ["questions", "discussion"] as const)
    for (const [index, question] of guide[key].entries())
      for (const [nth, evidence] of question.evidence.entries())
        yield [[key, index, "evidence", nth], evidence];
  for (const [nth, evidence] of (guide.task?.evidence ?? []).entries())
    yield [["task", "evidence", nth], evidence];
  for (const [index, { evidence }] of guide.vocabulary.entries())
    yield [["vocabulary", index, "evidence"], evidence];
  for (const [index, { evidence }] of guide.sorting.entries())
    yield [["sorting", index, "evidence"], evidence];
  for (const [index, block] of guide.check.entries())
    for (const [nth, fact] of block.facts.entries())
      for (const [each, evidence] of fact.evidence.entries())
        yield [["check", index, "facts", nth, "evidence", each], evidence];
  for (const [index, { items = [], searches = [] }] of guide.check.entries())
    for (const [key, list] of [
      ["items", items],
      ["searches", searches],
    ] as const)
      for (const [nth, item] of list.entries())
        for (const [each, evidence] of (item.evidence ?? []).entries())
          yield [["check", index, key, nth, "evidence", each], evidence];
}

/** Every paragraph number that the guide refers to. */
function* numbersIn(guide: Guide): Generator<readonly [Path, number]> {
  for (const [path, { at }] of evidenceIn(guide)) if (typeof at === "number") yield [[...path, "at"], at];
  for (const [index, { after }] of guide.stops.entries()) yield [["stops", index, "after"], after];
  for (const [index, { paragraph }] of guide.teacher.map.entries())
    yield [["teacher", "map", index, "paragraph"], paragraph];
}
