import { expect, test } from "vitest";
import { printed } from "../../src/compose/phrase.ts";
import { english, french } from "./build.ts";

test("items stand each with their place", () => {
  const items = [
    { at: 2, quote: "it is said" },
    { at: "title" as const, quote: "may" },
  ];
  expect(printed({ items }, english)).toBe("“it is said” (¶2) and “may” (title)");
  expect(printed({ items }, french)).toBe("« it is said » (§ 2) et « may » (titre)");
});
