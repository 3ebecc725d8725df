import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { guideToYaml, toYaml } from "../../src/commands/yaml.ts";
import { loadGuide, loadLanguages, parseGuide } from "../../src/index.ts";
import { fc } from "../draws.ts";

const languages = await loadLanguages();
const files = ["ferry.en.yaml", "market-clock.fr.yaml"].map((name) =>
  join("test", "fixtures", "guides", name),
);

describe.each(files)("%s", async (file) => {
  const guide = await loadGuide(file);
  const messages = languages.get(guide.language)?.messages ?? {};
  const text = guideToYaml(guide, messages);

  test("comes back the same", () => {
    expect(parseGuide(text, file)).toEqual(guide);
    expect(guideToYaml(parseGuide(text, file), messages)).toBe(text);
  });

  test("is pleasant to edit: short lines, no escapes, its fields in the order of the page", () => {
    const lines = text.split("\n");
    const long = lines.filter(
      (line) => line.length > 110 && line.trim().includes(" ") && !line.startsWith("#"),
    );
    expect(long).toEqual([]);
    expect(text).not.toMatch(/\\[ux]/);
    expect(Object.keys(parse(text) as object)).toEqual(Object.keys(guide));
  });

  test("tells at its head how to edit it, and where its schema is", () => {
    const head = text.split("\n").slice(0, 6);
    expect(head[0]).toBe("# yaml-language-server: $schema=.lectern/guide.schema.json");
    expect(head.slice(1, 5).every((line) => line.startsWith("# "))).toBe(true);
    expect(text).toContain("lectern print guide.yaml");
    expect(head[1]).toContain(guide.article.origin);
  });
});

test("the head cannot be broken out of by a file's name", async () => {
  const guide = await loadGuide(files[0] ?? "");
  const article = { ...guide.article, origin: "a\nlectern: 2\u2028\r\u0085b.md" };
  const text = guideToYaml({ ...guide, article }, languages.get("en")?.messages ?? {});
  expect(parseGuide(text, "guide.yaml").article.origin).toBe(article.origin);
});

test("any text comes back the same, however odd", () => {
  const odd = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 300 }),
    fc.string({
      unit: fc.constantFrom(
        " ",
        "\n",
        "\t",
        "a",
        "é",
        "\u202f",
        "\u00a0",
        ":",
        "#",
        "-",
        "“",
        "«",
        "'",
        '"',
        "|",
        ">",
        "{{",
        "\r",
        "…",
        "\u2028",
      ),
      maxLength: 300,
    }),
    fc.lorem({ maxCount: 60 }),
  );
  fc.assert(
    fc.property(fc.array(fc.record({ text: odd, number: fc.integer() })), (value) => {
      expect(parse(toYaml(value))).toEqual(value);
    }),
    { numRuns: 500, examples: [[[{ text: " \n", number: 0 }]], [[{ text: "a \n b", number: 0 }]]] },
  );
});

test("any value can be shown: bytes, maps, what is absent, the same object twice", () => {
  const twice = { a: 1 };
  const value = {
    bytes: new Uint8Array(3),
    map: new Map([["k", 1]]),
    none: undefined,
    act: () => 1,
    one: twice,
    two: twice,
  };
  expect(toYaml(value)).toBe("bytes: 3 bytes\nmap:\n  k: 1\none:\n  a: 1\ntwo:\n  a: 1\n");
});
