import { expect, test } from "vitest";
import { loadLook } from "../../src/load/look.ts";
import { withScripts } from "../../src/load/scripts.ts";
import type { Message } from "../../src/model/message.ts";
import { breakLines } from "../../src/write/pdf/lines.ts";
import { hasRightToLeft } from "../../src/write/script.ts";
import { write } from "../../src/write/write.ts";
import { sample as guide } from "../render/sample.ts";
import { streams } from "./readback.ts";
import { face, sample } from "./sample.ts";

/** Words with letters ten points wide, and the space behind each. */
function wordsOf(text: string, more = {}) {
  return text.split(/(?<= )/).map((one) => ({
    ...{ text: one, font: face, fontSize: 1, x: 0, height: 10, lineHeight: 1 },
    ...{ width: one.length * 10, leadingCut: 0, trailingCut: one.endsWith(" ") ? 10 : 0, ...more },
  }));
}

/** What is seen from left to right, letter by letter. */
function seen(text: string, more = {}): string {
  const [line] = breakLines(wordsOf(text, more) as never, 5000);
  return [...(line?.inlines ?? [])]
    .sort((one, other) => one.x - other.x)
    .map((word) => (hasRightToLeft(word.text) ? [...word.text].reverse().join("") : word.text))
    .join("");
}

/** Hebrew letters from left to right, as they are seen: the last one first. */
const turned = (word: string) => [...word].reverse().join("");
const he = { language: "he" };

test("words run from right to left, numbers from left to right, brackets turn", () => {
  const [one, two, three] = ["אבג", "דהו", "זחט"].map(turned);
  expect(seen("אבג דהו זחט", he)).toBe(`${three} ${two} ${one}`);
  expect(seen("אבג (1971) דהו.", he)).toBe(`.${two} (1971) ${one}`);
  expect(seen("He said “אבג דהו” twice.")).toBe(`He said “${two} ${one}” twice.`);
  expect(seen("אבג The Tide דהו", he)).toBe(`${two} The Tide ${one}`);
});

test("the words keep the order in which they are read, and say what they are", () => {
  const [line] = breakLines(wordsOf("אבג (דהו", he) as never, 5000);
  expect(line?.inlines.map(({ text, actual }) => [text, actual])).toEqual([
    ["אבג ", "אבג "],
    [")דהו", "(דהו"],
  ]);
});

test("a paragraph from right to left begins at the right, one with a word of it does not", () => {
  const align = (text: string, more = {}) =>
    breakLines(wordsOf(text, { alignment: "left", ...more }) as never, 5000)[0]?.inlines[0]?.alignment;
  expect(align("אבג דהו", he)).toBe("right");
  expect(align("אבג דהו", { language: "en" })).toBe("right");
  expect(align("Tide אבג", he)).toBe("right");
  expect(align("Tide", he)).toBe("left");
  expect(align("He said אבג")).toBe("left");
});

test("no line is wider than its words, and all of them are there", () => {
  const text = "אבג דהו 12.5% (זחט) יכל The Tide, מנס. ".repeat(8).trim();
  const lines = breakLines(wordsOf(text, he) as never, 300);
  for (const line of lines) {
    const ends = line.inlines.map(({ x, width }) => x + width);
    expect(Math.max(...ends)).toBeLessThanOrEqual(line.getWidth() + 0.01);
    expect(line.getWidth()).toBeLessThanOrEqual(300);
  }
  const read = lines.flatMap(({ inlines }) => inlines.map((word) => word.actual ?? word.text)).join("");
  expect(read.replace(/ /g, "")).toBe(text.replace(/ /g, ""));
});

test("Arabic and Hebrew have typefaces of their own, loaded only for a guide that has their letters", async () => {
  const look = await loadLook("classic");
  const plain = guide("ferry.en");
  expect(await withScripts(look, plain)).toBe(look);
  const both = await withScripts(look, { ...plain, purpose: "سلام שלום" } as never);
  expect(Object.keys(both.fonts)).toEqual([...Object.keys(look.fonts), "arabic", "hebrew"]);
  const messages: Message[] = [];
  const document = sample("<p>سلام שלום</p>", { fonts: both.fonts });
  const bytes = await write(document, "pdf", (message) => messages.push(message));
  expect(messages).toEqual([]);
  expect(streams(bytes).join("")).toContain("/Span <</ActualText <FEFF0633064406270645");
});

test("a letter that no font has is named with its paragraph", async () => {
  const messages: Message[] = [];
  await write(sample("<p class='numbered' data-number='4'>Lamp 灯.</p>"), "pdf", (one) => messages.push(one));
  expect(messages[0]?.values?.characters).toBe("灯 U+706F (¶4)");
});
