import { toString as textOf } from "hast-util-to-string";
import { describe, expect, test } from "vitest";
import { partial } from "../../src/render/partial.ts";
import { printed, sample, samples } from "./sample.ts";

const paragraphs = (guide: ReturnType<typeof sample>) =>
  guide.reading.flatMap((block) => ("paragraph" in block ? [block] : []));

describe.each(samples)("%s", (name) => {
  const guide = sample(name);

  test("in full is the guide itself", () => {
    expect(partial(guide, "full")).toBe(guide);
  });

  test.each(["excerpts", "none"] as const)("as %s keeps every number, and the headings", (choice) => {
    const cut = partial(guide, choice);
    expect(paragraphs(cut).map(({ paragraph }) => paragraph)).toEqual(
      paragraphs(guide).map(({ paragraph }) => paragraph),
    );
    const headings = (all: typeof guide) => all.reading.filter((block) => "heading" in block);
    expect(headings(cut)).toEqual(headings(guide));
  });

  test("as none has seven words of each paragraph at most, which it begins with", () => {
    const whole = paragraphs(guide);
    paragraphs(partial(guide, "none")).forEach(({ text = "" }, index) => {
      const words = text.replace(/ \[…\]$/u, "");
      expect(words.split(" ").length).toBeLessThanOrEqual(7);
      const plain = (whole[index]?.text ?? whole[index]?.items?.[0] ?? "").replace(/<[^>]+>/gu, "");
      expect(plain.replace(/\s+/gu, " ").startsWith(words)).toBe(true);
    });
  });

  test("as excerpts has in full what is asked about, and something less than all", () => {
    const asked = new Set(guide.questions.flatMap(({ evidence }) => evidence.map(({ at }) => at)));
    const cut = new Map(paragraphs(partial(guide, "excerpts")).map((block) => [block.paragraph, block]));
    for (const block of paragraphs(guide))
      if (asked.has(block.paragraph)) expect(cut.get(block.paragraph)).toEqual(block);
  });

  test("the page says that the article is not there", () => {
    const text = textOf(printed(guide, { reading: "none" }).tree);
    expect(text).toMatch(/The article is not printed here|L’article n’est pas reproduit ici/u);
    expect(textOf(printed(guide).tree)).not.toMatch(/not printed here|n’est pas reproduit ici/u);
  });
});

test("escapes what a paragraph's words contain", () => {
  const guide = sample("ferry.en");
  const reading = [{ paragraph: 1, form: "text" as const, text: "a &lt; b &amp; c" }];
  expect(partial({ ...guide, reading }, "none").reading).toEqual([
    { paragraph: 1, form: "text", text: "a &lt; b &amp; c" },
  ]);
});
