import { expect, test } from "vitest";
import { analyze } from "../../../src/analyze/analyze.ts";
import { cohesion } from "../../../src/compose/findings/cohesion.ts";
import { cohesion as kinds } from "../../../src/compose/kinds/cohesion.ts";
import { printed } from "../../../src/compose/phrase.ts";
import { viewOf } from "../../../src/compose/view.ts";
import { loadLanguages } from "../../../src/load/language.ts";
import { packFor } from "../../../src/model/language.ts";
import { read } from "../../../src/read/read.ts";

const languages = await loadLanguages();
const silent = () => {};

async function found(lang: string, paragraphs: readonly string[]) {
  const text = `---\ntitle: "The tower clock"\nlang: ${lang}\n---\n\n${paragraphs.join("\n\n")}\n`;
  const bytes = new TextEncoder().encode(text);
  const source = { bytes, mediaType: "text/markdown" as const, origin: "a.md", name: "a" };
  const analysis = await analyze(await read(source, languages, silent), languages, silent);
  const view = viewOf(analysis, languages);
  return { analysis, all: cohesion.flatMap((detect) => detect(view)) };
}

const filler = "The square was quiet that day and the baker opened his shop at the usual hour.";

/** Kind and variant, or `null` for silence; what the key or the order prints; the language, the paragraphs. */
const cases: readonly (readonly [string, string | null, string, string, readonly string[]])[] = [
  [
    "joining-words",
    "one",
    "“But” (¶1): contrast, “The council promised to mend the clock” (¶1), “nobody has seen the old spring since June” (¶1)",
    "en",
    [
      "The council promised to mend the clock. But nobody has seen the old spring since June.",
      "The clock is shut. Its spring is lost.",
    ],
  ],
  [
    "joining-words",
    "one",
    "“But” (¶1): contrast, “The council promised to mend the clock” (¶1), “nobody has seen the old spring” (¶1)",
    "en",
    [
      "The council promised to mend the clock. But nobody has seen the old spring, and the museum counted forty bells in its cellar late in May.",
      "The clock is shut. Its spring is lost.",
    ],
  ],
  [
    "joining-words",
    null,
    "",
    "en",
    ["The council promised to mend the clock. But nobody has seen the old spring since June.", filler],
  ],
  [
    "joining-words",
    null,
    "",
    "en",
    [
      "I promised to mend the clock. But my hands hold the old spring too tight.",
      "The clock is shut. Its spring is lost.",
    ],
  ],
  [
    "joining-words",
    "one",
    "“But” (¶1): contrast, “The council promised to mend the clock” (¶1), “we’ve seen the old spring” (¶1)",
    "en",
    [
      "The council promised to mend the clock. But we’ve seen the old spring.",
      "The clock is shut. Its spring is lost.",
    ],
  ],
  [
    "joining-words",
    null,
    "",
    "fr",
    [
      "La mairie a promis de réparer l’horloge. Mais j’ai vu le vieux ressort depuis juin.",
      "L’horloge est fermée. Son ressort est perdu.",
    ],
  ],
  [
    "joining-words",
    "alike",
    "“But” (¶1): contrast, “The council promised to mend the clock” (¶1), “nobody has seen the old spring since June” (¶1); “However” (¶2): contrast, “The museum owns forty bells” (¶2), “it shows only three of them” (¶2)",
    "en",
    [
      "The council promised to mend the clock. But nobody has seen the old spring since June.",
      "The museum owns forty bells. However, it shows only three of them.",
    ],
  ],
  [
    "joining-words",
    "mixed",
    "« Pourtant » (§ 1) : opposition, « La mairie a promis de réparer l’horloge » (§ 1), « personne n’a vu le vieux ressort depuis juin » (§ 1) ; « Par conséquent » (§ 2) : conséquence, « Le musée manque de place pour ses cloches » (§ 2), « il en montre trois seulement » (§ 2)",
    "fr",
    [
      "La mairie a promis de réparer l’horloge. Pourtant, personne n’a vu le vieux ressort depuis juin.",
      "Le musée manque de place pour ses cloches. Par conséquent, il en montre trois seulement.",
    ],
  ],
  [
    "joining-words",
    null,
    "",
    "en",
    ["The clock is old. Moreover, it is beautiful and it rings every hour.", filler],
  ],
  ["joining-words", null, "", "en", ["“The clock is old.” “But we like it,” said Anna Weir.", filler]],
  [
    "turning-halves",
    "one",
    "“but nobody has seen the old spring since June” (¶1): “The council promised to mend the clock” (¶1)",
    "en",
    ["The council promised to mend the clock, but nobody has seen the old spring since June.", filler],
  ],
  [
    "turning-halves",
    null,
    "",
    "en",
    ["The council didn’t mend the old clock, but it bought a new one for the tower.", filler],
  ],
  [
    "turning-halves",
    "one",
    "“but the museum has more than 170,000 old bells” (¶1): “The council owns forty clocks of the region” (¶1)",
    "en",
    ["The council owns forty clocks of the region, but the museum has more than 170,000 old bells.", filler],
  ],
  ["turning-halves", null, "", "en", ["The clock is old, but also beautiful. It rings every hour.", filler]],
  [
    "granted",
    "one",
    "“despite a rise in the price of repairs” (¶1): “The number of open workshops has grown” (¶1)",
    "en",
    ["The number of open workshops has grown despite a rise in the price of repairs.", filler],
  ],
  ["granted", null, "", "en", ["The council chose a bell instead of a clock for the tower.", filler]],
  [
    "points-back",
    "one",
    "“This decision” (¶1): “The council sold the old clock of the tower to a museum” (¶1)",
    "en",
    [
      "The council sold the old clock of the tower to a museum. This decision surprised the whole town.",
      filler,
    ],
  ],
  ["points-back", null, "", "en", ["The clock stopped in June. This year is the worst so far.", filler]],
  [
    "points-back",
    null,
    "",
    "en",
    ["The council took a decision on the clock. This decision surprised all.", filler],
  ],
  [
    "points-back",
    null,
    "",
    "en",
    ["The decision on the clock came late. Nobody had paid for it. This decision surprised all.", filler],
  ],
  [
    "timeline",
    "out-of-order",
    "“The tower was built by the town in 1902” (¶2), “The clock was sold to a museum in 1987” (¶3) and “The council bought it back in 2014” (¶1)",
    "en",
    [
      "The council bought it back in 2014.",
      "The tower was built by the town in 1902.",
      "The clock was sold to a museum in 1987.",
    ],
  ],
  [
    "timeline",
    "in-order",
    "“The tower was built by the town in 1902” (¶1), “The clock was sold to a museum in 1987” (¶2) and “The council bought it back in 2014” (¶3)",
    "en",
    [
      "The tower was built by the town in 1902.",
      "The clock was sold to a museum in 1987.",
      "The council bought it back in 2014.",
    ],
  ],
  // two years
  [
    "timeline",
    null,
    "",
    "en",
    ["The tower was built in 1902.", "The clock was sold in 1987 and the bell was sold in 1987."],
  ],
  // one paragraph
  [
    "timeline",
    null,
    "",
    "en",
    ["The tower was built in 1902. The clock was sold in 1987. The council bought it in 2014.", filler],
  ],
  // one year twice counts once; of more than five, five stand
  [
    "timeline",
    "in-order",
    "“The tower was built in 1902” (¶1), “The first bell was hung in 1911” (¶2), “The stairs were painted in 1936” (¶4), “The clock was sold in 1987” (¶5) and “The council bought the clock in 2014” (¶7)",
    "en",
    [
      "The tower was built in 1902.",
      "The first bell was hung in 1911.",
      "The weather vane was gilded in 1911.",
      "The stairs were painted in 1936.",
      "The clock was sold in 1987.",
      "The bell was sold in 1990.",
      "The council bought the clock in 2014.",
    ],
  ],
];

test.each(cases)("%s is %s: %s", async (kind, variant, key, lang, paragraphs) => {
  const { analysis, all } = await found(lang, paragraphs);
  const findings = all.filter((finding) => finding.kind === kind);
  expect(findings.map((finding) => finding.variant)).toEqual(variant === null ? [] : [variant]);
  const pack = packFor(languages, lang);
  for (const { variant: own, slots, evidence } of findings) {
    const shown = slots.key ?? slots.ordered ?? slots.owners;
    expect(pack && shown && printed(shown, pack).replaceAll("\u202f", " ")).toBe(key);
    const known = kinds[kind];
    const wanted = [...(known?.slots ?? []), ...(known?.variants[own] ?? [])];
    expect(Object.keys(slots)).toEqual(expect.arrayContaining(wanted));
    for (const { at, quote } of evidence) expect(analysis.paragraphs[Number(at) - 1]?.text).toContain(quote);
  }
});
