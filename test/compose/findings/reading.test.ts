import { describe, expect, test } from "vitest";
import { analyze } from "../../../src/analyze/analyze.ts";
import { anchors } from "../../../src/compose/findings/whole/anchors.ts";
import { findings } from "../../../src/compose/findings.ts";
import { printed } from "../../../src/compose/phrase.ts";
import { viewOf } from "../../../src/compose/view.ts";
import { loadLanguages } from "../../../src/load/language.ts";
import { packFor } from "../../../src/model/language.ts";
import { read } from "../../../src/read/read.ts";

const languages = await loadLanguages();
const silent = () => {};

async function viewed(lang: string, paragraphs: readonly string[], title = "A title") {
  const text = `---\ntitle: "${title}"\nlang: ${lang}\n---\n\n${paragraphs.join("\n\n")}\n`;
  const bytes = new TextEncoder().encode(text);
  const source = { bytes, mediaType: "text/markdown" as const, origin: "a.md", name: "a" };
  return viewOf(await analyze(await read(source, languages, silent), languages, silent), languages);
}

async function found(kind: string, lang: string, paragraphs: readonly string[], title?: string) {
  return findings(await viewed(lang, paragraphs, title)).filter((finding) => finding.kind === kind);
}

const mill = [
  "The old windmill on the hill has been shut since the storm of last winter, and the bakers miss its flour.",
  "Farmers now drive an hour to the next town with their sacks, because no windmill is left in the valley.",
  "The council wants to repair the windmill before the harvest, so that the bakers have flour again.",
  "A builder from the coast has offered to carve the wheels, and the harvest may then be ground at home.",
];

describe("headings for paragraphs", () => {
  const filler =
    "People in the valley speak of it at the market, in the school and on the road to the coast every day.";
  test("none that starts from what is granted, or from somebody who praises", async () => {
    const second = `The council wants to repair the windmill. ${filler} ${filler}`;
    for (const first of ["Although the mill is old, the roof is new.", "Ida Quill praised the old windmill."])
      expect(
        (await found("headings", "en", [`${first} ${filler} ${filler}`, "Nobody was hurt.", second])).filter(
          ({ variant }) => variant === "two",
        ),
      ).toEqual([]);
  });
  test("where there are no such statements, two paragraphs of one matter each, by how they begin", async () => {
    const [finding, ...others] = await found("headings", "en", [
      `Although the mill is old, the roof is new. ${filler} ${filler}`,
      "Nobody was hurt.",
      `Ida Quill praised the old windmill. ${filler} ${filler}`,
    ]);
    expect(others).toEqual([]);
    expect(finding?.variant).toBe("starts");
    expect(finding?.evidence.map(({ quote }) => quote)).toEqual([
      "Although the mill is old",
      "Ida Quill praised the old windmill",
    ]);
  });
  test("none by how they begin where the sentences of a paragraph have nothing in common", async () => {
    const loose =
      "Although the mill is old, the roof is new. Every baker buys flour from the coast nowadays. " +
      "Nobody knows when her brother came home again. Some children sang under the tall chestnut trees behind our church on that Sunday.";
    expect(await found("headings", "en", [loose, "Nobody was hurt.", loose])).toEqual([]);
  });
  test("two of different parts, each with a short statement", async () => {
    const [finding] = await found("headings", "en", [
      `The old windmill lost two of its sails. ${filler} ${filler}`,
      "Nobody was hurt.",
      `The council wants to repair the windmill. ${filler} ${filler}`,
    ]);
    expect(finding?.slots).toMatchObject({ here: { places: [1] }, there: { places: [3] } });
    expect(finding?.evidence[0]?.quote).toBe("The old windmill lost two of its sails");
  });
  test("none under headings of its own", async () => {
    expect(
      await found("headings", "en", [mill[0] ?? "", "## A heading", mill[1] ?? "", mill[2] ?? ""]),
    ).toEqual([]);
  });
});

