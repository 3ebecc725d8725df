import type { Span } from "../../model/analysis.ts";
import type { Scene } from "../scene.ts";

/** A stretch of a sentence without the marks and joining words at its ends. */
export interface Clause {
  readonly span: Span;
  readonly words: number;
  /** Undefined where words have no parts of speech. */
  readonly verb: boolean | undefined;
}

/** Words that may begin another clause behind a comma. */
export interface Joints {
  readonly coordinators: ReadonlySet<string>;
  /** Those that always do: “but”. */
  readonly turns: ReadonlySet<string>;
}

/** Marks that end a clause whatever follows. */
const hard = /^[;:—–]$/;
const edge = /^[\s.,;:!?…—–«»“”"()[\]]$/;

/** The clause that ends before a token: back to a semicolon, or to “, and” before a clause of its own. */
export function beforeOf(scene: Scene, joints: Joints, start: number, to: number): Clause | undefined {
  let from = start;
  for (let at = to - 1; at > start; at--) {
    const text = scene.tokens[at]?.text ?? "";
    if (!hard.test(text) && !(text === "," && joins(scene, joints, at + 1, to))) continue;
    from = at + 1;
    break;
  }
  return clauseAt(scene, joints, from, to);
}

/** The clause that begins at a token: to a semicolon, or to “, but” before a clause of its own. */
export function behindOf(scene: Scene, joints: Joints, from: number, end: number): Clause | undefined {
  let to = end;
  for (let at = from; at < end; at++) {
    const text = scene.tokens[at]?.text ?? "";
    if (!hard.test(text) && !(text === "," && joins(scene, joints, at + 1, end))) continue;
    to = at;
    break;
  }
  return clauseAt(scene, joints, from, to);
}

/** A clause set before the main one, and the main one behind its comma. */
export function frontedOf(
  scene: Scene,
  joints: Joints,
  from: number,
  end: number,
): [Clause | undefined, Clause | undefined] | undefined {
  const { tokens, vocabulary } = scene;
  let relative = false;
  for (let at = from; at < end; at++) {
    if (hard.test(tokens[at]?.text ?? "")) return undefined;
    if (tokens[at]?.text !== ",") continue;
    const opens = vocabulary?.relatives.has(tokens[at + 1]?.form ?? "") === true;
    const closes = relative;
    relative = opens;
    if (opens || closes || joints.coordinators.has(tokens[at + 1]?.form ?? "")) continue;
    const lead = clauseAt(scene, joints, from, at);
    const main = behindOf(scene, joints, at + 1, end);
    if (lead === undefined || lead.words < 2 || main === undefined || main.words < 3) continue;
    if (main.verb !== false) return [lead, main];
  }
  return undefined;
}

function joins(scene: Scene, joints: Joints, at: number, end: number): boolean {
  const form = scene.tokens[at]?.form ?? "";
  if (joints.turns.has(form)) return true;
  return joints.coordinators.has(form) && clauseAt(scene, joints, at, end)?.verb === true;
}

function clauseAt(
  { tokens, tags, vocabulary }: Scene,
  joints: Joints,
  start: number,
  end: number,
): Clause | undefined {
  const dangles = (at: number): boolean => {
    const token = tokens[at];
    return (
      token !== undefined &&
      (edge.test(token.text) ||
        joints.coordinators.has(token.form) ||
        vocabulary?.complementisers.has(token.form) === true)
    );
  };
  let from = start;
  let to = end;
  while (from < to && dangles(from)) from++;
  while (to > from && dangles(to - 1)) to--;
  const [first, last] = [tokens[from], tokens[to - 1]];
  if (first === undefined || last === undefined || to <= from) return undefined;
  let words = 0;
  let verb = false;
  for (let at = from; at < to; at++) {
    if (tokens[at]?.word === true) words++;
    const tag = tags?.[at]?.tag;
    if (tag === "VERB" || tag === "AUX") verb = true;
  }
  return { span: { start: first.start, end: last.end }, words, verb: tags === undefined ? undefined : verb };
}
