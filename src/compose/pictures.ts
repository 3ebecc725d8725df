import type { Analysis, Caption } from "../model/analysis.ts";
import type { Note, ReadingBlock } from "../model/guide.ts";
import type { Language } from "../model/language.ts";
import type { Developed, ImageChoice } from "../model/picture.ts";
import { say } from "../model/wording.ts";
import { quoted, series, shorten } from "./cite.ts";

export interface PictureOptions {
  readonly pictures?: Developed["outcomes"];
  readonly images?: ImageChoice;
}

/** A picture with its caption; the caption alone, or what the page says it shows, when there is no print of it. */
export function pictured(
  block: Caption,
  pack: Language,
  { pictures, images = "all" }: PictureOptions,
): ReadingBlock[] {
  if (images === "none") return [];
  const { text, picture } = block;
  const caption = text.trim() === "" ? {} : { caption: text };
  const alt = picture?.alt?.trim() ?? "";
  const outcome = picture === undefined ? undefined : pictures?.get(picture.name);
  if (images === "all" && outcome !== undefined && "file" in outcome)
    return [{ image: outcome.file, ...(alt !== "" && { alt }), ...caption }];
  if (outcome !== undefined && "reason" in outcome && outcome.reason === "ornament" && !caption.caption)
    return [];
  if (caption.caption === undefined && picture === undefined) return [];
  const said = caption.caption ?? alt;
  return [{ caption: said === "" ? say(pack.wording, pack.tag, "article.undescribed") : said }];
}

/** How many of the article's pictures are not printed though they were wanted. */
export function pictureNotes(
  { blocks }: Analysis,
  pack: Language,
  { pictures, images = "all" }: PictureOptions,
): Note[] {
  if (images !== "all") return [];
  const missing = blocks.flatMap((block) => {
    if (block.kind !== "caption" || block.picture === undefined) return [];
    const outcome = pictures?.get(block.picture.name);
    const none = outcome === undefined || ("reason" in outcome && outcome.reason !== "ornament");
    return none ? [block.text.trim() || (block.picture.alt ?? "")] : [];
  });
  if (missing.length === 0) return [];
  const says = say(pack.wording, pack.tag, "note.pictures", { count: missing.length });
  const named = missing.filter((text) => text !== "").slice(0, 3);
  if (named.length === 0) return [{ says }];
  const words = series(
    named.map((text) => quoted(shorten(text.replace(/\s+/g, " "), 8), pack)),
    pack.facts.and,
  );
  return [{ says: `${says} ${say(pack.wording, pack.tag, "note.examples", { words })}` }];
}
