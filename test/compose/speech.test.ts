import { expect, test } from "vitest";
import { analyze } from "../../src/analyze/analyze.ts";
import { speech } from "../../src/compose/findings/speech.ts";
import { speech as table } from "../../src/compose/kinds/speech.ts";
import { viewOf } from "../../src/compose/view.ts";
import { loadLanguages } from "../../src/load/language.ts";
import { read } from "../../src/read/read.ts";

const languages = await loadLanguages();
const silent = () => {};

async function found(lang: string, paragraphs: readonly string[]) {
  const text = `---\ntitle: "The market clock"\nlang: ${lang}\n---\n\n${paragraphs.join("\n\n")}\n`;
  const bytes = new TextEncoder().encode(text);
  const source = { bytes, mediaType: "text/markdown" as const, origin: "a.md", name: "a" };
  const analysis = await analyze(await read(source, languages, silent), languages, silent);
  const view = viewOf(analysis, languages);
  return { analysis, all: speech.flatMap((detect) => detect(view)) };
}

const filler = "The square was quiet that day and the baker opened his shop at the usual hour.";
const calme = "La place était calme ce jour-là et le boulanger a ouvert à l’heure habituelle.";

/** Kind and variant, the language, the paragraphs; `null` where nothing may be found. */
const cases: readonly (readonly [string, string | null, string, readonly string[]])[] = [
  [
    "unnamed-voice",
    "alone",
    "en",
    [filler, "Experts said that the clock would stop before the end of the year."],
  ],
  [
    "unnamed-voice",
    null,
    "en",
    [filler, "The mayor said that the clock would stop before the end of the year."],
  ],
  [
    "charged-verb",
    "beside-neutral",
    "en",
    [
      "“The clock is beyond repair,” claimed Tom Hale, a dealer.",
      "“It can be mended in a week,” said Anna Weir, a clockmaker.",
    ],
  ],
  [
    "charged-verb",
    null,
    "en",
    ["“The clock is beyond repair,” said Tom Hale.", "“It can be mended in a week,” said Anna Weir."],
  ],
  ["charged-verb", null, "en", [filler, "Anna Weir accused the dealer of hiding the key from the council."]],
  [
    "saying-verbs",
    "apart",
    "en",
    [
      "“The clock is beyond repair,” claimed Tom Hale, a dealer.",
      "“It can be mended in a week,” said Anna Weir, a clockmaker.",
      "“I shall pay for the new spring,” announced Nell Corrigan, the mayor.",
    ],
  ],
  [
    "saying-verbs",
    null,
    "en",
    [
      "“The clock is beyond repair,” said Tom Hale, a dealer.",
      "“It can be mended in a week,” said Anna Weir, a clockmaker.",
      "“I shall pay for the new spring,” said Nell Corrigan, the mayor.",
    ],
  ],
  [
    "marks-by-use",
    "two",
    "en",
    [
      "People here speak of “rust bucket” days when it rains, and children laugh.",
      "Its face is what dealers call a “skeleton dial” and collectors like it.",
    ],
  ],
  ["marks-by-use", null, "en", [filler, "They sang “Happy Birthday” to the clock in the square."]],
  [
    "insertion",
    "word",
    "en",
    [filler, "“If [Tom Reed] pays for the spring, the clock will ring again,” said Anna Weir."],
  ],
  [
    "insertion",
    "word",
    "en",
    [filler, "“The spring that [Ida Quill] sold will never come back to us,” said Anna Weir."],
  ],
  ["insertion", null, "en", [filler, "“If [he] pays for the spring, the clock will ring,” said Anna Weir."]],
  [
    "insertion",
    null,
    "en",
    [filler, "“If you have a CT [clock tower], it will just keep on going,” said Anna Weir."],
  ],
  ["insertion", null, "en", [filler, "The clock (which nobody had wound for years) works, said Anna Weir."]],
  [
    "cut",
    "one",
    "fr",
    ["« L’horloge sonnera toutes les heures (...) dès le printemps prochain », a dit Anna Weir.", calme],
  ],
  ["cut", null, "en", ["“Well … it rings,” said Anna Weir.", filler]],
  ["certainty", null, "en", [filler, "The old bell is not obviously the finest thing in the square."]],
];

test.each(cases)("%s is %s (%s)", async (kind, variant, lang, paragraphs) => {
  const { all } = await found(lang, paragraphs);
  const variants = all.filter((finding) => finding.kind === kind).map((finding) => finding.variant);
  if (variant === null) expect(variants).toEqual([]);
  else expect(variants).toContain(variant);
});

test("every finding fills the slots of its kind with words of the article", async () => {
  let seen = 0;
  for (const [, , lang, paragraphs] of cases) {
    const { analysis, all } = await found(lang, paragraphs);
    for (const { kind, variant, slots, evidence } of all) {
      const known = table[kind];
      expect(Object.keys(slots)).toEqual(expect.arrayContaining([...(known?.slots ?? ["?"])]));
      expect(known?.variants[variant]).toBeDefined();
      for (const { at, quote } of evidence)
        if (typeof at === "number") expect(analysis.paragraphs[at - 1]?.text).toContain(quote);
      seen += 1;
    }
  }
  expect(seen).toBeGreaterThan(9);
});
