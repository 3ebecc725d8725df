import { expect, test } from "vitest";
import { analyze } from "../../../src/analyze/analyze.ts";
import { who } from "../../../src/compose/findings/who.ts";
import { who as table } from "../../../src/compose/kinds/who.ts";
import { printed } from "../../../src/compose/phrase.ts";
import { viewOf } from "../../../src/compose/view.ts";
import { read } from "../../../src/read/read.ts";
import { english, languages } from "../build.ts";

const silent = () => {};

async function found(lang: string, paragraphs: readonly string[]) {
  const text = `---\ntitle: "The market clock"\nlang: ${lang}\n---\n\n${paragraphs.join("\n\n")}\n`;
  const bytes = new TextEncoder().encode(text);
  const source = { bytes, mediaType: "text/markdown" as const, origin: "a.md", name: "a" };
  const analysis = await analyze(await read(source, languages, silent), languages, silent);
  return who.flatMap((detect) => detect(viewOf(analysis, languages)));
}

const filler = "The square was quiet that day and the baker opened his shop at the usual hour.";
const hale = "“The pendulum is broken,” said Tom Hale, president of the guild.";
const weir = "“It only needs a new spring,” said Anna Weir, the town’s clockmaker.";
const corrigan = "“The council will pay for it,” said Nell Corrigan, the mayor of Wrenmouth.";

/** Kind, variant or `null` where nothing may be found, language, paragraphs. */
const cases: readonly (readonly [string, string | null, string, readonly string[]])[] = [
  ["match-speakers", "named", "en", [hale, weir, corrigan]],
  ["match-speakers", "some-unnamed", "en", [hale, weir, "“Nobody told us about it,” said the neighbours."]],
  ["match-speakers", "two", "en", [hale, weir, "“The wheels are worn,” said Tom Hale."]],
  ["match-speakers", null, "en", [hale, weir]],
  [
    "match-speakers",
    null,
    "en",
    [
      hale,
      "“The council will pay for it,” said Nell Corrigan, the head of the Wrenmouth council.",
      "The Wrenmouth council said: “We have the money for it.”",
    ],
  ],
  [
    "on-one-point",
    "named",
    "en",
    [
      "The pendulum is made of brass.",
      hale,
      "“A new pendulum is too dear for the town,” said Nell Corrigan, the mayor of Wrenmouth.",
    ],
  ],
  [
    "on-one-point",
    null,
    "en",
    [
      "The pendulum is made of brass.",
      hale,
      "“A new tower is too dear for the town,” said Nell Corrigan, the mayor of Wrenmouth.",
    ],
  ],
  ["on-one-point", null, "en", [hale, "“A new pendulum is too dear for the town,” said Tom Hale."]],
  [
    "heard-in-ways",
    "three",
    "en",
    [
      "“The pendulum is broken, and nobody has looked at it for years,” said Tom Hale, the president of the guild.",
      "Anna Weir, the town’s clockmaker, said that it only needs a new spring.",
      "The clock was built by master builder Odo Finch, who lived in the tower.",
      "Mr Odo Finch left no drawings of it.",
    ],
  ],
  ["heard-in-ways", null, "en", [hale, weir, corrigan]],
  ["match-speakers", null, "en", [hale, filler, "“The wheels are worn,” said Tom Hale."]],
  [
    "match-speakers",
    "named",
    "fr",
    [
      "« Le balancier est cassé », explique Paul Vasseur, le directeur du musée.",
      "« Il faut un ressort neuf », affirme Anne Lenoir, l’horlogère.",
      "« La commune paiera les travaux », annonce Luc Barbier, le maire.",
    ],
  ],
  [
    "word-shares",
    "named",
    "en",
    [
      "“The pendulum is broken, the wheels are worn, the bell has a crack and nobody alive knows where the key was put in the year of the flood, so let it rest,” said Tom Hale, a dealer.",
      weir,
      corrigan,
    ],
  ],
  ["word-shares", null, "en", [hale, weir, corrigan]],
  [
    "direct-and-summed",
    "summed",
    "en",
    [
      "“The pendulum needs a new spring, and nobody else in this town can make one by hand, whatever they may tell you,” said Anna Weir.",
      "Tom Hale said that the pendulum was not worth the money of the town.",
    ],
  ],
  [
    "direct-and-summed",
    null,
    "en",
    [
      "“The pendulum needs a new spring, and nobody else in this town can make one by hand, whatever they may tell you,” said Anna Weir.",
      "A report said that the pendulum was not worth the money of the town.",
    ],
  ],
  [
    "relays",
    "some",
    "en",
    [
      "“The pendulum is broken,” Tom Hale, a dealer, told the Reuters news agency.",
      filler,
      "“It only needs a new spring,” said Anna Weir, the town’s clockmaker.",
    ],
  ],
  ["relays", null, "en", [hale, weir, corrigan]],
  [
    "ourselves",
    "three",
    "en",
    [
      "We have walked past this clock every morning of our lives.",
      "Our town deserves a clock that tells the hour.",
      "We must mend it before the winter comes.",
    ],
  ],
  [
    "ourselves",
    null,
    "en",
    [
      "“We have walked past this clock every morning,” said Anna Weir.",
      "“Our town deserves a clock,” said Tom Hale.",
      "“We must mend it,” said Nell Corrigan.",
    ],
  ],
];

