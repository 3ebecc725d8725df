import {
  type Edition,
  type Guide,
  type Languages,
  type Left,
  type Look,
  type Message,
  numbersLeft,
  type OutputFormat,
  type Prints,
  packFor,
  pageCount,
  print,
  type Report,
  say,
  shareRoom,
  trim,
  withScripts,
} from "../index.ts";
import type { OutputFile } from "../outputs/outputs.ts";
import { usualLook } from "./looks.ts";
import type { PrintSettings } from "./settings.ts";

/** A printed edition. `pages` is absent where the format has none. */
export interface Printed extends OutputFile {
  readonly edition: string;
  readonly format: string;
  /** Absent for the usual one. */
  readonly look?: string;
  readonly pages?: number;
}

/**
 * Every edition in every look and format, named `<slug>-student.pdf`, in another look than the usual one
 * `<slug>-student-large-print.pdf`; the neutral format has neither editions nor looks.
 */
export async function printAll(
  { guide, prints }: { readonly guide: Guide; readonly prints: Prints },
  slug: string,
  languages: Languages,
  wished: readonly Look[],
  { editions, formats, options, pages: wanted }: PrintSettings,
  report: Report,
): Promise<Printed[]> {
  const looks = await Promise.all(wished.map((look) => withScripts(look, guide)));
  const printed: Printed[] = [];
  const left = new Map<Look, Left>();
  const ready = new Map<Look, Tried>();
  const given = { ...options, pictures: prints };
  for (const look of looks) {
    const most = wanted ?? budgetOf(look, guide);
    if (most === undefined) continue;
    const tried = await tryPages(guide, languages, look, given);
    ready.set(look, tried);
    if (tried.pages > most)
      left.set(look, await trimmed(guide, languages, look, tried.options, most, report));
  }
  for (const format of formats)
    for (const look of format === "neutral" ? looks.slice(0, 1) : looks)
      for (const edition of editionsIn(format, editions)) {
        const without = left.get(look);
        const tried = ready.get(look);
        const done = edition === "student" && format === "pdf" && without === undefined ? tried : undefined;
        done?.messages.forEach(report);
        const all = { ...(tried?.options ?? given), edition, format, ...(without && { without }) };
        const bytes = done?.bytes ?? (await print(guide, languages, look, all, report));
        const pages = format === "pdf" ? pageCount(bytes) : undefined;
        const part = look.name === usualLook ? edition : `${edition}-${look.name}`;
        printed.push({
          name: format === "neutral" ? `${slug}.neutral.md` : `${slug}-${part}.${format}`,
          bytes,
          edition,
          format,
          ...(look.name !== usualLook && { look: look.name }),
          ...(pages !== undefined && { pages }),
        });
      }
  return printed;
}

/** The whole student edition, with what was said while it was printed. */
interface Tried {
  readonly options: PrintSettings["options"];
  readonly bytes: Uint8Array;
  readonly pages: number;
  readonly messages: readonly Message[];
}

/** With sources and rights above the source check or below it, whichever takes fewer pages. */
async function tryPages(
  guide: Guide,
  languages: Languages,
  look: Look,
  options: PrintSettings["options"],
): Promise<Tried> {
  const attempt = async (given: PrintSettings["options"]): Promise<Tried> => {
    const messages: Message[] = [];
    const student = { ...given, edition: "student", format: "pdf" } as const;
    const bytes = await print(guide, languages, look, student, (message) => messages.push(message));
    return { options: given, bytes, pages: pageCount(bytes) ?? 0, messages };
  };
  const usual = await attempt(options);
  if (look.theme.fitted === false || shareRoom(guide, options.paper).rightsBelow) return usual;
  const below = await attempt({ ...options, rightsBelow: true });
  return below.pages < usual.pages ? below : usual;
}

/** The pages that a look allows itself. */
function budgetOf({ theme: { budget } }: Look, { article }: Guide): number | undefined {
  return budget ? Math.ceil(budget.pages + article.words / budget.words) : undefined;
}

/** What is left out so that the student edition keeps to so many pages; said aloud. */
async function trimmed(
  guide: Guide,
  languages: Languages,
  look: Look,
  options: PrintSettings["options"],
  most: number,
  report: Report,
): Promise<Left> {
  const { without, pages } = await trim(guide, languages, look, options, most);
  const pack = packFor(languages, guide.language);
  const named = (key: string) => (pack === undefined ? key : say(pack.wording, pack.tag, key));
  const numbers = without.filter((part) => typeof part === "number").toSorted((a, b) => a - b);
  const some = (title: string, count: number, half: Left[number], all: Left[number]) => {
    if (without.includes(all)) return [named(title)];
    const gone = numbersLeft(count, without.includes(half), false);
    return gone.length > 0 ? [`${named(title)} ${gone.join(", ")}`] : [];
  };
  const parts = [
    ...(without.includes("task") ? [named("task.title")] : []),
    ...(without.includes("stops") ? [named("article.stop")] : []),
    ...(numbers.length > 0 ? [`${named("questions.title")} ${numbers.join(", ")}`] : []),
    ...some("vocabulary.title", guide.vocabulary.length, "words", "vocabulary"),
    ...some("sorting.title", guide.sorting.length, "statements", "sorting"),
    ...(without.includes("mine") ? [named("mine.title")] : []),
  ];
  const values = { look: look.name, pages, most, left: parts.join(" · ") };
  if (pages > most) report({ code: "PAGES_OVER", values });
  else if (parts.length > 0) report({ code: "PAGES_TRIMMED", values });
  return without;
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
