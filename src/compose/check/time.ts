import type { Analysis, DateMark, Voice } from "../../model/analysis.ts";
import type { CheckBlock } from "../../model/guide.ts";
import type { Language, Languages } from "../../model/language.ts";
import { say } from "../../model/wording.ts";
import { series } from "../cite.ts";
import { spelled } from "../dates.ts";
import { evidenceOf } from "../text.ts";

type Fact = CheckBlock["facts"][number];
type Phrase = (key: string, values?: Readonly<Record<string, string | number>>) => string;

const kinds: readonly Voice["kind"][] = ["person", "institution", "outlet", "group"];

/** Who is heard, by kind, and when: the latest date of the text against the date of publication. */
export function time(analysis: Analysis, pack: Language, _languages: Languages): CheckBlock {
  const phrase: Phrase = (key, values) => say(pack.wording, pack.tag, `check.time.${key}`, values);
  const facts = [
    heard(analysis, pack, phrase),
    latest(analysis, phrase),
    appeared(analysis, pack, phrase),
  ].filter((fact) => fact !== undefined);
  return {
    id: "time",
    facts,
    tasks: [phrase(analysis.voices.length > 0 ? "absent" : "nobody"), phrase("since")],
  };
}

function heard(analysis: Analysis, pack: Language, phrase: Phrase): Fact | undefined {
  const groups = kinds.flatMap((kind) => {
    const voices = analysis.voices.filter((voice) => voice.kind === kind);
    return voices.length === 0 ? [] : [{ kind, voices }];
  });
  if (groups.length === 0) return undefined;
  const parts = groups.map(({ kind, voices }) => phrase(`kind.${kind}`, { count: voices.length }));
  return { says: phrase("heard", { kinds: series(parts, pack.facts.and) }), evidence: [] };
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
  return last === undefined ? undefined : { says: phrase("latest"), evidence: evidenceOf(analysis, last) };
}

function appeared({ article }: Analysis, pack: Language, phrase: Phrase): Fact | undefined {
  if (article.published === undefined) return undefined;
  return { says: phrase("published", { date: spelled(article.published.value, pack) }), evidence: [] };
}
