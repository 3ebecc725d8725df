import { expect, test } from "vitest";
import { analyze } from "../../../src/analyze/analyze.ts";
import type { Finding } from "../../../src/compose/finding.ts";
import { reasoning } from "../../../src/compose/findings/reasoning.ts";
import { reasoning as kinds } from "../../../src/compose/kinds/reasoning.ts";
import { viewOf } from "../../../src/compose/view.ts";
import { loadLanguages } from "../../../src/load/language.ts";
import { read } from "../../../src/read/read.ts";

const languages = await loadLanguages();
const silent = () => {};

async function found(lang: string, title: string, paragraphs: readonly string[]) {
  const text = `---\ntitle: "${title}"\nlang: ${lang}\n---\n\n${paragraphs.join("\n\n")}\n`;
  const bytes = new TextEncoder().encode(text);
  const source = { bytes, mediaType: "text/markdown" as const, origin: "a.md", name: "a" };
  const analysis = await analyze(await read(source, languages, silent), languages, silent);
  const view = viewOf(analysis, languages);
  return { analysis, all: reasoning.flatMap((detect) => detect(view)) };
}

const filler = "The square was quiet that day and the baker opened his shop at the usual hour.";
const calme = "La place était calme ce jour-là et le boulanger a ouvert sa boutique à l’heure.";

/** Kind, the quoted slots that must be found or `null` for silence, the language, the paragraphs. */
const cases: readonly (readonly [
  string,
  Readonly<Record<string, string>> | null,
  string,
  readonly string[],
])[] = [
  [
    "cause",
    { main: "The council sold the market clock", joined: "the repair would have cost too much money" },
    "en",
    ["The council sold the market clock because the repair would have cost too much money.", filler],
  ],
  [
    "cause",
    { main: "La mairie a vendu l’horloge du marché", joined: "la réparation aurait coûté trop cher" },
    "fr",
    ["La mairie a vendu l’horloge du marché parce que la réparation aurait coûté trop cher.", calme],
  ],
  ["cause", null, "en", ["The market clock was due to ring again in the spring of the year.", filler]],
  [
    "contrast",
    { main: "the market clock has no electric motor", joined: "the clock of the station" },
    "en",
    ["Unlike the clock of the station, the market clock has no electric motor.", filler],
  ],
  [
    "contrast",
    null,
    "fr",
    ["Alors que la pluie tombait sur la place, le boulanger a ouvert sa boutique.", calme],
  ],
  [
    "analogy",
    { sign: "resembles" },
    "en",
    ["The story of this clock resembles the story of the old harbour bell.", filler],
  ],
  [
    "counterfactual",
    { words: "If the council had paid in time, the clock would have rung this winter" },
    "en",
    ["If the council had paid in time, the clock would have rung this winter.", filler],
  ],
  [
    "said-by-nobody",
    { sign: "was accused" },
    "en",
    ["The clockmaker was accused of keeping the old hands of the clock.", filler],
  ],
  [
    "said-by-nobody",
    null,
    "en",
    ["The clockmaker was accused by his neighbour of keeping the old hands of the clock.", filler],
  ],
  ["said-by-nobody", null, "en", ["The hands of the clock were painted in the spring of that year.", filler]],
  [
    "conclusion",
    { ground: "The bell of the market clock was heard in the next village" },
    "en",
    [
      "The bell of the market clock was heard in the next village. Therefore the wind came from the sea that night.",
      filler,
    ],
  ],
  [
    "source-and-conclusion",
    { source: "The bell rang twice before noon" },
    "en",
    [
      "“The bell rang twice before noon,” said Anna Weir, the mayor. This suggests that the bell of the market clock was mended before noon.",
      filler,
    ],
  ],
  [
    "readers-question",
    { question: "Who will tell the market children what time it is?" },
    "en",
    [filler, "Who will tell the market children what time it is?"],
  ],
  [
    "readers-question",
    { question: "So why does the market clock ring at noon?" },
    "en",
    [filler, "So why does the market clock ring at noon? It does."],
  ],
  [
    "readers-question",
    null,
    "en",
    [
      filler,
      "So why does the market clock ring at noon? “It always did, and nobody minds,” said Tom Hale, the mayor.",
    ],
  ],
  [
    "conclusion",
    null,
    "en",
    [
      "Some have won a prize for less! The wind therefore comes from the sea in every month of the year.",
      filler,
    ],
  ],
  ["readers-question", null, "en", [filler, "Remember how the market clock rang at noon? It did."]],
  [
    "readers-question",
    null,
    "en",
    [filler, "In my last book, The market clock: an end? I praised the bell."],
  ],
  ["readers-question", null, "fr", [calme, "Et que dire de l’horloge du marché qui sonne la nuit ?"]],
];

const quotesOf = ({ slots }: Finding) =>
  Object.fromEntries(Object.entries(slots).map(([name, slot]) => [name, "quote" in slot ? slot.quote : ""]));

test.each(cases)("%s %o in %s: %s", async (kind, wanted, lang, paragraphs) => {
  const { all } = await found(lang, "The market clock", paragraphs);
  const own = all.filter((finding) => finding.kind === kind).map(quotesOf);
  if (wanted === null) expect(own).toEqual([]);
  else expect(own).toContainEqual(expect.objectContaining(wanted));
});

test("every finding has a known kind and variant, its slots, and evidence that stands where it says", async () => {
  for (const [, , lang, paragraphs] of cases) {
    const { analysis, all } = await found(lang, "The market clock", paragraphs);
    for (const finding of all) {
      const kind = kinds[finding.kind];
      const own = kind?.variants[finding.variant];
      expect(own, `${finding.kind} ${finding.variant}`).toBeDefined();
      expect(Object.keys(finding.slots).sort()).toEqual([...(kind?.slots ?? []), ...(own ?? [])].sort());
      for (const { at, quote } of finding.evidence)
        expect(analysis.paragraphs[Number(at) - 1]?.text).toContain(quote);
    }
  }
});
