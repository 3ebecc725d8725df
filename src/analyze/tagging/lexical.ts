import type { LexiconRules, State, Tag, Tagged } from "../../model/tagging.ts";
import type { Frequency } from "../ease/frequency.ts";
import type { Token } from "../words.ts";
import { posOf } from "./classes.ts";
import { lexiconOf, type Reading } from "./lexicon.ts";
import { pathOf } from "./path.ts";
import { readingsOf } from "./readings.ts";
import type { Tagger } from "./tagger.ts";

const tags: Readonly<Partial<Record<State, Tag>>> = {
  PREADJ: "ADJ",
  NEG: "ADV",
  INF: "VERB",
  PART: "VERB",
  GER: "VERB",
  ADPDET: "ADP",
  SUBJ: "PRON",
  OBJ: "PRON",
  REL: "PRON",
  STOP: "PUNCT",
  MARK: "PUNCT",
};

const unfinite: ReadonlySet<State> = new Set(["INF", "PART", "GER"]);

/** Longer runs without an end of sentence are cut, so that the work stays in proportion. */
const longest = 400;

/** Tagger from a lexicon of forms and costs set by hand; nothing in it is trained. */
export function lexicalTagger(rules: LexiconRules, lexicon: string, frequency?: Frequency): Tagger {
  const readings = readingsOf(rules, lexiconOf(lexicon), frequency);
  const path = pathOf(rules);
  return ({ tokens, sentences }) => {
    const tagged: Tagged[] = [];
    const take = (end: number): void => {
      const from = tagged.length;
      const sentence = tokens.slice(from, end);
      const opening = sentence.findIndex(({ word }) => word);
      const found = path(lowered(sentence).map((token, index) => readings(token, index === opening)));
      for (const [index, token] of sentence.entries()) tagged.push(taggedAs(token, found[index]));
    };
    for (const { end } of sentences) {
      let at = tagged.length;
      while ((tokens[at]?.start ?? end) < end) if (++at - tagged.length === longest) take(at);
      if (at > tagged.length) take(at);
    }
    while (tagged.length < tokens.length) take(Math.min(tokens.length, tagged.length + longest));
    return tagged;
  };
}

/** Capitals say nothing in a sentence that has nothing else. */
function lowered(sentence: readonly Token[]): readonly Token[] {
  const words = sentence.filter(({ text }) => /\p{L}/u.test(text));
  if (words.length < 3 || words.some(({ text }) => text !== text.toUpperCase())) return sentence;
  return sentence.map((token) => ({ ...token, text: token.form, capital: false }));
}

function taggedAs({ text, form }: Token, reading: Reading | undefined): Tagged {
  if (reading === undefined) return { pos: "other", tag: "X", lemma: form };
  const tag = tags[reading.state] ?? (reading.state as Tag);
  const lemma = reading.lemma !== "" ? reading.lemma : form;
  const bare = unfinite.has(reading.state) || (tag === "AUX" && lemma === form);
  return {
    pos: posOf(tag),
    tag,
    lemma: tag === "PROPN" ? text : lemma,
    ...(bare ? ({ finite: false } as const) : {}),
  };
}
