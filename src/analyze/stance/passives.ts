import type { Found } from "../found.ts";
import { isAdverb } from "../nounphrase.ts";
import type { Scene } from "../scene.ts";

/** Passives that name no doer in their clause. Only where words have parts of speech. */
export function passives(scene: Scene, forms: ReadonlySet<string>, stative: ReadonlySet<string>): Found[] {
  const { tokens, tags, vocabulary } = scene;
  const found: Found[] = [];
  if (tags === undefined || vocabulary === undefined || forms.size === 0) return found;
  for (let at = 0; at < tokens.length; at++) {
    const be = tokens[at];
    if (be === undefined || !forms.has(be.form)) continue;
    let to = at + 1;
    while (to < at + 3 && (isAdverb(tokens[to], vocabulary) || tags[to]?.tag === "ADV")) to++;
    const participle = tokens[to];
    if (participle === undefined || tags[to]?.tag !== "VERB" || forms.has(participle.form)) continue;
    if (tags[to]?.lemma === participle.form) continue;
    if (
      stative.has(participle.form) ||
      vocabulary.gerundEndings.some((ending) => participle.form.endsWith(ending))
    )
      continue;
    const next = tags[to + 1]?.tag;
    if (next === "VERB" || next === "AUX" || next === "PART") continue;
    let end = to + 1;
    while (end < to + 16 && tokens[end] !== undefined && !/^[.,;:!?()«»“”]$/.test(tokens[end]?.text ?? "")) {
      if (vocabulary.agents.has(tokens[end]?.form ?? "")) break;
      end++;
    }
    if (vocabulary.agents.has(tokens[end]?.form ?? "")) continue;
    let from = at;
    while (from > at - 3 && tags[from - 1]?.tag === "AUX") from--;
    found.push({ label: "passive", start: tokens[from]?.start ?? be.start, end: participle.end });
    at = to;
  }
  return found;
}
