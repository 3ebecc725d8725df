import type { Attribution, Voice } from "../../../model/analysis.ts";
import type { Finding } from "../../finding.ts";
import type { Piece } from "../../quote.ts";
import { countWords, grouped } from "../../text.ts";
import type { View } from "../../view.ts";
import { tied } from "../matter.ts";
import { sameSide } from "../sides.ts";
import { type Speech, said, voiceSlot } from "../speeches.ts";
import { type Cut, heard, pieces } from "./heard.ts";

/** Fewest words in quotation marks of a voice that is heard, and most of one that is only summed up. */
const [least, few] = [20, 5];
/** As many voices as are set against each other. */
const most = 40;

interface Account {
  readonly voice: Voice;
  readonly first: Speech;
  /** Words in quotation marks, and the paragraphs that have them. */
  readonly own: number;
  readonly quotedIn: readonly number[];
  /** Paragraphs that sum the voice up, and one such summary. */
  readonly summedIn: readonly number[];
  readonly summary?: { readonly words: Piece; readonly speech: Speech };
}

function accounts(view: View): Account[] {
  const quotations = grouped(
    view.analysis.marks.flatMap((mark) =>
      mark.label === "quotation" && mark.use === "speech" && mark.paragraph > 0 ? [mark] : [],
    ),
    ({ voice }) => (voice === undefined ? undefined : view.analysis.voices[voice]),
  );
  const voices = [...grouped(heard(view), ({ voice }) => voice)].slice(0, most);
  return voices.flatMap(([voice, spoken]): Account[] => {
    const own = quotations.get(voice) ?? [];
    const [first] = spoken;
    if (!first || voice.through !== undefined || voice.kind === "outlet") return [];
    const summed = spoken.filter(({ mark }) => mark.label === "attribution");
    const [summary] = summed
      .flatMap((speech) => {
        const words = [16, 12, 8]
          .flatMap((limit) => pieces(view, speech, limit))
          .find((each) => isLong(each) && opens(speech, each))?.words;
        return words ? [{ words, speech }] : [];
      })
      .toSorted((a, b) => length(view, b.speech) - length(view, a.speech));
    return [
      {
        voice,
        first,
        own: own.reduce((sum, mark) => sum + countWords(view.words(mark, mark.content)), 0),
        quotedIn: distinct(own.map(({ paragraph }) => paragraph)),
        summedIn: distinct(summed.map(({ mark }) => mark.paragraph)),
        ...(summary ? { summary } : {}),
      },
    ];
  });
}

function length(view: View, { mark }: Speech): number {
  return countWords(view.words(mark, (mark as Attribution).content));
}

/** What is reported first; a clause further on may be the article’s own: “said she was ill, and she had to be helped”. */
function opens({ mark, line: { paragraph } }: Speech, { words }: Cut): boolean {
  const before = paragraph.text.slice(
    mark.content.start,
    paragraph.text.indexOf(words.words, mark.content.start),
  );
  return countWords(before) <= 1;
}

const isLong = ({ words }: Cut) => countWords(words.words) >= 5;

const distinct = (numbers: readonly number[]) => [...new Set(numbers)].sort((a, b) => a - b);

/** A name, or people with an article: “the owners”, no “experts”. */
function isSomebody(view: View, { voice, first }: Account): boolean {
  const article =
    voice.name
      .toLowerCase()
      .replaceAll("’", "'")
      .split(/\s|(?<=')/u)[0] ?? "";
  const led = view.pack(first.line.paragraph)?.lexicons.definite?.includes(article) === true;
  return (voice.named && voice.kind !== "unknown") || (led && voice.kind !== "institution");
}

/** The two are not in one paragraph only, nor on one side. */
function apart(view: View, a: Account, b: Account): boolean {
  return !sameSide(view, a.voice, b.voice) && b.summedIn.some((number) => !a.quotedIn.includes(number));
}

/** Words that the summary itself leaves between marks. */
const inMarks = (summary: string) =>
  [...summary.matchAll(/["“«]([^"“”«»]+)["”»]/gu)].reduce(
    (sum, [, words = ""]) => sum + countWords(words),
    0,
  );

/** A voice that speaks in quotation marks, and one that the article sums up in its own words. */
export function directAndSummed(view: View): Finding[] {
  const all = accounts(view);
  const summed = all.filter((one) => one.summary !== undefined && one.own <= few);
  const direct = all.filter(({ own, quotedIn }) => own >= least && quotedIn.length > 0);
  const pairs = summed.flatMap((b) =>
    direct.filter((a) => apart(view, a, b) && isSomebody(view, b)).map((a) => ({ a, b })),
  );
  const weight = ({ a, b }: (typeof pairs)[number]) =>
    Math.min(60, a.own) / 20 +
    2 * b.summedIn.length +
    (b.summary ? Math.min(30, length(view, b.summary.speech)) / 10 : 0) +
    (a.voice.kind === b.voice.kind ? 2 : 0) +
    (b.voice.named ? 2 : 0) +
    (b.summary && tied(view, a.first.line, b.summary.speech.line) ? 3 : 0);
  const [best] = pairs.toSorted((x, y) => weight(y) - weight(x));
  if (!best?.b.summary) return [];
  const { a, b } = best;
  const { words } = best.b.summary;
  const quoted = view.analysis.marks.find(
    (mark) =>
      mark.label === "quotation" &&
      mark.voice === view.analysis.voices.indexOf(a.voice) &&
      mark.paragraph > 0,
  );
  const line = quoted && view.lineOf(quoted);
  const own =
    line && quoted?.label === "quotation" ? said(view, { mark: quoted, line, voice: a.voice }) : undefined;
  if (!own) return [];
  const kept = Math.max(b.own, inMarks(words.words));
  return [
    {
      kind: "direct-and-summed",
      variant: kept === 0 ? "summed" : "few-words",
      slots: {
        a: voiceSlot(view, a.voice),
        b: voiceSlot(view, b.voice),
        summary: { quote: words.words },
        here: { places: a.quotedIn },
        there: { places: distinct([...b.quotedIn, ...b.summedIn]) },
        count: { plain: String(a.own) },
        few: { plain: String(kept) },
      },
      evidence: [own.evidence, words.evidence],
      strength: b.voice.named ? 0.9 : 0.8,
    },
  ];
}
