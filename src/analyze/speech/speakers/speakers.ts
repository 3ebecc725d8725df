import { findPhrases, type Hit, phraseAt } from "../../phrases.ts";
import type { Scene } from "../../scene.ts";
import type { Vocabulary } from "../../vocabulary.ts";
import { type Token, tokenAt } from "../../words.ts";
import type { Draft } from "../quotations/drafts.ts";
import { placedHits } from "../second/according.ts";
import { ahead } from "./ahead.ts";
import { type Around, cueOf, type Found, firstFrom } from "./around.ts";
import { behind } from "./behind.ts";
import { speakerAt } from "./speaker.ts";

/** The speaker named in the sentence of the quotation: before a colon, after it, inside it, or before it. */
export function speakerOf(draft: Draft, around: Around, before: Around | undefined): Found | undefined {
  const { text } = around.scene.paragraph;
  const lead = text.slice(0, draft.span.start).trimEnd();
  if (lead.endsWith(":")) {
    const led = ahead(draft, around, before);
    const after = behind(draft, around);
    return (led?.cue === undefined ? after : led) ?? led ?? inside(draft, around);
  }
  const found = behind(draft, around) ?? inside(draft, around);
  const led = lead === "" && before?.scene.paragraph.text.endsWith(":") === true && !isPerson(found);
  return (led ? ahead(draft, around, before) : undefined) ?? found ?? ahead(draft, around, before);
}

function isPerson(found: Found | undefined): boolean {
  const subject = found?.subject;
  return subject !== undefined && "speaker" in subject && subject.speaker.kind === "person";
}

/** « … , a affirmé le colonel, … » between the marks. */
function inside(draft: Draft, { scene, vocabulary, verbs }: Around): Found | undefined {
  const { tokens, paragraph } = scene;
  for (let index = firstFrom(verbs, tokenAt(tokens, draft.content.start)); index < verbs.length; index++) {
    const verb = verbs[index];
    const first = verb === undefined ? undefined : tokens[verb.from];
    if (verb === undefined || first === undefined || first.start >= draft.content.end) return undefined;
    const mark = tokens[verb.from - 1]?.text ?? "";
    if (!/^[,?!…—–]$/.test(mark)) continue;
    if (verb.inverted !== undefined) return { subject: { pronoun: verb.inverted }, cue: cueOf(scene, verb) };
    const speaker = speakerAt(tokens, verb.to, tokens.length, vocabulary);
    if (speaker === undefined || (speaker.kind === "unknown" && !speaker.named)) continue;
    const next = paragraph.text
      .slice(tokens[speaker.to - 1]?.end)
      .trimStart()
      .charAt(0);
    if (speaker.named || next === "" || /[,.;:»”")]/.test(next))
      return { subject: { speaker }, cue: cueOf(scene, verb) };
  }
  return undefined;
}

/** Every "according to", and « pour » where it opens a sentence before somebody and a comma. */
export function accordingHits(scene: Scene, vocabulary: Vocabulary): Hit[] {
  const { tokens, sentences } = scene;
  const hits = [
    ...findPhrases(tokens, vocabulary.according).map((hit) => withVerb(hit, tokens, vocabulary)),
    ...placedHits(scene, vocabulary),
  ];
  for (const sentence of vocabulary.accordingFirst.size === 0 ? [] : sentences) {
    const at = tokenAt(tokens, sentence.start);
    const token = tokens[at];
    if (token === undefined || !vocabulary.accordingFirst.has(token.form)) continue;
    const speaker = speakerAt(tokens, at + 1, tokens.length, vocabulary);
    if (speaker === undefined || speaker.kind === "unknown" || tokens[speaker.to]?.text !== ",") continue;
    hits.push({ phrase: token.form, start: token.start, end: token.end, from: at, to: at + 1 });
  }
  return hits.sort((a, b) => a.from - b.from);
}

/** « según ha explicado X »: the verb belongs to the cue. */
function withVerb(hit: Hit, tokens: readonly Token[], vocabulary: Vocabulary): Hit {
  let at = hit.to;
  while (at < hit.to + 3 && vocabulary.auxiliaries.has(tokens[at]?.form ?? "")) at++;
  const verb = phraseAt(tokens, at, vocabulary.reporting);
  return verb === undefined || vocabulary.nonfinite.has(verb.phrase)
    ? hit
    : { ...hit, end: verb.end, to: verb.to };
}
