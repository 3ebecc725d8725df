import type { Analysis, Mark } from "../model/analysis.ts";
import type { Words } from "./words.ts";

const inPlace: ReadonlySet<string> = new Set(["label", "paragraph", "span", "content"]);
/** Fields whose values are names of ours, not words of the article. */
const named: ReadonlySet<string> = new Set(["use", "kind", "bound", "change", "order", "by"]);
const longest = 90;

/** What a mark says beside its words, “name: value” each: every field it has, spans as the words they hold. */
export function detailsOf(mark: Mark, analysis: Analysis, words: Words): string[] {
  return Object.entries(mark).flatMap(([name, value]) => {
    if (inPlace.has(name) || value === undefined || value === (name === "closed")) return [];
    const field = words(`field.${mark.label === "reference" && name === "to" ? "leads-to" : name}`);
    if (typeof value === "boolean") return [field];
    return [words("pair", { name: field, value: shownValue(name, value, mark.paragraph, analysis, words) })];
  });
}

function shownValue(
  name: string,
  value: unknown,
  paragraph: number,
  analysis: Analysis,
  words: Words,
): string {
  if (name === "voice") return analysis.voices[Number(value)]?.name ?? "";
  if (typeof value === "number") return String(value);
  if (typeof value === "string") return named.has(name) ? words(`value.${value}`) : value;
  if (Array.isArray(value))
    return value.map((each) => shownValue(name, each, paragraph, analysis, words)).join(", ");
  if (value === null || typeof value !== "object") return String(value);
  const fields = value as Readonly<Record<string, unknown>>;
  if (typeof fields.start === "number" && typeof fields.end === "number")
    return words("verbatim", { text: clipped(textOf(analysis, paragraph).slice(fields.start, fields.end)) });
  const home = typeof fields.paragraph === "number" ? fields.paragraph : paragraph;
  const parts = Object.entries(fields).filter(([key]) => key !== "paragraph");
  const shown = parts.map(([key, each]) =>
    key === "class" ? words(`value.${String(each)}`) : shownValue(key, each, home, analysis, words),
  );
  return home === paragraph ? shown.join(" ") : `${shown.join(" ")} (§ ${home})`;
}

/** The text of a paragraph; 0 is the title. */
export function textOf({ title, paragraphs }: Analysis, paragraph: number): string {
  return paragraph === 0 ? title.text : (paragraphs[paragraph - 1]?.text ?? "");
}

export function clipped(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > longest ? `${line.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, "")}…` : line;
}
