import { describe, expect, test } from "vitest";
import { analyze } from "../../../src/analyze/analyze.ts";
import { loadLanguages } from "../../../src/load/language.ts";
import { analyzed, articleOf, element, quotations, words } from "../article.ts";

/** Who is heard in the last quotation of the last paragraph. */
const cases: [language: string, blocks: string[], speaker: string][] = [
  // joined, participial and inserted clauses
  ["en", ["Ruth Cole closed the gate and said: “The dogs stay outside from now on.”"], "Ruth Cole"],
  ["en", ["Ruth Cole closed the gate, adding: “The dogs stay outside from now on.”"], "Ruth Cole"],
  ["en", ["“It rains,” Ruth Cole said, adding, “so the fair moves into the barn.”"], "Ruth Cole"],
  ["fr", ["La maire Jeanne Roux a souri et a répondu : « Le bal aura lieu dans la grange. »"], "Jeanne Roux"],
  ["fr", ["La maire Jeanne Roux a souri, ajoutant que « le bal aura lieu dans la grange »."], "Jeanne Roux"],
  // words set between the name and its verb
  [
    "en",
    ["“The nets were full,” Ruth Cole, a fisher from Marlow with two boats of her own, told the Guardian."],
    "Ruth Cole",
  ],
  [
    "en",
    [
      "“The nets were full,” Minister of Ports, Piers and Quays, Senator the Hon. Ada Finch, told the Gazette.",
    ],
    "Ada Finch",
  ],
  ["en", ["“The nets were full,” harbour office deputy clerk Ada Finch said."], "Ada Finch"],
  ["en", ["“The nets were full,” Ada M. Finch (Marlow) said in a letter."], "Ada M. Finch"],
  ["fr", ["Le patron du port, Paul Roy, a été clair : « La criée ouvrira à cinq heures. »"], "Paul Roy"],
  ["fr", ["« La criée ouvrira à cinq heures », a déclaré Hugo von der Aue."], "Hugo von der Aue"],
  // functions in capitals, bodies and owners beside a name
  ["en", ["“The nets were full,” said the Marlow Harbour Minister, Ada Finch."], "Ada Finch"],
  ["en", ["“The nets were full,” said Conservative MP Ada Finch."], "Ada Finch"],
  ["en", ["“The nets were full,” said Marlow’s Ada Finch."], "Ada Finch"],
  ["en", ["“The nets were full,” said Ada Finch of Harbour Watch."], "Ada Finch"],
  ["en", ["“The nets were full,” said Jean- Luc Finch."], "Jean- Luc Finch"],
  ["en", ["“The nets were full,” said Ada el-Finch, the clerk."], "Ada el-Finch"],
  [
    "en",
    ["But Ada Finch, a clerk at the Marlow Fisheries Watch, who had no boat, said: “The nets were full.”"],
    "Ada Finch",
  ],
  ["en", ["“The nets were full,” said a fisher standing by the pier."], "a fisher"],
  ["en", ["Ada Finch, the owner of the fishing boat Night Heron, said: “The nets were full.”"], "Ada Finch"],
  ["fr", ["« La criée ouvrira à cinq heures », note Paul Roy de l'Institut des mers."], "Paul Roy"],
  // the full name that the article gives elsewhere
  ["en", ["The mayor, Ada Finch, owns a boat.", "“The nets were full,” said Finch."], "Ada Finch"],
  // a function of the same family of words as the one told before
  [
    "fr",
    [
      "« L’eau monte », a dit Paul Roy, professeur à l’université de Sorel.",
      "« Elle montera encore », a dit l’universitaire.",
    ],
    "Paul Roy",
  ],
  // a pronoun behind the name that opens its sentence, or the one sentence before it in a paragraph of its own
  [
    "fr",
    [
      "Paul Roy a dit que « le port fermera ».",
      "Le maire Hugo Lenoir propose un « bassin neuf » qui, explique-t-il, « coûtera une saison de pêche ».",
    ],
    "Hugo Lenoir?",
  ],
  [
    "en",
    [
      "“The nets were full,” said Ada Finch.",
      "Hugo Lane, the young rope maker of Marlow, watched the boats. “My head is full of knots,” he said.",
    ],
    "Hugo Lane?",
  ],
  // a verb that no list knows
  ["en", ["“Mind the wet paint on the bench!” Ruth Cole bellowed."], "Ruth Cole"],
  ["fr", ["« Attention à la peinture du banc », a bougonné le gardien Paul Roy."], "Paul Roy"],
  // a verb behind the quotation counts more than a colon before it that nobody speaks at
  [
    "fr",
    ["Elle serait faite de lait cru : « On la bat pendant une heure. » nous confie l’un des fromagers."],
    "l’un des fromagers",
  ],
  // a colon
  ["en", ["Said Cole: “The goats ate the whole of the hedge.”", "Cole laughed."], "Cole"],
  [
    "fr",
    ["Comme le disait le grand Paul Roy il y a vingt ans :", "« Le fromage se mange assis et en silence. »"],
    "Paul Roy",
  ],
  ["fr", ["Qui se souvient des mots de Paul Roy : « Le fromage se mange assis, dit-on. »"], "Paul Roy"],
  ["fr", ["Paul Roy : « Le fromage se mange assis et en silence. »"], "Paul Roy"],
  [
    "fr",
    ["Une fois de plus, les pêcheurs ont une explication : « La mer est plus froide. »"],
    "les pêcheurs?",
  ],
  ["en", ["Ruth Cole frowned at the goats: “They ate the whole of the hedge.”"], "Ruth Cole?"],
  [
    "fr",
    ["Les élus ont tranché :", "« Le bal aura lieu, a affirmé le colonel Paul Roy, et dans la grange. »"],
    "Paul Roy",
  ],
  // pronouns
  [
    "en",
    [
      "“She leaks,” said the clerk, Ada Finch.",
      "The Heron costs a lot, she added: “She leaks from bow to stern.”",
    ],
    "Ada Finch?",
  ],
  [
    "fr",
    ["« Le four est froid », dit Paul Roy.", "« Nous le rallumerons demain matin », a-t-il ajouté."],
    "Paul Roy?",
  ],
  ["fr", ["Anne Petit doute. Le four doit, selon elle, « rester fermé tout l'hiver »."], "Anne Petit?"],
  // a name below the words
  ["fr", ["« Le moulin tourne pour ceux qui se lèvent. »", "Sir Paul Roy, Orsanne, 1887"], "Paul Roy"],
  // nobody
  [
    "en",
    ["The budget adopted on Monday sets aside a sum for what it calls “a quiet little disposal”."],
    "nobody",
  ],
  ["en", ["Once more I laughed and said, “The goats can have the hedge.”"], "nobody"],
  ["fr", ["Le traité « Du miel et de la cire », de Paul Roy, est perdu."], "nobody"],
];

