import { expect, test } from "vitest";
import { analyze } from "../../../src/analyze/analyze.ts";
import type { Slot } from "../../../src/compose/finding.ts";
import { figures } from "../../../src/compose/findings/figures.ts";
import { times } from "../../../src/compose/findings/times.ts";
import { gatheredNumbers } from "../../../src/compose/kinds/gathered-numbers.ts";
import { viewOf } from "../../../src/compose/view.ts";
import { loadLanguages } from "../../../src/load/language.ts";
import { read } from "../../../src/read/read.ts";

const languages = await loadLanguages();
const silent = () => {};

async function found(kind: string, lang: string, paragraphs: readonly string[], date?: string) {
  const dated = date === undefined ? "" : `date: "${date}"\n`;
  const text = `---\ntitle: "A title"\nlang: ${lang}\n${dated}---\n\n${paragraphs.join("\n\n")}\n`;
  const bytes = new TextEncoder().encode(text);
  const source = { bytes, mediaType: "text/markdown" as const, origin: "a.md", name: "a" };
  const analysis = await analyze(await read(source, languages, silent), languages, silent);
  const view = viewOf(analysis, languages);
  const all = [...times, ...figures].flatMap((detect) => detect(view));
  return { analysis, findings: all.filter((finding) => finding.kind === kind) };
}

/** Words of a slot, without their places. */
function words(slot: Slot | undefined): unknown {
  if (slot === undefined) return undefined;
  if ("items" in slot) return slot.items.map(({ quote }) => quote);
  if ("rows" in slot) return slot.rows.map(({ item, says }) => [item.quote, says]);
  if ("sum" in slot) return slot.sum.join(" ");
  return Object.values(slot)[0];
}

interface Case {
  readonly kind: string;
  /** Absent where nothing may be found. */
  readonly variant?: string;
  readonly slots?: Readonly<Record<string, unknown>>;
  readonly lang?: string;
  readonly date?: string;
  readonly paragraphs: readonly string[];
}

