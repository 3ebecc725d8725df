import { GuideError } from "../../model/errors.ts";
import type { Languages } from "../../model/language.ts";
import type { Source } from "../../model/source.ts";
import type { Page } from "../page.ts";
import { confirmedByline, propertyFacts } from "../properties.ts";
import { partsOf } from "./images.ts";
import { layOut } from "./layout.ts";
import { piecesOf } from "./lines.ts";
import { openPdf } from "./open.ts";
import type { PdfFile } from "./page.ts";
import { isTagged, treeOfTags } from "./tagged.ts";
import { joinerFor } from "./words.ts";

/** Letters below which a file holds no text, only pictures of pages. */
const fewestLetters = 40;
/** Of a page without a word: what pictures cover of it when it is taken for a scan. */
const covering = 0.5;

/**
 * A PDF with a text layer → page: by its own structure when it is tagged, else by where the text stands.
 * @throws GuideError `SOURCE_LOCKED`, `SOURCE_BROKEN`, `SOURCE_TOO_LARGE`; `ARTICLE_EMPTY` for a scan.
 */
export async function readPdf(source: Source, languages: Languages): Promise<Page> {
  const file = await openPdf(source);
  if (!hasText(file)) throw new GuideError("ARTICLE_EMPTY", { fault: "scan", file: source.origin });
  const { tree, matter } = isTagged(file)
    ? { tree: treeOfTags(file, await joinerOf(file, languages)), matter: [] }
    : await layOut(file, languages);
  const { properties } = file;
  const facts = confirmedByline(properties, tree);
  const fallback = propertyFacts(properties);
  return { tree, facts, fallback, matter, repairs: [], part: partsOf(file.pages), scanned: scannedOf(file) };
}

/** The numbers of the pages that a picture covers and on which no word is written. */
function scannedOf({ pages }: PdfFile): readonly number[] {
  return pages.flatMap(({ runs, images, width, height }, index) => {
    const isBlank = !runs.some(({ text }) => /\p{L}{2}/u.test(text));
    const covered = images.reduce((sum, { x, right, y, top }) => sum + (right - x) * (top - y), 0);
    return isBlank && covered > width * height * covering ? [index + 1] : [];
  });
}

function hasText({ pages }: PdfFile): boolean {
  const text = pages.flatMap(({ runs }) => runs.map((run) => run.text)).join("");
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const strange = text.match(/[\uFFFD\uE000-\uF8FF]/gu)?.length ?? 0;
  return letters >= fewestLetters && letters > strange;
}

async function joinerOf({ pages }: PdfFile, languages: Languages): ReturnType<typeof joinerFor> {
  const lines = pages.flatMap((page, number) => piecesOf(page, number).map(({ text }) => text));
  return joinerFor(lines, languages);
}