test.each(cases)("%s %j → %s", async (language, blocks, speaker) => {
  const last = quotations(await analyzed(language, ...blocks)).at(-1);
  expect(last?.split(" → ").at(-1)).toBe(speaker);
});

test("where the speaker is named: a name, a pronoun, a line below", async () => {
  const analysis = await analyzed(
    "en",
    "“The nets were full,” Ruth Cole said. “We sold the lot,” she added.",
    "“The price was low.”",
  );
  const places = analysis.marks.flatMap((mark) =>
    mark.label === "quotation" ? [words(analysis, mark.speaker?.paragraph ?? 0, mark.speaker?.span)] : [],
  );
  expect(places).toEqual(["Ruth Cole", "she", "she"]);
});

const voices: [language: string, text: string, expected: unknown[]][] = [
  [
    "en",
    "“We open at noon,” said the council leader, Odile Cole.",
    [["Odile Cole", "council leader", true, "person"]],
  ],
  [
    "en",
    "The nurses left. The U.S. Consulate in Marlow says that it has heard no bell at all.",
    [["The U.S. Consulate", undefined, true, "institution"]],
  ],
  [
    "en",
    "A gift from the Friends of the Heron. Friends of the Heron, a group with six members, said that the pond is dry.",
    [["Friends of the Heron", undefined, true, "institution"]],
  ],
  [
    "en",
    "The harbour manager, Ada Finch, has a boat. Finch said that the pond is dry. The harbour manager said that it rains.",
    [["Ada Finch", "harbour manager", true, "person"]],
  ],
  [
    "en",
    "Residents of Marlow said that the pond is dry.",
    [["Residents of Marlow", undefined, false, "group"]],
  ],
  [
    "fr",
    "On connaît les plaintes des Pakistanais, qui disaient que « la mousson était très en retard ».",
    [["des Pakistanais", undefined, false, "group"]],
  ],
  [
    "fr",
    "La réparation durera deux jours, selon le devis de l'horloger Paul Roy.",
    [["Paul Roy", "horloger", true, "person"]],
  ],
  [
    "fr",
    "Une étude scientifique de l'université de Orsanne affirme que le miel se conserve.",
    [["Une étude scientifique de l'université de Orsanne", undefined, false, "institution"]],
  ],
  [
    "en",
    "The BBC said that the pond is dry. BBC News reports that the herons left.",
    [["BBC", undefined, true, "outlet"]],
  ],
];

