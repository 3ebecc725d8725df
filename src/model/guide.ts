import { z } from "zod";

const text = z.string().min(1);
const paragraphNumber = z.int().min(1);

/** Verbatim words of the article and where they stand: a paragraph, the title, or the page around the article. */
export const Evidence = z.strictObject({
  at: z.union([paragraphNumber, z.literal("title"), z.literal("page")]),
  quote: text.describe("Verbatim words from that place."),
});
export type Evidence = z.infer<typeof Evidence>;

const PrintedNote = z.strictObject({
  mark: text.describe("What calls it in the paragraph, as <sup>1</sup>."),
  text: text.describe("With light HTML."),
});

const ParagraphBlock = z.strictObject({
  paragraph: paragraphNumber,
  text: text.optional().describe("The paragraph, with light HTML: em strong a sub sup code q br."),
  items: z.array(text).optional().describe("The items of a list, the rows of a table, the lines of a verse."),
  form: z.enum(["text", "list", "numbered-list", "table", "verse"]).default("text"),
  language: text.optional().describe("Only when it is not the article's."),
  quotation: z.boolean().optional().describe("A block quotation."),
  source: text.optional().describe("The outlet whose text this is, as the page prints it."),
  notes: z.array(PrintedNote).optional().describe("The article's footnotes that the paragraph calls."),
});

const HeadingBlock = z.strictObject({
  heading: text,
  level: z.int().min(2).max(6).default(2),
  language: text.optional(),
  source: text.optional(),
});

/** A caption whose picture is not printed. */
const CaptionBlock = z.strictObject({ caption: text, language: text.optional() });

const ImageBlock = z.strictObject({
  image: z
    .string()
    .regex(/^images\/[\p{L}\p{N}][\p{L}\p{N} ._-]*$/u)
    .describe("A PNG or JPEG in the folder images beside this file."),
  alt: text.optional().describe("What the picture shows, for those who cannot see it."),
  caption: text.optional().describe("Printed under the picture, with its credit."),
  language: text.optional(),
});

export const ReadingBlock = z.union([ParagraphBlock, HeadingBlock, CaptionBlock, ImageBlock]);
export type ReadingBlock = z.infer<typeof ReadingBlock>;
export type ReadingParagraph = z.infer<typeof ParagraphBlock>;
export type ReadingImage = z.infer<typeof ImageBlock>;

/** PIRLS process: retrieve, infer, interpret, evaluate. */
export const Process = z.enum(["retrieve", "infer", "interpret", "evaluate"]);
export type Process = z.infer<typeof Process>;

/** How much help a set of questions gives: guided, as it is, or with more synthesis and fewer hints. */
export const GuideLevel = z.enum(["support", "core", "challenge"]);
export type GuideLevel = z.infer<typeof GuideLevel>;

/** A question; `ask` is enough for one of the teacher's own. */
export const Question = z.strictObject({
  id: text.optional(),
  family: text
    .optional()
    .describe("The kind of finding that the question is about; absent in a question of your own."),
  step: z.enum(["find", "connect", "examine", "discuss"]).default("connect"),
  ask: text,
  lines: z.int().min(0).max(40).default(4).describe("Writing lines."),
  points: z.number().min(0).optional(),
  process: Process.default("interpret"),
  dok: z.int().min(1).max(4).default(2).describe("Depth of knowledge (Webb)."),
  evidence: z.array(Evidence).default([]).describe("What set the question off; the answer rests on it."),
  hint: text.optional().describe("Where to look. Printed under the question."),
  starter: text.optional().describe("How an answer may begin; … is a blank. Printed on the writing lines."),
  expect: text.optional().describe("What a good answer holds. Teacher edition."),
  partial: text.optional().describe("A likely partial answer. Teacher edition."),
  followUp: text.optional().describe("What to say to it. Teacher edition."),
});
export type Question = z.infer<typeof Question>;

export const Stop = z.strictObject({
  after: paragraphNumber,
  ask: text,
  lines: z.int().min(1).max(10),
  expect: text.optional().describe("What a good answer holds. Teacher edition."),
});
export type Stop = z.infer<typeof Stop>;

/** A word to look at, as the article writes it, with the words around it. Its meaning is the reader's to find. */
export const VocabularyWord = z.strictObject({ word: text, evidence: Evidence });
export type VocabularyWord = z.infer<typeof VocabularyWord>;

/** One statement of the sorting exercise; `observation` says what shows on the page, for the teacher. */
export const Sortable = z.strictObject({ evidence: Evidence, observation: text });
export type Sortable = z.infer<typeof Sortable>;

/** A line of the identity sheet: what the page says about itself. */
export const IdentityLine = z.strictObject({
  label: text,
  says: text.describe("Quoted from the page or counted on it; never a judgement."),
});
export type IdentityLine = z.infer<typeof IdentityLine>;

/** One built search: `→` leave the article. */
export const Search = z.strictObject({
  goal: text,
  query: text,
  language: text.optional(),
  evidence: z.array(Evidence).optional().describe("The words that the search is made of."),
});
export type Search = z.infer<typeof Search>;

