import { expect, test } from "vitest";
import { analyze } from "../../../src/analyze/analyze.ts";
import type { Finding, Slot } from "../../../src/compose/finding.ts";
import { figures } from "../../../src/compose/findings/figures.ts";
import { times } from "../../../src/compose/findings/times.ts";
import { titles } from "../../../src/compose/findings/title.ts";
import { figures as figureKinds } from "../../../src/compose/kinds/figures.ts";
import { gatheredNumbers } from "../../../src/compose/kinds/gathered-numbers.ts";
import { titles as titleKinds } from "../../../src/compose/kinds/title.ts";
import { viewOf } from "../../../src/compose/view.ts";
import { loadLanguages } from "../../../src/load/language.ts";
import { read } from "../../../src/read/read.ts";

const languages = await loadLanguages();
const silent = () => {};
const kinds = { ...figureKinds, ...titleKinds, ...gatheredNumbers };

async function found(lang: string, title: string, paragraphs: readonly string[], date = "2024-05-03") {
  const text = `---\ntitle: ${JSON.stringify(title)}\nlang: ${lang}\ndate: "${date}"\n---\n\n${paragraphs.join("\n\n")}\n`;
  const bytes = new TextEncoder().encode(text);
  const source = { bytes, mediaType: "text/markdown" as const, origin: "a.md", name: "a" };
  const analysis = await analyze(await read(source, languages, silent), languages, silent);
  const view = viewOf(analysis, languages);
  return { analysis, all: [...titles, ...times, ...figures].flatMap((detect) => detect(view)) };
}

const quiet = "The square was quiet that day and the baker opened his shop at the usual hour.";
const calme = "La place était calme ce jour-là et le boulanger a ouvert sa boutique à l’heure.";

interface Case {
  readonly kind: string;
  /** Absent where nothing of the kind may be found. */
  readonly variant?: string;
  /** A calculation slot and what it holds. */
  readonly sum?: readonly [string, string];
  readonly lang: string;
  readonly title?: string;
  readonly paragraphs: readonly string[];
}

