import type { Span } from "../../../model/analysis.ts";
import { type Token, tokenAt } from "../../words.ts";
import type { Around } from "../speakers/around.ts";
import type { Verb } from "../speakers/cues.ts";
import { speakerAt } from "../speakers/speaker.ts";
import { type Subject, subjectBefore } from "../speakers/subject.ts";
import { trimmed } from "./complement.ts";

/** Tokens from the opening word to the comma behind the inserted clause. */
const longest = 30;

/** « Comme le dit X, … », “…, as X put it”: the rest of the sentence is what X says. Tokens `first`–`end` are the sentence. */
export function asSaid(
  { scene, vocabulary, outer }: Around,
  verb: Verb,
  first: number,
  end: number,
): { readonly subject: Subject; readonly content: Span } | undefined {
  const { tokens, paragraph } = scene;
  if (vocabulary.verbSecond || verb.nonfinite || verb.quoting) return undefined;
  const opener = openerBefore(tokens, verb.from, first, vocabulary.asOpeners);
  if (opener === undefined) return undefined;
  const direct = opener === verb.from - 1;
  const behind = direct ? speakerAt(tokens, verb.to, end, vocabulary) : undefined;
  const ahead = direct ? undefined : subjectBefore(tokens, opener + 1, verb.from, vocabulary);
  const subject: Subject | undefined = behind === undefined ? ahead : { speaker: behind };
  if (subject === undefined) return undefined;
  const from = behind?.to ?? verb.to;
  let close = from;
  for (; close < Math.min(end, opener + longest); close++) {
    const token = tokens[close];
    const quoted = outer.find(
      (span) => token !== undefined && span.start <= token.start && token.start < span.end,
    );
    if (quoted !== undefined) close = Math.max(close, tokenAt(tokens, quoted.end) - 1);
    else if (token?.text === "," || token?.text === ":") break;
  }
  const stop = tokens[end - 1]?.end ?? 0;
  if (opener === first && tokens[close]?.text === ",")
    return { subject, content: trimmed(paragraph.text, tokens[close]?.end ?? stop, stop) };
  const comma = tokens[opener - 1];
  const start = tokens[first]?.start ?? 0;
  return comma?.text === "," && close >= end - 1
    ? { subject, content: trimmed(paragraph.text, start, comma.start) }
    : undefined;
}

/** The word right before the verb, or up to eight tokens before it with the subject between. */
function openerBefore(
  tokens: readonly Token[],
  verb: number,
  first: number,
  openers: ReadonlySet<string>,
): number | undefined {
  for (let at = verb - 1; at >= Math.max(first, verb - 8); at--) {
    const token = tokens[at];
    if (token === undefined || /^[,;:.()]$/.test(token.text)) return undefined;
    if (openers.has(token.form)) return at === first || tokens[at - 1]?.text === "," ? at : undefined;
  }
  return undefined;
}
