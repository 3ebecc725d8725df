import type { Paragraph } from "../../model/analysis.ts";
import type { Place } from "../../model/survey.ts";
import { distinct, firsts, type Sight, type Sign, sign } from "./sight.ts";

/** Signs in the form of the blocks: list, recipe, code, table. */
export function formSigns(sight: Sight): Sign[] {
  return [...list(sight), ...recipe(sight), ...code(sight), ...table(sight)];
}

/** Items, or headlines one below the other that say nothing more. */
function list(sight: Sight): Sign[] {
  const { paragraphs, lengths, words } = sight;
  const signs: Sign[] = [];
  const lists = paragraphs.filter(({ form }) => form === "list" || form === "numbered-list");
  const items = lists.reduce((sum, { html }) => sum + html.length, 0);
  const share = lists.reduce((sum, { number }) => sum + (lengths[number] ?? 0), 0) / Math.max(1, words);
  if (items >= 6 && share >= 0.5)
    signs.push(sign("list", share >= 0.75 ? 0.8 : 0.6, "items", lists.map(whole), items));
  const lines = paragraphs.filter((one) => isHeadline(one, lengths[one.number] ?? 0));
  const part = lines.length / Math.max(1, paragraphs.length);
  if (lines.length >= 8 && part >= 0.7 && !isLyric(lines))
    signs.push(sign("list", 0.65, "lines", lines.map(whole), lines.length));
  const numbered = sight.headings.filter(({ text }) => /^(?:#|n[o°]\s?)?\d{1,3}\s?[.):–-]/iu.test(text));
  if (numbered.length >= 4) {
    const page = numbered
      .slice(0, 3)
      .map(({ text }) => text)
      .join(" · ");
    signs.push({
      kind: "list",
      weight: 0.55,
      evidence: { sign: "headings", value: numbered.length, places: [], page },
    });
  }
  const average = words / Math.max(1, sight.headings.length);
  if (sight.headings.length >= 8 && average < 45)
    signs.push({
      kind: "list",
      weight: 0.5,
      evidence: { sign: "headings", value: sight.headings.length, places: [] },
    });
  return signs;
}

/** A line of a few words without an end mark. */
function isHeadline({ form, text }: Paragraph, words: number): boolean {
  return (
    form === "text" &&
    words >= 3 &&
    words <= 22 &&
    !/[.…!?:;,]["”»)]*$/u.test(text) &&
    /^["“«\p{Lu}\p{N}]/u.test(text)
  );
}

/** Very short lines are verse rather than headlines. */
function isLyric(lines: readonly Paragraph[]): boolean {
  return lines.reduce((sum, { text }) => sum + text.length, 0) / lines.length < 32;
}

const quantity =
  /(?:^|\n)\s*(?:[-•*]\s*)?(?:\d+(?:[.,/]\d+)?|[½¼¾⅓⅔])\s?(?:\d\/\d\s)?(?:[½¼¾⅓⅔])?\s?(\p{L}+)\.?/gu;

/** Quantities of a kitchen at the head of lines, and words of cooking. */
function recipe(sight: Sight): Sign[] {
  const signs: Sign[] = [];
  const words = sight.found("recipe");
  const kinds = distinct(words);
  if (kinds >= 2)
    signs.push(sign("recipe", kinds >= 5 ? 0.7 : kinds >= 3 ? 0.5 : 0.3, "words", firsts(words), kinds));
  const units = new Set(sight.vocabulary?.lexicons.genreSigns?.measures ?? []);
  const measured = sight.paragraphs.flatMap(({ number, text }) =>
    [...text.slice(0, 4000).matchAll(quantity)]
      .filter((match) => units.has((match[1] ?? "").toLowerCase()))
      .map(
        (match): Place => ({
          paragraph: number,
          span: { start: match.index, end: match.index + match[0].length },
        }),
      ),
  );
  if (measured.length >= 3) signs.push(sign("recipe", 0.45, "measures", measured, measured.length));
  return signs;
}

/** Blocks and words in the letters of a program. */
function code(sight: Sight): Sign[] {
  const { paragraphs, lengths, words } = sight;
  const blocks = paragraphs.filter((one) => one.form === "verse" && isCode(one.text));
  const share = blocks.reduce((sum, { number }) => sum + (lengths[number] ?? 0), 0) / Math.max(1, words);
  const signs: Sign[] = [];
  if (blocks.length > 0)
    signs.push(
      sign(
        "code",
        share >= 0.3 ? 0.6 : blocks.length >= 3 ? 0.45 : 0.3,
        "code",
        blocks.map(whole),
        blocks.length,
      ),
    );
  const inline = paragraphs.flatMap(({ number, html, text }) => {
    const inside = /<code>([^<]{1,80})<\/code>/u.exec(html.join(" "))?.[1];
    const start = inside === undefined ? -1 : text.indexOf(inside);
    return start < 0 ? [] : [{ paragraph: number, span: { start, end: start + (inside?.length ?? 0) } }];
  });
  if (inline.length >= 3) signs.push(sign("code", 0.3, "code", inline, inline.length));
  const known = sight.found("code");
  if (signs.length > 0 && distinct(known) >= 2)
    signs.push(sign("code", 0.3, "words", firsts(known), distinct(known)));
  return signs;
}

/** Lines of commands, braces, calls or settings. */
function isCode(text: string): boolean {
  const lines = text
    .slice(0, 4000)
    .split("\n")
    .filter((line) => line.trim() !== "");
  const coded = lines.filter((line) =>
    /[{};=<>]|\w\(|^\s*(?:\$|#|\/\/|--|>>>)\s?\S|^\s*[\w.-]+\s(?:--?\w|install|run|add|clone)|\w\/\w[\w/.-]*$|^\s*(?:import|from|def|let|const|var|sudo|npm|pip|git|cd|docker)\s/u.test(
      line,
    ),
  );
  return lines.length > 0 && coded.length >= lines.length / 2;
}

function table({ paragraphs, lengths, words }: Sight): Sign[] {
  const tables = paragraphs.filter(({ form }) => form === "table");
  const rows = tables.reduce((sum, { html }) => sum + html.length, 0);
  const share = tables.reduce((sum, { number }) => sum + (lengths[number] ?? 0), 0) / Math.max(1, words);
  if (rows < 3 || share < 0.5) return [];
  return [sign("table", share >= 0.75 ? 0.85 : 0.65, "rows", tables.map(whole), rows)];
}

function whole({ number, text }: Paragraph): Place {
  return { paragraph: number, span: { start: 0, end: text.length } };
}
