import { existsSync } from "node:fs";
import { join } from "node:path";
import { fromHtml } from "hast-util-from-html";
import { toString as textOf } from "hast-util-to-string";
import { GuideError, type Values } from "../model/errors.ts";
import { type Evidence, Guide } from "../model/guide.ts";
import { loadBytes } from "./bytes.ts";
import { parseYaml } from "./yaml.ts";

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
  checkKind(text, file);
  const { value: guide, placeOf } = parseYaml(Guide, text, file, "GUIDE_INVALID");
  const places = textByPlace(guide);
  const numbers = [...places.keys()].filter((at) => typeof at === "number");
  for (const [path, number] of numbersIn(guide))
    if (!places.has(number))
      throw new GuideError(
        "GUIDE_INVALID",
        { fault: "no-paragraph", paragraph: number, first: Math.min(...numbers), last: Math.max(...numbers) },
        { place: placeOf(path) },
      );
  for (const [path, evidence] of evidenceIn(guide)) {
    const values = misplaced(evidence, places);
    if (values) throw new GuideError("QUOTE_MISPLACED", values, { place: placeOf([...path, "quote"]) });
  }
  return guide;
}

/** A field that every guide has, at the start of a line or in JSON. */
const ownField = /^(?:\{?\s*"?)(?:lectern|questions|reading|check)"?\s*:/m;

function checkKind(text: string, file: string): void {
  const fault = text.trim() === "" ? "empty-guide" : ownField.test(text) ? undefined : "no-guide";
  if (fault !== undefined) throw new GuideError("GUIDE_INVALID", { fault, file }, { place: { file } });
}

type Path = readonly PropertyKey[];

function misplaced(
  { at, quote }: Evidence,
  places: ReadonlyMap<number | "title", string>,
): Values | undefined {
  if (at === "page" || stands(quote, places.get(at) ?? "")) return undefined;
  const elsewhere = [...places].find(([, text]) => stands(quote, text))?.[0];
  const shown = quote.length > 80 ? `${quote.slice(0, 79)}…` : quote;
  const fault = elsewhere === undefined ? "quote-nowhere" : "quote-elsewhere";
  return { fault, at, quote: shown, ...(elsewhere !== undefined && { elsewhere }) };
}

/** Whether the words stand there: as they are, else in order with `[…]` for any stretch left out. */
function stands(quote: string, text: string): boolean {
  const whole = bare(text);
  if (bare(quote) !== "" && whole.includes(bare(quote))) return true;
  const pieces = quote.split(/\[(?:…|\.\.\.)\]|\((?:…|\.\.\.)\)|^…|…$/u).map(bare);
  let from = 0;
  for (const piece of pieces) {
    const found = whole.indexOf(piece, from);
    if (found < 0) return false;
    from = found + piece.length;
  }
  return pieces.join("") !== "";
}

/** Letters alone: without spaces and soft hyphens, with one form of each quotation mark and apostrophe. */
function bare(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\s\u00ad\u200b\ufeff]+/gu, "")
    .replace(/[‘’‚‛ʼ′`´]/gu, "'")
    .replace(/[“”„‟«»″]/gu, '"');
}

function textByPlace(guide: Guide): ReadonlyMap<number | "title", string> {
  const { title, subtitle = "" } = guide.article;
  const places = new Map<number | "title", string>([["title", `${title}\n${subtitle}`]]);
  for (const block of guide.reading)
    if ("paragraph" in block) {
      const html = [block.text ?? "", ...(block.items ?? [])].join("\n");
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
  for (const [index, { evidence }] of guide.sorting.entries())
    yield [["sorting", index, "evidence"], evidence];
  for (const [index, block] of guide.check.entries())
    for (const [nth, fact] of block.facts.entries())
      for (const [each, evidence] of fact.evidence.entries())
        yield [["check", index, "facts", nth, "evidence", each], evidence];
}

/** Every paragraph number that the guide refers to. */
function* numbersIn(guide: Guide): Generator<readonly [Path, number]> {
  for (const [path, { at }] of evidenceIn(guide)) if (typeof at === "number") yield [[...path, "at"], at];
  for (const [index, { after }] of guide.stops.entries()) yield [["stops", index, "after"], after];
  for (const [index, { paragraph }] of guide.teacher.map.entries())
    yield [["teacher", "map", index, "paragraph"], paragraph];
}
