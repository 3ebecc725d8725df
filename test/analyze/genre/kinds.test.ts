import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { analyze } from "../../../src/analyze/analyze.ts";
import { loadLanguages } from "../../../src/load/language.ts";
import type { Analysis } from "../../../src/model/analysis.ts";
import { read } from "../../../src/read/read.ts";

const languages = await loadLanguages();

const Case = z.union([
  z.strictObject({ kind: z.string(), text: z.string() }),
  z.strictObject({ none: z.array(z.string()), text: z.string() }),
]);

async function seen(text: string, language: string): Promise<Analysis> {
  const bytes = new TextEncoder().encode(`---\nlang: ${language}\n---\n\n${text}`);
  const source = { bytes, mediaType: "text/markdown" as const, origin: "text.md", name: "text" };
  return analyze(await read(source, languages, () => undefined), languages, () => undefined);
}

describe.each(["en", "fr"])("%s", (language) => {
  const file = new URL(`../../fixtures/genres/${language}.yaml`, import.meta.url);
  const cases = z.array(Case).parse(parse(readFileSync(file, "utf8")));

  test.each(cases.filter((one) => "kind" in one))("$kind is seen first", async ({ kind, text }) => {
    const { genres } = await seen(text, language);
    expect(genres[0]?.kind).toBe(kind);
  });

  test("no kind but one or two stands for each text", async () => {
    for (const one of cases) {
      if (!("kind" in one)) continue;
      const { genres } = await seen(one.text, language);
      expect(genres.map(({ kind }) => kind).length, one.kind).toBeLessThanOrEqual(2);
    }
  });

  test.each(cases.filter((one) => "none" in one))("$none do not stand", async ({ none, text }) => {
    const { genres } = await seen(text, language);
    expect(genres.map(({ kind }) => kind).filter((kind) => none.includes(kind))).toEqual([]);
  });

  test("every sign has words of the text, words of the page or a number", async () => {
    for (const { text } of cases) {
      const analysis = await seen(text, language);
      for (const { strength, evidence } of analysis.genres) {
        expect(strength).toBeGreaterThanOrEqual(0.5);
        expect(strength).toBeLessThanOrEqual(1);
        for (const { places, page, value } of evidence) {
          expect(places.length > 0 || page !== undefined || value !== undefined).toBe(true);
          for (const { paragraph, span } of places) {
            const whole = paragraph === 0 ? analysis.title : analysis.paragraphs[paragraph - 1];
            expect(whole?.text.slice(span.start, span.end).trim()).not.toBe("");
          }
        }
      }
    }
  });
});
