import { describe, expect, test } from "vitest";
import { trim } from "../../src/pipeline.ts";
import { inSteps, lastResorts, trimOrder } from "../../src/render/trim.ts";
import { pageCount } from "../../src/write/pages.ts";
import { write } from "../../src/write/write.ts";
import { readBack } from "../write/readback.ts";
import { classic, languages, printed, sample, samples } from "./sample.ts";

describe.each(samples)("%s", (name) => {
  const guide = sample(name);
  const order = trimOrder(guide);

  test("loses writing lines first, then the closing task, the stops and questions, each part once", () => {
    expect(order.slice(0, 3)).toEqual(["lines", "task", "stops"]);
    const numbers = order.slice(3);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(numbers.every((part) => typeof part === "number")).toBe(true);
  });

  test("keeps three questions, of as many processes as there were, and one to discuss", () => {
    const kept = inSteps(guide.questions).filter((_, index) => !order.includes(index + 1));
    expect(kept.length).toBe(Math.min(3, guide.questions.length));
    const processes = (list: typeof kept) => new Set(list.map(({ process }) => process)).size;
    expect(processes(kept)).toBe(Math.min(3, processes(guide.questions)));
    const first = guide.questions.length + 1;
    expect(order).not.toContain(first);
  });

  test("what is left keeps its numbers, in both editions", async () => {
    const without = order.slice(0, 5);
    const gone = without.filter((part) => typeof part === "number");
    for (const edition of ["student", "teacher"] as const) {
      const bytes = await write(printed(guide, { edition, without }), "pdf", () => {});
      const { pages } = await readBack(bytes);
      const text = pages.map((page) => page.text).join(" ");
      inSteps(guide.questions).forEach(({ ask }, index) => {
        const start = `${index + 1} ${ask.split(" ").slice(0, 2).join(" ")}`;
        expect(text.includes(start), start).toBe(!gone.includes(index + 1));
      });
    }
  });

  test("is trimmed no further than the pages ask for", async () => {
    const options = { paper: "a4" } as const;
    const bytes = await write(printed(guide), "pdf", () => {});
    const whole = pageCount(bytes) ?? 0;
    expect(await trim(guide, languages, classic, options, whole)).toEqual({ without: [], pages: whole });
    const less = await trim(guide, languages, classic, options, whole - 1);
    expect(less.pages).toBeLessThan(whole);
    expect(less.without).toEqual(order.slice(0, less.without.length));
    const none = await trim(guide, languages, classic, options, 1);
    const all = { edition: "student", without: [...order, ...lastResorts(guide)] } as const;
    expect(none.pages).toBeGreaterThan(1);
    expect(none.pages).toBe(pageCount(await write(printed(guide, all), "pdf", () => {})));
  });

  test("loses every second word and statement before them all, where questions do not save a page, and then fewer questions", async () => {
    const options = { paper: "a4" } as const;
    const pages = async (without: typeof order) =>
      pageCount(await write(printed(guide, { without }), "pdf", () => {})) ?? 0;
    const wanted = (await pages(order)) - 1;
    const { without, pages: reached } = await trim(guide, languages, classic, options, wanted);
    if (reached > wanted) return;
    const resorts = lastResorts(guide).filter((part) => without.includes(part));
    expect(resorts.length).toBeGreaterThan(0);
    expect(lastResorts(guide).slice(0, resorts.length)).toEqual(resorts);
    expect(without.length - resorts.length).toBeLessThanOrEqual(order.length);
  });

  test("every second word and statement that is left keeps its number, and nothing else changes", () => {
    const html = (without: typeof order, edition: "student" | "teacher" | "answers" = "student") =>
      JSON.stringify(printed(guide, { edition, without }).tree);
    const [first, second] = guide.sorting.map(({ evidence }) => evidence.quote.slice(0, 24));
    expect(html(["statements"])).toContain(first);
    expect(html(["statements"]).split(String(second)).length).toBe(html([]).split(String(second)).length - 1);
    expect(html(["vocabulary", "sorting", "mine"])).not.toMatch(/"vocabulary"|"sorting"|"mine"/);
    expect(html(["words"], "answers")).toContain('"dataNumber":"3"');
  });
});
