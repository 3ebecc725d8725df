import type { Analysis } from "../model/analysis.ts";
import { GuideError } from "../model/errors.ts";
import type { Guide } from "../model/guide.ts";
import { guideLanguages, type Languages, packFor } from "../model/language.ts";
import type { Report } from "../model/message.ts";
import type { Developed, ImageChoice } from "../model/picture.ts";
import { bounded, cutIn, mostAsked } from "./bounded.ts";
import { care } from "./care.ts";
import { check } from "./check/check.ts";
import { shorten } from "./cite.ts";
import { type PassageWords, type Range, rangeOf } from "./extract.ts";
import { fitNotes, isErrorPage, selfNaming, special, toldGenres, unfit } from "./fit.ts";
import { glance } from "./glance.ts";
import { identity } from "./identity.ts";
import { paragraphMap } from "./map.ts";
import { notes } from "./notes.ts";
import { narrow } from "./passage.ts";
import { pictureNotes } from "./pictures.ts";
import { planted, standIn } from "./planted.ts";
import { purpose } from "./purpose.ts";
import { type QuestionSet, questionSet, type SetOptions } from "./questions.ts";
import { reading } from "./reading.ts";
import { rights } from "./rights.ts";
import { droppedNote, extractNote, fewChecksNote, setNotes, untoldNote } from "./setnotes.ts";
import { wordShares } from "./shares.ts";
import { sorting } from "./sorting.ts";
import { timeline } from "./timeline.ts";
import { vocabulary } from "./vocabulary.ts";

export interface ComposeOptions extends Omit<SetOptions, "without" | "except"> {
  /** Language of the guide's own words; the article's when absent. */
  readonly language?: string;
  /** The one part that the guide is about. */
  readonly passage?: Range | PassageWords;
  /** What became of the article's pictures. */
  readonly pictures?: Developed["outcomes"];
  /** `all` when absent. */
  readonly images?: ImageChoice;
}

/** Fewest words of which a guide can be made. */
const least = 40;

/** Share of the paragraphs in another language from which a text is in two. */
const mixed = 0.25;

/** Words below which a guide is worth a warning. */
const short = 150;

/**
 * Analysis → Guide.
 * @throws GuideError `TEXT_TOO_SHORT`, `ARTICLE_EMPTY` (an error page), `NOTHING_TO_ASK`, `LANGUAGE_UNKNOWN` (no pack
 * for the guide's words), `PASSAGE_UNKNOWN`.
 */
export function compose(
  whole: Analysis,
  languages: Languages,
  options: ComposeOptions,
  report: Report,
): Guide {
  const { article } = whole;
  const tag = options.language ?? article.language;
  const spoken = guideLanguages(languages);
  const pack = packFor(spoken, tag);
  if (!pack)
    throw new GuideError("LANGUAGE_UNKNOWN", { language: tag, packs: [...spoken.keys()].join(", ") });
  const passage = options.passage && passageIn(whole, options.passage);
  const analysis = passage ? narrow(whole, passage) : whole;
  if (isErrorPage(analysis)) {
    const words = shorten(`${analysis.title.text}. ${analysis.paragraphs[0]?.text ?? ""}`, 14);
    throw new GuideError("ARTICLE_EMPTY", { fault: "error-page", words });
  }
  if (analysis.words < least) throw new GuideError("TEXT_TOO_SHORT", { words: analysis.words, least });
  if (analysis.words < short) report({ code: "TEXT_SHORT", values: { words: analysis.words } });

  warnOfText(analysis, languages, report);
  const except = [...planted(analysis, languages), ...selfNaming(analysis)];
  const near = bounded(analysis);
  for (const paragraph of cutIn(analysis))
    report({ code: "PARAGRAPH_LONG", values: { paragraph, letters: mostAsked } });
  const asked = questionSet(near, languages, pack, {
    ...options,
    without: unfit(analysis, languages),
    except,
  });
  const genre = special(analysis);
  if (genre !== undefined && asked.questions.length === 0) throw new GuideError("NOTHING_TO_ASK", { genre });
  warn(analysis, asked, report);
  const caution = care(analysis, pack, languages);
  const checks = check(analysis, pack, languages);
  return {
    lectern: 1,
    language: pack.tag,
    ...howChosen(options),
    article: facts(analysis, passage),
    purpose: purpose(analysis, pack, languages),
    reading: reading(analysis, pack, options),
    stops: asked.stops,
    vocabulary: vocabulary(analysis, languages, except),
    identity: identity(analysis, pack, languages),
    questions: asked.questions,
    sorting: sorting(near, pack, languages).filter(({ evidence }) => !standIn(evidence, except)),
    discussion: asked.discussion,
    ...(asked.task ? { task: asked.task } : {}),
    check: checks,
    rights: rights(analysis, pack, languages),
    teacher: {
      glance: glance(analysis, pack, languages),
      map: paragraphMap(analysis, pack, languages),
      ...timeline(analysis, languages),
      ...wordShares(analysis),
      ...(caution === undefined ? {} : { care: caution }),
      notes: [
        ...setNotes(options, pack),
        ...(passage ? extractNote(passage, whole.paragraphs.length, pack) : []),
        ...notes(analysis, pack, languages),
        ...pictureNotes(analysis, pack, options),
        ...fitNotes(analysis, pack, languages),
        ...untoldNote(asked.untold, pack),
        ...fewChecksNote(checks, pack),
        ...droppedNote(asked.dropped, pack),
      ],
    },
  };
}

