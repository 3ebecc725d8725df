import type { Article, Fact, Matter } from "../model/article.ts";
import { type Detector, detector, primary } from "../model/detector.ts";
import { GuideError } from "../model/errors.ts";
import { type Languages, packFor } from "../model/language.ts";
import type { Report } from "../model/message.ts";
import type { Source } from "../model/source.ts";
import { bodyOf } from "./body.ts";
import { captionItems } from "./captions.ts";
import { breakLongWords, cleanText, cleanTree, type Tally } from "./clean.ts";
import { type Cues, cuesFor } from "./cues.ts";
import { labelEmbeds } from "./embeds.ts";
import { takeEndnotes } from "./endnotes.ts";
import { flow } from "./flow.ts";
import { callsIn, takeFootnotes } from "./footnotes.ts";
import { factsOf, takeHead } from "./head.ts";
import { markHeadings } from "./headings.ts";
import { textOf } from "./inline.ts";
import type { Eye } from "./kinds.ts";
import { unlink } from "./links.ts";
import { observed, tellObserved } from "./observed.ts";
import { type Facts, type Item, mergeFacts, type Page } from "./page.ts";
import { pageCounts } from "./pagecounts.ts";
import { factsOfMatter } from "./pagefacts.ts";
import { isPersons } from "./persons.ts";
import { picturesIn, takePictures } from "./pictures/take.ts";
import { rejoin } from "./rejoin.ts";
import { bylineInText, takeHeadedByline } from "./signed.ts";
import { takeTail } from "./tail.ts";
import { takeTitle } from "./title.ts";

/**
 * A format's page → the article: page matter apart, broken paragraphs whole, embedded texts labelled, headings and
 * captions told from paragraphs, dead and unsafe links unlinked.
 */
export async function assemble(
  page: Page,
  source: Source,
  languages: Languages,
  tally: Tally,
  report: Report,
): Promise<Article> {
  const { tree: noted, notes } = takeFootnotes(cleanTree(page.tree, tally));
  const {
    tree,
    pictures: taken,
    repairs: ornaments,
  } = takePictures(noted, source.fetched?.address ?? source.origin, page.base);
  const given = cleanFacts(page.facts, tally);
  const fallback = cleanFacts(page.fallback ?? {}, tally);
  const whole = flow(tree).map((element): Item => ({ element, text: textOf(element) }));
  const counts = pageCounts(
    whole.map(({ element, text }) => (/^(?:p|h\d)$/.test(element.tagName) ? text : "")),
  );
  const raw = whole.filter((_, at) => !counts.has(at));
  if (raw.every(({ text }) => text === "")) throw new GuideError("ARTICLE_EMPTY", { file: source.origin });

  const signed = takeHeadedByline(raw, languages);
  const titled = takeTitle(signed.items, given.title, source.name, fallback.title);
  const detect = await detector();
  const tongue = languageOf(given.language, titled.items, detect, languages, report);
  const items = titled.items.map((item) => inLanguage(item, tongue.language, detect));

  const cues = cuesFor(languages, tongue.language);
  const eye = eyeOf(cues, languages, given.byline ?? signed.facts.byline);
  const isSigned = [...page.matter, ...signed.matter].some(
    ({ kind, position }) => kind === "byline" && position === "front",
  );
  const head = takeHead(items, { ...eye, signed: isSigned });
  const knowing = eyeOf(cues, languages, given.byline ?? signed.facts.byline ?? head.facts.byline);
  const tail = takeTail(head.rest, knowing);
  const typed = takeEndnotes(tail.rest);
  const embeds = labelEmbeds(typed.items, knowing);
  const joined = rejoin(captionItems(embeds.items, cues));
  const headed = markHeadings(joined.items);
  if (!headed.items.some(({ element }) => !/^(h\d|figure)$/.test(element.tagName))) {
    throw new GuideError("ARTICLE_EMPTY", { file: source.origin });
  }

  const links = unlink(headed.items);
  const counted = [...counts].map((at): Matter => {
    return { kind: "other", position: "inside", text: whole[at]?.text ?? "" };
  });
  const body = bodyOf(links.items);
  const called = callsIn(body);
  const uncalled = notes.flatMap(({ id, text }): Matter[] =>
    called.has(id) ? [] : [{ kind: "other", position: "back", text }],
  );
  const matter = [
    ...page.matter,
    ...counted,
    ...titled.matter,
    ...signed.matter,
    ...head.matter,
    ...embeds.matter,
    ...tail.matter,
    ...typed.matter,
    ...uncalled,
  ];
  const facts = mergeFacts(
    given,
    signed.facts,
    head.facts,
    bylineInText(joined.items, cues, languages),
    bylineBelow(tail.matter, knowing),
    factsOfMatter(matter, languages),
    fallback,
  );
  const repairs = [...page.repairs, ...ornaments, ...joined.repairs, ...headed.repairs, ...links.repairs];
  const seen = observed(page, tally);
  warn(titled, links.unsafe, tally, report);
  tellObserved(seen, matter, report);
  const footnotes = [...notes, ...typed.notes].flatMap(({ id, html }) =>
    called.has(id) ? [{ id, html }] : [],
  );
  const pictures = picturesIn(body, taken, page.part);
  return {
    ...articleFacts({ ...facts, ...addressOf(source, facts) }, titled.title),
    ...tongue,
    ...placeOf(source),
    body,
    ...(pictures.length > 0 && { pictures }),
    ...(footnotes.length > 0 && { notes: footnotes }),
    ...seen,
    matter: shown(matter),
    repairs,
  };
}

