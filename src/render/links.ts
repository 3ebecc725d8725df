import type { Guide } from "../model/guide.ts";

/** Printed number of each live link by its address, from 1, in the order of the guide's list. */
export function linkNumbers(guide: Guide): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  guide.rights.links.forEach(({ address }, index) => {
    if (isLive(address) && !numbers.has(address)) numbers.set(address, index + 1);
  });
  return numbers;
}

/** Leads somewhere outside the page, by a protocol that a reader can follow. */
export function isLive(address: string): boolean {
  return /^(?:https?:\/\/|mailto:)\S/i.test(address);
}
