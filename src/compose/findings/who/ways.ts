import type { Name, Voice } from "../../../model/analysis.ts";
import type { Evidence } from "../../../model/guide.ts";
import type { Finding, Slot } from "../../finding.ts";
import { countWords, grouped } from "../../text.ts";
import type { View } from "../../view.ts";
import { isRole } from "../parts/actors.ts";
import { sameSide } from "../sides.ts";
import { said } from "../speeches.ts";
import { heard, isPerson } from "./heard.ts";

/** Words in quotation marks of somebody who is quoted, at least. */
const least = 10;

interface Way {
  readonly name: string;
  readonly places: readonly number[];
  readonly evidence: Evidence;
  readonly voice?: Voice;
}

/** People quoted in their own words, and people of whose words the article brings only a report. */
function speakers(view: View): { direct: Way[]; summed: Way[] } {
  const { marks, voices } = view.analysis;
  const quoted = grouped(
    marks.filter((mark) => mark.label === "quotation" && mark.use === "speech" && mark.paragraph > 0),
    (mark) => ("voice" in mark ? mark.voice : undefined),
  );
  const [direct, summed]: [Way[], Way[]] = [[], []];
  for (const [voice, speeches] of grouped(heard(view), (speech) => speech.voice)) {
    const [first] = speeches;
    if (!first || !isPerson(view, first) || voice.through !== undefined) continue;
    const own = quoted.get(voices.indexOf(voice)) ?? [];
    const words = own.reduce(
      (sum, mark) => sum + countWords("content" in mark ? view.words(mark, mark.content) : ""),
      0,
    );
    const piece = speeches.flatMap((speech) => said(view, speech) ?? [])[0];
    const places = [
      ...new Set([...own, ...speeches.map(({ mark }) => mark)].map(({ paragraph }) => paragraph)),
    ];
    if (!piece || places.length > 4) continue;
    const way = {
      name: voice.name,
      places: places.toSorted((a, b) => a - b),
      evidence: piece.evidence,
      voice,
    };
    if (words >= least) direct.push(way);
    else if (own.length === 0) summed.push(way);
  }
  return { direct, summed };
}

/** People with a full name in two paragraphs or more who say nothing in the article. */
function silent(view: View): Way[] {
  const { marks, voices, paragraphs } = view.analysis;
  const spoken = new Set(voices.flatMap(({ name, role = "" }) => `${name} ${role}`.split(/\s+/u)));
  const people = marks.filter(
    (mark): mark is Name => mark.label === "name" && mark.kind === "person" && mark.paragraph > 0,
  );
  return [...grouped(people, ({ referent }) => referent)].flatMap(([name, own]): Way[] => {
    const parts = name.split(/\s+/u);
    const line = own[0] && view.lineOf(own[0]);
    if (parts.length < 2 || parts.some((part) => spoken.has(part)) || !line) return [];
    const places = [...new Set(own.map(({ paragraph }) => paragraph))];
    const home = paragraphs.find(({ number, text }) => places.includes(number) && text.includes(name));
    if (places.length < 2 || places.length > 4 || !home || isRole(view, line, name)) return [];
    return [{ name, places, evidence: { at: home.number, quote: name } }];
  });
}

/** Three people: one quoted, one summed up, one named only. */
export function heardInWays(view: View): Finding[] {
  const { direct, summed } = speakers(view);
  const [reported] = summed;
  const [own] = direct.filter(
    ({ voice }) => voice && reported?.voice && !sameSide(view, voice, reported.voice),
  );
  const [mute] = silent(view);
  if (!own || !reported || !mute) return [];
  const key = { own, reported, mute };
  const rows = Object.entries(key).map(([way, { name, places }]): [Slot, ...Slot[]] => [
    { plain: name },
    { phrase: `answer.${way}` },
    { places },
  ]);
  const all = [own, reported, mute].toSorted((a, b) => (a.places[0] ?? 0) - (b.places[0] ?? 0));
  return [
    {
      kind: "heard-in-ways",
      variant: "three",
      slots: {
        names: { list: all.map(({ name }) => name) },
        places: { places: [...new Set(all.flatMap(({ places }) => places))].toSorted((a, b) => a - b) },
        own: { plain: own.name },
        mute: { plain: mute.name },
        key: { table: rows },
      },
      evidence: all.map(({ evidence }) => evidence),
      strength: 0.85,
    },
  ];
}
