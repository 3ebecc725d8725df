import { expect, test } from "vitest";
import { write } from "../../src/write/write.ts";
import { readBack } from "./readback.ts";
import { sample } from "./sample.ts";

test("no line begins with the few letters behind a hyphen", async () => {
  const asked = Array.from(
    { length: 60 },
    (_, at) => `<p>${"la ".repeat(at)}que permet-il, que peut-on ${"y voir ".repeat(30)}</p>`,
  );
  const { pages } = await readBack(await write(sample(asked.join("")), "pdf", () => {}));
  const words = pages.flatMap(({ pieces }) => pieces.map(({ text }) => text.trim()));
  expect(words.length).toBeGreaterThan(60);
  expect(words.filter((text) => /^(?:il|on)(?!\p{L})/u.test(text))).toEqual([]);
});
