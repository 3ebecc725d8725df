import { standsAlone } from "../../standing.ts";
import { countWords } from "../../text.ts";
import type { Line, View } from "../../view.ts";
import { beginning } from "../begins.ts";
import { clause } from "../clause.ts";
import { site } from "../ingredients.ts";
import { type Checkable, limit } from "./checkable.ts";

/** An address with a page behind it, not only a site: “http://ferry.example/figures/2023”. */
const address = /\bhttps?:\/\/(?:www\.)?([\p{L}\p{N}.-]+\.\p{L}{2,})\/[^\s)\]>,;]+/giu;

/** What the text states right before an address that it prints: the page there says how far that is so. */
export function addresses(view: View): Checkable[] {
  const own = site(view.analysis);
  return view.lines.flatMap((line, at): Checkable[] => {
    const [found] = line.text.matchAll(address);
    const host = found?.[1];
    if (found === undefined || host === undefined || host === own || line.paragraph.form !== "text")
      return [];
    const told = stated(view, line, found.index) ?? before(view, view.lines[at - 1], line, found.index);
    if (told === undefined || countWords(told) > limit + 4) return [];
    const { number } = line.paragraph;
    return [
      {
        family: "link",
        variant: "address",
        slots: { words: { quote: told }, site: { plain: host }, place: { places: [number] } },
        evidence: [{ at: number, quote: told }],
        strength: isExact(view, line, told) ? 0.78 : 0.74,
      },
    ];
  });
}

/** With a number or a name, which the page there must have too. */
function isExact(view: View, line: Line, told: string): boolean {
  const start = line.paragraph.text.indexOf(told);
  return view
    .marksIn(line)
    .some(
      ({ label, span }) =>
        (label === "figure" || label === "name") && span.start >= start && span.end <= start + told.length,
    );
}

/** A statement of the sentence itself, up to the address: what stands between belongs to it. */
function stated(view: View, line: Line, index: number): string | undefined {
  const words = clause(view, line)?.words ?? beginning(view, line)?.words;
  const at = words === undefined ? -1 : line.text.indexOf(words);
  if (words === undefined || at < 0 || at + words.length > index || words.includes("://")) return undefined;
  const upTo = line.text.slice(at, index).replace(/\s?[([][^)\]]*$|[\s:,–—-]+$/u, "");
  return countWords(upTo) <= limit + 4 || countWords(upTo) === countWords(words) ? upTo : undefined;
}

/** The address opens its sentence, in brackets: what the one before it says. */
function before(view: View, last: Line | undefined, line: Line, index: number): string | undefined {
  if (last === undefined || last.paragraph !== line.paragraph || index > few) return undefined;
  if (/[?]|:\/\//u.test(last.text) || !standsAlone(last.text, last.paragraph.language, view.languages))
    return undefined;
  return (clause(view, last) ?? beginning(view, last))?.words;
}

/** Characters of a sentence in front of an address that opens it. */
const few = 3;