test.each(voices)("voices: %s %s", async (language, text, expected) => {
  const analysis = await analyzed(language, text);
  expect(analysis.voices.map(({ name, role, named, kind }) => [name, role, named, kind])).toEqual(expected);
});

test("an interview's answers are the one named person's", async () => {
  const question = (text: string) => element("p", [element("strong", [text])]);
  const blocks = [
    "We met Ruth Cole on the quay.",
    question("Why do you fish at night?"),
    "The sea is quiet then. Nobody talks.",
    question("And in winter?"),
    "In winter the nets are mended.",
  ];
  const article = articleOf(blocks, "en", "Night fishing with Ruth Cole");
  const analysis = await analyze(article, await loadLanguages(), () => {});
  expect(analysis.voices.map(({ name, paragraphs }) => [name, paragraphs])).toEqual([["Ruth Cole", [3, 5]]]);
  expect(analysis.paragraphs.map(({ sentences }) => sentences[0]?.layer)).toEqual([
    "author",
    "author",
    "attributed",
    "author",
    "attributed",
  ]);
});

describe("through whom a voice is heard", () => {
  const relays = async (language: string, ...blocks: string[]) =>
    (await analyzed(language, ...blocks)).voices.map(({ name, through, relays = [] }) => [
      name,
      through,
      ...relays.map((one) => `${one.through} ${one.paragraphs.join(",")}`),
    ]);

  test("a role heard through two outlets has none for the whole, but one for each paragraph", async () => {
    expect(
      await relays(
        "en",
        "Some officials said that the well was dry (BBC, 3 May 2019).",
        "The ferry sails at noon.",
        "Some officials said that the kiln was cold (CNN, 4 May 2019).",
      ),
    ).toEqual([["Some officials", undefined, "BBC 1", "CNN 3"]]);
  });

  test("a person who speaks to an outlet once is not heard through it everywhere", async () => {
    expect(
      await relays(
        "en",
        "“The well is dry,” Ruth Cole told the BBC.",
        "The ferry sails at noon.",
        "“The kiln is cold,” Ruth Cole said.",
        "“The mill is shut,” Ruth Cole said.",
      ),
    ).toEqual([["Ruth Cole", undefined, "BBC 1"]]);
  });

  test("a reference behind the last of several paragraphs stands for those before it", async () => {
    const [voice] = await relays(
      "fr",
      "« Le puits est à sec », a déclaré Paul Roy.",
      "« Le four est froid », a déclaré Paul Roy (BBC, 3 mai 2019).",
    );
    expect(voice).toEqual(["Paul Roy", "BBC", "BBC 1,2"]);
  });
});
