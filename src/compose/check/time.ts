import type { Analysis, Voice } from "../../model/analysis.ts";
import type { CheckBlock } from "../../model/guide.ts";
import { type Language, type Languages, packFor } from "../../model/language.ts";
import { say } from "../../model/wording.ts";
import { quoted, series, shorten } from "../cite.ts";
import { datedIn } from "../dated.ts";
import { type FoundDate, findDates, spelled } from "../dates.ts";
import { evidenceOf } from "../text.ts";
import { isText } from "../textvoice.ts";
import type { Own } from "./check.ts";
import { heardVoices } from "./heard.ts";
import { insideSentence } from "./voices.ts";

type Fact = CheckBlock["facts"][number];
type Phrase = (key: string, values?: Readonly<Record<string, string | number>>) => string;

const kinds = ["person", "institution", "outlet", "group", "text", "unknown"] as const;
type Kind = (typeof kinds)[number];

/** Who is heard, by kind, and when: the latest date of the text against the date of publication. */
export function time(analysis: Analysis, pack: Language, languages: Languages, own: Own): CheckBlock {
  const phrase: Phrase = (key, values) => say(pack.wording, pack.tag, `check.time.${key}`, values);
  const facts = [
    heard(analysis, pack, languages, phrase),
    latest(analysis, pack, languages, phrase),
    appeared(analysis, pack, phrase),
  ].filter((fact) => fact !== undefined);
  return {
    id: "time",
    facts,
    tasks: [
      ...(own("voices").some(({ family }) => family === "not-heard" || family === "reply")
        ? []
        : [phrase(heardVoices(analysis).length > 0 ? "absent" : "nobody")]),
      ...(own("time").length > 0 ? [] : [phrase("since")]),
    ],
  };
}

/** Every voice by kind, so that the total is that of the table; nothing when a kind has no wording. */
function heard(analysis: Analysis, pack: Language, languages: Languages, phrase: Phrase): Fact | undefined {
  const all = heardVoices(analysis);
  const words = packFor(languages, analysis.article.language) ?? pack;
  const groups = kinds.flatMap((kind) => {
    const voices = all.filter((voice) => kindOf(voice, words) === kind);
    return voices.length === 0 ? [] : [{ kind, voices }];
  });
  const isTold = groups.every(({ kind }) => pack.wording[`check.time.kind.${kind}`] !== undefined);
  if (groups.length === 0 || !isTold) return undefined;
  const parts = groups.map(({ kind, voices }) => {
    const says = phrase(`kind.${kind}`, { count: voices.length });
    const names = voices.slice(0, 2).map((voice) => shorten(insideSentence(voice, words), 6));
    const isNamed = unclear.has(kind) && voices.length <= names.length;
    return isNamed ? `${says} (${series(names, pack.facts.and)})` : says;
  });
  return { says: phrase("heard", { kinds: series(parts, pack.facts.and) }), evidence: [] };
}

/** Kinds of which nobody could tell from the table which voices they are. */
const unclear: ReadonlySet<Kind> = new Set(["text", "unknown"]);

/** A study or a report is no institution; “one of the officials” is one person. */
function kindOf(voice: Voice, { lexicons }: Language): Kind {
  if (voice.kind === "institution" && isText(voice, lexicons)) return "text";
  const name = voice.name.toLowerCase().replaceAll("’", "'");
  const isOne = (lexicons.oneOf ?? []).some((words) => name.startsWith(words));
  return voice.kind === "group" && isOne ? "person" : voice.kind;
}

/** The latest date in the text that is not after publication, and one still later or more exact beside a text that is brought. */
function latest(analysis: Analysis, pack: Language, languages: Languages, phrase: Phrase): Fact | undefined {
  const published = analysis.article.published?.value;
  const isBefore = (iso: string): boolean =>
    published === undefined || iso.slice(0, published.length) <= published;
  const before = datedIn(analysis).filter(({ iso }) => isBefore(iso));
  const last = before.toSorted((a, b) => (a.iso < b.iso ? 1 : a.iso > b.iso ? -1 : 0))[0];
  if (last === undefined) return undefined;
  const says = phrase(published === undefined ? "latest" : "before");
  const beside = besideTexts(analysis, languages).filter(({ iso }) => isBefore(iso) && iso > last.iso)[0];
  return {
    says: beside === undefined ? says : `${phrase("beside", { quote: quoted(beside.quote, pack) })} ${says}`,
    evidence: evidenceOf(analysis, last),
  };
}

/** Full dates above the texts that the article brings, the latest first. */
function besideTexts({ article }: Analysis, languages: Languages): FoundDate[] {
  const packs = [...languages.values()];
  return article.matter
    .filter(({ kind, position }) => kind === "dateline" && position === "inside")
    .flatMap(({ text }) => findDates(text, packs))
    .toSorted((a, b) => (a.iso < b.iso ? 1 : -1));
}

function appeared({ article }: Analysis, pack: Language, phrase: Phrase): Fact | undefined {
  if (article.published === undefined) return undefined;
  return { says: phrase("published", { date: spelled(article.published.value, pack) }), evidence: [] };
}
