import { expect, test } from "vitest";
import { analyzed, element, quotations, words } from "../article.ts";

const cases: [language: string, blocks: string[], expected: string[]][] = [
  [
    "fr",
    ["« Le clocher tiendra encore un siècle », a affirmé le maire Paul Garnier."],
    ["speech: Le clocher tiendra encore un siècle → Paul Garnier"],
  ],
  [
    "fr",
    ["« Nous voulions que l'horloge reste, a expliqué la conservatrice Anne Petit, et elle restera. »"],
    [
      "speech: Nous voulions que l'horloge reste, a expliqué la conservatrice Anne Petit, et elle restera. → Anne Petit",
    ],
  ],
  [
    "fr",
    ["La porte-parole de la mairie a répondu : « Le marché ouvrira samedi prochain. »"],
    ["speech: Le marché ouvrira samedi prochain. → La porte-parole de la mairie"],
  ],
  [
    "fr",
    ["Le président Morel avait été clair : « La fête aura lieu quoi qu'il arrive. »"],
    ["speech: La fête aura lieu quoi qu'il arrive. → Morel"],
  ],
  [
    "fr",
    ["Selon le directeur du musée, « la salle restera fermée tout l'hiver »."],
    ["speech: la salle restera fermée tout l'hiver → le directeur du musée"],
  ],
  [
    "fr",
    [
      "La maire Jeanne Roux a confirmé sa décision :",
      "« Le pont sera repeint en bleu avant la fin de l'été. »",
    ],
    ["speech: Le pont sera repeint en bleu avant la fin de l'été. → Jeanne Roux"],
  ],
  [
    "fr",
    [
      "« On ne sait rien de la cloche », résume l'historienne Léa Brun. « Il faut ouvrir les archives », a-t-elle ajouté.",
    ],
    ["speech: On ne sait rien de la cloche → Léa Brun", "speech: Il faut ouvrir les archives → Léa Brun?"],
  ],
  [
    "fr",
    [
      "« Le vieux moulin tourne encore chaque dimanche matin. »",
      "(Anne Petit, Le moulin, Ouest-France, 3 mai 2019)",
    ],
    ["speech: Le vieux moulin tourne encore chaque dimanche matin. → Anne Petit"],
  ],
  [
    "fr",
    [
      "Jean « Le Grand » Martin a présenté le groupe « Les Abeilles » dans un livre intitulé « Miel et cire ».",
    ],
    ["name: Le Grand → nobody", "name: Les Abeilles → nobody", "title: Miel et cire → nobody"],
  ],
  ["fr", ["Une « grande avancée » pour le quartier."], ["term: grande avancée → nobody"]],
  [
    "fr",
    ["Autrement dit, le projet « pourrait durer encore très longtemps ici »."],
    ["speech: pourrait durer encore très longtemps ici → nobody"],
  ],
  [
    "en",
    ["“The ferry will sail at noon,” said harbour master Ruth Cole."],
    ["speech: The ferry will sail at noon, → Ruth Cole"],
  ],
  [
    "en",
    ["“We painted every bench ourselves,” the head of the club recalls."],
    ["speech: We painted every bench ourselves, → the head of the club"],
  ],
  [
    "en",
    ["“We counted them twice,” Ruth Cole, a teacher in Marlow, told the Guardian."],
    ["speech: We counted them twice, → Ruth Cole"],
  ],
  [
    "en",
    ["The mayor said: “The bridge is safe to cross.”"],
    ["speech: The bridge is safe to cross. → The mayor"],
  ],
  [
    "en",
    ["“The bees came back in April this year,” Tom Hale said. “They found the lime trees first.”"],
    [
      "speech: The bees came back in April this year, → Tom Hale",
      "speech: They found the lime trees first. → Tom Hale?",
    ],
  ],
  [
    "en",
    ["The children's rumours reported by neighbours were called a “ghost bus”."],
    ["term: ghost bus → nobody"],
  ],
  [
    "en",
    ["''The pier is quite safe to walk on,'' said the clerk, Ada Finch."],
    ["speech: The pier is quite safe to walk on, → Ada Finch"],
  ],
  ["en", ["'Twas the baker’s idea and the miller’s too."], []],
];

