import { expect, test } from "vitest";
import { analyzed, words } from "../article.ts";

const cases: [language: string, text: string, expected: string[]][] = [
  [
    "fr",
    "Le maire James « Mad Dog » Martin parle. Martin dort.",
    ["James « Mad Dog » Martin (person)", "Martin (person) = James « Mad Dog » Martin"],
  ],
  ["fr", "Ils quittent le groupe « Ordre Blanc » ce soir.", ["Ordre Blanc (unknown)"]],
  ["fr", "La place du Marché est vide : le marché est fini.", []],
  ["fr", "On lit le Courrier de l'Ansoise chaque jour.", ["Courrier de l'Ansoise (unknown)"]],
  [
    "fr",
    "Le vin vient d'Arabie saoudite et du Royaume-Uni.",
    ["Arabie saoudite (place)", "Royaume-Uni (place)"],
  ],
  ["fr", "C'est la fête : Monsieur danse, Madame rit.", []],
  ["en", "It opens on Tuesday in April, or on May 3.", []],
  ["en", "He is the Chief Executive Officer of the pier.", ["Chief Executive Officer (unknown)"]],
  ["en", "Two American clerks met the Americans.", ["American (unknown)", "Americans (unknown)"]],
  [
    "en",
    "A study in Social Science & Medicine was read by Science.",
    ["Social Science & Medicine (unknown)", "Science (outlet)"],
  ],
  ["en", "The BBC and then BBC News called.", ["BBC (outlet) = BBC News", "BBC News (outlet)"]],
  ["en", "They saw a British-led crew near the U.S. Embassy.", ["U.S. Embassy (organisation)"]],
  [
    "en",
    "The Friends of the Heron met near the Heron.",
    ["Friends of the Heron (unknown)", "Heron (unknown)"],
  ],
  [
    "en",
    "The Annual Bell and Rope Show (ABRS) opens; the ABRS is free.",
    ["Annual Bell and Rope Show (unknown)", "ABRS (unknown)", "ABRS (unknown)"],
  ],
  [
    "en",
    "We met Prof Ruth Cole and Cole laughed.",
    ["Prof Ruth Cole (person)", "Cole (person) = Prof Ruth Cole"],
  ],
  [
    "en",
    "Ruth Cole, 22, Bergen, Norway Cole rows. Norway Cole knows well.",
    [
      "Ruth Cole (unknown)",
      "Bergen (unknown)",
      "Norway (place)",
      "Cole (unknown) = Ruth Cole",
      "Norway (place)",
      "Cole (unknown) = Ruth Cole",
    ],
  ],
  ["en", "Norway Moor rows. Her mother is Ada Moor.", ["Norway Moor (unknown)", "Ada Moor (unknown)"]],
  [
    "en",
    "We met Ruth Cole, Ada, Georgia Cole and Norway Moor.",
    ["Ruth Cole (unknown)", "Ada (unknown)", "Georgia Cole (unknown)", "Norway Moor (unknown)"],
  ],
];

test.each(cases)("%s %s", async (language, text, expected) => {
  const analysis = await analyzed(language, text);
  const names = analysis.marks.flatMap((mark) => {
    if (mark.label !== "name" || mark.paragraph === 0) return [];
    const form = words(analysis, 1, mark.span) ?? "";
    return [`${form} (${mark.kind})${form === mark.referent ? "" : ` = ${mark.referent}`}`];
  });
  expect(names).toEqual(expected);
});

test.each([
  ["en", "Do not attack: they WILL ATTACK and they meet the ABC.", ["ABC"]],
  ["fr", "Les eaux de la ZAC sont dans le sac, DANS le sac.", ["ZAC"]],
])("acronyms: %s %s", async (language, text, expected) => {
  const analysis = await analyzed(language, text);
  const found = analysis.marks.filter((mark) => mark.label === "acronym");
  expect(found.map((mark) => words(analysis, 1, mark.span))).toEqual(expected);
});
