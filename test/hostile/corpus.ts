import { mediaTypeOf } from "../../src/load/mediatype.ts";
import type { Source } from "../../src/model/source.ts";
import type { Hostile } from "./hostile.ts";
import { html } from "./html.ts";
import { pdfs } from "./pdf.ts";
import { texts } from "./text.ts";
import { zips } from "./zip.ts";

/** Every hostile file. */
export const corpus: readonly Hostile[] = [...html, ...zips, ...pdfs, ...texts];

/** As if the file were loaded; a package behind a false name is still known by its bytes. @throws GuideError */
export function sourceOf({ file, make }: Hostile): Source {
  const bytes = make();
  const ending = /\.\w+$/.exec(file)?.[0] ?? "";
  return { bytes, mediaType: mediaTypeOf(bytes, ending, file), origin: file, name: "article" };
}
