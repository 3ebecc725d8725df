import type { Attribution, Quotation, Voice } from "../../model/analysis.ts";
import type { Cited, Finding, Slot } from "../finding.ts";
import { exact, type Piece } from "../quote.ts";
import { countWords } from "../text.ts";
import { type Line, shared, type View } from "../view.ts";
import { isRole } from "./structure.ts";

type Words = Quotation | Attribution;

interface Speech {
  readonly mark: Words;
  readonly voice: Voice;
  readonly line: Line;
}

/** Every quotation or reported clause whose speaker is known, in order. */
export function speeches(view: View): Speech[] {
  return view.analysis.marks.flatMap((mark): Speech[] => {
    if (mark.label !== "attribution" && !(mark.label === "quotation" && mark.use === "speech")) return [];
    const voice = mark.voice === undefined ? undefined : view.analysis.voices[mark.voice];
    const line = view.lineOf(mark);
    if (!voice || !line || mark.paragraph === 0 || (mark.label === "quotation" && mark.inferred)) return [];
    return [{ mark, voice, line }];
  });
}

/** The words of a speech, when there are enough of them to ask about. */
function said(view: View, speech: Speech): Piece | undefined {
  const words = exact(view, speech.line, speech.mark.content);
  return words && countWords(words.words) >= 4 ? words : undefined;
}

