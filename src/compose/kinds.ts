import type { Pattern } from "../model/pattern.ts";
import { close } from "./kinds/close.ts";
import { cohesion } from "./kinds/cohesion.ts";
import { figures } from "./kinds/figures.ts";
import { gatheredNumbers } from "./kinds/gathered-numbers.ts";
import { jest } from "./kinds/jest.ts";
import type { Kinds } from "./kinds/kind.ts";
import { reasoning } from "./kinds/reasoning.ts";
import { speech } from "./kinds/speech.ts";
import { text } from "./kinds/text.ts";
import { titles } from "./kinds/title.ts";
import { who } from "./kinds/who.ts";
import { words } from "./kinds/words.ts";

export { type Group, groups } from "./kinds/kind.ts";

const none: readonly string[] = [];

/** Every kind of finding, its variants and the slots that a wording may use: what `questions/*.yaml` is checked against. */
export const kinds: Kinds = {
  ...text,
  ...close,
  ...reasoning,
  ...speech,
  ...figures,
  ...gatheredNumbers,
  ...titles,
  ...words,
  ...cohesion,
  ...who,
  ...jest,
};

/** What is wrong with a wording: an unknown kind or variant, or a slot that its finding does not fill. */
export interface PatternFault {
  readonly pattern: string;
  readonly wrong: string;
  readonly allowed: readonly string[];
}

export function patternFaults({ id, finding, variant, ask, expect, followUp }: Pattern): PatternFault[] {
  const kind = kinds[finding];
  if (!kind) return [{ pattern: id, wrong: finding, allowed: Object.keys(kinds) }];
  const own = variant === undefined ? none : kind.variants[variant];
  if (!own) return [{ pattern: id, wrong: variant ?? "", allowed: Object.keys(kind.variants) }];
  const allowed = [...kind.slots, ...own];
  const used = [...`${ask} ${expect} ${followUp ?? ""}`.matchAll(/\{(\w+)\}/gu)].flatMap(
    ([, slot]) => slot ?? [],
  );
  return used
    .filter((slot) => !allowed.includes(slot))
    .map((slot) => ({ pattern: id, wrong: `{${slot}}`, allowed }));
}