test.each(cases)("%s %j", async (language, blocks, expected) => {
  expect(quotations(await analyzed(language, ...blocks))).toEqual(expected);
});

test("a quotation reopened in each paragraph stays with its speaker", async () => {
  const analysis = await analyzed(
    "en",
    "“The tower is old,” Ada Finch said. “We mend it each spring.",
    "“And each autumn it leans a little more to the west.”",
  );
  expect(quotations(analysis).at(-1)).toBe(
    "speech: And each autumn it leans a little more to the west. → Ada Finch?",
  );
  expect(analysis.marks.filter((mark) => mark.label === "quotation").map((mark) => mark.closed)).toEqual([
    true,
    false,
    true,
  ]);
});

test("a quotation never closed runs on to the reference that stands alone", async () => {
  const analysis = await analyzed(
    "fr",
    "« Le vieux port dort depuis longtemps.",
    "Les barques y pourrissent sans bruit.",
    "(Paul Roy, Le port, La Presse, 2011)",
    "Le port est donc mort.",
  );
  expect(analysis.voices.map((voice) => [voice.name, voice.through, voice.paragraphs])).toEqual([
    ["Paul Roy", "La Presse", [1, 2]],
  ]);
  expect(analysis.paragraphs[3]?.sentences[0]?.layer).not.toBe("attributed");
});

test("back references lead to the work", async () => {
  const analysis = await analyzed(
    "fr",
    "« La cloche pèse deux tonnes et demie. » (Paul Roy, Le port, La Presse, 2011)",
    "« Elle sonne faux depuis la grande guerre. » (ibid)",
  );
  const references = analysis.marks.flatMap((mark) => (mark.label === "reference" ? [mark.to] : []));
  expect(references).toEqual(["Paul Roy, Le port, La Presse, 2011", "Paul Roy, Le port, La Presse, 2011"]);
  expect(analysis.voices).toHaveLength(1);
});

test("an embedded text is its outlet's", async () => {
  const analysis = await analyzed(
    "fr",
    element("p", ["Le marché ferme. Qui le sait ?"], { dataSource: "(LE MONDE, 3 mai 2019)" }),
  );
  expect(analysis.voices.map((voice) => [voice.name, voice.kind])).toEqual([["LE MONDE", "outlet"]]);
  expect(analysis.paragraphs[0]?.sentences.map((sentence) => sentence.layer)).toEqual([
    "attributed",
    "attributed",
  ]);
  expect(analysis.marks.find((mark) => mark.label === "question")?.quoted).toBe(true);
});

test("voices: forms of one name come together, with the role beside it", async () => {
  const analysis = await analyzed(
    "en",
    "“The tide was kind to us,” said Ruth Cole, a fisher from Marlow.",
    "Mr. Hale said that the nets were full. Cole added that the price was low.",
  );
  expect(analysis.voices).toEqual([
    {
      name: "Ruth Cole",
      role: "fisher",
      named: true,
      kind: "person",
      paragraphs: [1, 2],
      words: 6,
      share: 0.214,
    },
    { name: "Hale", named: true, kind: "person", paragraphs: [2], words: 0, share: 0 },
  ]);
});

test("the adverb on a reporting verb is kept", async () => {
  const analysis = await analyzed("fr", "Les responsables ont affirmé nonchalamment que le pont tiendrait.");
  const [mark] = analysis.marks.filter((one) => one.label === "attribution");
  expect(
    mark?.label === "attribution" && [words(analysis, 1, mark.cue.adverb), words(analysis, 1, mark.content)],
  ).toEqual(["nonchalamment", "le pont tiendrait"]);
});
