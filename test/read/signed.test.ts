import { expect, test } from "vitest";
import { bodyLines, reading } from "./outline.ts";

const one =
  "The old ferry crossed the bay twice a day, and people waited for it on the stone quay in all weathers.";
const two =
  "Its captain, who had learned the tides from her mother, kept the timetable in pencil on the wall.";
const un =
  "Le vieux bac traversait la baie deux fois par jour, et l’on attendait sur le quai par tous les temps.";
const deux = "Sa capitaine, qui avait appris les marées de sa mère, tenait l’horaire au crayon sur le mur.";

test.each([
  ["below the title", `# The last ferry\n\n## By Jane Doe\n\n${one}\n\n${two}`, "Jane Doe"],
  ["on the title’s level", `# The last ferry\n\n# By Jane Doe\n\n${one}\n\n${two}`, "Jane Doe"],
  ["above the title", `# By Jane Doe\n\n# The last ferry\n\n${one}\n\n${two}`, "Jane Doe"],
  ["bold", `# The last ferry\n\n**By Jane Doe**\n\n${one}\n\n${two}`, "Jane Doe"],
  ["below a picture", `# The last ferry\n\n![A](a.jpg)\n\n## By Jane Doe\n\n${one}\n\n${two}`, "Jane Doe"],
  [
    "below two subtitles",
    `# The last ferry\n\n## A boat and its timetable for all weathers\n\n## What the captain kept\n\n## By Jane Doe and Tom Reed\n\n${one}\n\n${two}`,
    "Jane Doe and Tom Reed",
  ],
  ["in French", `# Le dernier bac\n\n### Par Jeanne de La Tour\n\n${un}\n\n${deux}`, "Jeanne de La Tour"],
  ["below the text", `# The last ferry\n\n${one}\n\n${two}\n\n**By Jane Doe**`, "Jane Doe"],
])("a byline set as a heading: %s", async (_, text, name) => {
  const { article } = await reading(text);
  expect(article.byline?.value).toBe(name);
  expect(article.title.value).toMatch(/^(?:The last ferry|Le dernier bac)$/);
  const body = bodyLines(article).join("\n");
  expect(body).not.toMatch(/Doe|Tour/);
  expect(article.matter.filter(({ kind }) => kind === "byline")).toHaveLength(1);
});

test("below a standfirst, with its date", async () => {
  const text = `# The last ferry\n\n**${two}**\n\n3 May 2024\n\n## By Jane Doe\n\n${one}\n\n${one}`;
  const { article } = await reading(text);
  expect([article.byline?.value, article.published?.value]).toEqual(["Jane Doe", "2024-05-03"]);
  expect(bodyLines(article).join("\n")).not.toMatch(/Doe|2024/);
});

test.each([
  ["By boat to the rock", `# The last ferry\n\n## By Boat to the Rock\n\n${one}\n\n${two}`],
  ["Par vent et marée", `# Le dernier bac\n\n## Par Vent et Marée\n\n${un}\n\n${deux}`],
])("a heading that only opens as a byline does is one: %s", async (heading, text) => {
  const { article } = await reading(text);
  expect(article).not.toHaveProperty("byline");
  expect(bodyLines(article)[0]?.toLowerCase()).toBe(`## ${heading.toLowerCase()}`);
});

test.each([
  [
    "« Par Jeanne de La Tour, enseignante ♦ »",
    `Par Jeanne de La Tour, enseignante ♦ ${un}`,
    "Jeanne de La Tour, enseignante",
  ],
  ["behind a dash", `Par Jeanne de La Tour – ${un}`, "Jeanne de La Tour"],
])("a byline in one line with the text is read, and stays where it is: %s", async (_, first, name) => {
  const { article } = await reading(`# Le dernier bac\n\n${first}\n\n${deux}`);
  expect(article.byline?.value).toBe(name);
  expect(bodyLines(article)[0]).toContain("Par Jeanne de La Tour");
});

test.each([
  "Par Vent et Marée – Le bac traversait la baie deux fois par jour, et l’on attendait sur le quai.",
  "Par temps calme – Le bac traversait la baie deux fois par jour, et l’on attendait sur le quai.",
])("a sentence that only opens as a byline does signs nothing: %s", async (first) => {
  const { article } = await reading(`# Le dernier bac\n\n${first}\n\n${deux}`);
  expect(article).not.toHaveProperty("byline");
});
