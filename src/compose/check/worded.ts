import { spelled } from "../../model/alternatives.ts";
import type { Analysis } from "../../model/analysis.ts";
import type { CheckWording } from "../../model/checkstock.ts";
import type { CheckItem, Evidence } from "../../model/guide.ts";
import type { Language } from "../../model/language.ts";
import { fill } from "../../model/wording.ts";
import { digest } from "../candidates.ts";
import { printed } from "../phrase.ts";
import { capital, countWords, grouped } from "../text.ts";
import { families } from "./families.ts";
import type { Checkable } from "./items/checkable.ts";
import { evidenceOfQuery } from "./made-of.ts";
import { type Query, written as typed } from "./query.ts";

/** Words of a check, its quotation with them. */
const longest = 54;

/**
 * Said in one of the family’s ways, which follows from the words it is about; the next one where a slot stays empty
 * or a step was used.
 */
export function worded(
  found: Checkable,
  analysis: Analysis,
  pack: Language,
  used: Set<string>,
): CheckItem | undefined {
  const { family, slots, query, evidence } = found;
  const words = evidence.map(({ quote }) => quote).join("\n");
  const first = digest(`${family}\n${words}`);
  const { where: written, notes } = look(found, pack);
  const where = written === undefined ? undefined : spelled(written, digest(`where\n${words}`));
  const filled = Object.entries(slots).flatMap(([name, slot]) =>
    slot === undefined ? [] : [[name, printed(slot, pack)] as const],
  );
  const given = {
    ...Object.fromEntries(filled),
    ...(where === undefined ? {} : { where }),
    ...tongueIn(found, pack),
  };
  const ways = waysOf(found, pack, notes);
  for (const turn of ways.keys()) {
    const way = ways[(first + turn) % ways.length];
    if (way === undefined) continue;
    const { wording, note } = way;
    const values = note === undefined ? given : { ...given, note };
    const said = spelled(wording.ask, digest(`${wording.id}\n${words}`));
    const ask = capital(fill(elided(said, values, pack), values));
    const expect = capital(fill(wording.expect, values));
    if (/\{\w+\}/u.test(ask + expect) || countWords(ask) > longest) continue;
    const own = wording.id.split("+").filter((step) => step !== "note");
    const steps = [...own.map((step) => `${family} ${step}`), ...(note === undefined ? [] : [note])];
    if (steps.some((step) => used.has(step))) continue;
    for (const step of steps) used.add(step);
    const string = query === undefined || isBare(query) ? "" : typed(query);
    return {
      ask,
      evidence: distinct([...evidence, ...evidenceOfQuery(string, analysis)]).slice(0, 3),
      family,
      outside: families[family]?.outside ?? false,
      ...(string === "" ? {} : { query: string }),
      ...(string !== "" && query && primary(query.language) !== primary(pack.tag)
        ? { language: query.language }
        : {}),
      expect,
    };
  }
  return undefined;
}

/** « anglais », “English”. */
function tongueIn({ tongue }: Checkable, { tag }: Language): { readonly tongue?: string } {
  if (tongue === undefined) return {};
  const said = new Intl.DisplayNames([tag], { type: "language", fallback: "none" }).of(tongue);
  return said === undefined ? {} : { tongue: said };
}

/** “que {name}” before “Ada” → “qu’{name}”: a word that loses its vowel before that of the slot. */
function elided(ask: string, values: Readonly<Record<string, string>>, pack: Language): string {
  const { elide = [], keep = [] } = pack.lexicons.lint ?? {};
  if (elide.length === 0) return ask;
  return ask.replace(/(?<![\p{L}’'-])(\p{L}+) \{(\w+)\}/gu, (whole, word: string, slot: string) => {
    const value = values[slot]?.toLowerCase() ?? "";
    const first = /^\p{L}+/u.exec(value)?.[0] ?? "";
    const isBefore = /^[aeiouyàâäéèêëîïôöùûüœæ]/u.test(first) && !keep.includes(first);
    return isBefore && elide.includes(word.toLowerCase()) ? `${word.slice(0, -1)}’{${slot}}` : whole;
  });
}

/** One word alone finds anything; a name of several words or quoted words do not. */
function isBare({ pieces }: Query): boolean {
  const told = pieces.filter((piece) => piece !== undefined && piece !== "" && !piece.startsWith("-"));
  return told.length < 2 && !told.some((piece) => piece?.startsWith('"'));
}

interface Way {
  readonly wording: CheckWording;
  /** A second step that goes with the place to look. */
  readonly note?: string;
}

/** Those for the matter alone if there are any, else all that fit. */
function waysOf(found: Checkable, pack: Language, notes: readonly string[]): Way[] {
  const { family, variant, place, isPlaced = false } = found;
  const fits = ({ matters }: CheckWording): boolean =>
    matters === undefined || (place?.matter !== undefined && matters.includes(place.matter));
  const fitting = (byFamily(pack.checks).get(family) ?? []).filter(
    (wording) =>
      (wording.variant ?? variant) === variant && fits(wording) && !(isPlaced && wording.occasion === true),
  );
  const exact = fitting.filter((wording) => wording.variant !== undefined);
  const stock = exact.length > 0 ? exact : fitting;
  const own = stock.filter(({ matters }) => matters !== undefined);
  const best = own.length > 0 ? own : stock;
  return best.flatMap((wording): Way[] =>
    wording.ask.includes("{note}") ? notes.map((note) => ({ wording, note })) : [{ wording }],
  );
}

const known = new WeakMap<readonly CheckWording[], ReadonlyMap<string, readonly CheckWording[]>>();

function byFamily(checks: readonly CheckWording[]): ReadonlyMap<string, readonly CheckWording[]> {
  const before = known.get(checks);
  if (before) return before;
  const made = grouped(checks, ({ family }) => family);
  known.set(checks, made);
  return made;
}

interface Look {
  readonly where?: string;
  readonly notes: readonly string[];
}

/** Where the matter, or the person, is looked up in the guide’s language, and what to note there. */
function look({ place, role, counts }: Checkable, { places }: Language): Look {
  const person = role === undefined ? undefined : places?.roles[role.id];
  if (role !== undefined && person !== undefined)
    return role.said ? { where: person.said, notes: [] } : { where: person.where, notes: person.find };
  const matter = place?.matter === undefined ? undefined : places?.matters[place.matter];
  if (matter === undefined) return { notes: [] };
  const body = place?.country === undefined ? undefined : matter.bodies?.[place.country];
  return {
    where: body === undefined ? matter.where : `${matter.where} (${body})`,
    notes: (counts === true ? matter.count : matter.find) ?? [],
  };
}

function primary(tag: string): string {
  return tag.split("-")[0] ?? tag;
}

function distinct(all: readonly Evidence[]): Evidence[] {
  return all.filter(
    (one, index) => all.findIndex(({ at, quote }) => at === one.at && quote === one.quote) === index,
  );
}
