import type { Name } from "../../../model/analysis.ts";
import type { Evidence } from "../../../model/guide.ts";
import type { Finding } from "../../finding.ts";
import { finite } from "../../joints.ts";
import { countWords } from "../../text.ts";
import type { Line, View } from "../../view.ts";
import { item, nounGroup } from "./group.ts";
import { isGathered } from "./owner.ts";
import { bounds, formAt } from "./scan.ts";

interface Doing {
  readonly item: Evidence;
  readonly lemma: string;
  readonly sort: "done" | "said" | "undergone";
}

const chain: ReadonlySet<string> = new Set(["AUX", "ADV", "PART"]);
/** Words of an item at most. */
const longest = 6;

/** The verb right behind a name, with a short object: what somebody does, says or undergoes. */
function doing(view: View, line: Line, name: Name): Doing | undefined {
  const words = line.paragraph.words ?? [];
  const [, last] = bounds(line);
  const first = words.findIndex(({ start }) => start >= name.span.end);
  let verb = first;
  while (verb >= 0 && verb < last && chain.has(words[verb]?.tag ?? "X")) verb += 1;
  const [opens, word] = [words[first], words[verb]];
  if (first < 0 || !opens || !word || word.tag !== "VERB" || opens.tag === "PART") return undefined;
  if (verb === first && !finite(words, verb, line.paragraph.text)) return undefined;
  const lexicons = view.pack(line.paragraph)?.lexicons;
  const lemma = word.lemma.toLowerCase();
  if (!lexicons?.plainVerbs || verb - first > 4) return undefined;
  const form = formAt(line.paragraph, verb);
  const { neutral, charged, cognition } = lexicons.reporting;
  const says = [...neutral, ...charged, ...cognition].includes(form);
  const helped = words
    .slice(first, verb)
    .some((_, at) => lexicons.passiveForms?.includes(formAt(line.paragraph, first + at)));
  const end = says || helped ? word.end : (objectOf(view, line, verb + 1) ?? word.end);
  if (!says && !helped && lexicons.plainVerbs.includes(lemma) && end === word.end) return undefined;
  const made = item(line, { start: opens.start, end });
  if (!made || countWords(made.quote) > longest) return undefined;
  return { item: made, lemma, sort: says ? "said" : helped ? "undergone" : "done" };
}

function objectOf(view: View, line: Line, at: number): number | undefined {
  const words = line.paragraph.words ?? [];
  const opens = words[at];
  if (!opens || !["DET", "NOUN", "PROPN", "ADJ", "NUM"].includes(opens.tag)) return undefined;
  const group = nounGroup(view, line, at, 4);
  return group && group.span.start === opens.start ? group.span.end : undefined;
}

/** Who acts: names of people and bodies, with what the article has each do. */
function byName(view: View): Map<string, Doing[]> {
  const found = new Map<string, Doing[]>();
  for (const mark of view.analysis.marks) {
    if (mark.label !== "name" || mark.paragraph === 0 || mark.kind === "place") continue;
    const line = view.lineOf(mark);
    const made = line && isGathered(view, line) && !mark.quoted ? doing(view, line, mark) : undefined;
    const list = found.get(mark.referent) ?? [];
    if (made && !list.some(({ lemma }) => lemma === made.lemma)) list.push(made);
    found.set(mark.referent, list);
  }
  return found;
}

/** What one name does in the article, beside what it says or what is done to it: three or four verbs. */
export function doings(view: View): Finding[] {
  return [...byName(view)].flatMap(([name, all]): Finding[] => {
    const done = all.filter(({ sort }) => sort === "done");
    const said = all.filter(({ sort }) => sort === "said");
    const undergone = all.filter(({ sort }) => sort === "undergone");
    const other = undergone.length > 0 ? undergone : said;
    const kept = [...done.slice(0, Math.max(2, 4 - other.length)), ...other.slice(0, 2)].slice(0, 4);
    const chosen = all.filter((one) => kept.includes(one));
    const places = new Set(chosen.map(({ item: { at } }) => at));
    if (done.length === 0 || other.length === 0 || chosen.length < 3 || places.size < 2) return [];
    const itemsOf = (sort: Doing["sort"]) => ({
      items: chosen.filter((one) => one.sort === sort).map(({ item: made }) => made),
    });
    const sort = other === undergone ? ("undergone" as const) : ("said" as const);
    return [
      {
        kind: "doings",
        variant: `done-and-${sort}`,
        slots: {
          name: { plain: name },
          items: { items: chosen.map(({ item: made }) => made) },
          done: itemsOf("done"),
          [sort]: itemsOf(sort),
        },
        evidence: chosen.map(({ item: made }) => made),
        strength: 0.6 + 0.08 * Math.min(3, places.size - 1),
      },
    ];
  });
}
