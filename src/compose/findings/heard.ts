import type { Voice } from "../../model/analysis.ts";
import type { Finding } from "../finding.ts";
import { exact, type Piece } from "../quote.ts";
import { countWords } from "../text.ts";
import type { Line, View } from "../view.ts";
import { commonWord, tied } from "./matter.ts";
import { isRole } from "./parts/actors.ts";
import { apart } from "./sides.ts";
import { inSentence, isSure, type Speech, said, speeches, voiceSlot, voicesSlot } from "./speeches.ts";
import { roleOf } from "./who/heard.ts";

/** Several people, or one of several. “the president” is known, “the experts” may be; “experts” are not. */
function isUnnamed(view: View, { voice, line }: Speech): boolean {
  if (voice.named) return false;
  const words = voice.name
    .toLowerCase()
    .replaceAll("’", "'")
    .split(/\s|(?<=')/u);
  const [first = ""] = words;
  const lexicons = view.pack(line.paragraph)?.lexicons;
  if (voice.kind === "group" && isCounted(view, line, voice.name)) return false;
  if (voice.kind === "group") return words.length > 2 || lexicons?.definite?.includes(first) !== true;
  const indefinite = lexicons?.determiners.includes(first) && lexicons.definite?.includes(first) === false;
  return voice.kind === "person" && indefinite === true && !isAnybody(words, lexicons?.emptyNouns);
}

/** « les sept dirigeants »: who they are is known. */
function isCounted(view: View, { paragraph }: Line, name: string): boolean {
  const start = paragraph.text.toLowerCase().indexOf(name.toLowerCase());
  const led = paragraph.words?.filter((word) => word.start >= start && word.end <= start + name.length) ?? [];
  const definite = view.pack(paragraph)?.lexicons.definite ?? [];
  const [first, second] = led;
  if (start < 0 || first === undefined) return false;
  return (
    second?.tag === "NUM" && definite.includes(paragraph.text.slice(first.start, first.end).toLowerCase())
  );
}

/** “a man”, “another woman”: nothing tells whom one could ask. */
const isAnybody = ([, second = "", third]: readonly string[], empty: readonly string[] = []): boolean =>
  third === undefined && empty.includes(second);

/** Small at the start where the paragraph writes it so too. */
function asWritten(view: View, { voice, line }: Speech): string {
  const small = inSentence(view, voice);
  return line.paragraph.text.includes(small) ? small : voice.name;
}

/** The sentence itself gives the words to the nameless, and to nobody with a name beside them: no “Ida Quill and colleagues”. */
function isBeside(view: View, speech: Speech): boolean {
  const { paragraph, sentence } = speech.line;
  const name = asWritten(view, speech);
  const at = paragraph.text.indexOf(name, sentence.span.start);
  if (at < 0 || at + name.length > sentence.span.end) return false;
  const before = paragraph.words?.findLast(({ end }) => end <= at);
  return before?.tag !== "CCONJ";
}

/** Words by which a reader can tell what was said. */
const fewest = 5;

/** Somebody speaks without being named. */
export function unnamedVoice(view: View): Finding[] {
  const all = speeches(view);
  return all
    .filter((speech) => isUnnamed(view, speech))
    .flatMap((speech): Finding[] => {
      const words = said(view, speech);
      if (!words || countWords(words.words) < fewest || !isBeside(view, speech)) return [];
      const slots = {
        voice: { quote: asWritten(view, speech) },
        words: { quote: words.words },
        place: { places: [speech.line.paragraph.number] },
      };
      for (const other of all) {
        if (!isSure(view, other) || other.line.paragraph === speech.line.paragraph) continue;
        const second = tied(view, speech.line, other.line) ? said(view, other) : undefined;
        const common = second && commonWord(view, speech.line, words, other.line, second);
        if (!second || !common) continue;
        return [
          {
            kind: "unnamed-voice",
            variant: "beside-named",
            slots: {
              ...slots,
              named: voiceSlot(view, other.voice),
              said: { quote: second.words },
              other: { places: [other.line.paragraph.number] },
            },
            evidence: [words.evidence, second.evidence],
            strength: 0.5,
          },
        ];
      }
      return [{ kind: "unnamed-voice", variant: "alone", slots, evidence: [words.evidence], strength: 0.45 }];
    });
}

interface Heard {
  readonly speech: Speech;
  readonly words: Piece;
  /** The words are what was said, not only who said it. */
  readonly said: boolean;
}

const isExact = ({ mark }: Speech) => mark.label === "quotation";

/** The first quotation of each voice, or its first reported words where it has none; in order. */
function firsts(view: View): Heard[] {
  const found = new Map<Voice, Heard>();
  for (const speech of speeches(view)) {
    const before = found.get(speech.voice)?.speech;
    if (
      (before && (isExact(before) || !isExact(speech))) ||
      !(isSure(view, speech) || isUnnamed(view, speech))
    )
      continue;
    const spoken = said(view, speech);
    const words = spoken ?? nameOf(view, speech);
    if (words) found.set(speech.voice, { speech, words, said: spoken !== undefined });
  }
  return [...found.values()].sort((a, b) => a.speech.line.index - b.speech.line.index);
}

/** How the sentence calls its speaker, where what is said is too long to be printed. */
function nameOf(view: View, speech: Speech): Piece | undefined {
  const { paragraph, sentence } = speech.line;
  const quote = asWritten(view, speech);
  const at = paragraph.text.indexOf(quote, sentence.span.start);
  if (at < 0 || at > sentence.span.end) return undefined;
  return { words: quote, evidence: { at: paragraph.number, quote } };
}

/** “their Toyota trainer”: behind another name in a list, the reader takes that one for the owner. */
function isOfOthers(view: View, { voice, line }: Speech): boolean {
  const [first = ""] = voice.name.toLowerCase().split(/\s/u);
  return view.pack(line.paragraph)?.lexicons.possessives?.includes(first) === true;
}

/** Three or four voices in different paragraphs, by how they are called. */
export function voicesHeard(view: View): Finding[] {
  const all = firsts(view).filter(
    ({ speech }) => speech.voice.kind !== "outlet" && !isOfOthers(view, speech),
  );
  const different = (among: readonly Heard[]) => apart(view, among, ({ speech }) => speech.voice).slice(0, 4);
  const quoted = different(all.filter((one) => one.said));
  const heard = (quoted.length < 3 ? different(all) : quoted).toSorted(
    (a, b) => Number(b.speech.voice.named) - Number(a.speech.voice.named),
  );
  const spoken = new Set(heard.map(({ speech }) => speech.line.paragraph.number));
  if (heard.length < 3 || spoken.size < 2) return [];
  const introduced = heard.flatMap(({ speech }) => roleOf(view, speech.voice)?.at ?? []);
  const places = [...new Set([...spoken, ...introduced.filter((at) => typeof at === "number")])].sort(
    (a, b) => a - b,
  );
  const unnamed = heard.filter(({ speech }) => !speech.voice.named);
  if (unnamed.length === heard.length) return [];
  return [
    {
      kind: "voices-heard",
      variant: unnamed.length > 0 ? "some-unnamed" : "all-named",
      slots: {
        voices: voicesSlot(
          view,
          heard.map(({ speech }) => speech.voice),
        ),
        unnamed: { quotes: unnamed.map(({ speech }) => asWritten(view, speech)) },
        places: { places },
      },
      evidence: heard.map(({ words }) => words.evidence),
      strength: 0.5,
      ...(heard.every((one) => one.said) ? {} : { spare: true }),
    },
  ];
}

/** A person named in three paragraphs or more of whom no words were found. */
export function namedNotQuoted(view: View): Finding[] {
  const spoken = new Set(view.analysis.voices.flatMap(({ name }) => name.split(/\s+/u)));
  const places = new Map<string, Line[]>();
  for (const mark of view.analysis.marks) {
    if (mark.label !== "name" || mark.paragraph === 0 || mark.kind !== "person") continue;
    const words = mark.referent.split(/\s+/u);
    if (words.length < 2 || words.some((word) => spoken.has(word))) continue;
    const line = view.lineOf(mark);
    if (!line || isRole(view, line, mark.referent) || line.paragraph.source) continue;
    places.set(mark.referent, [...(places.get(mark.referent) ?? []), line]);
  }
  return [...places].flatMap(([name, lines]): Finding[] => {
    const numbers = [...new Set(lines.map(({ paragraph }) => paragraph.number))];
    const grounds = lines.flatMap((line) => {
      const start = line.paragraph.text.indexOf(name, line.sentence.span.start);
      const words = start < 0 ? undefined : exact(view, line, { start, end: start + name.length });
      return words ? [words.evidence] : [];
    });
    const speakers = speeches(view).filter(({ voice }) => voice.kind === "person" && voice.named);
    const [other] = speakers;
    if (numbers.length < 3 || grounds.length === 0 || !other) return [];
    const heard = said(view, other);
    if (!heard) return [];
    return [
      {
        kind: "named-not-quoted",
        variant: "name",
        slots: {
          name: { plain: name },
          other: voiceSlot(view, other.voice),
          places: { places: numbers.slice(0, 4) },
          there: { places: [other.line.paragraph.number] },
        },
        evidence: [...grounds.slice(0, 2), heard.evidence],
        strength: Math.min(0.8, 0.4 + 0.1 * numbers.length),
      },
    ];
  });
}
