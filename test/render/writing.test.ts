import { toHtml } from "hast-util-to-html";
import { describe, expect, test } from "vitest";
import { loadLook } from "../../src/load/look.ts";
import { say } from "../../src/model/wording.ts";
import { textWidth } from "../../src/render/width.ts";
import { write } from "../../src/write/write.ts";
import { lookAt } from "../write/geometry.ts";
import { languages, printed, sample, samples } from "./sample.ts";

describe.each(samples)("%s: words to look at", (name) => {
  const guide = sample(name);
  const pack = languages.get(guide.language);
  const meaning = pack === undefined ? "" : say(pack.wording, pack.tag, "vocabulary.meaning");
  const html = (edition: "student" | "teacher" | "handout" | "answers") =>
    toHtml(printed(guide, { edition }).tree);

  test("have room for their meaning on the pages that are written on alone", () => {
    const cells = (page: string) => page.split(`>${meaning}<`).length - 1;
    expect(cells(html("student"))).toBe(guide.vocabulary.length);
    expect(cells(html("teacher")) + cells(html("handout"))).toBe(0);
  });

  test("have numbers where they are read and the same ones where their meaning is written", () => {
    for (const [index, { word }] of guide.vocabulary.entries()) {
      expect(html("handout")).toContain(`${index + 1}. <b>${word}</b>`);
      expect(html("answers")).toMatch(
        new RegExp(`data-number="${index + 1}"><b>${word}</b> <span class="blank"[^>]*data-fill`),
      );
    }
  });
});

describe.each(["classic", "compact", "large-print", "dyslexia", "booklet"])("%s", async (name) => {
  const look = await loadLook(name);

  test("beginnings of answers have whole lines to be gone on with, as far apart as handwriting wants", async () => {
    const starter = "In ¶8 I read …; in ¶20, …. Side by side, these words show …";
    const guide = sample("ferry.en");
    const questions = guide.questions.map((question) => ({ ...question, starter }));
    const bytes = await write(printed({ ...guide, questions }, {}, look), "pdf", () => {});
    const { rooms } = await lookAt(bytes, look.theme.imposed);
    const starters = rooms.filter(({ words }) => words.startsWith("In ¶8 I read"));
    expect(starters.length).toBeGreaterThanOrEqual(questions.length);
    for (const { height, width } of starters) {
      expect(height).toBeGreaterThan(look.theme.writing.pitch - 5);
      expect(width).toBeGreaterThan(95);
    }
  });

  test("three questions of one’s own have three whole lines, in every copy", () => {
    for (const without of [[], ["lines"]] as const) {
      const html = toHtml(printed(sample("ferry.en"), { without }, look).tree);
      const mine = html.slice(html.indexOf('class="mine"'), html.indexOf('class="writing"'));
      expect(mine).toContain('class="lines" data-count="3"');
      expect(mine).not.toContain("columns");
    }
  });
});

test("the words between two blanks stay with the second, what is in brackets with the first", () => {
  const guide = sample("ferry.en");
  const page = toHtml(printed(guide).tree);
  expect(page).toMatch(/<\/span>\u00a0\(a\u00a0paragraph\) and\u00a0<span class="blank"/);
  expect(textWidth("and for what not ", 10)).toBeLessThan(110);
});

const named: Readonly<Record<number, RegExp>> = {
  8: /\b(?:eight lines|huit lignes|acht Zeilen|ocho líneas)\b/,
  10: /\b(?:ten lines|dix lignes|zehn Zeilen|diez líneas)\b/,
  12: /\b(?:twelve lines|douze lignes|zwölf Zeilen|doce líneas)\b/,
};

test.each([...languages.values()].filter(({ patterns }) => patterns.length > 0))(
  "$tag: a task that asks for so many lines has them, and two more at most",
  ({ patterns }) => {
    for (const { use, ask, id, lines } of patterns)
      for (const [count, words] of Object.entries(named))
        if (use === "task" && words.test(ask)) {
          expect(lines, id).toBeGreaterThanOrEqual(Number(count));
          expect(lines, id).toBeLessThanOrEqual(Number(count) + 2);
        }
  },
);

test("a task has as many writing lines as it asks for, and keeps them where others are thinned", () => {
  const guide = sample("ferry.en");
  const task = guide.task && { ...guide.task, lines: 10 };
  const lines = (without: readonly "lines"[]) => {
    const html = toHtml(printed({ ...guide, ...(task && { task }) }, { without }).tree);
    const section = html.slice(html.indexOf('class="writing"'));
    return section.slice(section.indexOf('class="lines"')).split(">")[0];
  };
  expect(lines([])).toBe('class="lines" data-count="10" data-least="8"');
  expect(lines(["lines"])).toBe('class="lines" data-count="8"');
});

test("a block of the check has two lines at least in the compact look too, and one where lines are thinned", async () => {
  const compact = await loadLook("compact");
  for (const without of [[], ["lines"]] as const) {
    const html = toHtml(printed(sample("ferry.en"), { without }, compact).tree);
    const check = html.slice(html.indexOf('class="check"'), html.indexOf('class="frame"'));
    const lines = [...check.matchAll(/data-count="(\d+)"(?: data-least="(\d+)")?/g)];
    expect(lines.length).toBeGreaterThan(2);
    for (const [, count, least = count] of lines)
      expect(Number(least)).toBeGreaterThanOrEqual(2 - without.length);
  }
});

test("a block of the check has a line for each thing that it asks, and two at least", () => {
  const guide = sample("ferry.en");
  const html = toHtml(printed(guide).tree);
  const check = html.slice(html.indexOf('class="check"'));
  const counts = [...check.matchAll(/class="lines" data-count="(\d+)"/g)].map(([, count]) => Number(count));
  const asked = guide.check
    .filter(({ id }) => id !== "leave" && id !== "voices" && id !== "conclusion")
    .map(({ items = [], tasks }) => items.length + tasks.length);
  asked.forEach((asks, index) => {
    expect(counts[index]).toBeGreaterThanOrEqual(Math.max(2, Math.min(asks, 4)));
  });
});
