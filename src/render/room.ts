import type { Paper } from "../model/document.ts";
import type { CheckBlock } from "../model/guide.ts";

/** Points between the margins of a page, and what the break between two pages may leave blank. */
const page = { a4: 757, letter: 707 };
const lost = 70;
const pitch = 22.68;
const most = 4;
/** Characters of a full line, of a line in the first column of the table of voices, and numbers in the third. */
const full = 120;
const inCell = 27;
const places = 4;

/**
 * Writing lines for each block of the source check, from 1: a short check uses the room of its page or its two
 * pages for the student's answers. Heights are estimated from the length of the words, on the safe side.
 */
export function answerLines(check: readonly CheckBlock[], paper: Paper): number {
  const tall = check.reduce((sum, block) => sum + height(block), 80);
  const answered = check.filter(({ id }) => id !== "leave" && id !== "voices").length;
  const pages = tall < page[paper] - 45 ? 1 : 2;
  const room = pages * page[paper] - (pages - 1) * lost;
  const more = Math.floor((room - tall) / (pitch * (answered + pages - 1)));
  return Math.min(most, Math.max(1, 1 + more));
}

function height({ id, facts, searches, voices, tasks }: CheckBlock): number {
  const said = facts.map(({ says, evidence }) =>
    evidence.reduce((sum, { quote }) => sum + (says.includes(quote) ? 7 : quote.length + 11), says.length),
  );
  const looked = (searches ?? []).map(({ goal, query }) => goal.length + query.length);
  const lines = [...said, ...looked, ...tasks.map((task) => task.length)];
  const words = lines.reduce((sum, length) => sum + Math.ceil(length / full) * 12.3, 0);
  const log = id === "leave" ? 150 : 0;
  const table = voices === undefined ? 0 : 40 + voices.reduce((sum, voice) => sum + row(voice), 0);
  const answer = log + table > 0 ? 0 : 26;
  return 17 + words + log + table + answer + 18;
}

function row({ name, role, through, paragraphs }: NonNullable<CheckBlock["voices"]>[number]): number {
  const written = `${name} ${role ?? ""} ${through === undefined ? "" : `(through ${through})`}`;
  const lines = Math.max(Math.ceil(written.length / inCell), Math.ceil(paragraphs.length / places));
  return Math.max(24, lines * 10.5 + 9);
}