/** The name in the first line below the text, when that is a byline. */
function bylineBelow(matter: readonly Matter[], { cues, languages }: Eye): Facts {
  const first = matter.find(({ position }) => position === "back");
  const { byline } = first?.kind === "byline" ? factsOf([first], cues, languages) : {};
  return byline !== undefined && isPersons(byline.value, languages) ? { byline } : {};
}

function eyeOf(cues: Cues, languages: Languages, byline: Fact | undefined): Eye {
  return { cues, languages, ...(byline !== undefined && { byline: byline.value }) };
}

/** Characters from which the text's own language is sure enough to be believed against the file's. */
const longText = 600;

/** As the front matter says, or the file; but programs write their own language in their files, and a long text shows its. */
function languageOf(
  given: Fact | undefined,
  items: readonly Item[],
  detect: Detector,
  languages: Languages,
  report: Report,
): Pick<Article, "language" | "languageFound"> {
  const tag = given === undefined ? undefined : canonical(given.value);
  const text = items.map((item) => item.text).join("\n");
  const detected = detect(text);
  if (given !== undefined && tag !== undefined) {
    const both = detected !== undefined && packFor(languages, detected) && packFor(languages, tag);
    const wrong = both && primary(detected) !== primary(tag) && text.length >= longText;
    if (!wrong || given.found === "front-matter") return { language: tag, languageFound: given.found };
  }
  if (detected === undefined) report({ code: "LANGUAGE_GUESSED", values: { language: "und", tag: "und" } });
  return { language: detected ?? "und", languageFound: "detected" };
}

function canonical(tag: string): string | undefined {
  try {
    return /^[a-z]{2,3}([-_]|$)/i.test(tag)
      ? Intl.getCanonicalLocales(tag.replaceAll("_", "-"))[0]
      : undefined;
  } catch {
    return undefined;
  }
}

function inLanguage(item: Item, article: string, detect: Detector): Item {
  const { lang } = item.element.properties;
  const own = typeof lang === "string" ? canonical(lang) : undefined;
  const language = own ?? detect(item.text, primary(article));
  return language === undefined || primary(language) === primary(article) ? item : { ...item, language };
}

function cleanFacts(facts: Facts, tally: Tally): Facts {
  const clean = (fact: Fact): Fact => ({ ...fact, value: cleanText(fact.value, tally) });
  const broken = (fact: Fact): Fact => ({ ...fact, value: breakLongWords(clean(fact).value, tally) });
  const entries = Object.entries(facts).map(([name, fact]) => {
    if (Array.isArray(fact)) return [name, fact.map(broken)];
    return [name, name === "address" ? clean(fact) : broken(fact)];
  });
  return Object.fromEntries(entries);
}

function articleFacts(
  { language: _, tags = [], ...facts }: Facts,
  title: Fact,
): Omit<Facts, "language"> & Pick<Article, "title" | "tags"> {
  return { ...facts, title, tags };
}

function placeOf({ origin, name, fetched }: Source): Pick<Article, "origin" | "name" | "retrieved"> {
  return { origin, name, ...(fetched && { retrieved: fetched.retrieved }) };
}

/** A page may say its own address more plainly than the one it came from, but not another server's. */
function addressOf({ fetched }: Source, { address }: Facts): Facts {
  if (fetched === undefined) return {};
  if (address !== undefined && hostOf(address.value) === hostOf(fetched.address)) return { address };
  return { address: { value: fetched.address, found: "fetched" } };
}

function hostOf(address: string): string | undefined {
  return /^https?:\/\/(?:www\.)?([^/:?#]+)/i.exec(address)?.[1]?.toLowerCase();
}

function shown(matter: readonly Matter[]): readonly Matter[] {
  return matter.filter(({ text }) => text !== "");
}

function warn(
  titled: { readonly title: Fact; readonly guessed: boolean },
  unsafe: readonly string[],
  tally: Tally,
  report: Report,
): void {
  if (titled.guessed) {
    const { value: title, found } = titled.title;
    const fault = found === "file" ? { fault: "title-from-name" } : {};
    report({ code: "TITLE_GUESSED", values: { title, ...fault } });
  }
  for (const link of unsafe) report({ code: "LINK_REMOVED", values: { link } });
  if (tally.controls > 0) report({ code: "CONTROL_CHARACTERS_REMOVED", values: { count: tally.controls } });
  if (tally.longWords > 0) report({ code: "LONG_WORD_BROKEN", values: { word: `${tally.firstLongWord}…` } });
}
