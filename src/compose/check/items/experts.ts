import { isJest } from "../../jest.ts";
import { finite } from "../../joints.ts";
import type { Line, View } from "../../view.ts";
import { begun } from "../begun.ts";
import { isStatement } from "../clause.ts";
import { firstPart, partSearch } from "../partsearch.ts";
import { hasSign } from "../signs.ts";
import { searchFor } from "../strings.ts";
import { isUnvouched } from "../unvouched.ts";
import type { Checkable } from "./checkable.ts";
import { journals } from "./journals.ts";
import { saidBy, speeches } from "./speech.ts";

/** “Experts say”, « selon des analystes »: an opinion of many of whom none is named. Others with a name may have said it. */
export function experts(view: View): Checkable[] {
  const { analysis, languages } = view;
  if (isJest(analysis, languages) || isUnvouched(analysis, languages)) return [];
  const {
    pundits = [],
    scholars = [],
    definite = [],
    possessives = [],
  } = view.pack(analysis.title)?.lexicons ?? {};
  // Those of a study are looked up in its journal.
  const isOfStudy = journals(view).length > 0;
  return speeches(view)
    .flatMap(({ mark, voice, line }): Checkable[] => {
      if (voice.named || voice.kind === "outlet") return [];
      const words = voice.name.toLowerCase().split(/[\s’']+/u);
      const [first = ""] = words;
      const leans = possessives.includes(first) || definite.includes(first);
      const isMany =
        hasSign(words.join(" "), pundits) ||
        (!leans && !isOfStudy && words.length > 1 && hasSign(words.join(" "), scholars));
      if (!isMany || possessives.includes(first) || words.length > most || isOne(view, words)) return [];
      const said = saidBy(view, { mark, line }, longest);
      const isWhole = said !== undefined && isStatement(line, said.words) && !/["“”«»]/u.test(said.words);
      const start = isWhole ? undefined : begins(view, line, voice.name);
      const quote = isWhole ? said.words : start;
      const query = isWhole ? searchFor(view, line, said.words) : partSearch(view, line, firstPart(line));
      if (quote === undefined || query === undefined) return [];
      return [
        {
          family: "vague",
          variant: isWhole ? "group" : "group-begins",
          slots: {
            voice: { quote: voice.name },
            words: { quote },
            place: { places: [line.paragraph.number] },
          },
          evidence: [{ at: line.paragraph.number, quote }],
          strength: 0.46,
          query,
        },
      ];
    })
    .slice(0, 1);
}

/** “Some experts believe there is a link between tides and eels”: who says so, and what, with a verb each. */
function begins(view: View, line: Line, name: string): string | undefined {
  const start = begun(view, line);
  if (start === undefined || !start.startsWith(name)) return undefined;
  const { text, words = [] } = line.paragraph;
  const at = text.indexOf(start, line.sentence.span.start);
  const inside = words.filter((word) => word.start >= at && word.end <= at + start.length);
  const verbs = inside.filter((_, index) => finite(inside, index, text));
  return verbs.length > 1 ? start : undefined;
}

const longest = 18;
/** Words of a description that says no more than what they are. */
const most = 4;

/** « l’un des experts », “one scientist”: somebody, no group. */
function isOne(view: View, words: readonly string[]): boolean {
  const { numbers = {} } = view.pack(view.analysis.title)?.lexicons ?? {};
  return words.slice(0, 2).some((word) => numbers[word] === 1);
}
