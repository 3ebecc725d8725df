import type { Mark, Span } from "../../model/analysis.ts";
import type { Shared, Tie } from "../../model/survey.ts";
import type { Bands } from "../ease/frequency.ts";
import type { Scene } from "../scene.ts";
import { type Matter, matterOf } from "./matter.ts";

/** Ties listed at most. */
const most = 400;

/** What shared things must tell together, a noun being 1: one name or one word is no tie. */
const least = 1.8;

/** What one shared word at least must tell by itself. */
const telling = 0.8;

interface Pair {
  readonly a: number;
  readonly b: number;
  sum: number;
  readonly shared: { readonly factor: number; readonly value: number; readonly one: Shared }[];
}

/**
 * Paragraphs that speak of the same matter, strongest first. `scenes[0]` is the title, which takes no part. `bands`
 * gives the frequency list of a paragraph’s language.
 */
export function tiesOf(
  scenes: readonly Scene[],
  marks: readonly (readonly Mark[])[],
  bands: (scene: Scene) => Bands | undefined,
): Tie[] {
  const matter = scenes.map((scene, index) =>
    index === 0 ? new Map() : matterOf(scene, marks[index] ?? [], bands(scene)),
  );
  const pairs = pairsOf(matter);
  return pairs
    .filter(isTie)
    .map(({ a, b, sum, shared }) => ({
      a,
      b,
      weight: Math.round((100 * sum) / (sum + 2)) / 100,
      shared: shared
        .toSorted((x, y) => y.value - x.value || x.one.a.start - y.one.a.start)
        .map(({ one }) => one),
    }))
    .toSorted((x, y) => y.weight - x.weight || x.a - y.a || x.b - y.b)
    .slice(0, most);
}

/** Letters within which things stand for one: « groupe armé », “Mayor Cole”. */
const close = 40;

/** A word and a name, a word and a word, a word and a figure, that stand apart in one paragraph at least. */
function isTie({ shared }: Pair): boolean {
  if (!shared.some(({ one, factor }) => one.kind === "word" && factor >= telling)) return false;
  const told = shared.reduce((sum, { factor }) => sum + factor, 0);
  return told >= least && [shared.map(({ one }) => one.a), shared.map(({ one }) => one.b)].some(spread);
}

function spread(spans: readonly Span[]): boolean {
  let [start, end] = [Number.POSITIVE_INFINITY, 0];
  for (const span of spans) [start, end] = [Math.min(start, span.start), Math.max(end, span.end)];
  return end - start > close;
}

/** By an index from each thing to its paragraphs. A thing of many paragraphs ties none: the cost stays linear. */
function pairsOf(matter: readonly ReadonlyMap<string, Matter>[]): Pair[] {
  const index = new Map<string, number[]>();
  matter.forEach((things, paragraph) => {
    for (const key of things.keys()) {
      const places = index.get(key);
      if (places === undefined) index.set(key, [paragraph]);
      else places.push(paragraph);
    }
  });
  const count = Math.max(2, matter.length - 1);
  const limit = Math.min(8, Math.max(3, Math.ceil(count * 0.15)));
  const pairs = new Map<number, Pair>();
  for (const [key, places] of index) {
    if (places.length < 2 || places.length > limit) continue;
    const rarity = 1 - Math.log(places.length - 1 + Math.SQRT2) / Math.log(count + 2);
    for (let first = 0; first < places.length; first++)
      for (let second = first + 1; second < places.length; second++) {
        const [a = 0, b = 0] = [places[first], places[second]];
        const [here, there] = [matter[a]?.get(key), matter[b]?.get(key)];
        if (here === undefined || there === undefined) continue;
        const at = a * matter.length + b;
        const pair = pairs.get(at) ?? { a, b, sum: 0, shared: [] };
        const value = rarity * here.factor;
        pair.sum += value;
        pair.shared.push({
          factor: here.factor,
          value,
          one: { kind: here.kind, a: here.span, b: there.span },
        });
        pairs.set(at, pair);
      }
  }
  return [...pairs.values()];
}