const cases: readonly Case[] = [
  {
    kind: "number-limits",
    variant: "both-ways",
    slots: {
      higher: ["more than 300 visitors", "at least 40 bells"],
      lower: ["up to 90 chairs"],
      items: ["more than 300 visitors", "up to 90 chairs", "at least 40 bells"],
    },
    paragraphs: [
      "The tower drew more than 300 visitors in June. The hall holds up to 90 chairs.",
      "The museum keeps at least 40 bells in its cellar.",
    ],
  },
  {
    kind: "number-limits",
    variant: "one-way",
    lang: "fr",
    slots: { limited: ["plus de 300 visiteurs"], rounded: ["environ 90 chaises", "quelque 40 cloches"] },
    paragraphs: [
      "La tour a reçu plus de 300 visiteurs en juin. La salle a environ 90 chaises.",
      "Le musée garde quelque 40 cloches dans sa cave.",
    ],
  },
  {
    kind: "number-limits",
    paragraphs: ["The tower drew 300 visitors in June.", "The hall holds up to 90 chairs and 40 bells."],
  },
  {
    kind: "number-limits",
    paragraphs: ["About 300 visitors came, on about 90 chairs.", "The museum keeps about 40 bells."],
  },
  {
    kind: "number-jobs",
    variant: "apart",
    slots: {
      owners: [
        ["300 visitors", "Ida Quill"],
        ["90 chairs", undefined],
        ["40 bells", "Tom Reed"],
      ],
    },
    paragraphs: [
      "Ida Quill said that 300 visitors came to the tower.",
      "The hall was filled with 90 chairs for the day.",
      "Tom Reed said that the museum keeps 40 bells.",
    ],
  },
  {
    kind: "number-jobs",
    variant: "uses",
    slots: { items: ["300 visitors", "90 chairs", "40 bells"] },
    paragraphs: ["300 visitors came to the tower.", "The hall has 90 chairs.", "The museum keeps 40 bells."],
  },
  {
    kind: "number-jobs",
    variant: "uses",
    slots: {
      owners: [
        ["300 visitors", "Ida Quill"],
        ["90 chairs", undefined],
        ["40 bells", undefined],
      ],
    },
    paragraphs: [
      "Ida Quill said that 300 visitors came to the tower.",
      "The hall was filled with 90 chairs for the day.",
      "“We keep it dry and warm all winter,” said Tom Reed in a house with 40 bells.",
    ],
  },
  {
    kind: "number-jobs",
    paragraphs: ["300 visitors came to the tower.", "The hall has 90 chairs.", "The museum keeps its bells."],
  },
  {
    kind: "number-jobs",
    paragraphs: ["300 visitors came to the tower.", "The hall has 90 chairs.", "The museum keeps 12 bells."],
  },
  {
    kind: "number-jobs",
    variant: "two",
    slots: {
      owners: [
        ["300 visitors", "Ida Quill"],
        ["90 chairs", undefined],
      ],
    },
    paragraphs: ["Ida Quill said that 300 visitors came to the tower.", "The hall has 90 chairs."],
  },
  {
    kind: "sum-apart",
    paragraphs: [
      "The storm left 120 people injured.",
      "On Monday 90 people were hurt.",
      "Another 30 people were hurt later.",
    ],
  },
  {
    kind: "sum-apart",
    variant: "counts",
    slots: { sum: "90 + 30 = 120" },
    paragraphs: [
      "The club owns 120 boats today.",
      "It has built 90 boats itself since it was founded.",
      "Another 30 boats came from the next town.",
    ],
  },
  {
    kind: "sum-apart",
    variant: "ages",
    slots: { items: ["nine-month-old", "four months", "five months"], sum: "4 + 5 = 9" },
    paragraphs: [
      "The nine-month-old lamb won the prize at the fair.",
      "It was taught to ring the bell at the age of four months, said its owner, who trained it for five months.",
    ],
  },
  {
    kind: "sum-apart",
    paragraphs: [
      "The lamb slept for nine months.",
      "The bell was silent for four months, the clock for five months.",
    ],
  },
  {
    kind: "lengths-of-time",
    variant: "ordered",
    slots: { ordered: ["three weeks", "eight months", "two years"] },
    paragraphs: [
      "The repair of the clock took eight months.",
      "The tower was closed for two years.",
      "The bell of the tower was away for three weeks.",
    ],
  },
  {
    kind: "lengths-of-time",
    paragraphs: [
      "The diver of the harbour held her breath for two minutes.",
      "She trained for three weeks, and then for eight months.",
    ],
  },
  {
    kind: "lengths-of-time",
    paragraphs: [
      "The bell rang for two minutes.",
      "The tower stood for 300 years and was closed for a week.",
    ],
  },
  {
    kind: "undated",
    variant: "with-length",
    lang: "fr",
    slots: { sum: "1951 + 70 = 2021" },
    paragraphs: [
      "Le club de voile existe depuis 1951 dans notre port.",
      "En 2019, la mairie a fermé son hangar.",
      "Après plus de 70 ans, les voiles restent pliées.",
    ],
  },
  {
    kind: "undated",
    date: "2021-05-03",
    lang: "fr",
    paragraphs: [
      "Le club de voile existe depuis 1951 dans notre port.",
      "En 2019, la mairie a fermé son hangar.",
      "Après plus de 70 ans, les voiles restent pliées.",
    ],
  },
  {
    kind: "around-publication",
    variant: "both-sides",
    date: "2024-05-03",
    slots: {
      before: ["The council bought the clock in March 2021", "The tower was closed in 2023"],
      after: ["The workshop will open in June 2026"],
    },
    paragraphs: [
      "The council bought the clock in March 2021.",
      "The tower was closed in 2023.",
      "The workshop will open in June 2026.",
    ],
  },
  {
    kind: "around-publication",
    paragraphs: [
      "The council bought the clock in March 2021.",
      "The tower was closed in 2023.",
      "The workshop will open in June 2026.",
    ],
  },
  {
    kind: "uncounted",
    variant: "counted-elsewhere",
    slots: { counts: [["Hundreds of visitors", "460 visitors"]] },
    paragraphs: [
      "Hundreds of visitors came to the tower in June. The warden counted 460 visitors on Sunday.",
      "Dozens of letters reached the mayor about the bell.",
      "Many shops opened early.",
    ],
  },
  {
    kind: "uncounted",
    paragraphs: [
      "Some visitors came to the tower.",
      "Some letters reached the mayor.",
      "Some shops opened early.",
    ],
  },
];

test.each(cases)(
  "$kind $variant: $paragraphs",
  async ({ kind, variant, slots = {}, lang = "en", date, paragraphs }) => {
    const { analysis, findings } = await found(kind, lang, paragraphs, date);
    expect(findings.map((finding) => finding.variant)).toEqual(variant === undefined ? [] : [variant]);
    for (const finding of findings) {
      for (const [name, wanted] of Object.entries(slots))
        expect(words(finding.slots[name]), name).toEqual(wanted);
      const own = gatheredNumbers[kind];
      expect(own?.variants[finding.variant], finding.variant).toBeDefined();
      const all = [...(own?.slots ?? []), ...(own?.variants[finding.variant] ?? [])];
      expect(Object.keys(finding.slots)).toEqual(expect.arrayContaining(all));
      for (const { at, quote } of finding.evidence)
        expect(analysis.paragraphs[Number(at) - 1]?.text).toContain(quote);
    }
  },
);
