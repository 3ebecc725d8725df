import {
  type Edition,
  type Guide,
  type Languages,
  type Look,
  type OutputFormat,
  print,
  type Report,
} from "../index.ts";
import type { OutputFile } from "./files.ts";
import type { PrintSettings } from "./settings.ts";

/** A printed edition. `pages` is absent where the format has none. */
export interface Printed extends OutputFile {
  readonly edition: string;
  readonly format: string;
  readonly pages?: number;
}

/** Every edition in every format, named `<slug>-student.pdf`; the neutral format has no editions. */
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
    for (const edition of editionsIn(format, editions)) {
      const bytes = await print(guide, languages, look, { ...options, edition, format }, report);
      const pages = format === "pdf" ? countPages(bytes) : undefined;
      printed.push({
        name: format === "neutral" ? `${slug}.neutral.md` : `${slug}-${edition}.${format}`,
        bytes,
        edition,
        format,
        ...(pages !== undefined && { pages }),
      });
    }
  return printed;
}

/** How many files one guide makes. */
export function countFiles({ editions, formats }: PrintSettings): number {
  return formats.reduce((sum, format) => sum + editionsIn(format, editions).length, 0);
}

function editionsIn(format: OutputFormat, editions: readonly Edition[]): readonly Edition[] {
  return format === "neutral" ? editions.slice(0, 1) : editions;
}

/** The count in the page tree's root. */
function countPages(pdf: Uint8Array): number | undefined {
  const text = Buffer.from(pdf).toString("latin1");
  const count = /\/Type\s*\/Pages\b[^>]*?\/Count\s+(\d+)/.exec(text)?.[1];
  return count === undefined ? undefined : Number(count);
}
