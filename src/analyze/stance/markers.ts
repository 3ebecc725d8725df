import type { Marker, Span } from "../../model/analysis.ts";
import { holding } from "../cover.ts";
import type { Found } from "../found.ts";
import { isAdverb } from "../nounphrase.ts";
import { findPhrases, type Phrasebook, phrasebook } from "../phrases.ts";
import type { Scene } from "../scene.ts";
import type { Vocabulary } from "../vocabulary.ts";
import { fold, type Token, tokenAt } from "../words.ts";
import { type Comparing, comparatives } from "./comparatives.ts";
import { type Groups, groupsOf, universals } from "./groups.ts";
import { labels } from "./labels.ts";
import { passives } from "./passives.ts";
import { pictures } from "./pictures.ts";

/** The lexicons of marker classes, ready to search. */
export interface Markers {
  readonly classes: readonly MarkerClass[];
  readonly conditional: ReadonlySet<string>;
  readonly participles: readonly string[];
  /** Beginnings of evaluative words by their first four letters. */
  readonly stems: ReadonlyMap<string, readonly string[]>;
  readonly pairs: readonly (readonly [Phrasebook, Phrasebook])[];
  readonly topics: Phrasebook;
  readonly definite: ReadonlySet<string>;
  readonly indefinite: ReadonlySet<string>;
  readonly pictures: Phrasebook;
  readonly groups: Groups;
  /** Units of time and other nouns that make no group. */
  readonly times: ReadonlySet<string>;
  readonly passiveForms: ReadonlySet<string>;
  readonly stative: ReadonlySet<string>;
  readonly comparing: Comparing;
}

interface MarkerClass {
  readonly label: Marker["label"];
  readonly phrases: Phrasebook;
  /** Only as the first words of the title or of the text. */
  readonly opening?: boolean;
}

export function markersOf(vocabulary: Vocabulary): Markers {
  const { lexicons, splitting } = vocabulary;
  const set = (words: readonly string[] = []): ReadonlySet<string> => new Set(words);
  const book = (words: readonly string[]): Phrasebook => phrasebook(words, splitting);
  const { opening = [], ...kinds } = lexicons.genre;
  const classes = [
    "certainty",
    "care",
    "absolute",
    "exception",
    "concession",
    "intention",
    "analogy",
    "conclusion",
    "vague",
  ] as const;
  return {
    classes: [
      ...classes.map((label) => ({ label, phrases: book(lexicons[label]) })),
      { label: "genre", phrases: book(Object.values(kinds).flat()) },
      { label: "genre", phrases: book(opening), opening: true },
    ],
    conditional: new Set(lexicons.conditional),
    participles: lexicons.participleEndings,
    stems: byBeginning(lexicons.evaluative.map(fold)),
    pairs: lexicons.counterfactual.map(([first, second]) => [book([first]), book([second])] as const),
    topics: book(lexicons.topicWords ?? []),
    definite: set(lexicons.definite),
    indefinite: set(lexicons.amounts?.articles),
    pictures: book(lexicons.figurative ?? []),
    groups: groupsOf(vocabulary),
    times: set([...Object.keys(lexicons.times?.units ?? {}), ...(lexicons.universal?.never ?? [])]),
    passiveForms: set(lexicons.passiveForms),
    stative: set(lexicons.stative),
    comparing: {
      words: set(lexicons.comparatives),
      more: set(lexicons.comparing?.more),
      than: set(lexicons.comparing?.than),
      behind: set(lexicons.comparing?.behind),
    },
  };
}

function byBeginning(stems: readonly string[]): Map<string, string[]> {
  const map = new Map<string, string[]>();
  for (const stem of stems) {
    const beginning = stem.slice(0, 4);
    const known = map.get(beginning);
    if (known === undefined) map.set(beginning, [stem]);
    else known.push(stem);
  }
  return map;
}

/** Words and phrases of every class in one paragraph. */
export function findMarkers(scene: Scene, markers: Markers): Found[] {
  const { tokens, sentences } = scene;
  const found: Found[] = [];
  for (const { label, phrases, opening = false } of markers.classes)
    for (const hit of findPhrases(tokens, phrases))
      if (!opening || (hit.from === 0 && scene.paragraph.number <= 1))
        found.push({ label, start: hit.start, end: hit.end });
  for (const [at, token] of tokens.entries())
    if (isEvaluative(token, markers.stems) && !isNamed(scene, at))
      found.push({ label: "evaluative", start: token.start, end: token.end });
  const imagined: Span[] = [];
  for (const sentence of sentences) {
    const span = counterfactual(scene, sentence, markers);
    if (span !== undefined) imagined.push(span);
  }
  for (const span of imagined) found.push({ label: "counterfactual", ...span });
  if (markers.conditional.size > 0) found.push(...hearsay(scene, markers));
  found.push(
    ...labels(scene, markers.topics, markers.definite, markers.indefinite),
    ...pictures(scene, markers.pictures),
    ...universals(scene, markers.groups, markers.times),
    ...passives(scene, markers.passiveForms, markers.stative),
    ...comparatives(scene, markers.comparing),
  );
  return found;
}

/** A name that begins like a word that judges: “Barbara”. In a title capitals tell nothing. */
function isNamed({ tokens, tags, block }: Scene, at: number): boolean {
  if (block < 0 || tokens[at]?.capital !== true) return false;
  return tags === undefined ? tokens[at - 1]?.word === true : tags[at]?.tag === "PROPN";
}

function isEvaluative({ word, form }: Token, stems: Markers["stems"]): boolean {
  return word && stems.get(form.slice(0, 4))?.some((stem) => form.startsWith(stem)) === true;
}

function counterfactual({ tokens, tags }: Scene, sentence: Span, { pairs }: Markers): Span | undefined {
  const from = tokenAt(tokens, sentence.start);
  const own = tokens.slice(from, tokenAt(tokens, sentence.end));
  const degree = (at: number) => tags?.[from + at]?.tag === "ADJ" || tags?.[from + at]?.tag === "ADV";
  for (const [first, second] of pairs) {
    const opening = findPhrases(own, first).find((hit) => !degree(hit.to));
    const closing = opening === undefined ? undefined : findPhrases(own, second).at(-1);
    if (opening === undefined || closing === undefined) continue;
    return { start: Math.min(opening.start, closing.start), end: Math.max(opening.end, closing.end) };
  }
  return undefined;
}

/** « aurait » or « serait » with a participle, where no « si » makes it a hypothesis. */
function hearsay(
  { tokens, sentences, vocabulary }: Scene,
  { conditional, participles, pairs }: Markers,
): Found[] {
  const found: Found[] = [];
  tokens.forEach((token, index) => {
    if (!conditional.has(token.form) || vocabulary === undefined) return;
    let at = index + 1;
    while (
      at < index + 5 &&
      (isAdverb(tokens[at], vocabulary) ||
        (vocabulary.stop.has(tokens[at]?.form ?? "") && !vocabulary.determiners.has(tokens[at]?.form ?? "")))
    )
      at++;
    const word = tokens[at];
    if (
      word === undefined ||
      word.form.length < 4 ||
      word.capital ||
      !participles.some((ending) => word.form.endsWith(ending))
    )
      return;
    const sentence = holding(sentences, token.start);
    const own =
      sentence === undefined
        ? []
        : tokens
            .slice(Math.max(0, index - 80), index + 80)
            .filter(({ start, end }) => start >= sentence.start && end <= sentence.end);
    if (pairs.some(([first]) => findPhrases(own, first).length > 0)) return;
    found.push({ label: "conditional", start: token.start, end: word.end });
  });
  return found;
}
