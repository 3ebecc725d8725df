import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { type Guide, GuideError, loadLanguages, loadSource, type Message } from "../src/index.ts";
import { draft } from "../src/pipeline.ts";

const languages = await loadLanguages();

interface Made {
  readonly guide?: Guide;
  readonly error?: GuideError;
  readonly warnings: readonly Message[];
}

async function of(name: string): Promise<Made> {
  const warnings: Message[] = [];
  try {
    const source = await loadSource(`test/fixtures/odd/${name}`);
    return { guide: await draft(source, languages, {}, (message) => warnings.push(message)), warnings };
  } catch (error) {
    if (error instanceof GuideError) return { error, warnings };
    throw error;
  }
}

const told = ({ warnings }: Made) =>
  warnings.filter(({ code }) => code === "GENRE_SIGNALS").map(({ values }) => values.genre);
const notes = ({ guide }: Made) => (guide?.teacher.notes ?? []).map(({ says }) => says).join("\n");
const stems = ({ guide }: Made) =>
  [...(guide?.questions ?? []), ...(guide?.discussion ?? [])].map(({ ask }) => ask).join("\n");
const families = ({ guide }: Made) => (guide?.questions ?? []).map(({ family }) => family);
/** Kinds of findings that take a text for a report. */
const literal = [
  "number-jobs",
  "number-limits",
  "unnamed-voice",
  "cause",
  "figures-together",
  "share-and-count",
  "source-and-conclusion",
];

describe("what is no article", () => {
  test.each(["poem.md", "recipe.md", "table.md", "headlines.md", "readme.md"])(
    "%s says what it is, and takes no question but of the text",
    async (name) => {
      const made = await of(name);
      const kind = { poem: "poem", recipe: "recipe", table: "table", headlines: "list", readme: "code" }[
        name.split(".")[0] ?? ""
      ];
      if (made.error) {
        expect(made.error.code).toBe("NOTHING_TO_ASK");
        expect(made.error.values.genre).toBe(kind);
      } else {
        expect(told(made)).toContain(kind);
        expect(made.guide?.questions.length).toBeGreaterThan(0);
        for (const family of literal) expect(families(made)).not.toContain(family);
      }
    },
  );

  test.each([
    ["sentence.txt", "TEXT_TOO_SHORT", undefined],
    ["empty.md", "ARTICLE_EMPTY", "no-bytes"],
    ["error.html", "ARTICLE_EMPTY", "error-page"],
    ["greek.md", "LANGUAGE_UNKNOWN", "no-pack-article"],
  ])("%s declines with a reason", async (name, code, fault) => {
    const { error } = await of(name);
    expect(error?.code).toBe(code);
    expect(error?.values.fault).toBe(fault);
  });
});

test("a text of 130 words gets six questions at most, each about words of its own", async () => {
  const { guide } = await of("short.md");
  expect(guide?.questions.length).toBeGreaterThan(0);
  expect(guide?.questions.length).toBeLessThanOrEqual(6);
  for (const { evidence } of guide?.questions ?? []) expect(evidence.length).toBeGreaterThan(0);
});

test("planted orders have no effect, are asked nothing about, and are pointed out", async () => {
  const made = await of("planted.md");
  expect(made.warnings.map(({ code }) => code)).toContain("PLANTED_INSTRUCTIONS");
  expect(notes(made)).toMatch(/3 sentences speak to a computer program/);
  expect(stems(made)).not.toMatch(/previous instructions|language model|note to the assistant/i);
  expect(made.guide?.questions.length).toBeGreaterThan(0);
  expect(made.guide?.reading.length).toBe(6);
});

test("a text that breaks off says so, and the page around it is not quoted", async () => {
  const made = await of("teaser.html");
  expect(told(made)).toEqual(["teaser"]);
  expect(notes(made)).toContain("Something may be missing");
  expect(JSON.stringify(made.guide?.reading) + stems(made)).not.toMatch(/Subscribe|Log in|Weather/);
});

test("a broken layout is mended: lines and words joined, heads of pages kept out", async () => {
  const made = await of("damaged.txt");
  const text = JSON.stringify(made.guide?.reading);
  expect(text).toContain("the harbour office said. Work is to last three weeks");
  expect(text).not.toMatch(/page \d|12 March|<br/);
  expect(told(made)).toEqual([]);
  expect(made.guide?.questions.length).toBeGreaterThan(0);
});

test("two languages in turn are told, and each is quoted in its own", async () => {
  const made = await of("mixed.md");
  expect(made.warnings.find(({ code }) => code === "LANGUAGES_MIXED")?.values.languages).toBe("fr en");
  expect(notes(made)).toMatch(/3 paragraphes sont dans une autre langue/);
});

test("what may be satire is said in neutral words to the teacher alone, and not taken at its word", async () => {
  const made = await of("committees.md");
  expect(told(made)).toContain("satire");
  expect(notes(made)).toContain("were left out");
  for (const family of literal) expect(families(made)).not.toContain(family);
  const { teacher: _, reading: __, ...student } = made.guide ?? {};
  expect(JSON.stringify({ ...student, check: [], discussion: [], identity: [] })).not.toMatch(/satire/i);
});

test("a digest of ten thousand words says that it may hold several stories", async () => {
  const towns = [
    "Sandhithe",
    "Wrenmouth",
    "Saltery",
    "Oxwick",
    "Calder",
    "Petrel",
    "Farrow",
    "Quillby",
    "Tealham",
    "Osterby",
    "Haskley",
    "Corrig",
  ];
  const ferry = readFileSync("content/articles/harbour-ferry.md", "utf8").split("---").at(-1) ?? "";
  const story = (town: string, index: number) =>
    `## ${index + 1}. News from ${town}\n\n${`The council of ${town} met on Monday, and Ida Quill said that the ${index + 3} boats would stay. “We have looked at every plank of ${town},” she told the paper. Up to ${index + 20} people may be moved because of the wind.\n\n`.repeat(19)}`;
  const text = `---\nlanguage: en\n---\n# The week on the coast\n\n${towns.map(story).join("")}## 13. The ferry\n\n${ferry}`;
  const warnings: Message[] = [];
  const source = {
    bytes: new TextEncoder().encode(text),
    mediaType: "text/markdown",
    origin: "week.md",
    name: "week",
  } as const;
  const guide = await draft(source, languages, {}, (message) => warnings.push(message));
  expect(guide.article.words).toBeGreaterThan(9_000);
  expect(guide.questions.length).toBeGreaterThan(0);
  expect(told({ guide, warnings })).toContain("list");
  expect(notes({ guide, warnings })).toContain("several stories");
});
