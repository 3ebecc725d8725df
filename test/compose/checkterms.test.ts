import { describe, expect, test } from "vitest";
import { denied } from "../../src/compose/check/denied.ts";
import { statementItems } from "../../src/compose/check/items/statements.ts";
import { written } from "../../src/compose/check/query.ts";
import { adjectivesOf, distinct, namesIn, nounsOf } from "../../src/compose/check/strings.ts";
import { languages } from "./build.ts";
import { found, viewed } from "./viewed.ts";

const quiet = "The quay of Wrenmouth lies on the river. The boats come in at noon and leave at four.";

async function namesOf(told: string, title?: string) {
  const view = await viewed(`${told}\n\n${quiet}`, title);
  const [line] = view.lines;
  return line === undefined ? [] : namesIn(view, line, line.text);
}

describe("names that are typed", () => {
  test("stand without an office or a country in front, and in the short form of the text", async () => {
    const told = "Mayor Ada Maria Brook has sold the ferry. Ada Brook smiled.";
    expect((await namesOf(told))[0]).toBe("Ada Brook");
  });

  test("are those too that no list knows, but no word with the capital of its sentence", async () => {
    expect(await namesOf("BMW sold a ferry to Wrenmouth.")).toEqual(["BMW", "Wrenmouth"]);
    expect(await namesOf("Boats sold well in Wrenmouth.")).toEqual(["Wrenmouth"]);
  });

  test("are not letters beside what they stand for", () => {
    expect(distinct(["RRB", "River Rescue Board", "Wrenmouth"])).toEqual(["River Rescue Board", "Wrenmouth"]);
  });
});

test("nouns that every article has are not typed; one that opens the sentence is", async () => {
  const view = await viewed(`Boats are the main cause of the situation.\n\n${quiet}`);
  const [line] = view.lines;
  expect(line && nounsOf(view, line, line.text, true)).toEqual(["boats"]);
});

test("a people is typed as the text has it", async () => {
  const view = await viewed(
    "Des soldats norvégiens montent sur le grand bac.\n\nLe quai de Port-Gris longe la rivière. Les bateaux arrivent à midi.",
    "Le bac revient",
    "author: Nell Moor\nlanguage: fr",
  );
  const [line] = view.lines;
  expect(line && adjectivesOf(view, line, line.text)).toEqual(["norvégiens"]);
});

test.each([
  ["La digue protège plus de 500 bateaux", false],
  ["La digue ne protège plus les bateaux", true],
  ["La digue n’a pas cédé", true],
])("« plus » alone denies nothing: %s", (words, is) => {
  expect(denied(words, languages.get("fr"))).toBe(is);
});

describe("a number is quoted", () => {
  const told = async (text: string) => {
    const items = await found(statementItems, "figure", `${text}\n\n${quiet}`);
    return items.map(({ evidence, query }) => [evidence[0]?.quote, query && written(query)]);
  };

  test("with the sentence up to it", async () => {
    const text =
      "The town of Wrenmouth has spent €12,000,000 on a first-come, first-served scheme that the young fishermen of the whole river may use.";
    expect((await told(text))[0]?.[0]).toBe("The town of Wrenmouth has spent €12,000,000");
  });

  test("as a change, with what has changed", async () => {
    const text =
      "Although the town has grown, and nobody knows why, between spring and summer there was a 40% drop in the number of boats, now rather few.";
    expect((await told(text))[0]?.[0]).toBe("40% drop in the number of boats");
  });

  test("once, however often the page says it", async () => {
    const text = "Wrenmouth has spent €12,000,000 on new boats.";
    expect(await told(`${text}\n\n${text}`)).toHaveLength(1);
  });
});
