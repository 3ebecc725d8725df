import { expect, test } from "vitest";
import { paragraphMap } from "../../src/compose/map.ts";
import { reading } from "../../src/compose/reading.ts";
import type { Block } from "../../src/model/analysis.ts";
import { ReadingBlock } from "../../src/model/guide.ts";
import { analysis, english, find, languages, mark, named, quotation } from "./build.ts";

const drafts = [
  { sentences: [["One."]] },
  { sentences: [["Two."]], language: "fr", quotation: true },
  { sentences: [["Three."]], source: "River Radio, 3 May" },
  { sentences: [["Four."]] },
] as const;

const flat = analysis(drafts);
const [one, two, three, four] = flat.paragraphs as [Block, Block, Block, Block];
const heading = (text: string): Block => ({ kind: "heading", level: 2, text, language: "en" });
const caption: Block = { kind: "caption", text: "The quay", language: "en" };
const whole = analysis(drafts, {
  blocks: [heading("A"), one, two, heading("B"), three, caption, heading("C"), four, heading("")],
});

test("prints every block, and says only what differs", () => {
  const blocks = reading(whole, english);
  expect(blocks.map((block) => ReadingBlock.parse(block))).toEqual(blocks);
  expect(blocks).toEqual([
    { heading: "A", level: 2 },
    { paragraph: 1, form: "text", text: "One." },
    { paragraph: 2, form: "text", text: "Two.", language: "fr", quotation: true },
    { heading: "B", level: 2 },
    { paragraph: 3, form: "text", text: "Three.", source: "River Radio, 3 May" },
    { caption: "The quay" },
    { heading: "C", level: 2 },
    { paragraph: 4, form: "text", text: "Four." },
  ]);
});

test("maps layers and signals", () => {
  const mapped = [
    {
      sentences: [
        ["Perhaps the ferry, “our old lady”, said River Radio, clearly sank.", "attributed", 0],
        ["Why now?", "author"],
      ],
    },
    { sentences: [["Nobody rowed that day, or so it is told by many of them."]] },
    { sentences: [["“It sank”.", "attributed"]] },
  ] as const;
  const rows = paragraphMap(
    analysis(mapped, {
      marks: [
        mark(mapped, 1, "care", "Perhaps"),
        quotation(mapped, 1, "“our old lady”"),
        named(mapped, 1, "outlet", "River Radio"),
        mark(mapped, 1, "certainty", "clearly"),
        mark(mapped, 1, "question", "Why now?"),
        { label: "figure", value: 1, paragraph: 2, span: find(mapped, 2, "Nobody"), quoted: false },
      ],
    }),
    english,
    languages,
  );
  expect(rows).toEqual([
    {
      paragraph: 1,
      opens: "Perhaps the ferry, “our old lady”, said River Radio",
      layer: "mixed",
      signals: "Q S ? + ~",
    },
    { paragraph: 2, opens: "Nobody rowed that day, or so it is told", layer: "undetermined", signals: "#" },
    { paragraph: 3, opens: "“It sank”.", layer: "attributed", signals: "" },
  ]);
});