describe("the longest sentence", () => {
  const long =
    "The old windmill, which stood above the village for two hundred years and ground the flour of every baker in the valley, lost its sails in the storm, although the council had paid for new ones that were made of oak.";
  test("with a word that ties its parts together", async () => {
    const [finding] = await found("long-sentence", "en", ["The hill is quiet.", long]);
    expect(finding?.variant).toBe("linked");
    expect(finding?.slots).toMatchObject({ here: { places: [2] }, link: { quote: "although" } });
    const opens = finding?.slots.opens;
    expect(long.startsWith(opens && "quote" in opens ? opens.quote : "-")).toBe(true);
  });
  test("with no such word where it joins no two statements", async () => {
    const part = long.replace(/although.*$/u, "despite the new ones of oak, which nobody had paid for.");
    const back = `That is why ${long.charAt(0).toLowerCase()}${long.slice(1).replace(", although", " when")}`;
    for (const text of [part, back]) {
      const [finding] = await found("long-sentence", "en", ["The hill is quiet.", text]);
      expect(finding?.variant ?? "plain").toBe("plain");
    }
  });
  test("the longest of each third, that of the whole text first", async () => {
    const early =
      "The mill was built by two brothers from the coast, who had seen such mills abroad and thought that the wind on the hill would never fail them in a hundred years.";
    const found3 = await found("long-sentence", "en", [early, "The hill is quiet.", long]);
    expect(found3.map(({ slots: { here } }) => here)).toEqual([{ places: [3] }, { places: [1] }]);
  });
  test("what somebody says only where a third has nothing of the article's own", async () => {
    const said =
      "Ida Quill said that the mill, which her family had owned since 1890, could turn again if the council paid for the sails and the bakers of the valley bought their flour there.";
    const findings = await found("long-sentence", "en", [long, "The hill is quiet.", said]);
    expect(findings.map(({ slots: { here } }) => here)).toEqual([{ places: [1] }, { places: [3] }]);
    const beside = await found("long-sentence", "en", [`${long} ${said}`]);
    expect(beside).toHaveLength(1);
  });
  test("shown by words that do not end on a shortened one", async () => {
    const shortened =
      "Dans un discours prononcé mercredi, M. Quill, qui dirige le musée, a dit que le moulin pouvait tourner encore et que la commune, qui avait payé les ailes, devait maintenant trouver un meunier.";
    const [finding] = await found("long-sentence", "fr", [shortened, "La colline est calme."]);
    const opens = finding?.slots.opens;
    expect(opens && "quote" in opens ? opens.quote : "").not.toMatch(/M$/u);
  });
  test("none that hangs on the sentence before it", async () => {
    const fragment =
      "Que dans la mesure où la commune avait payé les ailes neuves, qui étaient en chêne, le moulin pouvait tourner pendant l’hiver et moudre la farine que les boulangers de la vallée attendaient depuis des mois.";
    expect(await found("long-sentence", "fr", [fragment, "La colline est calme."])).toEqual([]);
    const item = fragment.replace("Que dans", "- qui dans");
    expect(await found("long-sentence", "fr", [item, "La colline est calme."])).toEqual([]);
    const free = fragment.replace("Que dans", "Dans");
    expect(await found("long-sentence", "fr", [free, "La colline est calme."])).toHaveLength(1);
  });
  test("not a list, not a short one", async () => {
    const list =
      "She sells bread, rolls, buns, cakes, tarts, pies, jam, honey, milk, cheese, butter, eggs, apples, pears, plums, nuts, tea, coffee, flour, salt, sugar, oil, rice, beans, lentils and soap.";
    expect(await found("long-sentence", "en", [list, "The hill is quiet."])).toEqual([]);
  });
});

describe("what is no longer as it was", () => {
  test.each([
    ["en", "The bakers of the valley no longer buy their flour from the old windmill.", "no longer"],
    ["fr", "Les boulangers de la vallée n’achètent plus leur farine au vieux moulin.", "n’achètent plus"],
    ["es", "Los panaderos del valle ya no compran la harina en el viejo molino.", "ya no"],
  ])("in %s", async (lang, sentence, sign) => {
    const [finding] = await found("changed", lang, [sentence]);
    expect(finding?.variant).toBe("one");
    expect(finding?.slots.sign).toEqual({ quote: sign });
  });
  test("not what only may be so", async () => {
    const may = "The bakers of the valley may no longer buy their flour from the old windmill.";
    expect(await found("changed", "en", [may])).toEqual([]);
  });
});

describe("whose statement it is", () => {
  const paragraphs = [
    "The old windmill on the hill lost two of its sails. Nobody was hurt.",
    "Ida Quill said that the windmill had never been safe. The night was loud.",
    "The windmill has ground flour for the whole valley.",
  ];
  test("one that is reported between two of the article's own", async () => {
    const [finding] = await found("whose-statement", "en", paragraphs, "The windmill of the valley");
    const key = finding?.slots.key;
    const pack = packFor(languages, "en");
    expect(finding?.variant).toBe("one-voice");
    expect(key && pack ? printed(key, pack) : "").toBe(
      "“The old windmill on the hill lost two of its sails” (¶1): the article itself; “the windmill had never been safe” (¶2): Ida Quill; “The windmill has ground flour for the whole valley” (¶3): the article itself",
    );
  });
  test("none where nobody is reported", async () => {
    expect(await found("whose-statement", "en", mill, "The windmill of the valley")).toEqual([]);
  });
});