/** A name as it reads inside a sentence: « Les responsables » → « les responsables ». */
export function inSentence(view: View, voice: Voice): string {
  const first = voice.name.split(/[\s’']/u)[0] ?? "";
  const paragraph = view.analysis.paragraphs[(voice.paragraphs[0] ?? 1) - 1];
  if (isInflected(view, voice)) return voice.name;
  const light = paragraph && view.edges(paragraph).light.has(first.toLowerCase());
  const elided = /^[LD][’']/u.test(voice.name);
  const lexicons = paragraph && view.pack(paragraph)?.lexicons;
  const common = [...(lexicons?.groups ?? []), ...(lexicons?.roles ?? [])].includes(first.toLowerCase());
  return (light && first.length < 5) || elided || (common && !voice.named)
    ? voice.name.charAt(0).toLowerCase() + voice.name.slice(1)
    : voice.name;
}

/** A voice inside a sentence. Where nouns change with their case, one without a name keeps its form, in quotation marks. */
export function voiceSlot(view: View, voice: Voice): Slot {
  return isInflected(view, voice) ? { cited: [citedAs(voice)] } : { plain: inSentence(view, voice) };
}

function voicesSlot(view: View, voices: readonly Voice[]): Slot {
  return voices.some((voice) => isInflected(view, voice))
    ? { cited: voices.map(citedAs) }
    : { list: voices.map((voice) => inSentence(view, voice)) };
}

function citedAs({ name, named }: Voice): Cited {
  return { words: name, quoted: !named };
}

function isInflected(view: View, voice: Voice): boolean {
  const paragraph = view.analysis.paragraphs[(voice.paragraphs[0] ?? 1) - 1];
  return paragraph !== undefined && view.pack(paragraph)?.facts.nounsCapitalised === true;
}

/** Whether the words themselves, not only the sentences around them, speak of one thing, and not of everything. */
function meet(view: View, a: Speech, b: Speech): boolean {
  const words = ({ mark, line }: Speech) => view.content(view.words(mark, mark.content), line.paragraph);
  const other = words(b);
  const common = [...words(a)].filter((word) => other.has(word) && /^\p{L}{5}/u.test(word));
  return common.reduce((sum, word) => sum + 1 / Math.max(1, view.frequency(word)), 0) >= 0.25;
}

/** Two voices on one subject. */
export function voicesMeet(view: View): Finding[] {
  const all = speeches(view);
  const found: Finding[] = [];
  for (const [index, a] of all.entries()) {
    for (const b of all.slice(index + 1)) {
      if (a.voice === b.voice || a.line === b.line || !a.voice.named || !b.voice.named) continue;
      const meeting = shared(view, a.line, b.line);
      const [one, two] = [said(view, a), said(view, b)];
      if (meeting.words < 2 || !one || !two || !meet(view, a, b)) continue;
      found.push({
        kind: "voices-meet",
        variant: a.line.paragraph.number === b.line.paragraph.number ? "same-paragraph" : "apart",
        slots: {
          a: voiceSlot(view, a.voice),
          b: voiceSlot(view, b.voice),
          one: { quote: one.words },
          two: { quote: two.words },
          here: { places: [a.line.paragraph.number] },
          there: { places: [b.line.paragraph.number] },
        },
        evidence: [one.evidence, two.evidence],
        strength: Math.min(1, 0.6 + meeting.weight / 4),
      });
    }
  }
  return found;
}

/** One voice, summarised in one paragraph and quoted in another. */
export function summedAndQuoted(view: View): Finding[] {
  const all = speeches(view);
  return all.flatMap((summary): Finding[] => {
    if (summary.mark.label !== "attribution" || !summary.voice.named || summary.voice.kind !== "person")
      return [];
    const quotation = all.find(
      (other) =>
        other.mark.label === "quotation" &&
        other.voice === summary.voice &&
        meet(view, summary, other) &&
        other.line.paragraph.number !== summary.line.paragraph.number,
    );
    const one = said(view, summary);
    const two = quotation && said(view, quotation);
    if (!quotation || !one || !two) return [];
    return [
      {
        kind: "summed-and-quoted",
        variant: summary.line.index < quotation.line.index ? "summary-first" : "quotation-first",
        slots: {
          voice: voiceSlot(view, summary.voice),
          summary: { quote: one.words },
          quotation: { quote: two.words },
          here: { places: [summary.line.paragraph.number] },
          there: { places: [quotation.line.paragraph.number] },
        },
        evidence: [one.evidence, two.evidence],
        strength: 0.8,
      },
    ];
  });
}

/** Somebody speaks without being named. */
export function unnamedVoice(view: View): Finding[] {
  const all = speeches(view);
  const unnamed = all.filter(
    ({ voice }) => !voice.named && voice.kind !== "outlet" && voice.kind !== "institution",
  );
  return unnamed.flatMap((speech): Finding[] => {
    const words = said(view, speech);
    if (!words) return [];
    const other = all.find(({ voice }) => voice.named && voice.kind === "person");
    const second = other && said(view, other);
    const slots = {
      voice: { quote: inSentence(view, speech.voice) },
      words: { quote: words.words },
      place: { places: [speech.line.paragraph.number] },
    };
    if (!other || !second || other.line.paragraph.number === speech.line.paragraph.number) {
      return [{ kind: "unnamed-voice", variant: "alone", slots, evidence: [words.evidence], strength: 0.6 }];
    }
    return [
      {
        kind: "unnamed-voice",
        variant: "beside-named",
        slots: {
          ...slots,
          named: voiceSlot(view, other.voice),
          other: { places: [other.line.paragraph.number] },
        },
        evidence: [words.evidence, second.evidence],
        strength: 0.7,
      },
    ];
  });
}

/** Words that reach the reader through another outlet or person. */
export function chain(view: View): Finding[] {
  return speeches(view).flatMap((speech): Finding[] => {
    const { through } = speech.voice;
    const words = said(view, speech);
    if (!through || !words || through === speech.voice.name) return [];
    return [
      {
        kind: "chain",
        variant: speech.mark.label === "quotation" ? "quoted" : "reported",
        slots: {
          voice: voiceSlot(view, speech.voice),
          through: { plain: through },
          words: { quote: words.words },
          place: { places: [speech.line.paragraph.number] },
        },
        evidence: [words.evidence],
        strength: 0.7,
      },
    ];
  });
}

/** Who is heard: the voices, by how they are heard. */
export function voicesHeard(view: View): Finding[] {
  const first = new Map<Voice, Speech>();
  for (const speech of speeches(view)) if (!first.has(speech.voice)) first.set(speech.voice, speech);
  const heard = [...first.values()].slice(0, 4);
  const grounds = heard.flatMap((speech) => said(view, speech)?.evidence ?? []);
  if (heard.length < 2 || grounds.length < 2) return [];
  const anyUnnamed = heard.some(({ voice }) => !voice.named);
  return [
    {
      kind: "voices-heard",
      variant: heard.length === 2 ? "two" : anyUnnamed ? "some-unnamed" : "all-named",
      slots: {
        voices: voicesSlot(
          view,
          heard.map(({ voice }) => voice),
        ),
        places: { places: [...new Set(heard.map(({ line }) => line.paragraph.number))] },
      },
      evidence: grounds,
      strength: 0.7,
    },
  ];
}

/** A person named in several paragraphs whose own words are nowhere quoted. */
export function namedNotQuoted(view: View): Finding[] {
  const spoken = new Set(view.analysis.voices.flatMap(({ name }) => name.split(/\s+/u)));
  const places = new Map<string, Line[]>();
  for (const mark of view.analysis.marks) {
    if (mark.label !== "name" || mark.paragraph === 0) continue;
    if (mark.kind !== "person") continue;
    if (mark.referent.split(/\s+/u).some((word) => spoken.has(word))) continue;
    const line = view.lineOf(mark);
    if (line && isRole(view, line, mark.referent)) continue;
    if (line) places.set(mark.referent, [...(places.get(mark.referent) ?? []), line]);
  }
  return [...places].flatMap(([name, lines]): Finding[] => {
    const numbers = [...new Set(lines.map(({ paragraph }) => paragraph.number))];
    const grounds = lines.flatMap((line) => {
      const start = line.paragraph.text.indexOf(name, line.sentence.span.start);
      const words = start < 0 ? undefined : exact(view, line, { start, end: start + name.length });
      return words ? [words.evidence] : [];
    });
    if (numbers.length < 2 || grounds.length === 0) return [];
    return [
      {
        kind: "named-not-quoted",
        variant: "name",
        slots: { name: { plain: name }, places: { places: numbers.slice(0, 4) } },
        evidence: grounds.slice(0, 3),
        strength: Math.min(0.8, 0.4 + 0.1 * numbers.length),
      },
    ];
  });
}
