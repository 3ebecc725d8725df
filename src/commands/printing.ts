import { type Guide, type Languages, type Look, print, type Report } from "../index.ts";
import type { OutputFile } from "./files.ts";
import type { PrintSettings } from "./settings.ts";

/** A printed edition. `pages` is absent where the format has none. */
export interface Printed extends OutputFile {
  readonly edition: string;
  readonly format: string;
  readonly pages?: number;
}

/** Every edition in every format, named `<slug>-student.pdf`. */
export async function printAll(
  guide: Guide,
  slug: string,
  languages: Languages,
  look: Look,
  { editions, formats, options }: PrintSettings,
  report: Report,
): Promise<Printed[]> {
  const printed: Printed[] = [];
  for (const format of formats)
    for (const edition of editions) {
      const bytes = await print(guide, languages, look, { ...options, edition, format }, report);
      const pages = format === "pdf" ? countPages(bytes) : undefined;
      printed.push({
        name: `${slug}-${edition}.${format}`,
        bytes,
        edition,
        format,
        ...(pages !== undefined && { pages }),
      });
    }
  return printed;
}

/** The count in the page tree's root. */
function countPages(pdf: Uint8Array): number | undefined {
  const text = Buffer.from(pdf).toString("latin1");
  const count = /\/Type\s*\/Pages\b[^>]*?\/Count\s+(\d+)/.exec(text)?.[1];
  return count === undefined ? undefined : Number(count);
}
