import type { Analysis, DateMark, Voice } from "../../model/analysis.ts";
import type { CheckBlock } from "../../model/guide.ts";
import type { Language, Languages } from "../../model/language.ts";
import { say } from "../../model/wording.ts";
import { series } from "../cite.ts";
import { spelled } from "../dates.ts";
import { evidenceOf } from "../text.ts";
import { isText } from "../textvoice.ts";
import type { Own } from "./check.ts";
import { heardVoices } from "./heard.ts";

type Fact = CheckBlock["facts"][number];
type Phrase = (key: string, values?: Readonly<Record<string, string | number>>) => string;

const kinds = ["person", "institution", "outlet", "group", "text", "unknown"] as const;
type Kind = (typeof kinds)[number];

/** Who is heard, by kind, and when: the latest date of the text against the date of publication. */
export function time(analysis: Analysis, pack: Language, _languages: Languages, own: Own): CheckBlock {
  const phrase: Phrase = (key, values) => say(pack.wording, pack.tag, `check.time.${key}`, values);
  const facts = [
    heard(analysis, pack, phrase),
    latest(analysis, phrase),
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
function heard(analysis: Analysis, pack: Language, phrase: Phrase): Fact | undefined {
  const all = heardVoices(analysis);
  const groups = kinds.flatMap((kind) => {
    const count = all.filter((voice) => kindOf(voice, pack) === kind).length;
    return count === 0 ? [] : [{ kind, count }];
  });
  const isTold = groups.every(({ kind }) => pack.wording[`check.time.kind.${kind}`] !== undefined);
  if (groups.length === 0 || !isTold) return undefined;
  const parts = groups.map(({ kind, count }) => phrase(`kind.${kind}`, { count }));
  return { says: phrase("heard", { kinds: series(parts, pack.facts.and) }), evidence: [] };
}

/** A study or a report is no institution. */
function kindOf(voice: Voice, { lexicons }: Language): Kind {
  return voice.kind === "institution" && isText(voice, lexicons) ? "text" : voice.kind;
}

/** The latest date in the text that is not after publication. */
function latest(analysis: Analysis, phrase: Phrase): Fact | undefined {
  const published = analysis.article.published?.value;
  const dates = analysis.marks.filter(
    (mark): mark is DateMark => mark.label === "date" && mark.paragraph > 0 && /^\d{4}/.test(mark.iso),
  );
  const before = dates.filter(
    ({ iso }) => published === undefined || iso.slice(0, published.length) <= published,
  );
  const last = before.toSorted((a, b) => (a.iso < b.iso ? 1 : a.iso > b.iso ? -1 : 0))[0];
  if (last === undefined) return undefined;
  return {
    says: phrase(published === undefined ? "latest" : "before"),
    evidence: evidenceOf(analysis, last),
  };
}

function appeared({ article }: Analysis, pack: Language, phrase: Phrase): Fact | undefined {
  if (article.published === undefined) return undefined;
  return { says: phrase("published", { date: spelled(article.published.value, pack) }), evidence: [] };
}
