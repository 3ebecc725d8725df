import type { Analysis } from "../model/analysis.ts";
import type { Article, Disagreement } from "../model/article.ts";
import type { IdentityLine } from "../model/guide.ts";
import { type Language, type Languages, packFor } from "../model/language.ts";
import { say } from "../model/wording.ts";
import { askedFor } from "./askedfor.ts";
import { quoted, series, shorten } from "./cite.ts";
import { findDates, spelled } from "./dates.ts";
import { hasContact, matterOf, opening, printable, sentences } from "./matter.ts";
import { type Phrase, placed } from "./readingnotes.ts";
import { countWords } from "./text.ts";

/** The identity sheet: what the page says about itself. Every row is quoted from the page or counted on it. */
export function identity(analysis: Analysis, pack: Language, languages: Languages): IdentityLine[] {
  const rows: readonly [string, string | undefined][] = [
    ["author", author(analysis, pack)],
    ["roles", roles(analysis, pack, languages)],
    ["publisher", publisher(analysis, pack)],
    ["published", published(analysis, pack, languages)],
    ["origin", origin(analysis, pack)],
    ["tags", tags(analysis, pack)],
    ["disclaimer", disclaimer(analysis, pack)],
    ["disclosed", disclosed(analysis, pack, languages)],
    ["reuse", reuse(analysis, pack, languages)],
  ];
  return rows.flatMap(([row, says]) =>
    says === undefined ? [] : [{ label: say(pack.wording, pack.tag, `identity.${row}`), says }],
  );
}

function author({ article }: Analysis, pack: Language): string {
  const { byline } = article;
  const printed = byline?.quote ?? byline?.value;
  if (printed === undefined || hasContact(printed)) return phrase(pack, "author.none");
  return [quoted(shorten(printed, 30), pack), ...also(article, "byline", pack)].join(". ");
}

/** What the page says otherwise of the same. */
function also({ disagreements = [] }: Article, field: Disagreement["field"], pack: Language): string[] {
  const found = disagreements.find((one) => one.field === field);
  if (found === undefined) return [];
  const note: Phrase = (key, values) => say(pack.wording, pack.tag, `note.${key}`, values);
  const values = found.facts
    .slice(1)
    .filter(({ value }) => !hasContact(value))
    .map((fact) => placed(fact, field, pack, note));
  return values.length === 0 ? [] : [phrase(pack, "also", { values: series(values, pack.facts.and) })];
}

/** A sentence of the note about the author that gives a role, in the guide's language when there is one. */
function roles(analysis: Analysis, pack: Language, languages: Languages): string | undefined {
  const own = analysis.article.language;
  const notes = matterOf(analysis, "biography").map((note) => ({
    text: note.text,
    language: note.language ?? own,
  }));
  const primary = (tag: string): string => tag.split("-")[0] ?? tag;
  const order = [primary(pack.tag), primary(own)];
  const rank = (tag: string): number => (order.indexOf(primary(tag)) + 3) % 3;
  const sorted = notes.toSorted((a, b) => rank(a.language) - rank(b.language));
  const found = sorted.flatMap(({ text, language }) => {
    const words = packFor(languages, language)?.lexicons.roles ?? [];
    return printable(text).filter((sentence) => namesRole(sentence, words));
  });
  return found[0] === undefined ? undefined : quoted(shorten(found[0], 40), pack);
}

function namesRole(sentence: string, roles: readonly string[]): boolean {
  const words = new Set(sentence.toLowerCase().match(/\p{L}+(?:-\p{L}+)*/gu));
  return roles.some((role) => words.has(role.toLowerCase()));
}

function publisher({ article, page }: Analysis, pack: Language): string {
  const name = article.publisher;
  const printed = name === undefined ? phrase(pack, "publisher.none") : quoted(name.value, pack);
  const says = name === undefined ? printed : `${printed}.`;
  const shared = page.shared[0]?.name;
  if (shared !== undefined && shared === name?.value) return `${says} ${phrase(pack, "publisher.note")}`;
  if (shared !== undefined)
    return `${says} ${phrase(pack, "publisher.shared", { name: quoted(shared, pack) })}`;
  if (name !== undefined && article.byline?.value.toLowerCase().includes(name.value.toLowerCase())) {
    return `${says} ${phrase(pack, "publisher.byline")}`;
  }
  return printed;
}

function published(analysis: Analysis, pack: Language, languages: Languages): string {
  const { published: date } = analysis.article;
  const own = date === undefined ? phrase(pack, "published.none") : `${spelled(date.value, pack)}.`;
  const says = [own, ...also(analysis.article, "published", pack)].join(" ");
  const others = otherDates(analysis, languages).map(({ quote, original }) => {
    const says = quoted(quote, pack);
    return original ? phrase(pack, "published.original", { quote: says }) : says;
  });
  if (others.length === 0) return says;
  return `${says} ${phrase(pack, "published.others", { dates: series(others, pack.facts.and), count: others.length })}`;
}

/** Full dates of the page's front and back matter that are not the date of publication. */
function otherDates(
  analysis: Analysis,
  languages: Languages,
): { readonly quote: string; readonly original: boolean }[] {
  const { article } = analysis;
  const named = (article.disagreements ?? []).filter(({ field }) => field === "published");
  const known = named.flatMap(({ facts }) => facts.map(({ value }) => value));
  const seen = new Set([article.published?.value ?? "", ...known]);
  const lines = matterOf(
    analysis,
    "byline",
    "dateline",
    "original",
    "source",
    "copyright",
    "disclaimer",
    "other",
  );
  return lines
    .flatMap((matter) => {
      const packs = [matter.language ?? article.language, article.language]
        .map((tag) => packFor(languages, tag))
        .filter((pack) => pack !== undefined);
      const corrects = packs.flatMap(({ page }) => page.corrections ?? []);
      return sentences(matter.text).flatMap((text) => {
        const isMended = corrects.some((cue) => text.toLowerCase().includes(cue));
        return findDates(text, packs).map((date) => ({
          ...date,
          original: matter.kind === "original" && !isMended,
        }));
      });
    })
    .filter(({ iso }) => !seen.has(iso) && seen.add(iso))
    .slice(0, 3);
}

