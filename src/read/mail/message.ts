import iconv from "iconv-lite";
import PostalMime, { type Email } from "postal-mime";
import type { Source } from "../../model/source.ts";
import { broken } from "../archive.ts";

/**
 * The bytes of a message or a page saved as one file, taken apart.
 * @throws GuideError `SOURCE_BROKEN`
 */
export async function messageOf(source: Source, kind: string): Promise<Email> {
  try {
    const email = await PostalMime.parse(source.bytes, { maxNestingDepth: 32, forceRfc822Attachments: true });
    return {
      ...email,
      ...(email.html !== undefined && { html: mended(email.html) }),
      ...(email.text !== undefined && { text: mended(email.text) }),
      ...(email.subject !== undefined && { subject: mended(email.subject) }),
    };
  } catch (cause) {
    throw broken(source.origin, kind, cause);
  }
}

/** The value of a header; empty when there is none. */
export function headerOf({ headers }: Email, name: string): string {
  return headers.find(({ key }) => key === name)?.value.trim() ?? "";
}

/** Node 20's decoder for windows-1252 leaves its quotation marks and dashes as control characters. */
function mended(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (control) =>
    iconv.decode(Uint8Array.of(control.charCodeAt(0)), "windows-1252"),
  );
}
