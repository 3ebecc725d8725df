import { toHtml } from "hast-util-to-html";
import { describe, expect, test } from "vitest";
import { loadLook } from "../../src/load/look.ts";
import { write } from "../../src/write/write.ts";
import { classic, languages, printed, sample, samples } from "../render/sample.ts";
import { readBack } from "./readback.ts";

const looks = [
  { name: "large-print", size: 18, foot: 14 },
  { name: "dyslexia", size: 12, foot: 12 },
] as const;
const editions = ["student", "teacher", "handout", "answers"] as const;

describe.each(looks)("$name", async ({ name, size, foot }) => {
  const look = await loadLook(name);

  test.each(samples)("sets %s in large, upright letters, at the left, far from the edge", async (guide) => {
    for (const edition of editions) {
      const document = printed(sample(guide), { edition }, look);
      const { pages } = await readBack(await write(document, "pdf", () => {}));
      for (const { width, pieces } of pages)
        for (const piece of pieces) {
          const raised = /^[\d\s]+$/u.test(piece.text) && piece.size < size;
          expect(piece.size, piece.text).toBeGreaterThanOrEqual(raised ? 9 : foot);
          expect(piece.left, piece.text).toBeGreaterThanOrEqual(34);
          expect(piece.right, piece.text).toBeLessThanOrEqual(width - 34);
        }
      const body = pages.flatMap(({ pieces }) => pieces.filter((piece) => piece.y < 700));
      const small = body.filter((piece) => piece.size < size && !/^[\d\s]+$/u.test(piece.text));
      expect(small.map(({ text }) => text)).toEqual([]);
    }
  });

  test("has the questions of the classic look, with their numbers, and divides no word", async () => {
    const text = async (one: typeof look) => {
      const bytes = await write(printed(sample("ferry.en"), {}, one), "pdf", () => {});
      return (await readBack(bytes)).pages.map((page) => page.text).join(" ");
    };
    const [large, usual] = [await text(look), await text(classic)];
    for (const { ask } of sample("ferry.en").questions) {
      const words = ask.split(" ").slice(0, 4).join(" ");
      expect(large).toContain(words);
      expect(usual).toContain(words);
    }
    expect(large.match(/\p{Ll}- \p{Ll}/gu)).toBeNull();
    expect(look.fonts.serif?.italics).toBe(look.fonts.serif?.normal);
  });

  test("has the log of searches as a table, with a row for each thing to note and a column for each result", () => {
    const [, log = ""] =
      /<table class="log"[^>]*>([\s\S]*?)<\/table>/.exec(
        toHtml(printed(sample("ferry.en"), {}, look).tree),
      ) ?? [];
    const heads = [...log.matchAll(/<tr><th>([^<]*)<\/th><td/g)].map(([, head]) => head);
    const { wording } = languages.get("en") ?? {};
    expect(heads).toEqual(["typed", "chosen", "date", "adds", "same"].map((key) => wording?.[`log.${key}`]));
    expect(log.match(/<th>\d<\/th>/g)).toHaveLength(2);
  });

  test("is the same file each time, whatever was printed before", async () => {
    const print = () => write(printed(sample("ferry.en"), { edition: "teacher" }, look), "pdf", () => {});
    const first = await print();
    await write(printed(sample("market-clock.fr"), {}, classic), "pdf", () => {});
    expect(Buffer.compare(await print(), first)).toBe(0);
  });
});
