import type { Paper } from "../model/document.ts";
import type { CheckBlock, Guide } from "../model/guide.ts";
import { webPlace } from "./place.ts";

/** Points between the margins of a page, and what the break between two pages may leave blank. */
const page = { a4: 757, letter: 707 };
const lost = 70;
/** What has to be free besides before anything stands below the second page. */
const spare = 70;
/** The estimate is on the safe side by so much. */
const overdrawn = 100;
const pitch = 22.68;
/** Writing lines under a block of the check: one for what it asks and one more, within these. */
export const fewestLines = 2;
const mostLines = 5;
/** Lines of the conclusion, where each blank has room for some words. */
const concluding = 5;
/** Characters of a full line, of one in fine print, of one in the first column of voices; numbers in the third. */
const full = 120;
const fine = 145;
const inCell = 27;
const places = 4;

/** How the source check uses its page or its two pages. */
export interface Room {
  /** Two pages do not hold it: it begins below what stands before it. */
  readonly full: boolean;
  /** There is room for sources and rights below the check, so that they never take a page of their own. */
  readonly rightsBelow: boolean;
}

/** Room without counting pages. */
export const roomy: Room = { full: false, rightsBelow: true };

/** Shares out the room of the source check. Heights are estimated from the length of the words, on the safe side. */
export function shareRoom({ check, rights, article }: Guide, paper: Paper): Room {
  const tall = check.reduce((sum, block) => sum + height(block), 80);
  const pages = tall < page[paper] - 15 ? 1 : 2;
  const below = heightOfRights(rights, webPlace(article) !== null) + (pages - 1) * spare;
  const room = pages * page[paper] - (pages - 1) * lost - tall;
  const full = pages === 2 && room < -overdrawn;
  return { full, rightsBelow: full || room >= below };
}

/** Writing lines for what a block of the check asks. */
export function linesFor({ items = [], tasks }: Pick<CheckBlock, "items" | "tasks">): number {
  return Math.min(mostLines, Math.max(fewestLines, items.length + tasks.length + 1));
}

function height({ id, facts, items, searches, voices, tasks }: CheckBlock): number {
  const said = facts.map(({ says, evidence }) =>
    evidence.reduce((sum, { quote }) => sum + (says.includes(quote) ? 7 : quote.length + 11), says.length),
  );
  const own = (items ?? []).map(({ ask, query = "" }) => ask.length + query.length * 1.15 + 2);
  const looked = (searches ?? []).map(({ goal, query }) => goal.length + query.length);
  const words = [...said, ...own, ...looked, ...tasks.map((task) => task.length)];
  const log = id === "leave" ? 150 : 0;
  const table = voices === undefined ? 0 : 40 + voices.reduce((sum, voice) => sum + row(voice), 0);
  const written = id === "conclusion" ? concluding : fewestLines;
  const answer = log + table > 0 ? 0 : written * pitch + 24;
  return 36 + set(words, full, 12.3) + log + table + answer;
}

function row({ name, role, through, paragraphs }: NonNullable<CheckBlock["voices"]>[number]): number {
  const written = `${name} ${role ?? ""} ${through === undefined ? "" : `(through ${through})`}`;
  const lines = Math.max(Math.ceil(written.length / inCell), Math.ceil(paragraphs.length / places));
  return Math.max(24, lines * 10.5 + 9);
}

/** `code`: the QR code stands beside the citation. */
function heightOfRights({ citation, notice, links }: Guide["rights"], code: boolean): number {
  const listed = links.map(({ text, address }) => text.length + address.length + 15);
  const beside = set([citation.length, 40 + (notice?.length ?? 60)], code ? fine * 0.85 : fine, 11.5);
  return 45 + (code ? Math.max(beside, 52) : beside) + set(listed, fine, 11.5);
}

/** Points that paragraphs of these lengths take. */
function set(lengths: readonly number[], inLine: number, leading: number): number {
  return lengths.reduce((sum, length) => sum + Math.ceil(length / inLine) * leading, 0);
}
