import type { Paragraph, Span, Voice } from "../../model/analysis.ts";
import type { Evidence } from "../../model/guide.ts";
import type { Finding } from "../finding.ts";
import { countWords } from "../text.ts";
import type { View } from "../view.ts";
import { isRole } from "./parts/actors.ts";
import { apart, sameSide } from "./sides.ts";
import { voicesSlot } from "./speeches.ts";

interface Met {
  readonly item: Evidence;
  readonly role: string | undefined;
  readonly paragraph: number;
}

/** People where the article names them first, not by a title and a surname alone, with the role that it gives them. */
function met(view: View): Met[] {
  const seen = new Set<string>();
  return view.analysis.marks.flatMap((mark): Met[] => {
    if (mark.label !== "name" || mark.kind !== "person" || mark.paragraph === 0 || seen.has(mark.referent))
      return [];
    const line = view.lineOf(mark);
    const written = view.words(mark, mark.span);
    if (line?.paragraph.form !== "text" || !written.includes(" ") || isRole(view, line, written)) return [];
    if (isApposed(line.paragraph, mark.span) || opensOnParty(written)) return [];
    const [title = ""] = written.toLowerCase().split(" ");
    const titles = view.pack(line.paragraph)?.lexicons.titles ?? [];
    if (titles.includes(title) && written.split(" ").length < 3) return [];
    const determiners = view.pack(line.paragraph)?.lexicons.determiners ?? [];
    if (determiners.includes(title) || written.split(" ").length > 4) return [];
    seen.add(mark.referent);
    const role = view.analysis.voices.find(({ name }) => name === mark.referent || name === written)?.role;
    return [{ item: { at: mark.paragraph, quote: written }, role, paragraph: mark.paragraph }];
  });
}

/** « LR Jeanne Morin »: a party or an office comes before the name, or « LR du Var » is none. */
const opensOnParty = (name: string): boolean => /^\p{Lu}{2,}(?=\s)/u.test(name);

/** “Ruth Cole, Lead Gardener at the hall”: what the person named before the comma is; no name of a series. */
function isApposed({ text, words }: Paragraph, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - 60), start);
  return (
    /\p{Lu}[\p{L}’'-]+ \p{Lu}[\p{L}’'-]+, $/u.test(before) &&
    words?.find((word) => word.start >= end)?.tag === "ADP"
  );
}

/** Who has come in so far, wherever somebody new does. */
function people(view: View): Finding[] {
  const all = met(view);
  return all.flatMap((last, at): Finding[] => {
    const known = all.slice(Math.max(0, at - 2), at + 1);
    if (known.length < 3 || all[at + 1]?.paragraph === last.paragraph) return [];
    if (new Set(known.map(({ paragraph }) => paragraph)).size < 2) return [];
    return [
      {
        kind: "halfway",
        variant: "people",
        slots: {
          items: { items: known.map(({ item }) => item) },
          roles: { rows: known.map(({ item, role }) => ({ item, says: role })) },
          here: { places: [last.paragraph] },
        },
        evidence: known.map(({ item }) => item),
        strength: 0.8,
      },
    ];
  });
}

const isHeard: ReadonlySet<Voice["kind"]> = new Set(["person", "institution"]);

/** Who has been heard so far, wherever a second or third voice comes in. */
function heard(view: View): Finding[] {
  const all = view.analysis.voices
    .filter(({ kind, named, paragraphs }) => named && isHeard.has(kind) && (paragraphs[0] ?? 0) > 0)
    .filter(({ name, paragraphs }) => !isFunction(view, name, paragraphs[0] ?? 0))
    .sort((a, b) => (a.paragraphs[0] ?? 0) - (b.paragraphs[0] ?? 0));
  const voices = apart(view, all, (voice) => voice);
  return voices.flatMap((last, at): Finding[] => {
    const known = voices.slice(0, at + 1);
    const here = last.paragraphs[0] ?? 0;
    if (known.length < 2 || known.length > 3 || voices[at + 1]?.paragraphs[0] === here) return [];
    if (isLeftOut(view, known, here)) return [];
    const evidence = known.flatMap((voice) => placeOf(view, voice));
    if (evidence.length < known.length || new Set(evidence.map(({ at: place }) => place)).size < 2) return [];
    return [
      {
        kind: "halfway",
        variant: "heard",
        slots: { voices: voicesSlot(view, known), here: { places: [here] } },
        evidence,
        strength: 0.75,
      },
    ];
  });
}

/** “Lead Archaeologist”: what somebody does, not who it is. */
function isFunction(view: View, name: string, at: number): boolean {
  const line = view.lines.find(({ paragraph }) => paragraph.number === at);
  return line !== undefined && isRole(view, line, name);
}

/** Words of a voice that nobody would pass over. */
const many = 12;

/** Somebody else has been quoted at length by then. */
function isLeftOut(view: View, known: readonly Voice[], here: number): boolean {
  return view.analysis.marks.some((mark) => {
    if (mark.label !== "quotation" || mark.use !== "speech" || mark.paragraph > here) return false;
    const voice = mark.voice === undefined ? undefined : view.analysis.voices[mark.voice];
    const told = voice !== undefined && known.some((one) => one === voice || sameSide(view, one, voice));
    return !told && countWords(view.words(mark, mark.content)) >= many;
  });
}

function placeOf(view: View, { name, paragraphs }: Voice): Evidence[] {
  const at = paragraphs.find((number) => view.analysis.paragraphs[number - 1]?.text.includes(name));
  return at === undefined ? [] : [{ at, quote: name }];
}

/** Places to stop and gather who is who and who has spoken. */
export function halfway(view: View): Finding[] {
  return [...people(view), ...heard(view)];
}
