import { describe, expect, test } from "vitest";
import { freeSlug, slugOf, slugOfOrigin } from "../../src/commands/slug.ts";
import { fc } from "../draws.ts";

describe("slugs", () => {
  test.each([
    ["Harbour Ferry", "harbour-ferry"],
    ["L’horloge du marché : l’art d’être « à l’heure »", "l-horloge-du-marche-l-art-d-etre-a-l-heure"],
    ["Œuvre à Straße", "oeuvre-a-strasse"],
    ["مقالة", "مقالة"],
    ["CON", "con-article"],
    ["com1", "com1-article"],
    ["LPT¹", "lpt1-article"],
    ["console", "console"],
    ["trailing. . .", "trailing"],
    ["../../etc/passwd", "etc-passwd"],
    ["\u202egpj.exe", "gpj-exe"],
    ["---", "article"],
    ["", "article"],
    ["\ud83d\ude00", "article"],
  ])("%s → %s", (name, slug) => {
    expect(slugOf(name)).toBe(slug);
  });

  test.each([
    ["texts/Harbour Ferry.v2.md", "harbour-ferry-v2"],
    ["C:\\texts\\Harbour Ferry.md", "harbour-ferry"],
    ["-", "article"],
  ])("the article from %s → %s", (origin, slug) => {
    expect(slugOfOrigin(origin)).toBe(slug);
  });

  test("every name gives one that every system takes, and that stays the same", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (name) => {
        const slug = slugOf(name);
        expect(slug).toMatch(/^[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*$/u);
        expect(slug).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)$/i);
        expect(slug.length).toBeLessThanOrEqual(70);
        expect(() => encodeURIComponent(slug)).not.toThrow();
        expect(slugOf(slug)).toBe(slug);
        expect(slugOf(name.normalize("NFD"))).toBe(slug);
      }),
      { numRuns: 2000 },
    );
  });

  test("two articles of one name get two folders in a run", () => {
    const taken = new Set<string>();
    expect(["ferry", "ferry", "ferry-2", "ferry"].map((slug) => freeSlug(slug, taken))).toEqual([
      "ferry",
      "ferry-2",
      "ferry-2-2",
      "ferry-3",
    ]);
  });
});
