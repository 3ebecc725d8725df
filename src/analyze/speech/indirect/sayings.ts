import type { Cue, Span } from "../../../model/analysis.ts";
import { holding } from "../../cover.ts";
import { isName } from "../../nounphrase.ts";
import { findPhrases, phraseAt } from "../../phrases.ts";
import { type Token, tokenAt } from "../../words.ts";
import type { Around } from "../speakers/around.ts";
import { speakerAt } from "../speakers/speaker.ts";
import type { Subject } from "../speakers/subject.ts";
import { trimmed } from "./complement.ts";

interface Saying {
  readonly subject: Subject;
  readonly content: Span;
  readonly cue: Cue;
}

/** A noun of speech with its clause and whose it is: “Cole's claim that …”, « la promesse du maire selon laquelle … ». */
export function* sayingsOf(around: Around): Generator<Saying> {
  const { scene, vocabulary } = around;
  const { tokens, sentences, paragraph } = scene;
  if (vocabulary.sayingNouns.size === 0) return;
  for (const hit of findPhrases(tokens, vocabulary.sayingNouns)) {
    const sentence = holding(sentences, hit.start);
    if (sentence === undefined) continue;
    const first = tokenAt(tokens, sentence.start);
    const end = tokenAt(tokens, sentence.end);
    const owner = ownerBefore(tokens, hit.from, first, around) ?? ownerBehind(tokens, hit.to, end, around);
    if (owner === undefined) continue;
    const opener = phraseAt(tokens, owner.to, vocabulary.sayingClauses);
    const start = opener === undefined ? undefined : tokens[opener.to]?.start;
    if (start === undefined || start >= sentence.end) continue;
    let to = opener?.to ?? end;
    while (to < end && !/^[,;:()–—]$/.test(tokens[to]?.text ?? ".")) to++;
    yield {
      subject: owner.subject,
      content: trimmed(paragraph.text, start, tokens[to - 1]?.end ?? sentence.end),
      cue: {
        paragraph: paragraph.number,
        span: { start: hit.start, end: hit.end },
        class: vocabulary.sayingClasses.get(hit.phrase) ?? "neutral",
      },
    };
  }
}

interface Owner {
  readonly subject: Subject;
  /** Token index behind the noun and its owner. */
  readonly to: number;
}

/** “Ruth Cole's claim”, “her claim”: up to two plain words may stand between. */
function ownerBefore(
  tokens: readonly Token[],
  noun: number,
  first: number,
  { vocabulary }: Around,
): Owner | undefined {
  for (let at = noun - 1; at >= Math.max(first, noun - 3); at--) {
    const token = tokens[at];
    if (token === undefined || !token.word) return undefined;
    if (vocabulary.possessives.has(token.form)) return { subject: { pronoun: at }, to: noun + 1 };
    const mark = /['’]s?$/.exec(token.text);
    if (mark === null) {
      if (vocabulary.stop.has(token.form)) return undefined;
      continue;
    }
    let from = at;
    while (from > first && at - from < 6 && isName(tokens[from - 1], vocabulary)) from--;
    if (!isName(tokens[from], vocabulary)) return undefined;
    const speaker = speakerAt(tokens, from, at + 1, vocabulary);
    if (speaker === undefined || speaker.to !== at + 1) return undefined;
    const name = { start: speaker.name.start, end: speaker.name.end - mark[0].length };
    return {
      subject: { speaker: { ...speaker, name, key: speaker.key.slice(0, -mark[0].length) } },
      to: noun + 1,
    };
  }
  return undefined;
}

/** « l'affirmation du maire », “the claim by Ruth Cole”. */
function ownerBehind(
  tokens: readonly Token[],
  from: number,
  end: number,
  { vocabulary }: Around,
): Owner | undefined {
  const link = tokens[from]?.form ?? "";
  if (!vocabulary.links.has(link) && !vocabulary.agents.has(link)) return undefined;
  const speaker = speakerAt(tokens, from + 1, end, vocabulary);
  return speaker === undefined || (!speaker.named && speaker.kind === "unknown")
    ? undefined
    : { subject: { speaker }, to: speaker.to };
}
