import type { Genre, GenreKind } from "../../model/survey.ts";
import { formSigns } from "./forms.ts";
import { noticeSigns } from "./notices.ts";
import { proseSigns } from "./prose.ts";
import { referenceSigns } from "./reference.ts";
import { type Announced, type Given, type Sight, type Sign, sightOf } from "./sight.ts";
import { stumpSigns } from "./stumps.ts";
import { verseSigns } from "./verse.ts";

/** Strength below which a kind is not named. */
const threshold = 0.5;

/** How far words go that name a kind themselves. */
const announcing = 0.75;

/** The same words in a standing line of the page. */
const weak = 0.25;

/** Kinds of text that the signs point to, most telling first. */
export function genresOf(given: Given): Genre[] {
  const sight = sightOf(given);
  const signs = [
    ...announcedSigns(sight),
    ...proseSigns(sight),
    ...noticeSigns(sight),
    ...referenceSigns(sight),
    ...formSigns(sight),
    ...verseSigns(sight),
    ...stumpSigns(sight),
  ];
  const byKind = new Map<GenreKind, Sign[]>();
  const served = signs.some(({ evidence }) => evidence.sign === "measures" || evidence.sign === "code");
  for (const one of signs) {
    if (one.kind === "list" && served) continue;
    const list = byKind.get(one.kind);
    if (list === undefined) byKind.set(one.kind, [one]);
    else list.push(one);
  }
  return [...byKind]
    .map(([kind, list]): Genre => {
      const open = list.reduce((rest, { weight }) => rest * (1 - weight), 1);
      const sorted = list.toSorted((a, b) => b.weight - a.weight);
      return {
        kind,
        strength: Math.round((1 - open) * 100) / 100,
        evidence: sorted.map(({ evidence }) => evidence),
      };
    })
    .filter(({ strength }) => strength >= threshold)
    .toSorted((a, b) => b.strength - a.strength || (a.kind < b.kind ? -1 : 1));
}

function announcedSigns({ announced }: Sight): Sign[] {
  const byKind = new Map<GenreKind, Sign>();
  for (const { kind, place, page, standing = false } of announced.toSorted(firmFirst)) {
    if (byKind.has(kind)) continue;
    const places = place === undefined ? [] : [place];
    const evidence = { sign: "announced" as const, places, ...(page === undefined ? {} : { page }) };
    byKind.set(kind, { kind, weight: standing ? weak : announcing, evidence });
  }
  return [...byKind.values()];
}

function firmFirst(a: Announced, b: Announced): number {
  return Number(a.standing === true) - Number(b.standing === true);
}
