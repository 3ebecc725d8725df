import { expect, test } from "vitest";
import { analyzed, marked, words } from "../article.ts";

const cases: [language: string, text: string, expected: unknown[]][] = [
  ["fr", "Près de 3 500 visiteurs sont venus.", [{ value: 3500, noun: "visiteurs", bound: "about" }]],
  ["fr", "Entre 4 000 et 5 000 personnes ont dansé.", [{ value: 4000, to: 5000, noun: "personnes" }]],
  ["fr", "Le toit a coûté 2,5 millions d'euros.", [{ value: 2500000, unit: "EUR" }]],
  ["fr", "Au moins 40 % des bancs sont neufs.", [{ value: 40, unit: "%", noun: "bancs", bound: "at-least" }]],
  [
    "fr",
    "Deux cents abeilles et quatre ruches.",
    [
      { value: 200, noun: "abeilles" },
      { value: 4, noun: "ruches" },
    ],
  ],
  ["fr", "Le 14 juillet 2015 à 20 h 30, la 9ème fête de la ligne B12.", []],
  [
    "en",
    "More than 1,200 people paid $60,000.",
    [
      { value: 1200, noun: "people", bound: "more-than" },
      { value: 60000, unit: "USD" },
    ],
  ],
  [
    "en",
    "It has over 14 million unique visitors.",
    [{ value: 14000000, noun: "unique visitors", bound: "more-than" }],
  ],
  [
    "en",
    "The town wastes 5,200 tonnes of otherwise edible fish.",
    [{ value: 5200, unit: "t", noun: "otherwise edible fish" }],
  ],
  ["en", "In 2009 the 3rd boat left at 8.50pm, see http://a.example/12.", []],
  [
    "en",
    "Twenty-five goats crossed ten bridges.",
    [
      { value: 25, noun: "goats" },
      { value: 10, noun: "bridges" },
    ],
  ],
];

const never: [language: string, text: string, expected: unknown[]][] = [
  ["fr", "Son indice de 450 permet de dormir.", [{ value: 450 }]],
  ["fr", "Le mot revient onze fois.", [{ value: 11, unit: "times" }]],
  ["en", "She takes the 7.40 boat, between six in the morning and ten at night.", []],
  ["en", "The fair lasts from June 13 to 17.", []],
  ["en", "All eleven sat in the gallery.", []],
  ["en", "They must find the rest over three budgets.", [{ value: 3, noun: "budgets" }]],
  ["en", "Over 30 goats came.", [{ value: 30, noun: "goats", bound: "more-than" }]],
];

test.each([...cases, ...never])("%s %s", async (language, text, expected) => {
  const analysis = await analyzed(language, text);
  const found = analysis.marks.flatMap((mark) => {
    if (mark.label !== "figure") return [];
    const { value, to, unit, bound } = mark;
    const noun = words(analysis, 1, mark.noun);
    return [JSON.parse(JSON.stringify({ value, to, unit, noun, bound }))];
  });
  expect(found).toEqual(expected);
});

const whole: [language: string, text: string, figure: string][] = [
  ["en", "The club counted 8,550 boys and girls aged ten.", "8,550 boys and girls"],
  ["en", "They sold 40 boats and workers left.", "40 boats"],
  ["en", "They sold 40 boats and 30 barges.", "40 boats"],
  ["fr", "Le port compte 40 barques et canots.", "40 barques et canots"],
  ["de", "Der Verein zählte 850 Jungen und Mädchen.", "850 Jungen und Mädchen"],
  ["de", "Es gab 850 Boote und Hamburg lag still.", "850 Boote"],
];

test.each(whole)("all that is counted: %s %s", async (language, text, figure) => {
  const analysis = await analyzed(language, text);
  const [first] = analysis.marks.filter(({ label }) => label === "figure");
  expect(words(analysis, 1, first?.span)).toBe(figure);
});

const dates: [language: string, text: string, expected: string[]][] = [
  [
    "fr",
    "Le 1er mai 2017, puis en novembre 2017, en mai et depuis 2014.",
    ["2017-05-01", "2017-11", "--05", "2014"],
  ],
  ["fr", "Il reste 2017 briques (2001).", ["2001"]],
  [
    "en",
    "On 18 July, 1918 and May 18, 2018, then in April of 2018.",
    ["1918-07-18", "2018-05-18", "2018-04"],
  ],
  ["en", "You may march on.", []],
];

test.each(dates)("dates: %s %s", async (language, text, expected) => {
  const analysis = await analyzed(language, text);
  expect(analysis.marks.flatMap((mark) => (mark.label === "date" ? [mark.iso] : []))).toEqual(expected);
});

test("initials and what they stand for", async () => {
  const analysis = await analyzed("fr", "Les Amis du vieux moulin (AVM) se réunissent. L'AVM a un local.");
  const found = analysis.marks.flatMap((mark) =>
    mark.label === "acronym" ? [words(analysis, 1, mark.expansion?.span)] : [],
  );
  expect(found).toEqual(["Amis du vieux moulin", "Amis du vieux moulin"]);
  expect(marked(analysis, "acronym")).toEqual(["AVM", "AVM"]);
});
