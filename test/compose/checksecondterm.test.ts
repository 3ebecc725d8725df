import { describe, expect, test } from "vitest";
import { textItems } from "../../src/compose/check/items/texts.ts";
import { found } from "./viewed.ts";

const quiet = "The quay of Wrenmouth lies on the river. The boats come in at noon and leave at four.";
const terms = async (...said: readonly string[]) =>
  (await found(textItems, "term", [...said, quiet].join("\n\n"))).map(({ slots, strength }) => [
    slots.term !== undefined && "quote" in slots.term ? slots.term.quote : "",
    slots.gloss !== undefined && "quote" in slots.gloss ? slots.gloss.quote : "",
    strength < 0.5,
  ]);

describe("terms that have a definition", () => {
  test("are two, the second only for a guide that has few checks", async () => {
    const all = await terms(
      "The boats suffer from dyscalculia – the difficulty in comprehending arithmetic – and from the wind.",
      "Their owners hold a coup de grâce for the best answer to the storm.",
    );
    expect(all).toEqual([
      ["dyscalculia", "the difficulty in comprehending arithmetic", false],
      ["coup de grâce", "", true],
    ]);
  });

  test("are not two forms of one; those of one paragraph only fill", async () => {
    const all = await found(
      textItems,
      "term",
      ["A hedge fund came, and a tax haven, and hedge funds again on the quay.", quiet].join("\n\n"),
    );
    expect(all.map(({ strength }) => strength < 0.32)).toEqual([false, true]);
  });

  test("are never more than three", async () => {
    const all = await terms("A hedge fund came, a tax haven, a recession and a bailout, and the boats left.");
    expect(all).toHaveLength(3);
  });
});

test("a word in inverted commas that is explained right behind is a term", async () => {
  const said = "He worked as a harbour “whisperer” – a man who calms the seals before the boats come in.";
  const terms = await found(textItems, "term", `${said}\n\nThe quay of Wrenmouth lies on the river.`);
  expect(terms.map(({ evidence: [first] }) => first?.quote)).toContain("whisperer");
});