function origin(analysis: Analysis, pack: Language): string | undefined {
  const lines = joinedLabels(
    matterOf(analysis, "original", "source").flatMap(({ text }) => sentences(text).slice(0, 1)),
  ).filter((text) => countWords(text) > 1 && !hasContact(text));
  const named = [...new Set(lines)].slice(0, 3).map((text) => quoted(bare(shorten(text, 28)), pack));
  if (named.length === 0) return undefined;
  return phrase(pack, "origin.says", { count: named.length, quotes: series(named, pack.facts.and) });
}

/** A line that ends in a colon goes with the one after it. */
function joinedLabels(lines: readonly string[]): string[] {
  return lines.reduce<string[]>((kept, line) => {
    const last = kept.at(-1);
    if (last?.endsWith(":")) kept[kept.length - 1] = `${last} ${line}`;
    else kept.push(line);
    return kept;
  }, []);
}

/** Without a final point, for words that stand inside a sentence of the guide. */
function bare(text: string): string {
  return text.replace(/(?<!\.)\.$/u, "");
}

function tags({ article }: Analysis, pack: Language): string | undefined {
  // With the word by which the page files it: “Analysis: RIVERS”.
  const lines = article.tags.map(({ value, quote }) =>
    quote?.includes(":") === true ? shorten(quote, 20) : value,
  );
  const values = [...new Set(lines)].slice(0, 8);
  return values.length === 0
    ? undefined
    : series(
        values.map((value) => quoted(value, pack)),
        pack.facts.and,
      );
}

function disclaimer(analysis: Analysis, pack: Language): string | undefined {
  const texts = matterOf(analysis, "disclaimer").flatMap(({ text }) => sentences(text));
  return whole(texts, limits.disclaimer, pack);
}

/** Contact, corrections and funding: what the page shows of them. Silent where words elsewhere make it unsure. */
function disclosed(analysis: Analysis, pack: Language, languages: Languages): string | undefined {
  const { article, paragraphs } = analysis;
  if (article.matter.length === 0) return undefined;
  const packs = [...new Set([article.language, ...article.matter.map(({ language }) => language ?? "")])]
    .map((tag) => packFor(languages, tag))
    .filter((found) => found !== undefined);
  const page = article.matter.flatMap(({ text }) => sentences(text));
  const body = paragraphs.map(({ text }) => text.toLowerCase());
  const seen = (kind: "corrections" | "funding"): string | undefined => {
    const cues = packs.flatMap((found) => found.page[kind] ?? []);
    if (cues.length === 0) return undefined;
    const has = (text: string): boolean => cues.some((cue) => includesWord(text.toLowerCase(), cue));
    const line = page.find((text) => has(text) && !hasContact(text));
    if (line !== undefined) {
      return phrase(pack, `disclosed.${kind}`, { quote: quoted(bare(shorten(line, 18)), pack) });
    }
    return body.some(has) || page.some(has) ? undefined : phrase(pack, `disclosed.${kind}.none`);
  };
  const contact = matterOf(analysis, "contact").length > 0 || page.some(hasContact);
  const parts = [
    phrase(pack, contact ? "disclosed.contact" : "disclosed.contact.none"),
    seen("corrections"),
    seen("funding"),
  ];
  return parts.filter((part) => part !== undefined).join(" ");
}

function includesWord(text: string, word: string): boolean {
  const place = text.indexOf(word.toLowerCase());
  return place >= 0 && !/\p{L}/u.test(text[place - 1] ?? "");
}

/** Words at most of what the page prints in its own protection; always whole sentences. */
const limits = { disclaimer: 70, reuse: 45 } as const;

/** First sentences that can be printed, and that there is more where some are left out; nothing when none says much. */
function whole(texts: readonly string[], words: number, pack: Language): string | undefined {
  const telling = texts.filter((text) => countWords(text) > 2);
  const printed = telling.filter((text) => !hasContact(text));
  if (printed.length === 0) return undefined;
  const shown = opening(printed, words);
  const quote = quoted(shorten(shown, words), pack);
  const all = shown === opening(telling, Number.POSITIVE_INFINITY) && countWords(shown) <= words;
  return all ? quote : phrase(pack, "shortened", { quote });
}

function reuse(analysis: Analysis, pack: Language, languages: Languages): string {
  const terms = matterOf(analysis, "licence").flatMap(({ text }) => sentences(text));
  const telling = whole(terms, limits.reuse, pack);
  const asked = askedFor(analysis, languages).map((text) => quoted(text, pack));
  if (telling !== undefined) return [telling, ...asked].join(" ");
  const { licence } = analysis.article;
  if (licence !== undefined) return quoted(licence.quote ?? licence.value, pack);
  const copyright = matterOf(analysis, "copyright").flatMap(({ text }) => printable(text));
  return copyright[0] === undefined
    ? phrase(pack, "reuse.none")
    : phrase(pack, "reuse.copyright", { quote: quoted(bare(shorten(copyright[0], 25)), pack) });
}

function phrase(pack: Language, key: string, values: Readonly<Record<string, string | number>> = {}): string {
  return say(pack.wording, pack.tag, `identity.${key}`, values);
}
