import { zipSync } from "fflate";
import { fromHtml } from "hast-util-from-html";
import mammoth from "mammoth";
import { limits as usual } from "../../model/limits.ts";
import type { Source } from "../../model/source.ts";
import { broken, pastLimit, unpack } from "../archive.ts";
import type { Page } from "../page.ts";
import { partText, partXml } from "../part.ts";
import { packedPictures } from "../pictures/packed.ts";
import { confirmedByline, propertiesOf, propertyFacts } from "../properties.ts";
import { arrange } from "./arrange.ts";
import { styleMap } from "./styles.ts";

const kind = "DOCX";

/**
 * A Word file → page, by mammoth, which sees only the checked parts of the text and pictures: no linked files.
 * @throws GuideError `SOURCE_BROKEN`, `SOURCE_TOO_LARGE`, `SOURCE_LOCKED`.
 */
export async function readDocx(source: Source): Promise<Page> {
  const isPicture = packedPictures(source);
  const archive = unpack(
    source,
    kind,
    (name, packed, bytes) =>
      (/\.(?:xml|rels)$/i.test(name) && !/^customXml\//i.test(name)) || isPicture(name, packed, bytes),
  );
  const parts = [...archive].map(([name, bytes]): [string, Uint8Array] => {
    const text = /^word\/document\d*\.xml$/i.test(name) ? partText(archive, name, source) : undefined;
    return [name, text === undefined ? bytes : new TextEncoder().encode(visible(text, source))];
  });
  const pictures = new Map<string, Uint8Array>();
  const arranged = arrange(fromHtml(await converted(parts, source, pictures), { fragment: true }));
  const properties = propertiesOf(partXml(archive, "docProps/core.xml", source, kind));
  return {
    ...arranged,
    facts: { ...confirmedByline(properties, arranged.tree), ...arranged.facts },
    fallback: propertyFacts(properties),
    part: (address) => pictures.get(address),
  };
}

/** The document's HTML; its pictures go into `pictures` by their `src`. */
async function converted(
  parts: readonly [string, Uint8Array][],
  source: Source,
  pictures: Map<string, Uint8Array>,
): Promise<string> {
  const buffer = zipSync(Object.fromEntries(parts), { level: 0 });
  try {
    const { value } = await mammoth.convertToHtml(
      {
        buffer: buffer as Parameters<typeof mammoth.embedStyleMap>[0] extends { buffer: infer B } ? B : never,
      },
      {
        styleMap: [...styleMap],
        includeEmbeddedStyleMap: false,
        externalFileAccess: false,
        convertImage: mammoth.images.imgElement(async (image) => {
          const bytes = await image.readAsArrayBuffer().catch(() => undefined);
          if (bytes === undefined) return { src: "" };
          const src = `part:${pictures.size + 1}`;
          pictures.set(src, new Uint8Array(bytes));
          return { src };
        }),
      },
    );
    return value;
  } catch (cause) {
    throw broken(source.origin, kind, cause);
  }
}

/** The text without runs that the page does not show. */
function visible(text: string, source: Source): string {
  if ((text.match(/<w:p[ >/]/g)?.length ?? 0) > (source.limits ?? usual).blocks)
    throw pastLimit(source, kind, "blocks");
  if (!/<w:(?:vanish|webHidden)\b/.test(text)) return text;
  return text.replace(/<w:r[ >](?:(?!<\/w:r>)[\s\S])*<\/w:r>/g, (run) =>
    /<w:(?:vanish|webHidden)\s*\/>/.test(run) && !/<w:r[ >]/.test(run.slice(4)) ? "" : run,
  );
}
