import type { Analysis } from "../model/analysis.ts";
import { GuideError } from "../model/errors.ts";
import type { Guide } from "../model/guide.ts";
import { guideLanguages, type Languages, packFor } from "../model/language.ts";
import type { Report } from "../model/message.ts";
import { care } from "./care.ts";
import { check } from "./check/check.ts";
import { glance } from "./glance.ts";
import { identity } from "./identity.ts";
import { paragraphMap } from "./map.ts";
import { notes } from "./notes.ts";
import { narrow } from "./passage.ts";
import { purpose } from "./purpose.ts";
import { type QuestionSet, questionSet, type SetOptions } from "./questions.ts";
import { reading } from "./reading.ts";
import { rights } from "./rights.ts";
import { droppedNote, setNotes } from "./setnotes.ts";
import { sorting } from "./sorting.ts";
import { wordsOf } from "./text.ts";

export interface ComposeOptions extends Omit<SetOptions, "without"> {
  /** Language of the guide's own words; the article's when absent. */
  readonly language?: string;
  /** First and last paragraph of the passage. */
  readonly passage?: readonly [number, number];
}

/** Fewest words of which a guide can be made. */
const least = 40;

/** Words below which a guide is worth a warning. */
const short = 150;

/**
 * Analysis → Guide.
 * @throws GuideError `TEXT_TOO_SHORT`, `LANGUAGE_UNKNOWN` (no pack for the guide's words), `PASSAGE_UNKNOWN`.
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
  const analysis = options.passage ? narrow(whole, options.passage) : whole;
  if (analysis.words < least) throw new GuideError("TEXT_TOO_SHORT", { words: analysis.words, least });
  if (analysis.words < short) report({ code: "TEXT_SHORT", values: { words: analysis.words } });

  const asked = questionSet(analysis, languages, pack, options);
  warn(analysis, asked, report);
  const caution = care(analysis, pack, languages);
  return {
    lectern: 1,
    language: pack.tag,
    ...howChosen(options),
    article: facts(analysis, options.passage),
    purpose: purpose(analysis, pack, languages),
    reading: reading(analysis, pack, languages),
    stops: asked.stops,
    identity: identity(analysis, pack, languages),
    questions: asked.questions,
    sorting: sorting(analysis, pack, languages),
    discussion: asked.discussion,
    ...(asked.task ? { task: asked.task } : {}),
    check: check(analysis, pack, languages),
    rights: rights(analysis, pack, languages),
    teacher: {
      glance: glance(analysis, pack, languages),
      map: paragraphMap(analysis, pack, languages),
      ...(caution === undefined ? {} : { care: caution }),
      notes: [
        ...setNotes(options, pack),
        ...notes(analysis, pack, languages),
        ...droppedNote(asked.dropped, pack),
      ],
    },
  };
}

function facts(
  { article, words, readability }: Analysis,
  passage?: readonly [number, number],
): Guide["article"] {
  return {
    title: article.title.value,
    ...(article.subtitle ? { subtitle: article.subtitle.value } : {}),
    ...(article.byline ? { byline: article.byline.value } : {}),
    ...(article.publisher ? { publisher: article.publisher.value } : {}),
    ...(article.published ? { published: article.published.value } : {}),
    language: article.language,
    origin: shownOrigin(article.origin),
    ...(article.address ? { address: article.address.value } : {}),
    words,
    ...(readability ? { minutes: [readability.minutes[0], readability.minutes[1]] } : {}),
    ...(passage ? { passage: [passage[0], passage[1]] } : {}),
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

function warn(analysis: Analysis, { questions, wanted }: QuestionSet, report: Report): void {
  if (questions.length < wanted) {
    report({ code: "FEW_QUESTIONS", values: { count: questions.length, wanted } });
  }
  const signals = analysis.marks.flatMap((mark) => (mark.label === "genre" ? [wordsOf(analysis, mark)] : []));
  if (signals.length > 0) {
    report({ code: "GENRE_SIGNALS", values: { signals: [...new Set(signals)].slice(0, 5).join(", ") } });
  }
}
