import type { Element } from "hast";
import type { Source } from "../../model/source.ts";
import { broken, locked, unpack } from "../archive.ts";
import { arrange } from "../docx/arrange.ts";
import type { Page } from "../page.ts";
import { partXml } from "../part.ts";
import { packedPart } from "../pictures/packed.ts";
import { confirmedByline, propertiesOf, propertyFacts } from "../properties.ts";
import { firstOf } from "../xml.ts";
import { stylesOf } from "./styles.ts";
import { treeOf } from "./text.ts";

const kind = "ODT";

/**
 * An OpenDocument text → page.
 * @throws GuideError `SOURCE_BROKEN`, `SOURCE_TOO_LARGE`, `SOURCE_LOCKED`.
 */
export function readOdt(source: Source): Page {
  const wanted = /^(?:content|styles|meta|META-INF\/manifest)\.xml$/;
  const archive = unpack(source, kind, (name) => wanted.test(name));
  const xml = (name: string): Element | undefined => partXml(archive, name, source, kind);
  const manifest = xml("META-INF/manifest.xml");
  if (manifest !== undefined && firstOf(manifest, "manifest:encryption-data") !== undefined)
    throw locked(source.origin, kind);
  const content = xml("content.xml");
  const body = content === undefined ? undefined : firstOf(content, "office:text");
  if (content === undefined || body === undefined) throw broken(source.origin, kind);
  const named = xml("styles.xml");
  const styles = stylesOf(named === undefined ? [content] : [content, named]);
  const arranged = arrange(treeOf(body, styles));
  const properties = propertiesOf(xml("meta.xml"));
  return {
    ...arranged,
    facts: { ...confirmedByline(properties, arranged.tree), ...arranged.facts },
    fallback: propertyFacts(properties),
    part: (address) => packedPart(source, kind, address.replace(/^\.\//, "")),
  };
}
