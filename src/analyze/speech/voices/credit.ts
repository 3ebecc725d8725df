import { countWords } from "../../words.ts";
import type { Draft } from "../quotations/drafts.ts";
import type { Spoken } from "../quotations/quotations.ts";
import type { Citation } from "../references.ts";
import { type Speaker, speakerAt } from "../speakers/speaker.ts";
import type { Voices } from "./voices.ts";

/** Hands the quotations before a reference to the work it names, and says through whom the others come. */
export function credit(citation: Citation, spoken: readonly Spoken[], voices: Voices): void {
  const index = citation.paragraph;
  const origin = spoken[citation.origin]?.scene.paragraph.text;
  const here = spoken[index];
  if (here === undefined || origin === undefined || citation.outlet === undefined) return;
  const outlet = origin.slice(citation.outlet.start, citation.outlet.end);
  const span = citation.person ?? citation.outlet;
  const key =
    citation.person === undefined
      ? outlet.toLowerCase()
      : (origin.slice(span.start, span.end).toLowerCase().split(/\s+/).at(-1) ?? "");
  const speaker: Speaker = {
    from: 0,
    to: 0,
    name: span,
    named: true,
    kind: citation.person === undefined ? "outlet" : "person",
    key,
  };
  const own = citation.alone
    ? []
    : here.drafts.filter((one) => one.depth === 0 && one.span.end <= citation.span.start + 1);
  const quote = own.at(-1);
  const gap = quote === undefined ? "" : here.scene.paragraph.text.slice(quote.span.end, citation.span.start);
  const adjoining = quote !== undefined && gap.length < 60 && countWords(gap) === 0;
  const target = citation.alone || (adjoining && (quote.voice === undefined || quote.inferred));
  if (target) {
    const voice = voices.meet(speaker, origin, citation.origin);
    if (citation.person !== undefined) voices.through(voice, outlet, index, true);
    if (quote !== undefined) give(quote, voice, false);
    for (let at = index - 1; at >= 0 && index - at < 15; at--) {
      const one = spoken[at];
      if (one === undefined || !isQuotation(one) || spoken[at + 1]?.scene.apart) break;
      const open = one.drafts.filter((draft) => draft.depth === 0 && draft.use === "speech");
      if (open.some((draft) => draft.voice !== undefined && !draft.inferred)) break;
      for (const draft of open) give(draft, voice, false);
    }
    creditBlock(index, spoken, voices, voice, outlet);
    return;
  }
  if (adjoining) {
    const heard = voices.meet(speaker, origin, citation.origin);
    if (citation.person !== undefined) voices.through(heard, outlet, index, true);
    creditBlock(index, spoken, voices, heard, outlet);
  }
  const through = citation.person === undefined ? outlet : origin.slice(span.start, span.end);
  for (const draft of here.drafts)
    if (draft.voice !== undefined) relay(draft.voice, through, outlet, index, voices);
}

function give(draft: Draft, voice: number, inferred: boolean): void {
  draft.voice = voice;
  draft.inferred = inferred;
  delete draft.speaker;
}

const furthest = 6;

/**
 * A colon opens a block of quotations, and the first reference stands below the last of them: those above that
 * nobody speaks are, as a guess, of the same work, and whoever speaks there is heard through it.
 */
function creditBlock(
  index: number,
  spoken: readonly Spoken[],
  voices: Voices,
  voice: number,
  outlet: string,
): void {
  let head = index - 1;
  while (head > index - furthest && !endsInColon(spoken[head])) {
    const one = spoken[head];
    if (one === undefined || spoken[head + 1]?.scene.apart || /\([^()]{2,200}\)\s*$/.test(lastOf(one)))
      return;
    head--;
  }
  if (!endsInColon(spoken[head]) || spoken[head + 1]?.scene.apart) return;
  for (let at = head + 1; at <= index; at++) {
    const one = spoken[at];
    for (const draft of one?.drafts ?? []) {
      if (draft.depth > 0 || draft.use !== "speech") continue;
      if (draft.voice === undefined && draft.speaker === undefined) give(draft, voice, true);
      else if (draft.voice !== undefined && draft.voice !== voice)
        relay(draft.voice, voices.nameOf(voice), outlet, at, voices);
    }
  }
}

function endsInColon(one: Spoken | undefined): boolean {
  return one !== undefined && /:\s*$/.test(one.scene.paragraph.text);
}

/** The end of the paragraph, cuts left out. */
function lastOf({ scene }: Spoken): string {
  return scene.paragraph.text.slice(-220).replace(/\(\s*(?:\.{3}|…)\s*\)/g, "");
}

/** A person is heard through the outlet, everybody else through the person. */
function relay(voice: number, person: string, outlet: string, paragraph: number, voices: Voices): void {
  voices.through(voice, voices.nameOf(voice) === person ? outlet : person, paragraph, true);
}

/** Says through whom the reported speech of a paragraph comes that ends in a reference. */
export function relayReported(
  citation: Citation,
  origin: string,
  reported: readonly { readonly voice?: number }[],
  voices: Voices,
): void {
  if (citation.outlet === undefined) return;
  const outlet = origin.slice(citation.outlet.start, citation.outlet.end);
  const person = citation.person ?? citation.outlet;
  for (const { voice } of reported)
    if (voice !== undefined)
      relay(voice, origin.slice(person.start, person.end), outlet, citation.paragraph, voices);
}

/** A paragraph that is all quotation, and behind it a line with a name: « Paul Roy, Orsanne, 1887 ». */
export function sign(one: Spoken, next: Spoken | undefined, voices: Voices): void {
  if (next?.around === undefined || next.scene.apart || !isQuotation(one)) return;
  const { tokens, paragraph } = next.scene;
  if (tokens.length > 16 || /[.!?…:]$/.test(paragraph.text) || next.drafts.length > 0) return;
  const from = /^[–—―-]$/.test(tokens[0]?.text ?? "") ? 1 : 0;
  const speaker = speakerAt(tokens, from, tokens.length, next.around.vocabulary);
  const behind = tokens[speaker?.to ?? 0]?.text ?? ",";
  if (speaker?.kind !== "person" || !speaker.named || !/^[,(]$/.test(behind)) return;
  for (const draft of one.drafts) {
    if (draft.depth > 0 || draft.use !== "speech" || (draft.voice !== undefined && !draft.inferred)) continue;
    draft.voice = voices.meet(speaker, paragraph.text, paragraph.number);
    draft.inferred = false;
    draft.speaker = { paragraph: paragraph.number, span: speaker.name };
  }
}

/** Nothing but quotation, save three words. */
function isQuotation({ scene, drafts }: Spoken): boolean {
  let rest = "";
  let at = 0;
  for (const draft of drafts) {
    if (draft.depth > 0 || draft.use !== "speech") continue;
    rest += scene.paragraph.text.slice(at, draft.span.start);
    at = Math.max(at, draft.span.end);
  }
  if (at === 0) return false;
  rest += scene.paragraph.text.slice(at);
  return countWords(rest.replace(/\([^()]*\)/g, " ")) <= 3;
}
