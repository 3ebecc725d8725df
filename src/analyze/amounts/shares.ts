import type { Figure } from "../../model/analysis.ts";
import { phraseAt } from "../phrases.ts";
import type { Scene } from "../scene.ts";
import { baseBehind, countAt } from "./base.ts";
import type { Count } from "./counts.ts";
import { boundBefore, type Measures } from "./measures.ts";
import { nounAt, pluralAt } from "./noun.ts";

type Draft = Omit<Figure, "quoted">;

/** Shares told in words or as one number out of another: “one in three gardens”, « les deux tiers des mares ». */
export function sharesOf(scene: Scene, measures: Measures, counts: readonly Count[]): Draft[] {
  const found: Draft[] = [];
  const { tokens } = scene;
  for (let at = 0; at < tokens.length; at++) {
    const share = fractionAt(scene, measures, counts, at) ?? outOfAt(scene, measures, counts, at);
    if (share === undefined) continue;
    const { from, value, base, end, to } = share;
    const bound = boundBefore(tokens, from, measures, false);
    found.push({
      label: "figure",
      paragraph: scene.paragraph.number,
      span: { start: bound?.start ?? tokens[from]?.start ?? 0, end },
      value: Number(value.toPrecision(4)),
      unit: "share",
      noun: { start: base.noun.start, end: base.noun.end },
      base: { start: base.start, end: base.end },
      ...(bound === undefined ? {} : { bound: bound.bound }),
    });
    at = to;
  }
  return found;
}

interface Share {
  readonly value: number;
  /** Tokens of the share without its base. */
  readonly from: number;
  readonly to: number;
  readonly end: number;
  readonly base: NonNullable<ReturnType<typeof baseBehind>>;
}

function fractionAt(
  scene: Scene,
  measures: Measures,
  counts: readonly Count[],
  at: number,
): Share | undefined {
  const { tokens, vocabulary } = scene;
  const form = tokens[at]?.form ?? "";
  const hyphen = form.indexOf("-");
  const part = measures.fractions.get(hyphen < 0 ? form : form.slice(hyphen + 1));
  if (part === undefined || vocabulary === undefined) return undefined;
  const before = tokens[at - 1]?.form ?? "";
  const times = measures.numbers.get(hyphen < 0 ? before : form.slice(0, hyphen));
  const article = measures.articles.has(before);
  const numbered = hyphen > 0 || (times !== undefined && !article);
  if (numbered ? times === undefined : !article && !measures.wholeFractions.has(form)) return undefined;
  let from = hyphen < 0 && (numbered || article) ? at - 1 : at;
  if (numbered && measures.articles.has(tokens[from - 1]?.form ?? "")) from--;
  const determined =
    vocabulary.determiners.has(tokens[at + 1]?.form ?? "") && measures.wholeFractions.has(form);
  const base =
    baseBehind(scene, measures, at + 1, counts) ?? (determined ? plainBase(scene, at + 2) : undefined);
  if (base === undefined || measures.unitOf.has(tokens[base.noun.from]?.form ?? "")) return undefined;
  return { value: part * (numbered ? (times ?? 1) : 1), from, to: at + 1, end: base.end, base };
}

function plainBase(scene: Scene, at: number): Share["base"] | undefined {
  const noun = nounAt(scene, at);
  return noun === undefined ? undefined : { start: noun.start, end: noun.end, noun };
}

/** “One in three gardens”, “6 out of 10 bakers”, « un jardin sur trois ». */
function outOfAt(scene: Scene, measures: Measures, counts: readonly Count[], at: number): Share | undefined {
  const { tokens } = scene;
  const first = tokens[at];
  if (first === undefined) return undefined;
  const lead = countAt(counts, first.start) ?? oneAt(scene, measures, at);
  if (lead === undefined) return undefined;
  const inner = nounAt(scene, lead.to);
  const middle = phraseAt(tokens, lead.to, measures.outOf);
  const late = inner === undefined ? undefined : phraseAt(tokens, inner.to, measures.outOf);
  const link = middle ?? late;
  const whole = link === undefined ? undefined : countAt(counts, tokens[link.to]?.start ?? -1);
  if (link === undefined || whole === undefined || whole.value <= lead.value || whole.value > 1e6)
    return undefined;
  const noun = middle === undefined ? inner : pluralAt(scene, whole.to);
  if (noun === undefined || measures.unitOf.has(tokens[whole.to]?.form ?? "")) return undefined;
  const base = { start: noun.start, end: noun.end, noun };
  const end = Math.max(whole.end, noun.end);
  return { value: lead.value / whole.value, from: at, to: whole.to - 1, end, base };
}

/** “One”, which alone is no count. */
function oneAt(
  { tokens }: Scene,
  { numbers }: Measures,
  at: number,
): Pick<Count, "value" | "to"> | undefined {
  return numbers.get(tokens[at]?.form ?? "") === 1 ? { value: 1, to: at + 1 } : undefined;
}
