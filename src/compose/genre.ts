import type { Analysis } from "../model/analysis.ts";
import type { Language } from "../model/language.ts";
import type { Genre, GenreEvidence } from "../model/survey.ts";
import { say } from "../model/wording.ts";
import { heardVoices } from "./check/heard.ts";
import { places, quoted, series, shorten } from "./cite.ts";
import { percent } from "./glance.ts";
import { hasContact } from "./matter.ts";

/** Kinds and signs of each that are told. */
const most = { kinds: 3, signs: 3, words: 3 } as const;

/** Signs that are told by a count; the words of others are shown. */
const counted = new Set<string>([
  "attributed",
  "voices",
  "first-person",
  "own-view",
  "impersonal",
  "turns",
  "items",
  "lines",
  "headings",
  "rhymes",
  "code",
  "rows",
  "short",
  "cut",
]);

/** The kinds of text that signs point to, for the teacher: what was seen, and no verdict. */
export function genreNotes(analysis: Analysis, pack: Language): string[] {
  return analysis.genres.slice(0, most.kinds).flatMap(({ kind, evidence }: Genre) => {
    const signs = evidence.flatMap((one) => signOf(analysis, one, pack) ?? []).slice(0, most.signs);
    if (signs.length === 0) return [];
    const values = {
      kind: say(pack.wording, pack.tag, `kind.${kind}`),
      signs: series(signs, pack.facts.and),
    };
    return [say(pack.wording, pack.tag, "kind.says", values)];
  });
}

function signOf(analysis: Analysis, evidence: GenreEvidence, pack: Language): string | undefined {
  const { sign, page } = evidence;
  // As many as the source check counts.
  const value = sign === "voices" ? heardVoices(analysis).length : (evidence.value ?? 0);
  if (page !== undefined) {
    if (hasContact(page)) return undefined;
    return `${quoted(shorten(page, 12), pack)} (${say(pack.wording, pack.tag, "kind.on-page")})`;
  }
  const shown = counted.has(sign) ? undefined : wordsOf(analysis, evidence, pack);
  if (shown !== undefined || !counted.has(sign)) return shown;
  const words =
    sign === "headings" && evidence.places.length > 0 ? wordsOf(analysis, evidence, pack) : undefined;
  return (
    words ?? say(pack.wording, pack.tag, `kind.sign.${sign}`, { count: value, share: percent(value, pack) })
  );
}

/** The first words of a sign, each once, with their paragraphs. */
function wordsOf(analysis: Analysis, evidence: GenreEvidence, pack: Language): string | undefined {
  const seen = new Map<string, string>();
  for (const { paragraph, span } of evidence.places) {
    const text = (paragraph === 0 ? analysis.title : analysis.paragraphs[paragraph - 1])?.text ?? "";
    const words = text.slice(span.start, span.end).trim();
    if (words === "" || hasContact(words) || seen.has(words.toLowerCase())) continue;
    const where = paragraph === 0 ? say(pack.wording, pack.tag, "note.in-title") : places([paragraph], pack);
    seen.set(words.toLowerCase(), `${quoted(shorten(words, 8), pack)} (${where})`);
  }
  const list = [...seen.values()].slice(0, most.words);
  return list.length === 0 ? undefined : list.join(", ");
}
