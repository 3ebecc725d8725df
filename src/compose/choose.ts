import { type Pattern, stepsOf } from "../model/pattern.ts";
import { type Finding, paragraphsOf } from "./finding.ts";
import { type Group, groups, kinds } from "./kinds.ts";
import { core, type Taste } from "./level.ts";
import { answers, twins } from "./lint/set.ts";
import type { Candidate } from "./phrase.ts";
import { score } from "./score.ts";
import { left, touched } from "./thirds.ts";
import type { View } from "./view.ts";

const groupOf = ({ finding }: Candidate): Group | undefined => kinds[finding.kind]?.group;

const isRetrieval = ({ pattern }: Candidate) => pattern.process === "retrieve";
const isJoined = ({ question }: Candidate) => new Set(question.evidence.map(({ at }) => at)).size > 1;
const isSpare = ({ finding }: Candidate) => finding.spare === true;
const isDeep = ({ pattern }: Candidate) => pattern.dok >= 3;

/**
 * Whether two candidates ask about the same words: more than half of one's grounds lie in the other's, and make up a
 * quarter of them at least. A long sentence does not ask about every number that it holds.
 */
export function overlap(a: Candidate, b: Candidate): boolean {
  const [one, two] = [a.finding.evidence, b.finding.evidence];
  return liesIn(one, two) || liesIn(two, one);
}

function liesIn(one: Finding["evidence"], two: Finding["evidence"]): boolean {
  const inside = one.filter((x) =>
    two.some((y) => x.at === y.at && y.quote.includes(x.quote) && x.quote.length * 4 >= y.quote.length),
  );
  return inside.length > one.length / 2;
}

/** Two candidates cannot stand in one set: same words, same frame, or one tells the other's answer. */
function clash(a: Candidate, b: Candidate): boolean {
  const [one, two] = [a.question, b.question];
  return overlap(a, b) || twins(one, two) || answers(one, two) || answers(two, one);
}

/** Whether two wordings of one kind are the same, or have a step in common where one has two. */
function share(one: Pattern, two: Pattern): boolean {
  const [own, other] = [stepsOf(one), stepsOf(two)];
  if (own.length === 1 && other.length === 1) return one.id === two.id;
  return own.some((step) => other.includes(step));
}

function fits(chosen: readonly Candidate[], candidate: Candidate, perKind: number): boolean {
  const kin = chosen.filter(({ finding }) => finding.kind === candidate.finding.kind);
  if (kin.length >= perKind || (kin.length > 0 && kinds[candidate.finding.kind]?.once === true)) return false;
  if (kin.some(({ pattern }) => share(pattern, candidate.pattern))) return false;
  const here = paragraphsOf(candidate.finding);
  if (kin.some(({ finding }) => paragraphsOf(finding).some((number) => here.includes(number)))) return false;
  return !chosen.some((other) => clash(other, candidate));
}

/** Share of a set over two places or more up to which spare findings are asked about too. */
const enough = 0.6;

/** Under so many questions a set may take a second one of a kind. */
const few = 6;

/**
 * At most `count` candidates, best first, under these constraints, the first that cannot be met giving way last:
 * no two alike; as many retrievals as the taste allows; every third of the article touched, that first where least can be
 * asked; the taste's share of the set over two places or more, and of depth 3 or more, as long as there are such findings; one of a kind, a second only
 * when nothing else is left; no group of kinds over a quarter of the set, and none of the four processes over the taste's share,
 * while another has something to give. `beside` is a set already chosen that this one must not repeat.
 */
