import { grams, likeness } from "../../src/compose/lint/frame.ts";
import { type Languages, packFor } from "../../src/model/language.ts";
import type { Made } from "./guides.ts";
import { fingerprint, plain, skeleton, withoutQuotations } from "./skeleton.ts";

/** One figure of a set of guides, and what it has to be; without demand it is only shown. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly demand?: { readonly least: number } | { readonly most: number };
  readonly share: boolean;
}

const leading =
  /\b(isn't it|aren't they|don't you (think|agree)|wouldn't you|obviously|of course|clearly (?:false|wrong|biased)|n'est-ce pas|ne (?:pensez|trouvez)-vous pas|évidemment|manifestement|bien entendu|por supuesto|verdad que|natürlich|selbstverständlich)(?!\p{L})/iu;
const verdicts =
  /(?<!\p{L})(fake news|disinformation|misinformation|propaganda|conspirac\w+|lies?|liar|hoax|biased|(?:un)?reliable|désinformation|complotiste|propagande|mensonges?|menteur|infox|canular|(?:peu )?fiable|bulo|Lüge|Lügen|Verschwörung\w*)(?!\p{L})/iu;
const closed =
  /^(?:(?:is|are|was|were|do|does|did|has|have|can|could|should|would|will|est-ce que|est-il|sont-ils|peut-on|faut-il|a-t-il|ont-ils|êtes-vous|y a-t-il|ist|sind|hat|haben|kann)(?!\p{L})|¿(?:es|son|hay|ha|puede)(?!\p{L}))/iu;
const open =
  /(?<!\p{L})(why|how|explain|justify|support|defend|because|which|what|name|cite|give|pourquoi|comment|expliquez|justifiez|appuyez|défendez|lequel|laquelle|quel\w*|donnez|citez|montrez|relevez|qué|cuál\w*|cómo|explique|cite|was|welche\w*|wie|warum|nennen|begründen)(?!\p{L})/iu;

/** The mechanical figures of a set of guides. */
export function figuresOf(guides: readonly Made[], languages: Languages): Figure[] {
  const questions = guides.flatMap((made) => made.questions);
  const items = guides.flatMap((made) => [...made.questions, ...made.checks].map((item) => ({ made, item })));
  const grounds = items.flatMap(({ made, item }) => item.evidence.map((evidence) => ({ made, evidence })));
  const share = (count: number, of: number) => (of === 0 ? 1 : count / of);
  const asks = (test: (ask: string) => boolean) => questions.filter(({ ask }) => test(ask)).length;
  const together = questions.filter(({ evidence }) => new Set(evidence.map(({ at }) => at)).size > 1).length;
  const checked = guides.reduce((sum, { checks }) => sum + checks.length, 0);
  const outside = guides
    .flatMap(({ guide }) => guide.check.flatMap(({ items = [] }) => items))
    .filter((item) => item.outside).length;
  const verbatim = grounds.filter(({ made, evidence }) =>
    [...made.places.values()].some((text) => plain(text).includes(plain(evidence.quote))),
  );
  const exact = grounds.filter(({ made, evidence: { at, quote } }) =>
    plain(made.places.get(at) ?? "").includes(plain(quote)),
  );
  return [
    count("empty guides", guides.filter((made) => made.questions.length === 0).length, 0),
    count("items without evidence", items.filter(({ item }) => item.evidence.length === 0).length, 0),
    least("quotations verbatim", share(verbatim.length, grounds.length), 1),
    least("pointers exact", share(exact.length, grounds.length), 1),
    count(
      "near-duplicates in a guide",
      guides.reduce((sum, made) => sum + twins(made), 0),
      0,
    ),
    count(
      "leading",
      asks((ask) => leading.test(plain(withoutQuotations(ask)))),
      0,
    ),
    count(
      "verdict words",
      asks((ask) => verdicts.test(withoutQuotations(ask))),
      0,
    ),
    count(
      "bare yes or no",
      asks((ask) => closed.test(ask) && !open.test(ask)),
      0,
    ),
    count("guides that leave out a third", guides.filter((made) => !coversThirds(made)).length, 0),
    least("over two places or more", share(together, questions.length), 0.5),
    least(
      "depth of knowledge 2 or more",
      share(questions.filter(({ dok }) => dok >= 2).length, questions.length),
      0.85,
    ),
    least(
      "depth of knowledge 3 or more",
      share(questions.filter(({ dok }) => dok >= 3).length, questions.length),
      0.5,
    ),
    ...fingerprints(guides, languages),
    { name: "checks of the article’s own a guide", value: share(checked, guides.length), share: true },
    count("guides with fewer than eight", guides.filter(({ checks }) => checks.length < 8).length, 0),
    least("checks that send the reader off the page", share(outside, checked), 1 / 3),
  ];
}

/** Over all guides of each language; where there are many, in groups of fourteen as well. */
function fingerprints(guides: readonly Made[], languages: Languages): Figure[] {
  const tags = [...new Set(guides.map(({ guide }) => guide.language))].toSorted();
  return tags.flatMap((tag) => {
    const light = new Set(packFor(languages, tag)?.lexicons.stopWords);
    const own = guides.filter(({ guide }) => guide.language === tag);
    const frames = (of: "questions" | "checks") =>
      own.map((made) => made[of].map(({ ask }) => skeleton(ask, made, light)));
    const [asked, checked] = [frames("questions"), frames("checks")];
    const groups = Array.from({ length: Math.ceil(own.length / 14) }, (_, n) =>
      asked.slice(14 * n, 14 * n + 14),
    );
    const mean = groups.reduce((sum, group) => sum + fingerprint(group), 0) / Math.max(1, groups.length);
    return [
      most(`fingerprint of questions, ${tag} (${own.length} guides)`, fingerprint(asked), 0.15),
      ...(groups.length > 1
        ? [{ name: `fingerprint of questions, ${tag}, groups of 14`, value: mean, share: true }]
        : []),
      most(`fingerprint of checks, ${tag} (${own.length} guides)`, fingerprint(checked), 0.3),
    ];
  });
}

function twins({ questions }: Made): number {
  const sets = questions.map(({ ask }) => grams(withoutQuotations(plain(ask)).toLowerCase()));
  return sets.reduce(
    (sum, one, at) => sum + sets.slice(at + 1).filter((other) => likeness(one, other) > 0.5).length,
    0,
  );
}

/**
 * Each third of the numbered paragraphs is touched by a question, a check or a stop, which asks about the paragraph that
 * it follows; a text of one or two has no thirds.
 */
function coversThirds({ guide, questions, checks }: Made): boolean {
  const total = guide.reading.filter((block) => "paragraph" in block).length;
  if (total < 3) return true;
  const asked = [...questions, ...checks].flatMap(({ evidence }) => evidence.map(({ at }) => at));
  const cited = [...asked, ...guide.stops.map(({ after }) => after)].flatMap((at) =>
    typeof at === "number" ? [Math.min(2, Math.floor(((at - 1) / total) * 3))] : [],
  );
  return new Set(cited).size === 3;
}

function count(name: string, value: number, limit: number): Figure {
  return { name, value, demand: { most: limit }, share: false };
}

function most(name: string, value: number, limit: number): Figure {
  return { name, value, demand: { most: limit }, share: true };
}

function least(name: string, value: number, limit: number): Figure {
  return { name, value, demand: { least: limit }, share: true };
}

export function falls({ value, demand }: Figure): boolean {
  if (demand === undefined) return false;
  return "least" in demand ? value < demand.least : value > demand.most;
}
