/** A set of nouns that also knows them as the last part of a compound, and with the endings of other cases. */
export function nounSet(
  nouns: ReadonlySet<string>,
  compounds: boolean,
  endings: readonly string[],
): ReadonlySet<string> {
  if (!compounds && endings.length === 0) return nouns;
  const known = new Map<string, boolean>();
  const wide = new Set(nouns);
  const among = (form: string): boolean =>
    Set.prototype.has.call(wide, form) || (compounds && endsCompound(form, nouns));
  wide.has = (form) => {
    const told = known.get(form);
    if (told !== undefined) return told;
    const found =
      among(form) || endings.some((ending) => form.endsWith(ending) && among(form.slice(0, -ending.length)));
    if (known.size < 20_000) known.set(form, found);
    return found;
  };
  return wide;
}

const shortestHead = 5;
const shortestLead = 3;

function endsCompound(form: string, nouns: ReadonlySet<string>): boolean {
  const last = form.length - shortestHead;
  for (let at = shortestLead; at <= last; at++) if (nouns.has(form.slice(at))) return true;
  return false;
}
