import { describe, expect, test } from "vitest";
import { textItems } from "../../src/compose/check/items/texts.ts";
import { written } from "../../src/compose/check/query.ts";
import { viewOf } from "../../src/compose/view.ts";
import { languages } from "./build.ts";
import { found, viewed } from "./viewed.ts";

const quiet = "The quay of Wrenmouth lies on the river. The boats come in at noon and leave at four.";
const accounts = (body: string, title = "A boat") => found(textItems, "coverage", body, title);

describe("two other accounts", () => {
  test("are sought by the nouns that the text comes back to, the weekday left out", async () => {
    const told =
      "The River Board of Wrenmouth sold its last ferry on Monday, 3 March 2025.\n\nThe ferry was old. The board had two ferries.";
    const [item] = await accounts(`${told}\n\n${quiet} No ferry sails.`, "The ferry");
    const query = item?.query === undefined ? "" : written(item.query);
    expect(query).toContain("ferry");
    expect(query).toContain("2025");
    expect(query.toLowerCase()).not.toContain("monday");
  });

  test("are sought by a rare noun of the sentence that the text has twice", async () => {
    const told = "Otters are more numerous in Wrenmouth than in 2019, a census has shown in March 2025.";
    const [item] = await accounts(`${told}\n\n${quiet} The census took a year.\n\n${quiet}`, "Wrenmouth");
    const query = item?.query === undefined ? "" : written(item.query);
    expect(query).toContain("census");
  });

  test("are not sought for what somebody private lived through", async () => {
    const told = "Ada Brook, 34, sold her last boat in March 2025.";
    expect(await accounts(`${told}\n\n${quiet}`)).toEqual([]);
  });

  test("are not sought where the text is its writer’s own story", async () => {
    const mine =
      "I came to Wrenmouth in 2019. I bought my first boat there. I sailed it every day. My boat sank in March 2025.";
    expect(await accounts(`${mine}\n\n${quiet}`)).toEqual([]);
  });

  test("of an opinion are an article that sees it differently", async () => {
    const body =
      "I believe that Wrenmouth must keep its ferry. We should all be ashamed of the bridge. I think that nobody needs it.";
    const view = await viewed(`${body}\n\n${quiet}`, "Wrenmouth must keep its old ferry");
    const opinion = { ...view.analysis, genres: [{ kind: "opinion", strength: 1, evidence: [] } as const] };
    const items = textItems(viewOf(opinion, languages, 13), languages).filter(
      ({ family }) => family === "coverage",
    );
    expect(items.map(({ variant }) => variant)).toEqual(["view-title"]);
  });

  test("of an opinion under a number are sought by the line that stands over it", async () => {
    const line = "When will Wrenmouth get back its old ferry?";
    const body = "I believe that Wrenmouth must keep its ferry. I think that nobody needs the bridge.";
    const view = await viewed(`${line}\n\n${body}\n\n${quiet}`, "2340");
    const opinion = { ...view.analysis, genres: [{ kind: "opinion", strength: 1, evidence: [] } as const] };
    const [item] = textItems(viewOf(opinion, languages, 13), languages).filter(
      ({ family }) => family === "coverage",
    );
    expect(item).toMatchObject({ variant: "view-line", evidence: [{ at: 1, quote: line }] });
    expect(item?.query === undefined ? "" : written(item.query)).toContain("Wrenmouth");
  });
});
