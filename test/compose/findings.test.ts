import { expect, test } from "vitest";
import { analyze } from "../../src/analyze/analyze.ts";
import { findings } from "../../src/compose/findings.ts";
import { kinds } from "../../src/compose/kinds.ts";
import { viewOf } from "../../src/compose/view.ts";
import { loadLanguages } from "../../src/load/language.ts";
import { read } from "../../src/read/read.ts";

const languages = await loadLanguages();
const silent = () => {};

async function found(lang: string, title: string, paragraphs: readonly string[]) {
  const text = `---\ntitle: "${title}"\nlang: ${lang}\n---\n\n${paragraphs.join("\n\n")}\n`;
  const bytes = new TextEncoder().encode(text);
  const source = { bytes, mediaType: "text/markdown" as const, origin: "a.md", name: "a" };
  const analysis = await analyze(await read(source, languages, silent), languages, silent);
  return { analysis, all: findings(viewOf(analysis, languages)) };
}

const filler = "The square was quiet that day and the baker opened his shop at the usual hour.";

/** Kind and variant, the language, the title, the paragraphs; `null` where nothing may be found. */
const cases: readonly (readonly [string, string | null, string, string, readonly string[]])[] = [
  [
    "title-quotation",
    "verbatim",
    "en",
    "“The clock will ring”: council keeps its promise",
    [filler, "“The clock will ring,” said Anna Weir, the mayor, on Monday evening."],
  ],
  [
    "title-quotation",
    "reworded",
    "en",
    "“We shall never sell the clock”: council votes",
    [filler, "“I do not think we shall sell the clock this year,” said Anna Weir, the mayor."],
  ],
  [
    "title-quotation",
    null,
    "en",
    "The council keeps the market clock",
    [filler, "The clock will ring, said Anna Weir."],
  ],
  [
    "title-certainty",
    "title-surer",
    "en",
    "Market clock ruined by frost",
    [filler, "The market clock was reportedly ruined by the frost of January."],
  ],
  [
    "title-certainty",
    "body-surer",
    "fr",
    "L’horloge du marché pourrait être vendue",
    [
      "L’horloge du marché sera vendue au printemps à un collectionneur de la ville voisine.",
      "La place était calme.",
    ],
  ],
  [
    "insertion",
    "clause",
    "en",
    "A clock",
    [filler, "“The clock [which nobody had wound for years] still works,” said Anna Weir."],
  ],
  [
    "insertion",
    null,
    "en",
    "A clock",
    [filler, "The clock (which nobody had wound for years) still works, said Anna Weir."],
  ],
  [
    "cut",
    "one",
    "fr",
    "Une horloge",
    [
      "« L’horloge sonnera toutes les heures (...) dès le printemps prochain », a dit Anna Weir.",
      "La place est calme.",
    ],
  ],
  [
    "charged-verb",
    "beside-neutral",
    "en",
    "A clock",
    [
      "“The clock is beyond repair,” claimed Tom Hale, a dealer.",
      "“It can be mended in a week,” said Anna Weir, a clockmaker.",
    ],
  ],
  [
    "charged-verb",
    null,
    "en",
    "A clock",
    ["“The clock is beyond repair,” said Tom Hale.", "“It can be mended,” said Anna Weir."],
  ],
  [
    "counterfactual",
    "alone",
    "fr",
    "Une horloge",
    [
      "Si la mairie avait réparé l’horloge en 2010, elle sonnerait encore aujourd’hui.",
      "Si la ville avait payé, l’horloge aurait sonné.",
    ],
  ],
  ["analogy", null, "en", "A clock", [filler, "The baker liked the clock and the square."]],
  [
    "readers-question",
    "closing",
    "en",
    "A clock",
    [filler, "The clock has told the hours for a century.", "Who will tell the children what time it is?"],
  ],
  [
    "readers-question",
    null,
    "en",
    "An interview with a clockmaker",
    [
      "Why do you mend clocks?",
      "Because they last longer than we do.",
      "Who taught you?",
      "My aunt, in a shed.",
      "What comes next?",
      "The bells of the old town hall.",
    ],
  ],
];

test.each(cases)("%s %s in %s: %s", async (kind, variant, lang, title, paragraphs) => {
  const { all } = await found(lang, title, paragraphs);
  const variants = all.filter((finding) => finding.kind === kind).map((finding) => finding.variant);
  if (variant === null) expect(variants).toEqual([]);
  else expect(variants).toContain(variant);
});

test("every finding has a known kind and variant, its slots, and evidence that stands where it says", async () => {
  for (const [, , lang, title, paragraphs] of cases) {
    const { analysis, all } = await found(lang, title, paragraphs);
    for (const finding of all) {
      const kind = kinds[finding.kind];
      const own = kind?.variants[finding.variant];
      expect(own, `${finding.kind} ${finding.variant}`).toBeDefined();
      expect(Object.keys(finding.slots)).toEqual(
        expect.arrayContaining([...(kind?.slots ?? []), ...(own ?? [])]),
      );
      expect(finding.evidence.length).toBeGreaterThan(0);
      for (const { at, quote } of finding.evidence) {
        const text = at === "title" ? analysis.title.text : analysis.paragraphs[Number(at) - 1]?.text;
        expect(text).toContain(quote);
      }
    }
  }
});
