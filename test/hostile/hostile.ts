import type { ErrorCode } from "../../src/model/errors.ts";

/** One hostile file: how it is made, and how reading it must end. `read`: as an article, perhaps of less. */
export interface Hostile {
  readonly file: string;
  readonly make: () => Uint8Array;
  readonly ends: "read" | ErrorCode;
  /** How it ends when a guide is to be made of it; when absent, as anything that is no limit of time or memory. */
  readonly made?: "done" | ErrorCode;
  /** Seconds and megabytes that it may take, when more than the usual of `npm run check:hostile`. */
  readonly seconds?: number;
  readonly megabytes?: number;
}

/** A sentence that makes a text an article. */
export const sentence =
  "The old ferry crossed the bay twice a day, and people waited for it on the stone quay in the rain.";
const paragraphs = Array.from({ length: 8 }, (_, at) => `<p>${at + 1}. ${sentence}</p>`).join("\n");

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A page with an article, and what is hostile in it. */
export function pageWith(body: string, head = ""): Uint8Array {
  return bytesOf(
    `<!DOCTYPE html><html lang="en"><head><title>The ferry</title>${head}</head><body><h1>The ferry</h1>${paragraphs}${body}</body></html>`,
  );
}

/** Only in the reading thread is counted what they draw. */
export const apart: ReadonlySet<string> = new Set(["pattern-bomb.pdf", "glyph-bomb.pdf"]);
/** Too slow to make or to read for every run. */
export const heavy: ReadonlySet<string> = new Set([
  ...apart,
  ...["flate-bomb-hex.pdf", "form-bomb.pdf", "form-bomb-text.pdf", "mask-bomb.pdf"],
]);
