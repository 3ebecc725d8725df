import type { Analysis } from "../model/analysis.ts";
import type { Guide } from "../model/guide.ts";
import type { Language, Languages } from "../model/language.ts";
import { say } from "../model/wording.ts";
import { askedFor } from "./askedfor.ts";
import { quoted } from "./cite.ts";
import { spelled } from "./dates.ts";
import { linksOf } from "./links.ts";
import { hasContact, matterOf, opening, printable } from "./matter.ts";
import { countWords } from "./text.ts";

/** Words at most of the copyright line and of the licence; always whole sentences. */
const limits = { copyright: 15, licence: 60 } as const;

/** How to cite the article, what the page says about reuse, and where its links lead. */
export function rights(analysis: Analysis, pack: Language, languages: Languages): Guide["rights"] {
  return { citation: citation(analysis, pack), ...notice(analysis, languages), links: linksOf(analysis) };
}

function citation({ article }: Analysis, pack: Language): string {
  const byline = article.byline?.value;
  const parts = [
    byline === undefined || hasContact(byline) ? undefined : byline,
    quoted(article.title.value, pack),
    article.publisher?.value,
    article.published === undefined ? undefined : spelled(article.published.value, pack),
    article.address?.value,
    article.retrieved === undefined
      ? undefined
      : say(pack.wording, pack.tag, "cite.retrieved", { date: spelled(article.retrieved, pack) }),
  ];
  return `${parts.filter((part) => part !== undefined && part !== "").join(", ")}.`;
}

/** Reuse terms and copyright line as printed, without e-mail addresses and telephone numbers. */
function notice(analysis: Analysis, languages: Languages): { notice?: string } {
  const { licence } = analysis.article;
  const fact = licence === undefined ? [] : printable(licence.quote ?? licence.value);
  const texts = (["copyright", "licence"] as const).map((kind) => {
    const lines = matterOf(analysis, kind).flatMap(({ text }) => printable(text));
    return opening(
      lines.filter((line) => countWords(line) > 1),
      limits[kind],
    );
  });
  const said = texts.join(" ");
  const groups = [
    fact.filter((line) => !said.includes(line)).join(" "),
    ...texts,
    ...askedFor(analysis, languages),
  ].filter((group) => group !== "");
  return groups.length === 0 ? {} : { notice: groups.join(" — ") };
}
