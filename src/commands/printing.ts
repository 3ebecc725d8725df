import {
  type Edition,
  type Guide,
  type Languages,
  type Look,
  loadLook,
  type OutputFormat,
  type Prints,
  print,
  type Report,
} from "../index.ts";
import type { Args } from "./command.ts";
import type { OutputFile } from "./files.ts";
import type { PrintSettings } from "./settings.ts";

/** A printed edition. `pages` is absent where the format has none. */
export interface Printed extends OutputFile {
  readonly edition: string;
  readonly format: string;
  /** Absent for the usual one. */
  readonly look?: string;
  readonly pages?: number;
}

const usual = "classic";

/** The looks asked for, each once: `--look classic,large-print`. @throws GuideError those of loadLook. */
export async function looksOf({ look = usual, templates }: Args): Promise<Look[]> {
  const names = new Set(look.split(",").map((name) => name.trim()));
  return Promise.all([...names].map((name) => loadLook(name, templates)));
}

/**
 * Every edition in every look and format, named `<slug>-student.pdf`, in another look than the usual one
 * `<slug>-student-large-print.pdf`; the neutral format has neither editions nor looks.
 */
export async function printAll(
  { guide, prints }: { readonly guide: Guide; readonly prints: Prints },
  slug: string,
  languages: Languages,
  looks: readonly Look[],
  { editions, formats, options }: PrintSettings,
  report: Report,
): Promise<Printed[]> {
  const printed: Printed[] = [];
  for (const format of formats)
    for (const look of format === "neutral" ? looks.slice(0, 1) : looks)
      for (const edition of editionsIn(format, editions)) {
        const bytes = await print(
          guide,
          languages,
          look,
          { ...options, pictures: prints, edition, format },
          report,
        );
        const pages = format === "pdf" ? countPages(bytes) : undefined;
        const part = look.name === usual ? edition : `${edition}-${look.name}`;
        printed.push({
          name: format === "neutral" ? `${slug}.neutral.md` : `${slug}-${part}.${format}`,
          bytes,
          edition,
          format,
          ...(look.name !== usual && { look: look.name }),
          ...(pages !== undefined && { pages }),
        });
      }
  return printed;
}

/** How many files one guide makes. */
export function countFiles({ editions, formats }: PrintSettings, looks: number): number {
  return formats.reduce(
    (sum, format) => sum + editionsIn(format, editions).length * (format === "neutral" ? 1 : looks),
    0,
  );
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
