import type { Article, MatterKind } from "../../model/article.ts";
import { type Languages, packFor } from "../../model/language.ts";
import type { PageFact, PageFacts } from "../../model/survey.ts";
import { datesOf } from "../times/dates.ts";
import { type Vocabulary, vocabularyOf } from "../vocabulary.ts";
import { countWords, fold } from "../words.ts";
import { hasAddress } from "./address.ts";
import { sharedOf } from "./affiliation.ts";
import { type Line, linesOf } from "./lines.ts";
import { organisationsOf, rolesOf } from "./portrait.ts";
import { languagesNamed } from "./tongues.ts";

/** Dates on these lines are the page's own. */
const dated: readonly MatterKind[] = [
  "byline",
  "dateline",
  "original",
  "source",
  "copyright",
  "disclaimer",
  "other",
];

/** What the page says about itself, its author and its publisher, line by line. */
export function pageFactsOf(article: Article, languages: Languages): PageFacts {
  const lines = linesOf(article, languages);
  const pack = packFor(languages, article.language);
  const home = pack === undefined ? undefined : vocabularyOf(pack);
  const of = (...kinds: readonly MatterKind[]): readonly Line[] =>
    lines.filter(({ kind }) => kinds.includes(kind));
  const telling = (line: Line, words: number): boolean =>
    countWords(line.text) > words && !hasAddress(line.text);
  const notes = of("biography");
  const origins = labelled(of("original", "source")).filter((line) => telling(line, 1));
  return {
    roles: unique(
      [...notes, ...of("byline", "signature")].flatMap((line) => rolesOf(line, article.byline?.value)),
    ),
    organisations: unique(notes.flatMap(organisationsOf)),
    shared: sharedOf(article, lines, languages),
    origins: unique(origins.map(whole)),
    originalLanguages: [...new Set(of("original").flatMap(languagesNamed))],
    otherDates: datesIn(of(...dated), article.published?.value, home),
    disclaimers: of("disclaimer")
      .filter((line) => telling(line, 4))
      .map(whole),
    reuse: of("licence", "copyright")
      .filter((line) => telling(line, 1))
      .map(whole),
    contacts: lines.filter((line) => line.kind === "contact" || hasAddress(line.text)).map(withoutAddress),
    corrections: cued(lines, "corrections", languages),
    funding: cued(lines, "funding", languages),
    tags: [...new Set(article.tags.map(({ value }) => value))],
  };
}

export function whole({ text, matter }: Line): PageFact {
  return { value: text, line: text, matter };
}

/** The words before the first address or number. */
function withoutAddress({ text, matter }: Line): PageFact {
  const words = text.split(/\s+/u);
  const at = words.findIndex((word) => /[@\d]|^https?:|^www\./u.test(word));
  return { value: (at < 0 ? words : words.slice(0, at)).join(" "), line: text, matter };
}

/** A line that ends in a colon goes with the one after it. */
function labelled(lines: readonly Line[]): Line[] {
  return lines.reduce<Line[]>((kept, line) => {
    const last = kept.at(-1);
    if (last?.text.endsWith(":")) kept[kept.length - 1] = { ...last, text: `${last.text} ${line.text}` };
    else kept.push(line);
    return kept;
  }, []);
}

/** Full dates, written in the line's language or the article's: a page dates a foreign title in its own. */
function datesIn(
  lines: readonly Line[],
  published: string | undefined,
  home: Vocabulary | undefined,
): (PageFact & { iso: string })[] {
  const seen = new Set([published ?? ""]);
  return lines.flatMap(({ scene, text, matter }) =>
    [...datesOf(scene), ...(home === undefined ? [] : datesOf({ ...scene, vocabulary: home }))]
      .filter(({ iso }) => iso.length === 10 && !seen.has(iso) && seen.add(iso))
      .map(({ iso, start, end }) => ({ value: text.slice(start, end), line: text, matter, iso })),
  );
}

function cued(lines: readonly Line[], kind: "corrections" | "funding", languages: Languages): PageFact[] {
  return lines
    .filter(({ kind: own, text, scene }) => {
      if (kind === "corrections" && own === "correction") return true;
      const cues = packFor(languages, scene.paragraph.language)?.page[kind] ?? [];
      const folded = fold(text);
      return !hasAddress(text) && cues.some((cue) => beginsWord(folded, fold(cue)));
    })
    .map(whole);
}

function beginsWord(text: string, cue: string): boolean {
  for (let at = text.indexOf(cue); at >= 0; at = text.indexOf(cue, at + 1))
    if (!/[\p{L}\p{N}]/u.test(text[at - 1] ?? "")) return true;
  return false;
}

function unique(facts: readonly PageFact[]): PageFact[] {
  return [
    ...new Map(facts.map((fact) => [fold(fact.value), fact] as const).toReversed()).values(),
  ].toReversed();
}