function passageIn({ paragraphs }: Analysis, passage: Range | PassageWords): Range {
  return "length" in passage ? passage : rangeOf(paragraphs, passage);
}

function facts({ article, words, readability, paragraphs }: Analysis, passage?: Range): Guide["article"] {
  return {
    title: article.title.value,
    ...(article.subtitle ? { subtitle: article.subtitle.value } : {}),
    ...(article.byline ? { byline: article.byline.value } : {}),
    ...(article.publisher ? { publisher: article.publisher.value } : {}),
    ...(article.published ? { published: article.published.value } : {}),
    language: article.language,
    origin: shownOrigin(article.origin),
    ...(article.address ? { address: article.address.value } : {}),
    ...(article.retrieved ? { retrieved: article.retrieved } : {}),
    words,
    ...(readability ? { minutes: [readability.minutes[0], readability.minutes[1]] } : {}),
    ...(passage ? { passage: [passage[0], passage[1]], paragraphs: paragraphs.length } : {}),
  };
}

/** An address as it is; of a path only the file's name: a handout tells nothing of a teacher's folders. */
function shownOrigin(origin: string): string {
  return /^https?:\/\//iu.test(origin) ? origin : (origin.split(/[\\/]/u).at(-1) ?? origin);
}

/** What differs from the usual set, so that another run can repeat it. */
function howChosen({ level = "core", focus = [], seed = 0 }: ComposeOptions): Pick<Guide, "set"> {
  if (level === "core" && focus.length === 0 && seed === 0) return {};
  return {
    set: { level, ...(focus.length > 0 ? { focus: [...focus] } : {}), ...(seed > 0 ? { seed } : {}) },
  };
}

/** What the teacher should know of the text before any question. */
function warnOfText(analysis: Analysis, languages: Languages, report: Report): void {
  const lines = planted(analysis, languages);
  if (lines.length > 0) {
    const paragraphs = [...new Set(lines.map(({ at }) => at))].join(", ");
    report({ code: "PLANTED_INSTRUCTIONS", values: { count: lines.length, paragraphs } });
  }
  const own = analysis.article.language;
  const written = analysis.paragraphs.filter(
    ({ text, source, quotation }) => text !== "" && source === undefined && !quotation,
  );
  const foreign = written.filter(({ language }) => language !== own);
  if (foreign.length >= 2 && foreign.length >= written.length * mixed) {
    const tags = [...new Set([own, ...foreign.map(({ language }) => language)])];
    report({ code: "LANGUAGES_MIXED", values: { languages: tags.join(" "), tags: tags.length } });
  }
}

function warn(analysis: Analysis, { questions, wanted }: QuestionSet, report: Report): void {
  if (questions.length < wanted) {
    report({ code: "FEW_QUESTIONS", values: { count: questions.length, wanted } });
  }
  for (const values of toldGenres(analysis)) report({ code: "GENRE_SIGNALS", values });
}
