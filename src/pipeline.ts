import { analyze } from "./analyze/analyze.ts";
import { type ComposeOptions, compose } from "./compose/compose.ts";
import type { Article } from "./model/article.ts";
import { GuideError } from "./model/errors.ts";
import type { Guide } from "./model/guide.ts";
import { guideLanguages, type Languages, packFor } from "./model/language.ts";
import { type Limits, limits } from "./model/limits.ts";
import type { Look } from "./model/look.ts";
import type { Report } from "./model/message.ts";
import type { Beside, Develop, Developed, FetchedPicture, Prints } from "./model/picture.ts";
import type { Source } from "./model/source.ts";
import { join } from "./read/join.ts";
import { paragraphsIn, wordsIn } from "./read/length.ts";
import { read } from "./read/read.ts";
import { type RenderOptions, render } from "./render/render.ts";
import { type Left, lastResorts, trimOrder } from "./render/trim.ts";
import { writeNeutral } from "./write/neutral.ts";
import { pageCount } from "./write/pages.ts";
import { type OutputFormat, write } from "./write/write.ts";

/**
 * Source → Article → Analysis → Guide. Several sources are the parts of one article, in their order.
 * @throws GuideError `LANGUAGE_UNKNOWN` when the guide's own words would be in a language without a pack;
 * `TEXT_TOO_LONG` over 60,000 words or 5,000 paragraphs, unless a passage is chosen.
 */
export async function draft(
  source: Source | readonly [Source, ...Source[]],
  languages: Languages,
  options: DraftOptions,
  report: Report,
): Promise<Guide> {
  return (await draftPictured(source, languages, options, report)).guide;
}

export interface DraftOptions extends Omit<ComposeOptions, "pictures"> {
  /** Reads a source elsewhere, as in a thread that can be ended; `read` itself when absent. */
  readonly reader?: typeof read;
  /** Makes prints of the article's pictures; without it, their captions alone are printed. */
  readonly develop?: Develop;
}

/** A guide with the prints that it names, what was fetched for them, and files beside the article that it depends on. */
export interface Pictured {
  readonly guide: Guide;
  readonly prints: Prints;
  readonly fetched: readonly FetchedPicture[];
  readonly beside: readonly Beside[];
}

/** As draft, with pictures. */
export async function draftPictured(
  source: Source | readonly [Source, ...Source[]],
  languages: Languages,
  { develop, reader = read, ...options }: DraftOptions,
  report: Report,
): Promise<Pictured> {
  const sources = "bytes" in source ? ([source] as const) : source;
  const article = await readAll(sources, reader, languages, report);
  checkLanguage(article.language, languages, options, report);
  checkLength(article, options, sources[0].limits ?? limits);
  const analysis = await analyze(article, languages, report);
  const { images = "all" } = options;
  const wanted = images === "all" ? (article.pictures ?? []) : [];
  const developed = wanted.length > 0 && develop ? await develop(wanted, report) : undefined;
  const pictures = developed && { pictures: developed.outcomes };
  const guide = compose(analysis, languages, { ...options, ...pictures }, report);
  const beside = [...sources.flatMap((each) => each.beside ?? []), ...(developed?.beside ?? [])];
  return { guide, prints: printsIn(guide, developed), fetched: developed?.fetched ?? [], beside };
}

function printsIn({ reading }: Guide, developed: Developed | undefined): Prints {
  const named = new Set(reading.map((block) => ("image" in block ? block.image : "")));
  return new Map([...(developed?.prints ?? [])].filter(([file]) => named.has(file)));
}

async function readAll(
  sources: readonly Source[],
  reader: typeof read,
  languages: Languages,
  report: Report,
): Promise<Article> {
  const parts: Article[] = [];
  for (const source of sources) parts.push(await reader(source, languages, report));
  const [only, ...others] = parts;
  return only !== undefined && others.length === 0 ? only : join(parts);
}

