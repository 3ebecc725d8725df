import { cp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { loadLanguages } from "../../src/load/language.ts";
import { loadLook, lookFolders } from "../../src/load/look.ts";
import { guideLanguages } from "../../src/model/language.ts";
import { errorOf, folderWith } from "./folder.ts";

const bundled = await loadLanguages();
const names = (pack = bundled.get("fr")) => Object.keys(pack?.wording ?? {}).length;

describe("language packs", () => {
  test("are read whole, by tag", () => {
    expect([...bundled.keys()]).toEqual(expect.arrayContaining(["en", "fr"]));
    for (const pack of guideLanguages(bundled).values()) {
      expect(Object.keys(pack.lexicons).length).toBeGreaterThan(20);
      expect(pack.patterns.length).toBeGreaterThan(20);
      expect(Object.keys(pack.wording).length).toBeGreaterThan(20);
    }
  });

  test("which packs a guide can be in is known before they are parsed", () => {
    for (const { isSpoken, wording, patterns } of bundled.values())
      expect(isSpoken).toBe(Object.keys(wording).length > 0 && patterns.length > 0);
    expect(new Set([...bundled.values()].map(({ isSpoken }) => isSpoken))).toEqual(new Set([true, false]));
  });

  test("a teacher's phrase stands in for ours, and only that", async () => {
    const [key] = Object.keys(bundled.get("fr")?.wording ?? {});
    const mine = await folderWith({ "languages/fr/wording/mine.yaml": `${key}: Mon mot\n` });
    const french = (await loadLanguages([mine])).get("fr");
    expect(french?.wording[key ?? ""]).toBe("Mon mot");
    expect(names(french)).toBe(names());
  });

  test("a teacher's pattern is added, or replaces ours of the same id", async () => {
    const first = bundled.get("en")?.patterns[0];
    const pattern = (id: string) =>
      `- { id: ${id}, finding: cause, ask: Why?, process: infer, dok: 2, expect: A reason. }\n`;
    const mine = await folderWith({
      "languages/en/questions/mine.yaml": pattern("mine") + pattern(first?.id ?? ""),
    });
    const patterns = (await loadLanguages([mine])).get("en")?.patterns ?? [];
    expect(patterns).toHaveLength((bundled.get("en")?.patterns.length ?? 0) + 1);
    expect(patterns.filter(({ id }) => id === first?.id).map(({ ask }) => ask)).toEqual(["Why?"]);
  });

  test("a teacher's file hides ours of the same path", async () => {
    const mine = await folderWith({ "languages/en/language.yaml": "name: My English\n" });
    const error = await errorOf(() => loadLanguages([mine]));
    expect(error).toMatchObject({ code: "CONTENT_INVALID", values: { fault: "missing-key" } });
    expect(error.place?.file).toBe(join(mine, "languages", "en", "language.yaml"));
  });

  test("a new language is a new folder", async () => {
    const mine = await folderWith({});
    await cp(join("content", "languages", "en"), join(mine, "languages", "ga"), { recursive: true });
    expect([...(await loadLanguages([mine])).keys()].sort()).toEqual([...bundled.keys(), "ga"].sort());
  });

  test("a pack without wording is for articles only; the lists it leaves out are empty", async () => {
    const mine = await folderWith({
      "languages/ga/lexicons/all.yaml":
        "abbreviations: [lch.]\nstopWords: [an]\nnumbers: {dó: 2}\nunits: {km: [km]}\nevaluative: [uafás]\n",
    });
    for (const file of ["language.yaml", "page.yaml"])
      await cp(join("content", "languages", "en", file), join(mine, "languages", "ga", file));
    const facts = join(mine, "languages", "ga", "language.yaml");
    await writeFile(facts, (await readFile(facts, "utf8")).replace("level: A", "level: C"));
    const packs = await loadLanguages([mine]);
    expect([...guideLanguages(packs).keys()]).not.toContain("ga");
    expect(packs.get("ga")?.lexicons).toMatchObject({
      stopWords: ["an"],
      reporting: { neutral: [], charged: [], cognition: [] },
      genre: {},
      evaluative: [],
    });
    await writeFile(facts, (await readFile(facts, "utf8")).replace("level: C", "level: A"));
    expect(await errorOf(() => loadLanguages([mine]))).toMatchObject({
      values: { fault: "missing-key", key: "elisions" },
    });
  });

  test.each([
    ["languages/ga/notes.txt", "", { fault: "no-file" }],
    ["languages/fr/lexicons/stance.yaml", "certainty: [sûr]\n", { fault: "missing-key" }],
    ["languages/fr/questions/mine.yaml", "- id: a\n  ask: b\n", { fault: "missing-key", key: "finding" }],
    ["languages/fr/wording/mine.yaml", "a: { one: b }\n", { fault: "missing-key", key: "other" }],
    ["elsewhere/fr/a.yaml", "", { fault: "no-folder" }],
  ])("a fault in %s is told", async (path, text, values) => {
    const mine = await folderWith({ [path]: text });
    const error = await errorOf(() => loadLanguages([mine]));
    expect(error).toMatchObject({ code: "CONTENT_INVALID", values });
  });
});

describe("looks", () => {
  test("classic has both editions and every face of its fonts", async () => {
    const look = await loadLook("classic");
    expect(Object.keys(look.templates)).toEqual(expect.arrayContaining(["student", "teacher"]));
    expect(Object.keys(look.fonts)).toEqual(Object.keys(look.theme.fonts));
    for (const faces of Object.values(look.fonts))
      for (const bytes of Object.values(faces))
        expect([...(bytes as Uint8Array).subarray(0, 4)]).toEqual([0, 1, 0, 0]);
  });

  test("an unknown look is told, with the one probably meant", async () => {
    const error = await errorOf(() => loadLook("clasic"));
    expect(error).toMatchObject({ code: "LOOK_NOT_FOUND", values: { look: "clasic", guess: "classic" } });
  });

  test.each(["../classic", "classic/../classic", "", ".", "constructor"])("%j is no look", async (name) => {
    expect((await errorOf(() => loadLook(name))).code).toBe("LOOK_NOT_FOUND");
  });

  test("a teacher's look is taken whole; a font that is not there is told at its line", async () => {
    const mine = await folderWith({});
    await cp(join("templates", "classic"), join(mine, "classic"), { recursive: true });
    await cp(join("templates", "classic"), join(mine, "plain"), { recursive: true });
    const looks = await lookFolders([mine]);
    expect(looks.get("classic")).toBe(join(mine, "classic"));
    expect(looks.get("plain")).toBe(join(mine, "plain"));
    expect((await loadLook("plain", [mine])).name).toBe("plain");
  });

  test.each([
    ["package: no-such-fonts", "normal: a.ttf"],
    ['package: "."', "normal: ../secret.ttf"],
    ["package: yaml", "normal: a.ttf"],
  ])("fonts from %s, %s", async (source, normal) => {
    const theme = [
      "name: bad",
      "fonts:",
      "  body:",
      `    ${source}`,
      `    ${normal}`,
      "    bold: b.ttf",
      "    italics: c.ttf",
      "    bolditalics: d.ttf",
      "    licence: OFL",
      "page:",
      "  a4: &margins { top: 1, right: 1, bottom: 1, left: 1 }",
      "  letter: *margins",
      "annotation: 1",
      "writing: { pitch: 20, stroke: 1 }",
      "styles: {}",
    ].join("\n");
    const mine = await folderWith({ "bad/theme.yaml": theme, "secret.ttf": "secret" });
    const error = await errorOf(() => loadLook("bad", [mine]));
    expect(error).toMatchObject({ code: "CONTENT_INVALID", values: { fault: "no-font" } });
    expect([4, 5, 6, 7, 8]).toContain(error.place?.line);
  });
});

describe("a look that extends another", () => {
  test("has the other's templates, and its styles one by one", async () => {
    const theme =
      "name: airy\nextends: classic\nannotation: 12\nstyles:\n  p: { below: 9 }\n  h2: { above: 99 }\n";
    const mine = await folderWith({ "airy/theme.yaml": theme, "airy/partials/mine.hbs": "<p>mine</p>" });
    const [airy, classic] = [await loadLook("airy", [mine]), await loadLook("classic")];
    expect(airy.templates).toEqual(classic.templates);
    expect(airy.partials).toEqual({ ...classic.partials, mine: "<p>mine</p>" });
    expect(airy.theme).toMatchObject({ name: "airy", annotation: 12, page: classic.theme.page });
    expect(airy.theme.styles.h2).toEqual({ ...classic.theme.styles.h2, above: 99 });
    expect(airy.theme.styles.h3).toEqual(classic.theme.styles.h3);
    expect(Object.keys(airy.fonts)).toEqual(Object.keys(classic.fonts));
  });

  test.each([
    ["itself", { "one/theme.yaml": "name: one\nextends: one\n" }],
    [
      "one that extends it",
      { "one/theme.yaml": "name: one\nextends: two\n", "two/theme.yaml": "name: two\nextends: one\n" },
    ],
    ["one that is not there", { "one/theme.yaml": "name: one\nextends: nothing\n" }],
  ])("cannot extend %s", async (_, files: Record<string, string>) => {
    const mine = await folderWith(files);
    const error = await errorOf(() => loadLook("one", [mine]));
    expect(error).toMatchObject({
      code: "CONTENT_INVALID",
      values: { fault: "wrong-value", path: "extends" },
    });
    expect(error.place?.line).toBe(2);
  });

  test("a look of its own must be whole", async () => {
    const mine = await folderWith({ "one/theme.yaml": "name: one\n" });
    const error = await errorOf(() => loadLook("one", [mine]));
    expect(error).toMatchObject({ code: "CONTENT_INVALID", values: { fault: "missing-key" } });
  });
});

test("a folder of looks that is not there is told", async () => {
  const error = await errorOf(() => loadLook("classic", ["nowhere"]));
  expect(error).toMatchObject({ code: "CONTENT_INVALID", values: { fault: "no-looks", path: "nowhere" } });
});
