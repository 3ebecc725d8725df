import fc from "fast-check";
import { expect, test } from "vitest";
import { countOf, cover, spelled } from "../../src/model/alternatives.ts";

const parts = fc.array(
  fc.oneof(
    fc.constantFrom("Read it.", " ", "{words} ({here})", "a list, [sic]"),
    fc
      .uniqueArray(fc.constantFrom("Name it.", "Say it.", "", "Who {says} it?", "Write it down."), {
        minLength: 2,
      })
      .map((options) => `[${options.join("|")}]`),
  ),
  { maxLength: 5 },
);

test("each number below the count gives another wording, and larger ones begin again", () => {
  const text = "[Find|Look for] {words} ({here}). [Who|To whom|Of whom] is it said?";
  expect(countOf(text)).toBe(6);
  const all = Array.from({ length: 6 }, (_, number) => spelled(text, number));
  expect(new Set(all).size).toBe(6);
  expect(all[0]).toBe("Find {words} ({here}). Who is it said?");
  expect(spelled(text, 6)).toBe(all[0]);
});

test("words in brackets without alternatives stay as they are", () => {
  expect(countOf("he [sic] said")).toBe(1);
  expect(spelled("he [sic] said", 3)).toBe("he [sic] said");
});

test("the wordings that cover a text hold every alternative and no bar", () => {
  fc.assert(
    fc.property(parts, fc.nat(), (all, number) => {
      const text = all.join("");
      const covered = cover(text);
      const options = [...text.matchAll(/\[([^[\]|]*\|[^[\]]*)\]/gu)].flatMap(([, inner = ""]) =>
        inner.split("|"),
      );
      expect(options.filter((option) => !covered.some((one) => one.includes(option)))).toEqual([]);
      expect([...covered, spelled(text, number)].filter((one) => one.includes("|"))).toEqual([]);
    }),
  );
});