/** A voice in the source table. */
export const VoiceRow = z.strictObject({
  name: text,
  role: text.optional(),
  named: z.boolean(),
  pointed: z
    .literal(true)
    .optional()
    .describe(
      "The text points at them with “the” and may name them elsewhere: whether it does is the reader’s to find.",
    ),
  through: text.optional(),
  paragraphs: z.array(paragraphNumber).min(1),
});
export type VoiceRow = z.infer<typeof VoiceRow>;

/** A check of this article's own: what to do, and the words it is about. */
export const CheckItem = z.strictObject({
  ask: text,
  evidence: z.array(Evidence).min(1),
  family: text.optional(),
  outside: z.boolean().default(false).describe("Sends the reader away from the page."),
  query: text.optional().describe("Words to type into a search engine."),
  language: text.optional().describe("Of the query, when it is not the guide's."),
  expect: text.optional().describe("What a good answer holds. Teacher edition."),
});
export type CheckItem = z.infer<typeof CheckItem>;

/** A block of the source check: seen on the page (facts), to do (tasks), to look up outside (searches). */
export const CheckBlock = z.strictObject({
  id: z.enum(["leave", "voices", "quotations", "statements", "words", "time", "conclusion"]),
  facts: z.array(z.strictObject({ says: text, evidence: z.array(Evidence) })),
  items: z.array(CheckItem).optional(),
  searches: z.array(Search).optional(),
  voices: z.array(VoiceRow).optional(),
  tasks: z.array(text),
  expect: text.optional().describe("What good answers to the tasks hold. Teacher edition."),
});
export type CheckBlock = z.infer<typeof CheckBlock>;

/** A row of the teacher's paragraph map. Signals: Q quotation, S source, # figure, ? question, + certainty, ~ care. */
export const MapRow = z.strictObject({
  paragraph: paragraphNumber,
  opens: text.describe("First words, verbatim."),
  layer: z.enum(["author", "attributed", "mixed", "undetermined"]),
  signals: z.string(),
});
export type MapRow = z.infer<typeof MapRow>;

export const Note = z.strictObject({ says: text });
export type Note = z.infer<typeof Note>;

/** A date of the text, for the time line: as precise as the words are. */
export const DatedWords = z.strictObject({
  date: z
    .string()
    .regex(/^\d{4}(-\d\d(-\d\d)?)?$/)
    .describe("ISO 8601."),
  evidence: Evidence,
});
export type DatedWords = z.infer<typeof DatedWords>;

/** Whose words a paragraph is made of, counted. */
export const WordShare = z.strictObject({
  paragraph: paragraphNumber,
  words: z.int().min(1),
  quoted: z.int().min(0).describe("Between quotation marks, or all of a text of others."),
  reported: z.int().min(0).describe("In sentences that give somebody's words without marks."),
});
export type WordShare = z.infer<typeof WordShare>;

/** A whole guide, as people read and edit it in `guide.yaml`. */
export const Guide = z.strictObject({
  lectern: z.literal(1).describe("Version of this file's format."),
  language: text.describe("Language of the guide's own words (BCP 47)."),
  set: z
    .strictObject({
      level: GuideLevel.default("core"),
      focus: z.array(z.string()).optional().describe("Groups of questions that came first."),
      seed: z.int().min(0).optional().describe("Version of the set; 0 when absent."),
    })
    .optional()
    .describe("How the questions were chosen, when not as usual."),
  article: z.strictObject({
    title: text,
    subtitle: text.optional(),
    byline: text.optional().describe("As the page prints it."),
    publisher: text.optional(),
    published: z
      .string()
      .regex(/^\d{4}(-\d\d(-\d\d)?)?$/)
      .optional()
      .describe("ISO 8601."),
    language: text,
    origin: text.describe("File name or address."),
    address: text.optional(),
    retrieved: z.iso.date().optional().describe("Day on which the page was fetched."),
    words: z.int().min(1),
    minutes: z.tuple([z.number(), z.number()]).optional().describe("Reading time, fast and slow."),
    passage: z.tuple([paragraphNumber, paragraphNumber]).optional(),
    paragraphs: paragraphNumber.optional().describe("Of the whole article, when this is a passage."),
  }),
  purpose: text.describe("What to mark while reading."),
  reading: z.array(ReadingBlock).min(1),
  stops: z.array(Stop),
  vocabulary: z.array(VocabularyWord).default([]).describe("Words to look at, in the order of the text."),
  identity: z.array(IdentityLine),
  questions: z.array(Question),
  sorting: z.array(Sortable),
  discussion: z.array(Question),
  task: Question.extend({ criteria: z.array(text).min(1) }).optional(),
  check: z.array(CheckBlock),
  rights: z.strictObject({
    citation: text,
    notice: text.optional().describe("Reuse terms, verbatim from the page."),
    links: z.array(z.strictObject({ text, address: text, paragraph: paragraphNumber.optional() })),
  }),
  teacher: z.strictObject({
    glance: z.array(z.strictObject({ label: text, says: text })),
    map: z.array(MapRow),
    dates: z.array(DatedWords).optional().describe("The time line of the text, earliest first."),
    shares: z.array(WordShare).optional().describe("The bars of voices, in the order of the text."),
    care: text.optional().describe("A word of care when the subject is violent or distressing."),
    notes: z.array(Note).describe("What the program mended, dropped or was not sure of."),
  }),
});
export type Guide = z.infer<typeof Guide>;