export function choose(
  view: View,
  candidates: readonly Candidate[],
  count: number,
  taste: Taste = core,
  beside: readonly Candidate[] = [],
): Candidate[] {
  const all = candidates
    .map((candidate, index) => ({ candidate, index, score: score(view, candidate, taste) }))
    .sort((a, b) => b.score - a.score || a.index - b.index)
    .map(({ candidate }) => candidate)
    .filter((candidate) => !beside.some((other) => overlap(other, candidate)));
  const ranked = all.filter((candidate) => !isSpare(candidate));
  const chosen: Candidate[] = [];
  const retrievals = Math.max(taste.leastRetrievals, Math.floor(count * taste.retrievals));
  const number = (test: (candidate: Candidate) => boolean) => chosen.filter(test).length;
  const take = (
    perKind: number,
    accept: (candidate: Candidate) => boolean,
    most: number,
    among: readonly Candidate[] = ranked,
  ) => {
    for (const candidate of among) {
      if (chosen.length >= most) return;
      if (chosen.includes(candidate) || !accept(candidate) || !fits(chosen, candidate, perKind)) continue;
      if (isRetrieval(candidate) && number(isRetrieval) >= retrievals) continue;
      chosen.push(candidate);
    }
  };
  const perGroup = Math.max(1, Math.ceil(count / 4));
  const perProcess = Math.max(1, Math.ceil(count * taste.alike));
  const room = (candidate: Candidate) =>
    inFocus(candidate) &&
    (taste.focus.length > 0 || number((other) => groupOf(other) === groupOf(candidate)) < perGroup) &&
    number(({ pattern }) => pattern.process === candidate.pattern.process) < perProcess;
  const inFocus = (candidate: Candidate) => {
    const group = groupOf(candidate);
    return taste.focus.length === 0 || (group !== undefined && taste.focus.includes(group));
  };

  const guided = taste.deep < 0.5;
  const both = (candidate: Candidate) => guided || (isJoined(candidate) && isDeep(candidate));
  const until = (share: number, test: (candidate: Candidate) => boolean) =>
    Math.min(count, chosen.length + Math.max(0, Math.ceil(count * share) - number(test)));

  take(1, isRetrieval, Math.min(retrievals, count));
  const here = (part: number) => (candidate: Candidate) =>
    touched(view, candidate.question.evidence).has(part);
  const choices = (part: number) => ranked.filter(here(part)).length;
  for (const part of left(view, beside).toSorted((a, b) => choices(a) - choices(b))) {
    if (chosen.some(here(part))) continue;
    const most = Math.min(count, chosen.length + 1);
    const inPart = here(part);
    take(1, (candidate) => inPart(candidate) && inFocus(candidate) && both(candidate), most);
    take(1, (candidate) => inPart(candidate) && inFocus(candidate), most);
    take(1, inPart, most);
  }
  if (!guided) take(1, (candidate) => room(candidate) && both(candidate), until(taste.joined, isJoined));
  take(1, (candidate) => room(candidate) && isJoined(candidate), until(taste.joined, isJoined));
  take(1, (candidate) => room(candidate) && isDeep(candidate), until(taste.deep, isDeep));
  if (guided) take(1, (candidate) => room(candidate) && !isDeep(candidate), count);
  take(1, room, count);
  take(1, inFocus, count);
  take(2, inFocus, taste.focus.length > 0 ? count : 0);
  take(1, () => true, count);
  take(2, () => true, Math.min(count, few));
  const spare = all.filter(isSpare);
  take(1, () => number(isJoined) <= chosen.length * enough, count, spare);
  return chosen;
}

const stepOrder = ["find", "connect", "examine", "discuss"];
const groupOrder: readonly (Group | undefined)[] = groups;

/** Reading order of a set: by step; in a step from the text over words and voices to numbers and reasoning, then by place. */
export function arrange(chosen: readonly Candidate[]): Candidate[] {
  const place = (candidate: Candidate) => paragraphsOf(candidate.finding)[0] ?? 0;
  const step = (candidate: Candidate) => stepOrder.indexOf(candidate.question.step);
  const group = (candidate: Candidate) => groupOrder.indexOf(groupOf(candidate));
  return [...chosen].sort((a, b) => step(a) - step(b) || group(a) - group(b) || place(a) - place(b));
}
