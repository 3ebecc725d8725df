import { expect, test } from "vitest";
import { analyze } from "../../../src/analyze/analyze.ts";
import { figuresTogether } from "../../../src/compose/findings/figures/together.ts";
import { pauses } from "../../../src/compose/findings/pause.ts";
import { passage } from "../../../src/compose/findings/together.ts";
import { whole } from "../../../src/compose/findings/whole/closing.ts";
import { viewOf } from "../../../src/compose/view.ts";
import { loadLanguages } from "../../../src/load/language.ts";
import { read } from "../../../src/read/read.ts";

const languages = await loadLanguages();
const silent = () => {};

async function viewed(lang: string, title: string, paragraphs: readonly string[], more = "") {
  const text = `---\ntitle: "${title}"\nlang: ${lang}\n${more}---\n\n${paragraphs.join("\n\n")}\n`;
  const bytes = new TextEncoder().encode(text);
  const source = { bytes, mediaType: "text/markdown" as const, origin: "a.md", name: "a" };
  return viewOf(await analyze(await read(source, languages, silent), languages, silent), languages);
}

const ferry = [
  "Le bac du port de Morlac traverse la rade deux fois par jour en été comme en hiver.",
  "Les visiteurs de la région aiment le bac rouge du port de Morlac et ses bancs de bois.",
  "La commune de Morlac a repeint le bac du port avec beaucoup de soin pendant le printemps.",
];
const told = "Le bac du port de Morlac sera confié à la commune voisine.";

const comingIn = async (paragraphs: readonly string[], more: string) =>
  whole(await viewed("fr", "Le bac du port de Morlac", paragraphs, more))
    .filter(({ variant }) => variant === "coming")
    .map(({ slots }) => slots.first);

test("what is to come is followed up only where the text has a date and the years around are not past", async () => {
  const quote = told.slice(0, -1);
  expect(await comingIn([told, ...ferry], "date: 2020-05-01\n")).toEqual([{ quote }]);
  expect(await comingIn([told, ...ferry], "")).toEqual([]);
  const past = `Le vieux passeur quitte la rade en août 1950. ${told}`;
  expect(await comingIn([past, ...ferry], "date: 2020-05-01\n")).toEqual([]);
});

test("no clause is quoted without its verb, no entry of a list with its label", async () => {
  const torn =
    "The council ruled that every ferry painted in the harbour by Norbury, the boat firm owned by the old mayor of the town, in future would carry a flag.";
  const plain = "The council ruled that every ferry would carry a flag.";
  const labelled = "Qualifications: The ferry people need a licence of the town.";
  const view = await viewed("en", "The harbour ferry", [torn, plain, labelled]);
  expect(view.lines.map((line) => passage(view, line)?.piece.words)).toEqual([
    undefined,
    plain.slice(0, -1),
    undefined,
  ]);
});

test("a stop restates whole sentences that do not point back", async () => {
  const long =
    "People in the valley speak of the ferry at the market, in the school and on the road to the coast every day of the year, and some of them sing about it in the evening.";
  const pointsOf = async (first: string) =>
    pauses(await viewed("en", "The harbour ferry", [`${first} ${long}`]))
      .filter(({ variant }) => variant === "point")
      .map(({ slots }) => slots.words);
  const whole = "The ferry crosses the harbour twice a day in summer and once in winter.";
  expect(await pointsOf(whole)).toEqual([{ quote: whole.slice(0, -1) }]);
  expect(await pointsOf("As they did so, the ferry people painted the old boat of the harbour.")).toEqual([]);
  expect(
    await pointsOf("From these, the ferry people made the new boats of the harbour in one winter."),
  ).toEqual([]);
  expect(await pointsOf("The ferry crosses the harbour twice a day in summer and in winter.")).toEqual([]);
});

test("a bare count keeps what it is said of", async () => {
  const view = await viewed("en", "The harbour ferry", [
    "Ten boats were loaded with apples. Nearly fifty rented boats left the harbour.",
  ]);
  expect(figuresTogether(view)[0]?.slots.figures).toEqual({
    quotes: ["Ten boats were loaded with apples", "Nearly fifty rented boats"],
  });
});

test("a stop at a question that the text goes on to answer, none at one put to the reader", async () => {
  const asked = async (...paragraphs: readonly string[]) =>
    pauses(await viewed("en", "The harbour ferry", paragraphs))
      .filter(({ variant }) => variant === "asked")
      .map(({ slots }) => slots.words);
  const tells = "The ferry crosses the harbour twice a day.";
  const question = "Who would pay for a second ferry?";
  expect(await asked(`${tells} ${question}`, tells)).toEqual([{ quote: question }]);
  expect(await asked(tells, `${tells} ${question}`)).toEqual([]);
  expect(await asked(`${tells} Can you see the ferry from here?`, tells)).toEqual([]);
});

test("a stop at a quotation: whole when short, by how it begins, or for what was said before", async () => {
  const quoted = async (...paragraphs: readonly string[]) =>
    pauses(await viewed("en", "The harbour ferry", paragraphs)).flatMap(({ variant, slots }) =>
      /quote|again/u.test(variant) ? [[variant, slots.words, slots.there]] : [],
    );
  const short = "“The red ferry crosses the harbour in all weathers,” said Ida Quill, the mate.";
  const long =
    "“Passengers from Norby with their bicycles, baskets and dogs, with children and old aunts, with trunks and tents for the summer, have never waited,” said Ida Quill, the mate.";
  expect(await quoted(short)).toEqual([
    ["quoted", { quote: "The red ferry crosses the harbour in all weathers" }, undefined],
  ]);
  expect((await quoted(long))[0]?.slice(0, 2)).toEqual([
    "quote-start",
    { quote: "Passengers from Norby with their bicycles" },
  ]);
  const before = "Passengers from Norby with bicycles, baskets and dogs waited for summer.";
  expect((await quoted(before, long))[0]).toEqual([
    "said-again",
    { quote: "Passengers from Norby with their bicycles" },
    { places: [1] },
  ]);
});
