import type { Guide } from "../model/guide.ts";
import type { Language } from "../model/language.ts";
import { say } from "../model/wording.ts";
import { voiceBars } from "./drawings/bars.ts";
import { qrCode } from "./drawings/code.ts";
import { type Drawing, svgAddress } from "./drawings/drawing.ts";
import { relayMap } from "./drawings/relays.ts";
import { timeLine } from "./drawings/timeline.ts";
import { date, quote } from "./helpers.ts";
import { webPlace } from "./place.ts";
import { setText } from "./typography.ts";

/** Room for drawings, and the size of their letters, in points. */
export interface Sheet {
  readonly width: number;
  readonly size: number;
}

/** Fewest voices heard through others that are worth a map. */
const relayed = 2;

/** The drawings of the teacher edition, each with the words that stand for it and its content as rows of a table. */
export function drawingsOf(guide: Guide, pack: Language, sheet: Sheet) {
  const phrase = (key: string, values: Readonly<Record<string, string | number>> = {}) =>
    say(pack.wording, pack.tag, `drawings.${key}`, values);
  const sign = pack.facts.paragraphSign.replace(" ", "\u00a0");
  const places: Places = (at) => `${sign}${ranges(at).join(", ")}`;
  const time = times(guide, pack, sheet, phrase, places);
  const relays = voices(guide, sheet, phrase, places);
  const bars = shares(guide, sheet, phrase, places);
  return time === null && relays === null && bars === null ? null : { time, relays, bars };
}

/** The QR code of where the article is from; null without an address, or with too long a one. */
export function codeOf({ article }: Guide, pack: Language) {
  const address = webPlace(article);
  if (address === null) return null;
  const code = qrCode(address);
  if (code === undefined) return null;
  return { ...shown(code), alt: say(pack.wording, pack.tag, "rights.code", { address }) };
}

type Phrase = (key: string, values?: Readonly<Record<string, string | number>>) => string;
type Places = (at: readonly number[]) => string;

function times(
  { teacher, article }: Guide,
  pack: Language,
  { width, size }: Sheet,
  phrase: Phrase,
  places: Places,
) {
  const { dates = [] } = teacher;
  if (dates.length === 0) return null;
  const rows = dates.map(({ date: iso, evidence: { at, quote: words } }) => ({
    date: iso,
    when: date(iso, pack),
    quote: words,
    at,
    label: `${setText(quote(words, pack), pack.facts)} [${typeof at === "number" ? places([at]) : at}]`,
  }));
  const { published } = article;
  const own = published === undefined ? [] : [published];
  const marks = [
    ...rows.map(({ date: iso, label }) => ({ date: iso, label })),
    ...own.map((iso) => ({
      date: iso,
      label: setText(phrase("own", { date: date(iso, pack) }), pack.facts),
      own: true,
    })),
  ].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const alt = phrase("time.alt", { items: marks.map(({ label }) => label).join("; ") });
  return { ...shown(timeLine(marks, width, size)), alt, rows };
}

function voices({ check }: Guide, { width, size }: Sheet, phrase: Phrase, places: Places) {
  const all = check.flatMap((block) => block.voices ?? []);
  const heard = all.map(({ name, through, paragraphs }) => ({
    name,
    places: `[${places(paragraphs)}]`,
    ...(through !== undefined && { through }),
  }));
  if (heard.filter(({ through }) => through !== undefined).length < relayed) return null;
  const items = heard.map(({ name, places: at, through }) =>
    through === undefined ? `${name} ${at}` : phrase("relays.item", { name: `${name} ${at}`, through }),
  );
  const alt = phrase("relays.alt", { items: items.join("; ") });
  const rows = all.map(({ name, through, paragraphs }) => ({
    name,
    through: through ?? null,
    at: paragraphs,
  }));
  return { ...shown(relayMap(heard, phrase("article"), width, size)), alt, rows };
}

function shares({ teacher }: Guide, { width, size }: Sheet, phrase: Phrase, places: Places) {
  const { shares: counted = [] } = teacher;
  if (counted.length === 0) return null;
  const legend = {
    quoted: phrase("bars.quoted"),
    reported: phrase("bars.reported"),
    rest: phrase("bars.rest"),
    words: phrase("bars.words"),
  };
  const items = counted.flatMap(({ paragraph, words, quoted, reported }) =>
    quoted + reported === 0
      ? []
      : [phrase("bars.item", { place: places([paragraph]), words, quoted, reported })],
  );
  const alt = phrase("bars.alt", { items: items.join("; ") });
  return { ...shown(voiceBars(counted, legend, width, size)), alt, legend, rows: rowsOf(counted) };
}

type Counted = NonNullable<Guide["teacher"]["shares"]>[number];

/** One row for each paragraph, and for each run of paragraphs of which no word, or every word, is quoted: the numbers in order. */
function rowsOf(counted: readonly Counted[]) {
  const runs: Counted[][] = [];
  for (const share of counted) {
    const last = runs.at(-1)?.at(-1);
    const joins =
      last?.paragraph === share.paragraph - 1 && isPlain(share) && last.quoted > 0 === share.quoted > 0;
    if (joins && isPlain(last)) runs.at(-1)?.push(share);
    else runs.push([share]);
  }
  return runs.map((run) => {
    const [from, to] = [run[0]?.paragraph, run.at(-1)?.paragraph];
    const list = (count: (share: Counted) => number) =>
      run.some((share) => count(share) > 0) ? run.map(count).join(", ") : null;
    return {
      paragraph: from === to ? `${from}` : `${from}–${to}`,
      words: list(({ words }) => words),
      quoted: list(({ quoted }) => quoted),
      reported: list(({ reported }) => reported),
    };
  });
}

/** Whether no word of a paragraph is of others, or every one quoted. */
function isPlain({ words, quoted, reported }: Counted): boolean {
  return reported === 0 && (quoted === 0 || quoted === words);
}

function shown(drawing: Drawing) {
  return { address: svgAddress(drawing), width: Math.round(drawing.width) };
}

/** 1, 2, 3, 5 → 1–3, 5. */
function ranges(numbers: readonly number[]): string[] {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last?.[1] === number - 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs.flatMap(([first, last]) =>
    first === last
      ? [String(first)]
      : last === first + 1
        ? [String(first), String(last)]
        : [`${first}–${last}`],
  );
}
