import type { Span, Word } from "../../../model/analysis.ts";
import type { Evidence } from "../../../model/guide.ts";
import type { Finding } from "../../finding.ts";
import { countWords } from "../../text.ts";
import { type Line, type View, within } from "../../view.ts";
import { verbGroups } from "../tenses.ts";
import { isOwn } from "../together.ts";

/** Announcements, and the share of the article’s own sentences that announce. */
const [least, share] = [3, 0.3];
/** Words of one, from its verb on. */
const [shortest, longest] = [4, 11];
/** Share of a sentence that may be between quotation marks. */
const mostQuoted = 0.3;

/** “will take part in seminars”, “will open the exhibition”: what a text announces, from the verb on, of three paragraphs. */
export function announced(view: View): Finding[] {
  const own = view.lines.filter((line) => isOwn(line, view) && line.sentence.quoted < mostQuoted);
  const all = own.flatMap((line) => {
    const verb = verbGroups(view, line).find(({ time }) => time === "coming");
    return verb === undefined ? [] : [{ line, verb }];
  });
  if (all.length < least || all.length < own.length * share) return [];
  const found = all.flatMap(({ line, verb }) => predicate(view, line, verb.span) ?? []);
  const items = found.filter(({ at }, index) => found.findIndex((other) => other.at === at) === index);
  const chosen = items.length > least ? [items[0], items[1], items.at(-1)] : items;
  const evidence = chosen.filter((one) => one !== undefined);
  if (evidence.length < least) return [];
  return [
    {
      kind: "announced",
      variant: "three",
      slots: {
        items: { items: evidence },
        places: { places: evidence.map(({ at }) => at).filter((at) => typeof at === "number") },
      },
      evidence,
      strength: 0.6,
    },
  ];
}

/** Tags behind which a phrase may end, and those that go on with it. */
const closing: ReadonlySet<string> = new Set(["NOUN", "PROPN"]);
const going: ReadonlySet<string> = new Set(["NOUN", "PROPN", "ADJ"]);
/** Tags that go on with the phrase: “seminars | and walks”. */
const running: ReadonlySet<string> = new Set(["PART", "CCONJ"]);
const breaks: ReadonlySet<string> = new Set(["PUNCT", "SCONJ"]);

/** From the verb up to the first mark, or to a noun that nothing narrows. */
function predicate(view: View, line: Line, span: Span): Evidence | undefined {
  const { paragraph, sentence } = line;
  const words = (paragraph.words ?? []).filter(
    (word) => within(word, sentence.span) && word.start >= span.start,
  );
  const verb = words.find(({ end }) => end === span.end);
  const { beyond = [] } = view.pack(paragraph)?.lexicons ?? {};
  const form = verb === undefined ? "" : paragraph.text.slice(verb.start, verb.end).toLowerCase();
  if (verb?.tag !== "VERB" || beyond.includes(form) || isPassive(line, words[0])) return undefined;
  const stop = words.findIndex(({ tag }, index) => index > 0 && breaks.has(tag));
  const last = lastOf(words, stop < 0 ? words.length : stop);
  const [first] = words;
  if (first === undefined || last === undefined) return undefined;
  const quote = paragraph.text.slice(first.start, last.end);
  const count = countWords(quote);
  if (count < shortest || count > longest || /["“”«»()]/u.test(quote)) return undefined;
  return { at: paragraph.number, quote };
}

/** « sera attribué »: whoever does it is not told. */
function isPassive({ paragraph: { text } }: Line, first: Word | undefined): boolean {
  return first?.tag === "AUX" && text.slice(first.start, first.end).toLowerCase() !== first.lemma;
}

function lastOf(words: readonly Word[], stop: number): Word | undefined {
  const end = Math.min(stop, longest);
  for (let at = end - 1; at > 1; at--) {
    const word = words[at];
    const next = at + 1 < stop ? words[at + 1] : undefined;
    if (
      word !== undefined &&
      closing.has(word.tag) &&
      !going.has(next?.tag ?? "") &&
      !running.has(next?.tag ?? "")
    )
      return word;
  }
  return undefined;
}
