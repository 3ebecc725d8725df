import type { Voice, Word } from "../../../model/analysis.ts";
import type { Evidence } from "../../../model/guide.ts";
import type { Finding, Slot } from "../../finding.ts";
import type { View } from "../../view.ts";
import { type Speech, said, voiceSlot, voicesSlot } from "../speeches.ts";
import { heard, isPerson, many, roleOf } from "./heard.ts";

interface Stander {
  readonly speech: Speech;
  readonly words: Evidence;
  readonly role?: Evidence;
}

/** Voices of which the article tells a role beside the name, or surely none. */
function standers(view: View): Stander[] {
  const seen = new Set<Voice>();
  return heard(view).flatMap((speech): Stander[] => {
    const { voice } = speech;
    if (seen.has(voice) || seen.size >= many || !isPerson(view, speech)) return [];
    const words = said(view, speech);
    if (!words) return [];
    seen.add(voice);
    const role = roleOf(view, voice);
    if (role) return [{ speech, words: words.evidence, role }];
    return isBare(view, voice) ? [{ speech, words: words.evidence }] : [];
  });
}

/** Wherever the last part of the name stands, nothing beside it could tell who this is. */
function isBare(view: View, { name }: Voice): boolean {
  const last = name.split(/\s+/u).at(-1) ?? name;
  return view.analysis.paragraphs.every(({ text, words }) => {
    if (!text.includes(last)) return true;
    return (
      words?.every((word, at) => text.slice(word.start, word.end) !== last || isAlone(text, words, at)) ===
      true
    );
  });
}

const describing: ReadonlySet<string> = new Set(["NOUN", "PROPN", "PRON", "PART", "ADJ", "SYM"]);

/** No noun, no comma and no more than one other part of a name stands beside the word. */
function isAlone(text: string, words: readonly Word[], at: number): boolean {
  const form = (word: Word | undefined) => (word ? text.slice(word.start, word.end) : "");
  const [next, behind] = [words[at + 1], words[at + 2]];
  if (next && describing.has(next.tag)) return false;
  if (next?.tag === "PUNCT" && !/^[.!?”»"’']$/u.test(form(next))) return false;
  if (/^[”»"’']$/u.test(form(next)) && /^\p{Lu}/u.test(form(behind))) return false;
  let before = at - 1;
  while (words[before]?.tag === "PROPN") before--;
  if (at - before > 2) return false;
  const tag = words[before]?.tag;
  return tag !== "NOUN" && tag !== "ADJ" && !/^[,(–—-]$/u.test(form(words[before]));
}

/** What the article tells of two or three voices, by which a reader may see how they know. */
export function standing(view: View): Finding[] {
  if (view.analysis.genres.some(({ kind }) => kind === "obituary")) return [];
  const all = standers(view);
  const told = all.filter(({ role }) => role !== undefined);
  const bare = all.filter(({ role }) => role === undefined);
  const chosen = [...told.slice(0, bare.length > 0 ? 2 : 3), ...bare.slice(0, 1)].sort(
    (a, b) => a.speech.line.index - b.speech.line.index,
  );
  const where = ({ role, speech }: Stander) =>
    role && typeof role.at === "number" ? role.at : speech.line.paragraph.number;
  const places = [...new Set(chosen.map(where))].sort((a, b) => a - b);
  if (told.length === 0 || chosen.length < 2 || places.length < 2) return [];
  const cell = ({ role }: Stander): Slot => (role ? { items: [role] } : { phrase: "note.not-told" });
  return [
    {
      kind: "standing",
      variant: bare.length > 0 ? "some-untold" : "told",
      slots: {
        voices: voicesSlot(
          view,
          chosen.map(({ speech }) => speech.voice),
        ),
        places: { places },
        key: { table: chosen.map((one) => [voiceSlot(view, one.speech.voice), cell(one)]) },
      },
      evidence: [...chosen.flatMap(({ role }) => role ?? []), ...bare.slice(0, 1).map(({ words }) => words)],
      strength: chosen.length > 2 ? 0.85 : 0.7,
    },
  ];
}
