import { expect, test } from "vitest";
import { piece } from "../../src/compose/quote.ts";
import { countWords } from "../../src/compose/text.ts";
import { tear } from "../../src/compose/torn.ts";
import { type View, viewOf } from "../../src/compose/view.ts";
import { loadLanguages } from "../../src/load/language.ts";
import { analyzed } from "../analyze/article.ts";
import { fc } from "../draws.ts";

const languages = await loadLanguages();

async function viewed(language: string, text: string): Promise<View> {
  return viewOf(await analyzed(language, text), languages);
}

function torn(view: View, words: string): string | undefined {
  const [line] = view.lines;
  const hinges = line && view.edges(line.paragraph).hinges;
  if (!line?.paragraph.words || !hinges) throw new Error("no tagged line");
  const start = line.paragraph.text.indexOf(words);
  return tear(line.paragraph.text, line.paragraph.words, { start, end: start + words.length }, hinges);
}

test.each([
  [
    "en",
    "Talks between the riders and the drivers and between cars and the town are changing the roads.",
    "the town are changing the roads",
    "begins-inside",
  ],
  [
    "en",
    "On 5 September, when the diggers proved Baker had found the right wall, he returned with two masons.",
    "On 5 September, when the diggers proved Baker had found the right wall",
    "verbless",
  ],
  [
    "en",
    "The old bridge has been in the news ever since the town closed it to all lorries.",
    "The old bridge has been in the news ever",
    "breaks-off",
  ],
  [
    "en",
    "The old port will remain, for some time yet, the only one of the valley that is open in winter.",
    "The old port will remain, for some time yet",
    "breaks-off",
  ],
  [
    "en",
    "The inspectors said the old bridge is safe and, in the end, the town paid for it.",
    "The inspectors said the old bridge is safe and",
    "breaks-off",
  ],
  [
    "en",
    "The drought has been hard on the gardeners of the valley, who often do the work of two.",
    "who often do the work of two",
    "verbless",
  ],
  [
    "en",
    "The drought has been hard on the gardeners of the valley, who often do the work of two.",
    "The drought has been hard on the gardeners of the valley",
    undefined,
  ],
  [
    "en",
    "It is not known whether the bridge was opened by the mayor or by somebody else.",
    "the bridge was opened by the mayor",
    "begins-inside",
  ],
  [
    "en",
    "The mayor denied that the bridge was sold to the brewery of the next town.",
    "the bridge was sold to the brewery of the next town",
    "denied",
  ],
  [
    "en",
    "The mayor said that the bridge was sold to the brewery of the next town.",
    "the bridge was sold to the brewery of the next town",
    undefined,
  ],
  [
    "en",
    "The bridge will be sold to the brewery of the next town unless the council finds money.",
    "The bridge will be sold to the brewery of the next town",
    "narrowed",
  ],
  [
    "en",
    "The trouble is that, in some towns, it is hard to find a baker.",
    "The trouble is that, in some towns",
    "breaks-off",
  ],
  [
    "en",
    "The new bakery sells rolls, pies and cakes to everybody in the village.",
    "The new bakery sells rolls",
    "breaks-off",
  ],
  [
    "en",
    "Readers of the weekly and writers of letters love the new column.",
    "Readers of the weekly",
    "verbless",
  ],
  [
    "fr",
    "Privé de ses livres et de ses lecteurs, le vieux club a fermé ses portes.",
    "Privé de ses livres et de ses lecteurs",
    "verbless",
  ],
  [
    "fr",
    "C'est l'unique fanfare du pays dont les musiciens jouent à vélo.",
    "C'est l'unique fanfare du pays",
    "narrowed",
  ],
  [
    "fr",
    "La question du bruit est bien présente et une fois de plus, les voisins ont une réponse.",
    "La question du bruit est bien présente et une fois de plus",
    "breaks-off",
  ],
  [
    "fr",
    "Le maire affirme que la fanfare jouera dimanche, mais les voisins en doutent.",
    "la fanfare jouera dimanche",
    undefined,
  ],
  [
    "fr",
    "Le maire ne croit pas que la fanfare jouera dimanche sur la place.",
    "la fanfare jouera dimanche sur la place",
    "denied",
  ],
  [
    "en",
    "In order to study how the bells might ring in the old tower, Anna Weir, a baker, hung them up again.",
    "In order to study how the bells might ring in the old tower, Anna Weir",
    "verbless",
  ],
])("%s: of “%s”, “%s” is %s", async (language, text, words, wanted) => {
  expect(torn(await viewed(language, text), words)).toBe(wanted);
});

const subjects = [
  "The keeper of the tower",
  "Every reader of the weekly",
  "A baker",
  "Nobody in the village",
];
const verbs = ["mended the clock", "has sold the old boats", "will open a school for gardeners", "was late"];
const tails = [
  "",
  ", although the rain went on",
  ", who often do the work of two",
  " and the bells rang",
  " and the baker of the next town",
  " unless the council pays",
  " because it is cheap",
  ", and then left",
  ": the mayor agreed",
  ", rolls, pies and cakes",
  " that nobody wants",
];
const heads = [
  "",
  "On Monday, ",
  "It is not known whether ",
  "The mayor said that ",
  "The mayor denied that ",
  "When it rained, ",
];

test("whatever is cut out of a sentence is a clause, verbatim and short, or nothing is", async () => {
  const sentence = fc
    .record({
      head: fc.constantFrom(...heads),
      clauses: fc.uniqueArray(
        fc.tuple(fc.constantFrom(...subjects), fc.constantFrom(...verbs), fc.constantFrom(...tails)),
        { minLength: 2, maxLength: 3, selector: ([subject]) => subject },
      ),
      at: fc.nat(200),
    })
    .map(({ head, clauses, at }) => ({
      text: `${head}${clauses.map((parts) => `${parts[0]} ${parts[1]}${parts[2]}`).join(", and ")} before the long winter.`,
      at,
    }));
  await fc.assert(
    fc.asyncProperty(sentence, async ({ text, at }) => {
      const view = await viewed("en", text);
      const [line] = view.lines;
      if (!line) return;
      const start = at % line.text.length;
      const found = piece(view, line, { start, end: start + 1 }, 16);
      if (found === undefined || found.words.length >= line.text.length - 2) return;
      expect(text).toContain(found.words);
      expect(countWords(found.words)).toBeLessThanOrEqual(20);
      expect(torn(view, found.words)).toBeUndefined();
      expect(found.words).not.toMatch(/(?:\b(?:and|or|of|that|who|the|is|was|because|unless))$/u);
      if (/^It is not known|^The mayor denied/u.test(text))
        expect(found.words).not.toMatch(/^(?:The keeper|Every|A baker|Nobody)[^,]*$/u);
    }),
    { numRuns: 60 },
  );
});
