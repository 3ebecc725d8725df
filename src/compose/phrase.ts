import type { Evidence, Question } from "../model/guide.ts";
import type { Language } from "../model/language.ts";
import type { Pattern } from "../model/pattern.ts";
import { fill, say } from "../model/wording.ts";
import { places, quoted, series } from "./cite.ts";
import type { Finding, Row, Slot } from "./finding.ts";
import { formatsOf } from "./formats.ts";
import { capital } from "./text.ts";

/** A question ready to be chosen, with what it rests on. */
export interface Candidate {
  readonly finding: Finding;
  readonly pattern: Pattern;
  readonly question: Question;
}

/** A slot as it stands in a sentence of the guide. */
export function printed(slot: Slot, pack: Language): string {
  if ("quote" in slot) return quoted(slot.quote, pack);
  if ("quotes" in slot)
    return series(
      slot.quotes.map((words) => quoted(words, pack)),
      pack.facts.and,
    );
  if ("items" in slot)
    return series(
      slot.items.map((item) => placed(item, pack)),
      pack.facts.and,
    );
  if ("rows" in slot) return table(slot.rows.map(rowOf), pack);
  if ("table" in slot) return table(slot.table, pack);
  if ("places" in slot) return places(slot.places, pack);
  if ("phrase" in slot) return say(pack.wording, pack.tag, slot.phrase, valuesOf(slot.slots ?? {}, pack));
  if ("list" in slot) return series(slot.list, pack.facts.and);
  if ("cited" in slot) {
    const names = slot.cited.map((one) => (one.quoted ? quoted(one.words, pack) : one.words));
    return series(names, pack.facts.and);
  }
  if ("sum" in slot) return sum(slot.sum, pack);
  return slot.plain;
}

function valuesOf(slots: Readonly<Record<string, Slot>>, pack: Language): Record<string, string> {
  return Object.fromEntries(Object.entries(slots).map(([name, slot]) => [name, printed(slot, pack)]));
}

function placed({ at, quote }: Evidence, pack: Language): string {
  return `${quoted(quote, pack)} (${place(at, pack)})`;
}

/** “90 barges” (¶2): Ida Quill; “40 boats” (¶4): to be looked for in the sentence. */
function table(all: readonly (readonly [Slot, ...Slot[]])[], pack: Language): string {
  const mark = (sign: string) => (pack.facts.spaceBefore.includes(sign) ? ` ${sign} ` : `${sign} `);
  return all
    .map(([head, ...cells]) => {
      const inside = cells.map((cell) => printed(cell, pack)).join(", ");
      return inside === "" ? printed(head, pack) : `${printed(head, pack)}${mark(":")}${inside}`;
    })
    .join(mark(";"));
}

function rowOf({ item, says }: Row): [Slot, Slot] {
  return [{ items: [item] }, says === undefined ? { phrase: "note.look-up" } : { plain: says }];
}

function place(at: Evidence["at"], pack: Language): string {
  return typeof at === "number" ? places([at], pack) : say(pack.wording, pack.tag, "note.in-title");
}

function sum(parts: readonly (number | string)[], pack: Language): string {
  const { facts } = pack;
  const { plain, large } = formatsOf(pack);
  const written = parts.map((part) =>
    typeof part === "string" ? part : (part < 1e6 ? plain : large).format(part),
  );
  const joined = written.join(" ").replace(/[\u00a0\u202f]/gu, " ");
  return facts.spaceBefore.includes(";") ? joined : joined.replaceAll(" ;", ";");
}

const steps = { retrieve: "find", infer: "connect", interpret: "connect", evaluate: "examine" } as const;

/** The candidate that a pattern makes of a finding; undefined when a slot of what is expected stays empty. */
export function phrase(finding: Finding, pattern: Pattern, pack: Language): Candidate | undefined {
  const values = valuesOf(finding.slots, pack);
  const ask = capital(fill(pattern.ask, values));
  const also = finding.also === undefined ? "" : ` ${printed(finding.also, pack)}`;
  const expect = `${capital(fill(pattern.expect, values))}${also}`;
  if (/\{\w+\}/u.test(expect)) return undefined;
  const partial = pattern.partial && capital(fill(pattern.partial, values));
  const followUp = pattern.followUp && capital(fill(pattern.followUp, values));
  return {
    finding,
    pattern,
    question: {
      id: pattern.id,
      family: finding.kind,
      step: pattern.use === "discussion" ? "discuss" : (pattern.step ?? steps[pattern.process]),
      ask,
      lines: pattern.lines,
      process: pattern.process,
      dok: pattern.dok,
      evidence: grounds(finding, pattern),
      expect,
      ...(partial ? { partial } : {}),
      ...(followUp ? { followUp } : {}),
    },
  };
}

/** The finding's evidence from the places that the stem names or the answer quotes, once each; all of it when they name none. */
function grounds(finding: Finding, { ask, expect, partial = "" }: Pattern): Evidence[] {
  const slots = [...`${ask} ${expect} ${partial}`.matchAll(/\{(\w+)\}/gu)].flatMap(
    ([, name]) => finding.slots[name ?? ""] ?? [],
  );
  const named = new Set(slots.flatMap(placesIn));
  const distinct = finding.evidence.filter(
    (one, index, all) => all.findIndex((other) => other.at === one.at && other.quote === one.quote) === index,
  );
  const inside = distinct.filter(({ at }) => typeof at !== "number" || named.has(at));
  return inside.length > 0 ? inside : distinct;
}

/** Where the words of a slot stand. */
function placesIn(slot: Slot): Evidence["at"][] {
  if ("items" in slot) return slot.items.map(({ at }) => at);
  if ("rows" in slot) return slot.rows.map(({ item }) => item.at);
  if ("table" in slot) return slot.table.flatMap((cells) => cells.flatMap(placesIn));
  return "places" in slot ? [...slot.places] : [];
}