const cases: readonly Case[] = [
  {
    kind: "figures-fit",
    variant: "exact",
    sum: ["sum", "83 + 41 = 124"],
    lang: "en",
    paragraphs: [
      "The club has 124 boats. It built 83 boats itself and bought 41 boats in the next town.",
      quiet,
    ],
  },
  {
    kind: "figures-fit",
    variant: "within",
    sum: ["sum", "900 − 300 = 600"],
    lang: "fr",
    paragraphs: [
      "Sur environ 900 pommiers, 300 ont été arrachés, ce qui fait qu’entre 500 et 700 pommiers sont restés.",
      calme,
    ],
  },
  {
    kind: "figures-fit",
    lang: "en",
    paragraphs: [
      "The club has 120 boats. It built 80 boats itself and bought 30 boats in the next town.",
      quiet,
    ],
  },
  {
    kind: "compared-figures",
    variant: "side-by-side",
    sum: ["difference", "900 − 300 = 600"],
    lang: "en",
    paragraphs: ["The old clock cost £900 compared with £300 for the new one.", quiet],
  },
  {
    kind: "compared-figures",
    variant: "over-time",
    sum: ["change", "50 − 40 = 10 ; 10 ÷ 50 = 20 %"],
    lang: "fr",
    paragraphs: ["Le marché compte cette année 40 étals, au lieu de 50 en 2019.", calme],
  },
  {
    kind: "compared-figures",
    variant: "shares",
    lang: "en",
    paragraphs: ["On the island 60% of the children swim, compared with 20% of their parents.", quiet],
  },
  {
    kind: "compared-figures",
    variant: "rates",
    lang: "en",
    paragraphs: ["The rent of the shops rose by 5%, compared with 2% for the stalls.", quiet],
  },
  {
    kind: "compared-figures",
    lang: "en",
    paragraphs: [
      "The clock cost £900. A baker who came later against all advice paid £300 for the bell.",
      quiet,
    ],
  },
  {
    kind: "share-and-count",
    variant: "change",
    sum: ["sum", "40 − 30 = 10 ; 10 ÷ 40 = 25 %"],
    lang: "fr",
    paragraphs: [
      "Le marché a perdu 25 % de ses étals : il compte 30 étals, contre 40 étals il y a dix ans.",
      calme,
    ],
  },
  {
    kind: "share-and-count",
    lang: "en",
    paragraphs: ["The market lost 25 per cent of its visitors; it has 30 stalls and 4,000 customers a week."],
  },
  {
    kind: "part-of-total",
    variant: "counts",
    sum: ["sum", "20 ÷ 80 = 25 %"],
    lang: "en",
    paragraphs: ["The harbour lost 20 of its 80 boats in the storm.", quiet],
  },
  {
    kind: "share-of-what",
    variant: "named",
    sum: ["rest", "100 − 70 = 30"],
    lang: "en",
    paragraphs: ["According to the club, 70% of the visitors come for the bell.", quiet],
  },
  {
    kind: "share-of-what",
    lang: "en",
    paragraphs: ["The club asked 400 visitors; 70% of the visitors come for the bell.", quiet],
  },
  {
    kind: "change-of-what",
    lang: "en",
    paragraphs: ["Sales of bells rose by 40% over the winter, the founder told the paper.", quiet],
  },
  {
    kind: "change-of-what",
    variant: "with-result",
    sum: ["sum", "1200 ÷ 1.2 = 1000"],
    lang: "en",
    paragraphs: ["The rent of the tower rose by 20% to £1,200 in the spring.", quiet],
  },
  {
    kind: "figures-together",
    variant: "two",
    lang: "en",
    paragraphs: [
      "The yard holds 90 barges. Only 12 barges were loaded with stone when the storm came.",
      quiet,
    ],
  },
  {
    kind: "figures-together",
    lang: "en",
    paragraphs: ["The repair would cost 4,000 euros.", "Some 300 people came to the square."],
  },
  {
    kind: "figures-together",
    variant: "two-sources",
    lang: "fr",
    paragraphs: [
      "Les voleurs auraient emporté près de 30 000 euros de la caisse. Selon la présidente du club, « la perte est plutôt de 7 000 euros ».",
      calme,
    ],
  },
  {
    kind: "same-number",
    variant: "limits",
    lang: "en",
    paragraphs: [
      "The harbour can hold up to 500 boats in summer.",
      quiet,
      "The mayor said that 500 boats were in the harbour.",
    ],
  },
  {
    kind: "same-number",
    lang: "en",
    paragraphs: ["The harbour holds 500 boats.", quiet, "There were 500 boats in the harbour."],
  },
  {
    kind: "title-number",
    variant: "other",
    lang: "en",
    title: "More than 500 boats lost in the storm",
    paragraphs: ["The harbour master counted almost 400 boats that were lost in the storm.", quiet],
  },
  {
    kind: "title-quotation",
    variant: "unmarked",
    lang: "en",
    title: "The “silent bell” of Wrenmouth",
    paragraphs: ["Nobody in Wrenmouth has heard the silent bell since the winter.", quiet],
  },
  {
    kind: "title-certainty",
    variant: "title-surer",
    lang: "en",
    title: "Market clock ruined by frost",
    paragraphs: [quiet, "The market clock was reportedly ruined by the frost of January."],
  },
  {
    kind: "title-certainty",
    variant: "left-open",
    lang: "en",
    title: "Frost ruins the old market clock",
    paragraphs: [quiet, "It is not known yet whether the frost of January ruined the market clock."],
  },
  {
    kind: "title-and-body",
    variant: "verb",
    lang: "en",
    title: "Council destroys the old market clock",
    paragraphs: ["The council lent the old market clock to a museum for two winters.", quiet],
  },
  {
    kind: "still-to-come",
    variant: "dated",
    lang: "en",
    paragraphs: ["The council will open the new clock tower in June 2026.", quiet],
  },
];

const written = (slot: Slot | undefined) => (slot && "sum" in slot ? slot.sum.join(" ") : undefined);

test.each(cases)(
  "$kind $variant in $lang: $paragraphs",
  async ({ kind, variant, sum, lang, title, paragraphs }) => {
    const { analysis, all } = await found(
      lang,
      title ?? (lang === "fr" ? "Un titre" : "A title"),
      paragraphs,
    );
    const ofKind = all.filter((finding) => finding.kind === kind);
    expect(ofKind.map((finding) => finding.variant)).toEqual(
      variant === undefined ? [] : expect.arrayContaining([variant]),
    );
    const [first] = ofKind.filter((finding) => finding.variant === variant);
    if (sum) expect(written(first?.slots[sum[0]])).toBe(sum[1]);
    for (const finding of all)
      sound(finding, [analysis.title.text, ...analysis.paragraphs.map(({ text }) => text)]);
  },
);

function sound({ kind, variant, slots, evidence }: Finding, texts: readonly string[]) {
  const own = kinds[kind]?.variants[variant];
  expect(own, `${kind} ${variant}`).toBeDefined();
  expect(Object.keys(slots)).toEqual(expect.arrayContaining([...(kinds[kind]?.slots ?? []), ...(own ?? [])]));
  expect(evidence.length).toBeGreaterThan(0);
  for (const { at, quote } of evidence) expect(texts[at === "title" ? 0 : Number(at)]).toContain(quote);
}
