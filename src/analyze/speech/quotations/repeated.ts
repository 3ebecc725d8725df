import type { Spoken } from "./quotations.ts";

/** Words of a quotation that stands twice, at least. */
const least = 5;

/**
 * A quotation that stands again inside another one, whose speaker the article names, has the same speaker: words
 * that the page prints large between two paragraphs.
 */
export function giveRepeated(spoken: readonly Spoken[]): void {
  const drafts = spoken
    .flatMap((one) => one.drafts)
    .filter(({ depth, use }) => depth === 0 && use === "speech");
  const words = drafts.map(({ scene, content }) =>
    wordsOf(scene.paragraph.text.slice(content.start, content.end)),
  );
  const named = new Map<string, number[]>();
  drafts.forEach((draft, index) => {
    if (draft.cue === undefined || draft.voice === undefined) return;
    const own = words[index] ?? [];
    for (let at = 0; at + least <= own.length; at++) {
      const run = own.slice(at, at + least).join(" ");
      named.set(run, [...(named.get(run) ?? []), index]);
    }
  });
  drafts.forEach((draft, index) => {
    const own = words[index] ?? [];
    if ((draft.voice !== undefined && !draft.inferred) || own.length < least) return;
    const text = own.join(" ");
    const at = (named.get(own.slice(0, least).join(" ")) ?? []).find(
      (other) => other !== index && (words[other] ?? []).join(" ").includes(text),
    );
    const whole = drafts[at ?? -1];
    if (whole?.voice === undefined || whole.voice === draft.voice) return;
    draft.voice = whole.voice;
    draft.inferred = true;
    if (whole.speaker !== undefined) draft.speaker = whole.speaker;
  });
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
