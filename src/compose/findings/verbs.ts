import type { Cue, Word } from "../../model/analysis.ts";
import type { Finding } from "../finding.ts";
import type { View } from "../view.ts";
import { type Speech, said, speeches, voiceSlot, voicesSlot } from "./speeches.ts";

/** The verb with its adverb, or from its first half to its second: „räumte der Sprecher ein“. */
function verbOf(view: View, cue: Cue): string | undefined {
  const spans = [cue.span, cue.adverb, cue.second].filter((span) => span !== undefined);
  const words = view.words(cue, {
    start: Math.min(...spans.map((span) => span.start)),
    end: Math.max(...spans.map((span) => span.end)),
  });
  return cue.second !== undefined && words.length > 60 ? undefined : words;
}

interface Told {
  readonly speech: Speech;
  readonly cue: Cue;
  readonly verb: string;
  readonly lemma: string;
}

/** Speeches with a verb of saying: no “according to”, no verb of thinking. */
function told(view: View): Told[] {
  return speeches(view).flatMap((speech): Told[] => {
    const { cue } = speech.mark;
    const tag = cue && tagged(view, speech, cue)?.tag;
    if (
      !cue ||
      (tag !== undefined && tag !== "VERB" && tag !== "AUX") ||
      cue.class === "according" ||
      cue.class === "cognition"
    )
      return [];
    const verb = verbOf(view, cue);
    if (verb === undefined || isGerund(view, speech, verb)) return [];
    const { named, kind } = speech.voice;
    if (!named && (kind === "unknown" || leans(view, speech))) return [];
    return [{ speech, cue, verb, lemma: tagged(view, speech, cue)?.lemma ?? verb.slice(0, 4).toLowerCase() }];
  });
}

/** “their trainer” is nobody's name outside its sentence. */
function leans(view: View, { line, voice }: Speech): boolean {
  const first = /^\p{L}+/u.exec(voice.name)?.[0].toLowerCase() ?? "";
  return view.pack(line.paragraph)?.lexicons.leaning?.includes(first) === true;
}

/** “denies”: in the place of “said” it would turn the words round. */
function isDenial(view: View, { line }: Speech, verb: string): boolean {
  return view.pack(line.paragraph)?.lexicons.denials?.includes(verb.toLowerCase()) === true;
}

/** “saying” is no form to set beside “said”. */
function isGerund(view: View, { line }: Speech, verb: string): boolean {
  const endings = view.pack(line.paragraph)?.lexicons.gerundEndings ?? [];
  return endings.some((ending) => verb.endsWith(ending));
}

/** Whether two speeches can have one speaker under two names: “the prince”, “Harry”. */
function mayBeOne({ voice: a }: Speech, { voice: b }: Speech): boolean {
  if (a === b || a.name === b.name) return true;
  return (!a.named && a.kind !== "group" && b.named) || (!b.named && b.kind !== "group" && a.named);
}

/** The last word of the cue, as it is tagged. */
function tagged(view: View, { line }: Speech, cue: Cue): Word | undefined {
  const paragraph = cue.paragraph === 0 ? view.analysis.title : view.analysis.paragraphs[cue.paragraph - 1];
  const words = paragraph === line.paragraph ? line.paragraph.words : paragraph?.words;
  return words?.findLast(({ start, end }) => start >= cue.span.start && end <= cue.span.end);
}

/** Reporting verbs that judge, or carry an adverb, and the words they bring in. */
export function chargedVerb(view: View): Finding[] {
  const all = told(view);
  return all.flatMap(({ speech, cue, verb }): Finding[] => {
    if (cue.class !== "charged" && !cue.adverb) return [];
    const words = said(view, speech);
    if (!words || words.words.includes(verb) || isDenial(view, speech, verb)) return [];
    const away = (other: Told) =>
      Math.abs(other.speech.line.index - speech.line.index) +
      (other.verb.slice(-1) === verb.slice(-1) ? 0 : 100);
    const [neutral] = all
      .filter(
        (other) => other.cue.class === "neutral" && !other.cue.adverb && !mayBeOne(other.speech, speech),
      )
      .sort((a, b) => away(a) - away(b));
    const slots = {
      verb: { quote: verb },
      voice: voiceSlot(view, speech.voice),
      words: { quote: words.words },
      place: { places: [cue.paragraph] },
    };
    const cueEvidence = { at: cue.paragraph, quote: verb };
    const base = { kind: "charged-verb", strength: cue.adverb ? 0.95 : 0.8 };
    if (!neutral) {
      const variant = cue.adverb ? "adverb" : "alone";
      return [{ ...base, variant, slots, evidence: [cueEvidence, words.evidence] }];
    }
    return [
      {
        ...base,
        variant: cue.adverb ? "adverb-beside-neutral" : "beside-neutral",
        slots: {
          ...slots,
          neutral: { quote: neutral.verb },
          speaker: voiceSlot(view, neutral.speech.voice),
          other: { places: [neutral.cue.paragraph] },
        },
        evidence: [cueEvidence, words.evidence, { at: neutral.cue.paragraph, quote: neutral.verb }],
      },
    ];
  });
}

/** Three different verbs of saying for three voices, one at least of them more than “say”. */
export function sayingVerbs(view: View): Finding[] {
  const all = told(view).filter(({ speech, verb }) => said(view, speech) && /^\S+$/u.test(verb));
  const chosen: Told[] = [];
  const take = (one: Told | undefined) => {
    if (one) chosen.push(one);
  };
  const fresh = (one: Told) =>
    !chosen.some(({ speech, lemma }) => mayBeOne(speech, one.speech) || lemma === one.lemma);
  take(all.find(({ cue }) => cue.class === "charged"));
  take(all.find((one) => one.cue.class === "neutral" && fresh(one)));
  take(all.find((one) => one.cue.class === "charged" && fresh(one)) ?? all.find(fresh));
  if (chosen.length < 3) return [];
  chosen.sort((a, b) => a.speech.line.index - b.speech.line.index || a.cue.span.start - b.cue.span.start);
  const places = [...new Set(chosen.map(({ cue }) => cue.paragraph))];
  return [
    {
      kind: "saying-verbs",
      variant: places.length > 1 ? "apart" : "together",
      slots: {
        verbs: { items: chosen.map(({ cue, verb }) => ({ at: cue.paragraph, quote: verb })) },
        owners: {
          rows: chosen.map(({ cue, verb, speech }) => ({
            item: { at: cue.paragraph, quote: verb },
            says: speech.voice.name,
          })),
        },
        voices: voicesSlot(
          view,
          chosen.map(({ speech }) => speech.voice),
        ),
        places: { places },
      },
      evidence: chosen.map(({ cue, verb }) => ({ at: cue.paragraph, quote: verb })),
      strength: 0.75,
    },
  ];
}
