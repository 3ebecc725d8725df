import type { Connective, Span } from "../../model/analysis.ts";
import { covered, holding } from "../cover.ts";
import type { Found } from "../found.ts";
import { findPhrases, type Hit, type Phrasebook, phrasebook } from "../phrases.ts";
import type { Scene } from "../scene.ts";
import type { Vocabulary } from "../vocabulary.ts";
import { tokenAt } from "../words.ts";
import { beforeOf, behindOf, type Clause, frontedOf, type Joints } from "./clauses.ts";

export interface Connectives {
  readonly strong: readonly { readonly label: Connective["label"]; readonly phrases: Phrasebook }[];
  readonly weak: Phrasebook;
  /** Before a condition, these make it a question or something else. */
  readonly asking: ReadonlySet<string>;
  readonly joints: Joints;
  /** Causes that may explain the sentence before. */
  readonly links: ReadonlySet<string>;
}

export function connectiveBooks({ lexicons, splitting }: Vocabulary): Connectives {
  const { weak = [], asking = [], coordinators = [], ...strong } = lexicons.connectives;
  const labels = ["cause", "contrast", "condition", "goal", "consequence"] as const;
  return {
    strong: labels.map((label) => ({ label, phrases: phrasebook(strong[label], splitting) })),
    weak: phrasebook(weak, splitting),
    asking: new Set(asking),
    joints: {
      coordinators: new Set(coordinators),
      turns: new Set(coordinators.filter((one) => weak.includes(one))),
    },
    links: new Set(lexicons.sentenceLinks ?? []),
  };
}

/** Tokens of a sentence in which clauses are told apart. */
const longest = 250;

type Draft = Omit<Connective, "quoted">;

/** Connectives with the two clauses they join, at least three words each. The first has a verb, where words have parts of speech; the second need not: “because of the rain in May”. */
export function connectivesOf(scene: Scene, books: Connectives, imagined: readonly Span[]): Draft[] {
  const { tokens, sentences, paragraph, vocabulary } = scene;
  const found: Draft[] = [];
  for (const { label, phrases } of books.strong)
    for (const whole of findPhrases(tokens, phrases)) {
      const hit = withoutSubject(whole, scene);
      const sentence = holding(sentences, hit.start);
      const before = tokens[hit.from - 1]?.form ?? "";
      if (sentence === undefined || vocabulary?.determiners.has(before) === true) continue;
      if (label === "condition" && (isAsked(scene, books, hit) || covered(hit, imagined) > 0)) continue;
      const backward = label === "consequence" || books.links.has(hit.phrase);
      const clauses = clausesOf(scene, books, sentence, hit, backward);
      if (clauses === undefined) continue;
      const [first, second] = clauses;
      const again = [first, second].some(({ start }) => tokens[tokenAt(tokens, start)]?.form === hit.phrase);
      if (again) continue;
      found.push({
        label,
        paragraph: paragraph.number,
        span: { start: hit.start, end: hit.end },
        first,
        second,
      });
    }
  return found;
}

/** “Asked if”, “even if”, « si forte que »: no condition. */
function isAsked({ tokens, tags, vocabulary }: Scene, { asking }: Connectives, { from, to }: Hit): boolean {
  const before = tokens[from - 1]?.form ?? "";
  const tag = tags?.[to]?.tag;
  if (to - from > 1) return false;
  const degree = tag === "ADJ" || tag === "ADV";
  if (degree || asking.has(before) || vocabulary?.classes.has(before) === true) return true;
  const lead = tokens.slice(Math.max(0, from - 6), from);
  return before === "," && lead.some(({ form }) => form.length > 4 && asking.has(form));
}

/** « s'il » is a connective and the subject of its clause. */
function withoutSubject(hit: Hit, { tokens, vocabulary }: Scene): Hit {
  const last = tokens[hit.to - 1];
  if (hit.to - hit.from !== 2 || last === undefined || vocabulary?.pronouns.has(last.form) !== true)
    return hit;
  return { ...hit, to: hit.to - 1, end: tokens[hit.from]?.end ?? hit.end };
}

function clausesOf(
  scene: Scene,
  { joints }: Connectives,
  sentence: Span,
  hit: Hit,
  backward: boolean,
): [Span, Span] | undefined {
  const { tokens, sentences } = scene;
  const start = tokenAt(tokens, sentence.start);
  const end = tokenAt(tokens, sentence.end);
  if (end - start > longest) return undefined;
  const lead = beforeOf(scene, joints, start, hit.from);
  if (lead !== undefined && fits(lead)) {
    const second = behindOf(scene, joints, hit.to, end);
    return second !== undefined && fits(second, true) ? [lead.span, second.span] : undefined;
  }
  if (lead !== undefined && lead.words > 1) return undefined;
  if (backward && sentence.start > 0) {
    const previous = holding(sentences, sentence.start - 2);
    const second = behindOf(scene, joints, hit.to, end);
    return previous !== undefined && second !== undefined && fits(second)
      ? [previous, second.span]
      : undefined;
  }
  const [subordinate, main] = frontedOf(scene, joints, hit.to, end) ?? [];
  if (subordinate === undefined || main === undefined) return undefined;
  return fits(main) && fits(subordinate, true) ? [main.span, subordinate.span] : undefined;
}

function fits({ words, verb }: Clause, verbless = false): boolean {
  return words >= 3 && (verbless || verb !== false);
}

/** “So”, « donc »: at the head of a clause. */
export function weakLinks({ tokens, sentences }: Scene, { weak }: Connectives): Found[] {
  const starts = new Set(sentences.map((sentence) => tokenAt(tokens, sentence.start)));
  return findPhrases(tokens, weak).flatMap(({ start, end, from, to }): Found[] => {
    const before = tokens[from - 1]?.text ?? "";
    const next = tokens[to];
    const heads = starts.has(from) || /^[,;:—–]$/.test(before);
    return heads && (next?.word === true || next?.text === ",")
      ? [{ label: "weak-connective", start, end }]
      : [];
  });
}
