import type { Voice } from "../../../model/analysis.ts";
import type { Evidence } from "../../../model/guide.ts";
import type { Finding } from "../../finding.ts";
import { countWords } from "../../text.ts";
import type { View } from "../../view.ts";
import { heard, isPerson, many, roleOf } from "./heard.ts";

/** People and the roles that the article writes beside their names, to be put together again. */
export function matchRoles(view: View): Finding[] {
  const seen = new Set<Voice>();
  const taken = new Set<string>();
  const all = heard(view).flatMap((speech): { name: string; role: Evidence }[] => {
    const { voice } = speech;
    if (seen.has(voice) || seen.size >= many || !isPerson(view, speech)) return [];
    seen.add(voice);
    const role = roleOf(view, voice);
    if (!role || taken.has(role.quote) || role.quote.includes(voice.name) || countWords(role.quote) > 6)
      return [];
    taken.add(role.quote);
    return [{ name: voice.name, role }];
  });
  const chosen = all.slice(0, 4);
  const places = [...new Set(chosen.map(({ role }) => role.at))];
  if (chosen.length < 3 || places.length < 2) return [];
  return [
    {
      kind: "match-roles",
      variant: chosen.length > 3 ? "four" : "three",
      slots: {
        names: { list: chosen.map(({ name }) => name).toSorted((a, b) => (a < b ? -1 : 1)) },
        items: { items: chosen.map(({ role }) => role) },
        places: { places: places.flatMap((at) => (typeof at === "number" ? [at] : [])) },
        key: { table: chosen.map(({ name, role }) => [{ plain: name }, { items: [role] }]) },
      },
      evidence: chosen.map(({ role }) => role),
      strength: 0.65,
    },
  ];
}
