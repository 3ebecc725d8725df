import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { analyze } from "../../src/analyze/analyze.ts";
import { loadLanguages } from "../../src/load/language.ts";
import type { Analysis, Mark, Span } from "../../src/model/analysis.ts";
import { Example, type Found } from "../../src/model/example.ts";
import { filesUnder } from "../tree.ts";
import { articleOf } from "./article.ts";

const languages = await loadLanguages();
const files = filesUnder("content/languages", ".yaml").filter(({ path }) => path.includes("/examples/"));
const examples = [...new Set(files.map(({ path }) => path.split("/")[0] ?? ""))].map((tag) => {
  const own = files.filter(({ path }) => path.startsWith(`${tag}/`));
  return [tag, own.flatMap(({ text }) => z.array(Example).parse(parse(text)))] as const;
});

async function analysisOf({ text, title = "", published }: Example, language: string): Promise<Analysis> {
  const article = articleOf(typeof text === "string" ? [text] : text, language, title);
  const dated =
    published === undefined
      ? article
      : { ...article, published: { value: published, found: "file" as const } };
  return analyze(dated, languages, () => {});
}

function textOf(analysis: Analysis, paragraph: number, span: Span): string {
  const { text } = paragraph === 0 ? analysis.title : (analysis.paragraphs[paragraph - 1] ?? { text: "" });
  return text.slice(span.start, span.end);
}

/** The mark as an example tells it: every span as its words. */
function told(analysis: Analysis, mark: Mark): Record<string, unknown> {
  const { paragraph } = mark;
  const words = (value: unknown): unknown =>
    value !== null && typeof value === "object" && "start" in value && "end" in value
      ? textOf(analysis, paragraph, value as Span)
      : value;
  const fields = Object.entries(mark).map(([key, value]): [string, unknown] => [key, words(value)]);
  const voice = "voice" in mark && mark.voice !== undefined ? analysis.voices[mark.voice] : undefined;
  const away = "expansion" in mark ? mark.expansion : undefined;
  return {
    ...Object.fromEntries(fields),
    words: textOf(analysis, paragraph, mark.label === "quotation" ? mark.content : mark.span),
    ...("content" in mark ? { content: textOf(analysis, paragraph, mark.content) } : {}),
    ...("names" in mark ? { names: mark.names.map(({ text }) => text) } : {}),
    ...(away === undefined ? {} : { expansion: textOf(analysis, away.paragraph, away.span) }),
    speaker: voice?.name ?? "nobody",
    through: voice?.through,
  };
}

function wrong(analysis: Analysis, example: Example): string[] {
  const marks = analysis.marks.map((mark) => ({ mark, told: told(analysis, mark) }));
  const faults: string[] = [];
  for (const [label, list] of Object.entries(example.finds ?? {}))
    for (const found of list as Found[]) {
      const wanted = typeof found === "string" ? { words: found } : found;
      const same = marks.filter(
        ({ mark, told: { words } }) => mark.label === label && words === wanted.words,
      );
      const fits = same.some(({ told }) =>
        Object.entries(wanted).every(([key, value]) => JSON.stringify(told[key]) === JSON.stringify(value)),
      );
      if (fits) continue;
      const seen = (same.length > 0 ? same : marks.filter(({ mark }) => mark.label === label)).map(
        ({ told }) => (same.length > 0 ? JSON.stringify(told) : told.words),
      );
      faults.push(`no ${label} ${JSON.stringify(wanted)}, but ${seen.join(" | ") || "none"}`);
    }
  for (const [label, list] of Object.entries(example.not ?? {})) {
    const of = marks.filter(({ mark }) => mark.label === label);
    const hit = of.filter(
      ({ mark }) => list.length === 0 || list.some((words) => touches(analysis, mark, words)),
    );
    faults.push(...hit.map(({ told }) => `${label} must not be found: ${told.words}`));
  }
  const sentences = analysis.paragraphs.flatMap((paragraph) =>
    paragraph.sentences.map(({ span, layer }) => ({
      layer,
      text: paragraph.text.slice(span.start, span.end),
    })),
  );
  if (
    example.sentences !== undefined &&
    !same(
      example.sentences,
      sentences.map(({ text }) => text),
    )
  )
    faults.push(`sentences are ${sentences.map(({ text }) => text).join(" | ")}`);
  if (example.voices !== undefined && !same(example.voices.toSorted(), voicesOf(analysis)))
    faults.push(`voices are ${voicesOf(analysis).join(" | ")}`);
  for (const layer of ["attributed", "author"] as const)
    for (const words of example[layer] ?? []) {
      const layers = sentences.filter(({ text }) => text.startsWith(words)).map((one) => one.layer);
      if (!layers.includes(layer))
        faults.push(`“${words}” is ${layers.join(", ") || "no sentence"}, not ${layer}`);
    }
  return faults;
}

function touches(analysis: Analysis, { paragraph, span }: Mark, words: string): boolean {
  const text = paragraph === 0 ? analysis.title.text : (analysis.paragraphs[paragraph - 1]?.text ?? "");
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
    if (at < span.end && at + words.length > span.start) return true;
  return false;
}

function voicesOf({ voices }: Analysis): string[] {
  return voices.map(({ name }) => name).toSorted();
}

function same(one: readonly string[], other: readonly string[]): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Words that an example speaks of and its text lacks: a fault of the example. */
function strange({ text, title = "", finds = {}, not = {}, sentences = [] }: Example): string[] {
  const whole = [title, ...(typeof text === "string" ? [text] : text)].join("\n").normalize();
  const named = Object.values(finds).flatMap((list) =>
    (list as Found[]).map((one) => (typeof one === "string" ? one : one.words)),
  );
  return [...named, ...Object.values(not).flat(), ...sentences].filter((words) => !whole.includes(words));
}

describe.each(examples)("%s", (tag, cases) => {
  test.each(cases.map((one) => [[one.text].flat().join(" / ").slice(0, 90), one] as const))(
    "%s",
    async (_, example) => {
      expect(strange(example)).toEqual([]);
      expect(wrong(await analysisOf(example, tag), example)).toEqual([]);
    },
  );
});

test("every language of level A has sixty examples, a third of which say what must stay silent", () => {
  for (const tag of ["en", "fr"]) {
    const own = examples.find(([language]) => language === tag)?.[1] ?? [];
    expect(own.length).toBeGreaterThanOrEqual(60);
    expect(own.filter(({ not }) => not !== undefined).length).toBeGreaterThanOrEqual(own.length / 3);
  }
});

test("the runner sees a fault", async () => {
  const example = (rest: Partial<Example>): Example => ({ text: "Three mills close.", ...rest });
  const faults = async (one: Example) => wrong(await analysisOf(one, "en"), one).length;
  expect(
    await faults(example({ finds: { figure: [{ words: "Three mills", value: 3, noun: "mills" }] } })),
  ).toBe(0);
  expect(await faults(example({ finds: { figure: [{ words: "Three mills", value: 4 }] } }))).toBe(1);
  expect(await faults(example({ not: { figure: ["mills"] } }))).toBe(1);
  expect(await faults(example({ not: { figure: [] } }))).toBe(1);
  expect(await faults(example({ sentences: ["Three mills"], voices: ["Ana"], author: ["Three"] }))).toBe(3);
  expect(strange(example({ not: { figure: ["mill wheels"] } }))).toEqual(["mill wheels"]);
});