/** Guide → Document → bytes; the neutral format is written from the guide itself. */
export async function print(
  guide: Guide,
  languages: Languages,
  look: Look,
  options: RenderOptions & { readonly format: OutputFormat },
  report: Report,
): Promise<Uint8Array> {
  const { format } = options;
  if (format === "neutral") return writeNeutral(guide);
  return write(render(guide, languages, look, options, report), format, report);
}

/**
 * What the student edition leaves out so as to have `pages` pages at most in this look, and how many it then has: as
 * few parts of `trimOrder` as will do; where all of them are not enough, as few of `lastResorts` as save the pages that
 * can be saved, and then as few of `trimOrder` as before.
 */
export async function trim(
  guide: Guide,
  languages: Languages,
  look: Look,
  options: Omit<RenderOptions, "edition">,
  pages: number,
): Promise<{ readonly without: Left; readonly pages: number }> {
  const made = new Map<string, number>();
  const pagesWithout = async (without: Left): Promise<number> => {
    const key = without.map(String).toSorted().join();
    const known = made.get(key);
    if (known !== undefined) return known;
    const document = render(guide, languages, look, { ...options, edition: "student", without }, () => {});
    const count = pageCount(await write(document, "pdf", () => {})) ?? 0;
    made.set(key, count);
    return count;
  };
  /** The fewest of `parts` that, with `others`, are enough for `most` pages; all of them when none is. */
  const fewest = async (parts: Left, others: Left, most: number): Promise<Left> => {
    const enough = async (count: number) =>
      (await pagesWithout([...parts.slice(0, count), ...others])) <= most;
    if (await enough(0)) return [];
    let [least, limit] = [1, parts.length];
    while (least < limit) {
      const middle = (least + limit) >> 1;
      if (await enough(middle)) limit = middle;
      else least = middle + 1;
    }
    return parts.slice(0, least);
  };
  const order = trimOrder(guide);
  const usual = await fewest(order, [], pages);
  const kept = await pagesWithout(usual);
  if (kept <= pages) return { without: usual, pages: kept };
  const last = lastResorts(guide);
  const reached = Math.max(pages, await pagesWithout([...order, ...last]));
  const resorts = await fewest(last, order, reached);
  const without = [...(await fewest(order, resorts, reached)), ...resorts];
  return { without, pages: await pagesWithout(without) };
}

/** A passage may be chosen from any number of words and paragraphs. */
function checkLength(
  article: Article,
  { passage }: Pick<ComposeOptions, "passage">,
  { words: most, paragraphs: mostParagraphs }: Limits,
): void {
  if (passage) return;
  const words = wordsIn(article);
  const place = { file: article.origin };
  if (words > most) throw new GuideError("TEXT_TOO_LONG", { words, most }, { place });
  const paragraphs = paragraphsIn(article);
  if (paragraphs > mostParagraphs) {
    const values = { fault: "many-paragraphs", paragraphs, most: mostParagraphs };
    throw new GuideError("TEXT_TOO_LONG", values, { place });
  }
}

function checkLanguage(
  article: string,
  languages: Languages,
  { language }: Pick<ComposeOptions, "language">,
  report: Report,
): void {
  const guide = language ?? article;
  const spoken = guideLanguages(languages);
  if (!packFor(spoken, guide))
    throw new GuideError("LANGUAGE_UNKNOWN", {
      fault: language === undefined ? unspoken(article, languages) : "no-pack-guide",
      language: guide,
      packs: [...spoken.keys()].join(", "),
    });
  const values = { language: article, guide };
  if (!packFor(languages, article)) report({ code: "LANGUAGE_WITHOUT_PACK", values });
  else if (!packFor(spoken, article)) report({ code: "LANGUAGE_WITHOUT_WORDING", values });
}

/** Why no guide can be in the article's own language. */
function unspoken(article: string, languages: Languages): string {
  if (article === "und") return "no-language";
  return packFor(languages, article) ? "no-wording-article" : "no-pack-article";
}