test.each(cases)("%s %s, %s", async (kind, variant, lang, paragraphs) => {
  const all = (await found(lang, paragraphs)).filter((one) => one.kind === kind);
  expect(all.map((one) => one.variant)).toEqual(variant === null ? [] : [variant]);
  for (const { evidence, slots } of all) {
    for (const { at, quote } of evidence) expect(paragraphs[Number(at) - 1]).toContain(quote);
    const known = [...(table[kind]?.slots ?? []), ...(table[kind]?.variants[variant ?? ""] ?? [])];
    expect(Object.keys(slots).sort()).toEqual(known.toSorted());
  }
});

test("the key gives each quotation back to its speaker", async () => {
  const [match] = (await found("en", [hale, weir, corrigan])).filter(({ kind }) => kind === "match-speakers");
  expect(match?.slots.key && printed(match.slots.key, english)).toBe(
    "“The pendulum is broken” (¶1): Tom Hale, “president of the guild” (¶1); “It only needs a new spring” (¶2): Anna Weir, “town’s clockmaker” (¶2); “The council will pay for it” (¶3): Nell Corrigan, “mayor of Wrenmouth” (¶3)",
  );
});

const behind = [
  "They counted 12 broken wheels and went home before the rain, as the tower keeper reported.",
  filler,
  "“Nobody has the key,” said a neighbour.",
  "“It only needs a new spring,” said Anna Weir, the town’s clockmaker.",
  "“The council will pay for it,” the mayor said on Wednesday.",
];

test("an opening without a person, and where the first one stands", async () => {
  const [first] = (
    await found("en", [
      "On 14 March 2023, 40 people met in the square of Paris to look at the old clock, which had stopped in the night.",
      ...behind,
    ])
  ).filter(({ kind }) => kind === "first-answers");
  expect(first?.variant).toBe("who");
  expect(first?.slots.later && printed(first.slots.later, english)).toBe("who: “Anna Weir” (¶5)");
});

test("a country beside a person’s name is no place of the event", async () => {
  const [first] = (
    await found("en", [
      "On 14 March 2023, 40 people met in the square to look at France’s old clock, which had stopped in the night.",
      ...behind,
    ])
  ).filter(({ kind }) => kind === "first-answers");
  expect(first?.slots.key && printed(first.slots.key, english)).not.toContain("where");
});

test("words are counted as they stand between the marks", async () => {
  const [room] = (
    await found("en", [
      "“The pendulum needs a new spring, and nobody else in this town can make one by hand, whatever they may tell you,” said Anna Weir.",
      "Tom Hale said that the pendulum was not worth the money of the town.",
    ])
  ).filter(({ kind }) => kind === "direct-and-summed");
  expect(room?.slots.count).toEqual({ plain: "22" });
  expect(room?.slots.few).toEqual({ plain: "0" });
});
