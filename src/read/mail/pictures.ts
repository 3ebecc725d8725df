import type { Element, ElementContent } from "hast";
import type { Email } from "postal-mime";

const beside = /^part:(\d+)\//;

/** The pictures sent along with a message that its text does not place, as mail programs show them: below it. */
export function sentAlong({ attachments, html = "" }: Email): Element[] {
  return attachments.flatMap(({ mimeType, contentId = "", filename }, index) => {
    const id = bare(contentId);
    const isPlaced = id !== "" && (html.includes(id) || decoded(html).includes(id));
    if (!/^image\//i.test(mimeType) || isPlaced) return [];
    const name = (filename ?? "").split(/[/\\?#]/).at(-1);
    const picture: ElementContent = {
      type: "element",
      tagName: "img",
      properties: { src: `part:${index}/${name || index + 1}` },
      children: [],
    };
    return [{ type: "element", tagName: "figure", properties: {}, children: [picture] }];
  });
}

/** The bytes of the part that an address means: `cid:` in the message's HTML, or of `sentAlong`. */
export function attached({ attachments }: Email, address: string): Uint8Array | undefined {
  const at = beside.exec(address)?.[1];
  if (at !== undefined) return bytesOf(attachments[Number(at)]);
  const id = /^cid:(.+)$/is.exec(address)?.[1];
  if (id === undefined) return undefined;
  return bytesOf(attachments.find(({ contentId = "" }) => bare(contentId) === bare(decoded(id))));
}

function bytesOf(part: Email["attachments"][number] | undefined): Uint8Array | undefined {
  const content = part?.content;
  return content === undefined || typeof content === "string" ? undefined : new Uint8Array(content);
}

/**
 * The pictures of a page saved as one file, by what its HTML calls them: an address, one relative to the page's own, or
 * `cid:`. The reader of messages does not tell parts' addresses, so they are read here.
 */
export function savedPictures(bytes: Uint8Array, page: string): (address: string) => Uint8Array | undefined {
  let parts: ReadonlyMap<string, string> | undefined;
  return (address) => {
    parts ??= partsOf(new TextDecoder("latin1").decode(bytes));
    const whole = URL.canParse(address, page) ? new URL(address, page).href : address;
    const data = parts.get(address) ?? parts.get(whole);
    try {
      return data === undefined
        ? undefined
        : Uint8Array.from(atob(data.replace(/[^A-Za-z0-9+/=]/g, "")), (character) => character.charCodeAt(0));
    } catch {
      return undefined;
    }
  };
}

/** Base64 of the pictures by location and content id. */
function partsOf(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const boundary = /boundary="?([^"\r\n;]{1,200})/i.exec(text.slice(0, 8192))?.[1];
  if (boundary === undefined) return found;
  for (const part of text.split(`--${boundary}`).slice(1)) {
    const end = /\r?\n\r?\n/.exec(part);
    if (end === null || end.index > 8192) continue;
    const head = part.slice(0, end.index).replace(/\r?\n[ \t]+/g, "");
    const header = (name: string): string =>
      new RegExp(`^${name}:[ \\t]*(.*)$`, "im").exec(head)?.[1]?.trim() ?? "";
    if (!/^image\//i.test(header("content-type")) || !/^base64$/i.test(header("content-transfer-encoding")))
      continue;
    const data = part.slice(end.index + end[0].length);
    const [location, id] = [header("content-location"), bare(header("content-id"))];
    if (location !== "") found.set(location, data);
    if (id !== "") found.set(`cid:${id}`, data);
  }
  return found;
}

function bare(id: string): string {
  return id.trim().replace(/^<|>$/g, "");
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
