export { analyze } from "./analyze/analyze.ts";
export { checkFaults } from "./compose/check/families.ts";
export { type ComposeOptions, compose } from "./compose/compose.ts";
export type { PassageWords } from "./compose/extract.ts";
export { type Group, groups, patternFaults } from "./compose/kinds.ts";
export { type Found, lintGuide } from "./compose/lint/lint.ts";
export type { Rule } from "./compose/lint/rules.ts";
export { inspectionPage } from "./inspect/inspect.ts";
export { type FetchPicture, pictureFetcher } from "./load/album.ts";
export { besideOf } from "./load/beside.ts";
export { loadBytes } from "./load/bytes.ts";
export { checkFile } from "./load/content.ts";
export { type GuideReading, loadGuide, parseGuide } from "./load/guide.ts";
export { loadLanguages } from "./load/language.ts";
export { loadLook, lookFolders } from "./load/look.ts";
export { sourceEndings } from "./load/mediatype.ts";
export { nearest } from "./load/nearest.ts";
export type { Network } from "./load/network.ts";
export { developerFor, loadPrints } from "./load/pictures.ts";
export { stored } from "./load/record.ts";
export { guideSchema } from "./load/schema.ts";
export { withScripts } from "./load/scripts.ts";
export { loadSource, type SourceOptions } from "./load/source.ts";
export type { Analysis, Mark, Paragraph, Span, Voice } from "./model/analysis.ts";
export type { Article, Fact, Matter } from "./model/article.ts";
export type { Document, Paper } from "./model/document.ts";
export { type ErrorCode, exitCodes, GuideError, type Place, type Values } from "./model/errors.ts";
export type { FontFaces, Fonts } from "./model/fonts.ts";
export { type Evidence, Guide, type GuideLevel, type Question, type ReadingBlock } from "./model/guide.ts";
export { guideLanguages, type Language, type Languages, packFor } from "./model/language.ts";
export { highest, type Limits, limits } from "./model/limits.ts";
export type { Look, Theme } from "./model/look.ts";
export type { Message, MessageCode, Report } from "./model/message.ts";
export type { Pattern } from "./model/pattern.ts";
export {
  type Beside,
  type Develop,
  type Developed,
  type FetchedPicture,
  type ImageChoice,
  imageChoices,
  type Picture,
  type PictureFault,
  type Prints,
} from "./model/picture.ts";
export type { MediaType, Source } from "./model/source.ts";
export { type Phrase, type Phrases, say } from "./model/wording.ts";
export { type DraftOptions, draft, draftPictured, type Pictured, print, trim } from "./pipeline.ts";
export { type PlainArticle, plainArticle, plainText } from "./read/plain.ts";
export { read } from "./read/read.ts";
export { type Edition, editions } from "./render/editions.ts";
export type { ReadingChoice } from "./render/partial.ts";
export { type RenderOptions, render } from "./render/render.ts";
export { shareRoom } from "./render/room.ts";
export { type Left, numbersLeft } from "./render/trim.ts";
export { pageCount } from "./write/pages.ts";
export { type OutputFormat, write } from "./write/write.ts";
