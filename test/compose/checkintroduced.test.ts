import { expect, test } from "vitest";
import { introduced } from "../../src/compose/check/introduced.ts";
import { viewed } from "./viewed.ts";

const quiet = "The quay lies on the river.";

test.each([
  [
    "said Ada Brook, a senior scientist at the Harbour Institute.",
    "senior scientist at the Harbour Institute",
  ],
  ["The head of Norway’s ferry service, Ada Brook, spoke.", "head of Norway’s ferry service"],
  [
    "Ada Brook, director of the Centre for Boats, Tides and Water, spoke.",
    "director of the Centre for Boats, Tides and Water",
  ],
  ["Ada Brook, who chairs the Harbour Committee, spoke.", "chairs the Harbour Committee"],
  ["“It floats,” said Ada Brook of the charity Boats First.", "of the charity Boats First"],
  ["The club’s director, Ada Brook, spoke.", "club’s director"],
  ["Ada Brook, who led the study, spoke.", "led the study"],
  ["Today, Ada Brook runs a team of nine, which mends boats.", "runs a team of nine"],
  ["The Who drummer, Ada Brook, spoke.", "The Who drummer"],
  ["They met the club’s director, Ada Brook, there.", "the club’s director"],
])("%s", async (text, quote) => {
  expect(introduced(await viewed(`${text}\n\n${quiet}`), "Ada Brook")?.quote).toBe(quote);
});

test.each([
  "Ada Brook, who lives with the director in Bergen, spoke.",
  "Ada Brook, representing the publisher Tide Books, spoke.",
  "Ada Brook of Bergen spoke.",
  "Ada Brook led a service in Bergen.",
  "Ada Brook and the director spoke.",
])("nothing: %s", async (text) => {
  expect(introduced(await viewed(`${text}\n\n${quiet}`), "Ada Brook")).toBeUndefined();
});

test("the fullest one, wherever it stands, and the function before the body alone", async () => {
  const text =
    "“It floats,” said Ada Brook of the charity Boats First.\n\nBrook, its director for many years, left.";
  expect((await introducedIn(text))?.quote).toBe("director for many years");
});

async function introducedIn(text: string) {
  return introduced(await viewed(`${text}\n\n${quiet}`), "Ada Brook");
}
