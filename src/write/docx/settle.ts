import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from "fflate";
import type { Document } from "../../model/document.ts";
import { visible } from "../text.ts";
import { typeface } from "../typeface.ts";
import { wordLanguage } from "./language.ts";

/** The day that every part of a file bears: the first that a ZIP can say, by the clock on the wall. */
const never = new Date(1980, 0, 1);

/**
 * The file with nothing left to the clock or to chance: no dates, relations numbered in order, every picture its own
 * number; and with what the library does not write: the language, fonts to use where one is not installed, the
 * style that all others start from.
 */
export function settled(bytes: Uint8Array, document: Document): Uint8Array {
  const parts = unzipSync(bytes);
  const texts = new Map<string, string>();
  for (const [name, part] of Object.entries(parts))
    if (/\.(?:xml|rels)$/.test(name)) texts.set(name, strFromU8(part));
  texts.set("docProps/core.xml", properties(document));
  texts.set("word/fontTable.xml", fontTable(document));
  for (const [name, rels] of texts) {
    const part = /^(.*?)_rels\/(.*)\.rels$/.exec(name);
    if (part !== null) renumber(texts, name, rels, `${part[1]}${part[2]}`);
  }
  const body = texts.get("word/document.xml");
  if (body !== undefined) texts.set("word/document.xml", withPictures(body));
  const settings = texts.get("word/settings.xml");
  if (document.duplex === true && settings !== undefined)
    texts.set("word/settings.xml", settings.replace("<w:displayBackgroundShape/>", "$&<w:mirrorMargins/>"));
  const styles = texts.get("word/styles.xml");
  if (styles !== undefined)
    texts.set("word/styles.xml", styles.replace('w:styleId="Normal"', 'w:default="1" w:styleId="Normal"'));
  const files: Zippable = {};
  const names = Object.keys(parts).filter((name) => !name.endsWith("/"));
  for (const name of names.sort((a, b) => order(a) - order(b) || (a < b ? -1 : 1))) {
    const text = texts.get(name);
    files[name] = text === undefined ? (parts[name] ?? new Uint8Array()) : strToU8(text);
  }
  return zipSync(files, { mtime: never, level: 6 });
}

/** Readers look for the list of types first. */
function order(name: string): number {
  return name === "[Content_Types].xml" ? 0 : name.startsWith("_rels/") ? 1 : 2;
}

/** Relations are called by chance; here by their order. */
function renumber(texts: Map<string, string>, name: string, rels: string, owner: string): void {
  const names = new Map<string, string>();
  const numbered = rels.replace(/ Id="([^"]+)"/g, (_, id: string) => {
    const known = names.get(id) ?? `rId${names.size + 1}`;
    names.set(id, known);
    return ` Id="${known}"`;
  });
  texts.set(name, numbered);
  const text = texts.get(owner);
  if (text === undefined) return;
  texts.set(
    owner,
    text.replace(
      / (r:(?:id|embed|link))="([^"]+)"/g,
      (_, key: string, id: string) => ` ${key}="${names.get(id) ?? id}"`,
    ),
  );
}

const decorative =
  '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>';

/** Each picture has a number of its own; one without a description says that it is an ornament. */
function withPictures(body: string): string {
  let count = 0;
  return body.replace(/<wp:docPr ([^>]*?)\/>/g, (_, given: string) => {
    count += 1;
    const description = /descr="([^"]*)"/.exec(given)?.[1] ?? "";
    const open = `<wp:docPr id="${count}" name="Picture ${count}" descr="${description}"`;
    const described = `${open}/>`;
    const ornament = `${open} xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">${decorative}</wp:docPr>`;
    return description === "" ? ornament : described;
  });
}

function properties({ title, author, language }: Document): string {
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">',
    `<dc:title>${escapeXml(title)}</dc:title>`,
    author === undefined ? "" : `<dc:creator>${escapeXml(author)}</dc:creator>`,
    `<dc:language>${escapeXml(wordLanguage(language).value)}</dc:language>`,
    "</cp:coreProperties>",
  ].join("");
}

/** What each typeface is, and what to take in its place. */
function fontTable({ theme, fonts }: Document): string {
  const faces = Object.keys(fonts).map((family) => typeface(theme.fonts[family]?.package ?? family));
  const entries = faces.map(
    ({ name, sans }) =>
      `<w:font w:name="${escapeXml(name)}"><w:altName w:val="${sans ? "Calibri" : "Cambria"}"/><w:charset w:val="00"/><w:family w:val="${sans ? "swiss" : "roman"}"/><w:pitch w:val="variable"/></w:font>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${entries.join("")}</w:fonts>`;
}

function escapeXml(text: string): string {
  return visible(text)
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;");
}
