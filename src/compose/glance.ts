import type { Analysis, Voice } from "../model/analysis.ts";
import type { Guide } from "../model/guide.ts";
import type { Language, Languages } from "../model/language.ts";
import { say } from "../model/wording.ts";
import { heardVoices, namelessVoices } from "./check/heard.ts";
import { datedIn } from "./dated.ts";
import { formatsOf } from "./formats.ts";

type Row = Guide["teacher"]["glance"][number];
type Values = Readonly<Record<string, string | number>>;

/** The text in figures, for the teacher. */
export function glance(analysis: Analysis, pack: Language, _languages: Languages): Row[] {
  const phrase = (key: string, values: Values = {}): string =>
    say(pack.wording, pack.tag, `glance.${key}`, values);
  const { readability, paragraphs } = analysis;
  const count = (label: string): number => analysis.marks.filter((mark) => mark.label === label).length;
  const speech = analysis.marks.filter((mark) => mark.label === "quotation" && mark.use === "speech").length;
  const rows: [string, string | undefined][] = [
    [
      "length",
      phrase("length.says", {
        words: number(analysis.words, pack),
        count: paragraphs.filter(({ text }) => text !== "").length,
      }),
    ],
    ["time", readability && time(readability.minutes, phrase)],
    ["readability", readability && ease(readability, pack, phrase)],
    ["quoted", phrase("quoted.says", { share: percent(analysis.quotedShare, pack), count: speech })],
    ["voices", heard(heardVoices(analysis), namelessVoices(analysis).length, phrase)],
    ["figures", `${phrase("figures.says", { count: count("figure") })}, ${dates(analysis, phrase)}`],
  ];
  return rows.flatMap(([key, says]) => (says === undefined ? [] : [{ label: phrase(key), says }]));
}

/** Each date once, as on the time line, which shows those that have their year. */
function dates(analysis: Analysis, phrase: (key: string, values?: Values) => string): string {
  const dated = new Set(datedIn(analysis).map(({ iso }) => iso));
  const all = new Set(dated);
  for (const mark of analysis.marks) if (mark.label === "date" && mark.paragraph > 0) all.add(mark.iso);
  const says = phrase("figures.dates", { count: all.size });
  if (dated.size === 0 || dated.size === all.size) return says;
  return `${says} (${phrase("figures.years", { count: dated.size })})`;
}

/** How many voices, and how many of them have no name; of somebody whom the text only points at, nothing is said. */
function heard(
  voices: readonly Voice[],
  nameless: number,
  phrase: (key: string, values?: Values) => string,
): string {
  const count = voices.length;
  if (count === 0) return phrase("voices.none");
  if (nameless > 0 && nameless < count) return phrase("voices.some", { voices: count, count: nameless });
  const key = nameless > 0 ? "nameless" : voices.every(({ named }) => named) ? "named" : "says";
  return phrase(`voices.${key}`, { count });
}

function time(
  [fast, slow]: readonly [number, number],
  phrase: (key: string, values: Values) => string,
): string {
  const from = Math.max(1, Math.round(fast));
  const to = Math.max(from, Math.round(slow));
  return from === to ? phrase("time.one", { count: from }) : phrase("time.range", { from, to });
}

/** LIX with its band and the lengths it rests on, uncommon words, and the language's own formula. */
function ease(
  { lix, rare, formula, score, perSentence }: NonNullable<Analysis["readability"]>,
  pack: Language,
  phrase: (key: string, values?: Values) => string,
): string {
  const parts = [
    phrase("readability.says", {
      score: number(Math.round(lix.score), pack),
      band: phrase(`readability.${lix.band}`),
      mean: number(Math.round(perSentence), pack),
    }),
  ];
  if (rare !== undefined) parts.push(phrase("readability.rare", { share: percent(rare, pack) }));
  if (formula !== undefined && score !== undefined)
    parts.push(phrase("readability.beside", { formula, score: number(Math.round(score), pack) }));
  return parts.join(" ");
}

function number(value: number, pack: Language): string {
  return formatsOf(pack).rounded.format(value);
}

export function percent(share: number, pack: Language): string {
  return formatsOf(pack).share.format(share);
}
