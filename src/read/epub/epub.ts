import type { Matter } from "../../model/article.ts";
import { GuideError } from "../../model/errors.ts";
import type { Languages } from "../../model/language.ts";
import type { Source } from "../../model/source.ts";
import { broken, locked, unpack } from "../archive.ts";
import type { Page } from "../page.ts";
import { partXml } from "../part.ts";
import { packedPart } from "../pictures/packed.ts";
import { allOf, attribute } from "../xml.ts";
import { bookOf, inFolder } from "./book.ts";
import { type Chapter, chapterOf, chaptersOf, listOf } from "./chapters.ts";
import { entriesOf } from "./contents.ts";
import { bookFacts } from "./facts.ts";
import { pieceOf } from "./piece.ts";

const kind = "EPUB";

/**
 * One chapter of an e-book → page. A book with several chapters needs `source.chapter`.
 * @throws GuideError `CHAPTER_UNKNOWN` with the list of chapters; `SOURCE_BROKEN`, `SOURCE_TOO_LARGE`, `SOURCE_LOCKED`.
 */
export function readEpub(source: Source, languages: Languages): Page {
  const archive = unpack(source, kind, (name) => /\.(?:xml|opf|ncx|x?html?|css)$/i.test(name));
  const book = bookOf(archive, source);
  const rights = partXml(archive, "META-INF/encryption.xml", source, kind);
  const coded =
    rights === undefined ? [] : allOf(rights, "enc:CipherReference").concat(allOf(rights, "CipherReference"));
  const hidden = new Set(coded.map((each) => inFolder("", attribute(each, "URI"))));
  if (book.spine.some((path) => hidden.has(path))) throw locked(source.origin, kind);

  const pieces = book.spine.flatMap((path) => pieceOf(archive, path, source) ?? []);
  if (pieces.length === 0) throw broken(source.origin, kind);
  const chapters = chaptersOf(pieces, entriesOf(archive, book, source));
  const chapter = wanted(chapters, source);
  const { title: bookTitle, published, ...facts } = bookFacts(book.package, languages, pieces[0]?.language);
  const alone = chapters.length === 1;
  const whole: Matter[] =
    alone || bookTitle === undefined ? [] : [{ kind: "source", position: "front", text: bookTitle.value }];
  return {
    tree: { type: "root", children: chapter.blocks },
    facts: {
      ...facts,
      ...(!alone && chapter.title !== "" && { title: { value: chapter.title, found: "page" } }),
    },
    fallback: {
      ...(bookTitle !== undefined && { title: bookTitle }),
      ...(published !== undefined && { published }),
    },
    matter: whole,
    repairs: [],
    part: (address) => packedPart(source, kind, address),
  };
}

function wanted(chapters: readonly Chapter[], { chapter = "", origin: file }: Source): Chapter {
  const [only, ...others] = chapters;
  if (only === undefined) throw new GuideError("ARTICLE_EMPTY", { file });
  if (chapter.trim() === "" && others.length === 0) return only;
  const found = chapter.trim() === "" ? undefined : chapterOf(chapters, chapter);
  if (found !== undefined) return found;
  const values = { count: chapters.length, list: listOf(chapters), chapter: chapter.trim(), file };
  throw new GuideError("CHAPTER_UNKNOWN", { ...values, ...(values.chapter === "" && { fault: "chapters" }) });
}
