import { isJest } from "../../jest.ts";
import type { View } from "../../view.ts";
import { site as ownSite } from "../ingredients.ts";
import { isOutlet } from "../usable.ts";
import type { Checkable } from "./checkable.ts";

/** A site that is called by its address: “Ferries.example”, with an ending that sites have. */
const called =
  /(?<![\p{L}\p{N}@/.-])[\p{L}\p{N}][\p{L}\p{N}-]{2,40}\.(?:com|org|net|info|co|io|me|tv|eu|fr|de|es|ch|be|uk|nu|ca)(?![\p{L}\p{N}@/.-])/giu;

/** A site that the article tells of by name, outside others’ words: who runs it, and what it says of itself. */
export function sites(view: View): Checkable[] {
  const { analysis, languages } = view;
  if (isJest(analysis, languages)) return [];
  const own = ownSite(analysis)?.toLowerCase();
  const [found] = view.lines.flatMap((line) => {
    if (line.paragraph.form !== "text" || line.sentence.quoted > 0) return [];
    const [name] = line.text.match(called) ?? [];
    return name === undefined || name.toLowerCase() === own || isOutlet(view, name) ? [] : [{ line, name }];
  });
  if (found === undefined) return [];
  const { number } = found.line.paragraph;
  return [
    {
      family: "link",
      variant: "site",
      slots: { site: { quote: found.name }, place: { places: [number] } },
      evidence: [{ at: number, quote: found.name }],
      strength: 0.6,
    },
  ];
}
