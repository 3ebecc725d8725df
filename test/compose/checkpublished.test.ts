import { describe, expect, test } from "vitest";
import { textItems } from "../../src/compose/check/items/texts.ts";
import { voiceItems } from "../../src/compose/check/items/voices.ts";
import { found } from "./viewed.ts";

const quiet = "The quay of Wrenmouth lies on the river. The boats come in at noon and leave at four.";
const last = (said: string) => `${quiet}\n\n${said}`;

describe("a text of which no title is given", () => {
  const texts = async (said: string) =>
    (await found(voiceItems, "vague", last(said))).map(({ variant, slots }) => [variant, slots.voice]);
  test.each([
    [
      "The mayor agrees with the findings of a report that says the quay of Wrenmouth may sink.",
      "a report that says the quay of Wrenmouth may sink",
    ],
    [
      "It stands in a town-led review, released in May 2016, in which the boatmen of Wrenmouth were asked.",
      "a town-led review, released in May 2016",
    ],
    [
      "The report from boatmen at the quays of Wrenmouth is one of a few.",
      "The report from boatmen at the quays of Wrenmouth",
    ],
  ])("is looked for by what tells which one it is: %s", async (said, quote) => {
    expect(await texts(said)).toEqual([[expect.stringMatching(/^text/u), { quote }]]);
  });
  test("is looked for by its sentence, where little is told of it", async () => {
    expect(
      await texts(
        "Boatmen of Wrenmouth carry more bread than others, according to a 2010 report, with 75% of them at sea.",
      ),
    ).toEqual([["text-begins", { quote: "a 2010 report" }]]);
  });
  test.each([
    "There have been no reports of holes in the quay of Wrenmouth.",
    "The mayor has to report back by 1 May 2016 to the boatmen of Wrenmouth.",
    "Its report scared the boatmen of Wrenmouth.",
  ])("is none: %s", async (said) => {
    expect(await texts(said)).toEqual([]);
  });
});

test("experts without a name: somebody with a name may have said it", async () => {
  const [item] = await found(
    voiceItems,
    "vague",
    last("Many experts say the old quay of Wrenmouth needs new stones before winter."),
  );
  expect(item?.variant).toMatch(/^group/u);
});

test("experts who say a thing of which no clause stands alone: by the start of their sentence", async () => {
  const said = "Some experts believe there is a link between the tides – high water, that is – and the eels.";
  const [item] = await found(voiceItems, "vague", last(said));
  expect([item?.variant, item?.evidence[0]?.quote]).toEqual([
    "group-begins",
    "Some experts believe there is a link between the tides",
  ]);
});

test.each([
  ["The harbour board reportedly sold the old quay of Wrenmouth to a brewery.", "hearsay", "reportedly"],
  [
    "Some have suggested that the old quay of Wrenmouth was once a bridge.",
    "hearsay",
    "Some have suggested that",
  ],
])("what others say, and nobody is named: %s", async (said, variant, sign) => {
  const [item] = await found(voiceItems, "vague", last(said));
  expect(item?.variant.startsWith(variant)).toBe(true);
  expect(item?.slots.voice).toEqual({ quote: sign });
});

test.each([
  "According to Ada Brook, the harbour board is said to have sold the old quay of Wrenmouth.",
  "The harbour board reportedly sold the old quay of Wrenmouth, Ada Brook of the brewery said.",
])("nothing where somebody is named for it: %s", async (said) => {
  const all = await found(voiceItems, "vague", last(said));
  expect(all.filter(({ variant }) => variant.startsWith("hearsay"))).toEqual([]);
});

test("a journal of research, in which something is written", async () => {
  const said = "The study of the tides of Wrenmouth was published in Nature last week.";
  const [item] = await found(textItems, "paper", last(said));
  expect([item?.variant, item?.slots.outlet]).toEqual(["journal", { plain: "Nature" }]);
});

test("an outlet to which somebody spoke, by the sentence that names it", async () => {
  const [item] = await found(
    voiceItems,
    "second-hand",
    last("The new ferry of Wrenmouth is late again, the mayor told Reuters in the harbour."),
    "The ferry of Wrenmouth",
    "publisher: Harbour Gazette",
  );
  expect([item?.variant, item?.slots.through]).toEqual(["named", { plain: "Reuters" }]);
});

test.each([
  "Les ports doivent cesser de payer les bateaux trop vieux, écrit un chroniqueur du journal La Stampa.",
  "Les ports doivent cesser de payer les bateaux trop vieux, lit-on dans la publication italienne il Giornale.",
])("an outlet for which somebody writes: %s", async (said) => {
  const items = await found(
    voiceItems,
    "second-hand",
    `Le quai de la ville est long, et les bateaux arrivent à midi.\n\n${said}`,
    "Le retour du bac",
    "lang: fr\npublisher: Gazette du port",
  );
  expect(items.map(({ variant }) => variant)).toEqual(["named"]);
});

test("a treaty that a sentence names by the way", async () => {
  const laws = await found(
    textItems,
    "law",
    last(
      "The plan of the mayor was endorsed last month by other members of the Wrenmouth Cooperation Treaty.",
    ),
  );
  expect(laws.map(({ variant, slots }) => [variant, slots.work])).toEqual([
    ["named", { quote: "Wrenmouth Cooperation Treaty" }],
  ]);
});

test("what the author says without being sure of it", async () => {
  const said =
    "A keeper was given the Harbour Medal of Holm. I think it was Ada Brook of Wrenmouth, who won it twice.";
  const all = await found(voiceItems, "vague", last(said));
  expect(all.map(({ variant, slots }) => [variant, slots.voice])).toEqual([
    ["unsure", { quote: "I think it was" }],
  ]);
});
