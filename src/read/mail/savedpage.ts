import { GuideError } from "../../model/errors.ts";
import type { Languages } from "../../model/language.ts";
import type { Source } from "../../model/source.ts";
import { cleanText, newTally } from "../clean.ts";
import { readHtml } from "../html/html.ts";
import type { Facts, Page } from "../page.ts";
import { headerOf, messageOf } from "./message.ts";
import { savedPictures } from "./pictures.ts";

/**
 * A web page saved as one file (MHTML) → page. Its frames follow the page itself and are left out.
 * @throws GuideError `SOURCE_BROKEN`, `ARTICLE_EMPTY`.
 */
export async function readSavedPage(source: Source, languages: Languages): Promise<Page> {
  const saved = await messageOf(source, "MHTML");
  const html = cleanText(saved.html ?? "", newTally());
  if (html.trim() === "") throw new GuideError("ARTICLE_EMPTY", { file: source.origin });
  const end = html.search(/<\/html>/i);
  const page = readHtml(end < 0 ? html : html.slice(0, end), source, languages);
  const address = headerOf(saved, "snapshot-content-location") || headerOf(saved, "content-location");
  const from: Facts = /^https?:\/\//i.test(address) ? { address: { value: address, found: "metadata" } } : {};
  return { ...page, part: savedPictures(source.bytes, address), facts: { ...from, ...page.facts } };
}
