import type { Analysis, Voice } from "../../model/analysis.ts";
import type { CheckBlock, Evidence, VoiceRow } from "../../model/guide.ts";
import type { Language, Languages } from "../../model/language.ts";
import { say } from "../../model/wording.ts";
import { shorten } from "../cite.ts";
import { locate, wordsOf } from "../text.ts";

const most = 8;
const unnamedKept = 3;

/** The sources inside the article: a row for each voice, the most quoted first. */
export function voices(analysis: Analysis, pack: Language, _languages: Languages): CheckBlock {
  const phrase = (key: string, values: Readonly<Record<string, string | number>> = {}): string =>
    say(pack.wording, pack.tag, `check.voices.${key}`, values);
  const shown = pick(analysis.voices);
  if (shown.length === 0) return { id: "voices", facts: [], tasks: [phrase("none")] };
  const facts = [unnamed(analysis, phrase), outlets(analysis, phrase)].filter((fact) => fact !== undefined);
  const rest = analysis.voices.length - shown.length;
  return {
    id: "voices",
    facts,
    voices: shown.map(row),
    tasks: [phrase("fill"), phrase("count"), ...(rest > 0 ? [phrase("rest", { count: rest })] : [])],
  };
}

/** Most quoted voices; some places are kept for those without a name. */
function pick(all: readonly Voice[]): Voice[] {
  const usable = all.filter(({ name, paragraphs }) => name.trim() !== "" && paragraphs.some((n) => n > 0));
  const ranked = usable.toSorted(
    (a, b) =>
      b.words - a.words ||
      b.paragraphs.length - a.paragraphs.length ||
      (a.paragraphs[0] ?? 0) - (b.paragraphs[0] ?? 0),
  );
  const nameless = ranked.filter(({ named }) => !named).slice(0, unnamedKept);
  const others = ranked.filter((voice) => !nameless.includes(voice)).slice(0, most - nameless.length);
  return ranked.filter((voice) => nameless.includes(voice) || others.includes(voice));
}

function row({ name, role, named, through, paragraphs }: Voice): VoiceRow {
  return {
    name: shorten(name, 10),
    named,
    paragraphs: paragraphs.filter((number) => number > 0),
    ...(role === undefined || role === "" ? {} : { role: shorten(role, 10) }),
    ...(through === undefined || through === "" ? {} : { through: shorten(through, 8) }),
  };
}

type Fact = CheckBlock["facts"][number];
type Phrase = (key: string, values: Readonly<Record<string, string | number>>) => string;

function unnamed(analysis: Analysis, phrase: Phrase): Fact | undefined {
  const nameless = analysis.voices.filter(
    ({ named, kind, paragraphs }) => !named && kind !== "outlet" && paragraphs.some((number) => number > 0),
  );
  const evidence = nameless.flatMap(({ name, paragraphs }) => locate(analysis, name, paragraphs));
  if (evidence.length === 0) return undefined;
  const total = analysis.voices.length;
  const key = total === 1 ? "unnamed.only" : "unnamed";
  return { says: phrase(key, { count: nameless.length, total }), evidence: evidence.slice(0, 4) };
}

/** Outlets named in the article, those of most paragraphs first. */
function outlets(analysis: Analysis, phrase: Phrase): Fact | undefined {
  const groups = new Map<string, { readonly evidence: Evidence; readonly paragraphs: Set<number> }>();
  for (const mark of analysis.marks) {
    if (mark.label !== "name" || mark.kind !== "outlet" || mark.paragraph === 0) continue;
    const quote = wordsOf(analysis, mark);
    if (quote === "") continue;
    const name = mark.referent === "" ? quote : mark.referent;
    const group = groups.get(name) ?? {
      evidence: { at: mark.paragraph, quote },
      paragraphs: new Set<number>(),
    };
    group.paragraphs.add(mark.paragraph);
    groups.set(name, group);
  }
  if (groups.size === 0) return undefined;
  const ranked = [...groups.values()].toSorted((a, b) => b.paragraphs.size - a.paragraphs.size);
  const evidence = ranked.slice(0, 5).map((group) => group.evidence);
  return { says: phrase("outlets", { count: groups.size }), evidence };
}