describe("what bears a statement out", () => {
  test("a figure beside a judgement of the article's own", async () => {
    const [finding] = await found("supported", "en", [
      "The repair of the windmill was a terrible failure for the council.",
      "The windmill ground 40 sacks of flour in a year, and the repair cost 900,000 euros.",
    ]);
    expect(finding?.evidence[0]?.quote).toBe(
      "The repair of the windmill was a terrible failure for the council",
    );
    expect(finding?.evidence.slice(1).map(({ quote }) => quote)).toContain("900,000 euros");
  });
  test("none where nothing judges", async () => {
    expect(await found("supported", "en", mill)).toEqual([]);
  });
});

describe("a title turned into a question", () => {
  test("when it states something", async () => {
    const [finding] = await found("title-question", "en", mill, "Storm shuts the old windmill of the valley");
    expect(finding?.slots.title).toEqual({ quote: "Storm shuts the old windmill of the valley" });
    expect(finding?.evidence.length).toBe(3);
  });
  test("not when it is a label or asks itself", async () => {
    expect(await found("title-question", "en", mill, "The old windmill of the valley")).toEqual([]);
    expect(await found("title-question", "en", mill, "Who will mend the windmill of the valley?")).toEqual(
      [],
    );
  });
});

describe("two quotations to choose from", () => {
  test("of two voices in two paragraphs", async () => {
    const [finding] = await found("pull-quote", "en", [
      "“The windmill belongs to the whole valley,” said Ida Quill.",
      "“Nobody will pay for the windmill twice,” said Tom Hale.",
    ]);
    expect(finding?.slots).toMatchObject({ a: { plain: "Ida Quill" }, b: { plain: "Tom Hale" } });
  });
  test("not of one voice", async () => {
    expect(
      await found("pull-quote", "en", [
        "“The windmill belongs to the whole valley,” said Ida Quill.",
        "“Nobody will pay for the windmill twice,” said Ida Quill.",
      ]),
    ).toEqual([]);
  });
});

describe("what a closing task rests on", () => {
  test("no sentence that leans on the one before, speaks of the page or of its writer", async () => {
    const view = await viewed(
      "en",
      [
        "The old windmill of the valley lost two of its sails.",
        "This windmill article is part seven of a series on the valley.",
        "I have loved the old windmill of the valley since my childhood.",
        "They want to repair the windmill of the valley before the harvest.",
      ],
      "The windmill of the valley",
    );
    expect(anchors(view).map(({ piece }) => piece.words)).toEqual([
      "The old windmill of the valley lost two of its sails",
    ]);
  });
});

test("a name behind a comma, inside a clause on somebody, is not who speaks", async () => {
  const view = await viewed("en", [
    "But Ida Quill, who belongs to the party of the mayor, Tom Hale, denies that the windmill was ever safe.",
  ]);
  expect(view.analysis.voices.map(({ name }) => name)).toEqual(["Ida Quill"]);
});

describe("the first paragraph and the last, and one to cut", () => {
  const filler =
    "People in the valley speak of it at the market, in the school and on the road to the coast.";
  const long = (point: string) => `${point} ${filler} ${filler}`;
  const text = [
    long("The old windmill lost two of its sails."),
    long("The bakers of the valley miss the flour of the windmill."),
    long("The council wants to repair the windmill."),
    "Nobody was hurt.",
    long("A builder carves new wheels for the windmill."),
    long("The harvest will be ground at the windmill."),
  ];
  test("what each of them states", async () => {
    const [ends] = await found("first-and-last", "en", text);
    expect(ends?.evidence.map(({ at, quote }) => [at, quote])).toEqual([
      [1, "The old windmill lost two of its sails"],
      [6, "The harvest will be ground at the windmill"],
    ]);
    const [cut] = await found("one-to-cut", "en", text);
    expect(cut?.evidence.map(({ at }) => at)).toEqual([2, 5]);
  });
  test("nothing in a short text, and nothing to cut where little is told", async () => {
    expect(await found("first-and-last", "en", text.slice(0, 3))).toEqual([]);
    expect(await found("one-to-cut", "en", text.slice(0, 3))).toEqual([]);
  });
  test("a clause inside a long sentence, never half of one", async () => {
    const inside =
      "The windmill (a gift of the coast) has been shut since the storm, and nothing in the whole valley comes close to it when the wind is up and the bakers wait for their flour at night.";
    const [ends] = await found("first-and-last", "en", [`${inside} ${filler}`, ...text.slice(1)]);
    expect(ends === undefined || inside.includes(ends.evidence[0]?.quote ?? "-")).toBe(true);
    expect(ends?.evidence[0]?.quote ?? "").not.toMatch(/nothing$/u);
  });
});
