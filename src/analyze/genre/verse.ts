import type { Paragraph } from "../../model/analysis.ts";
import type { Place } from "../../model/survey.ts";
import { type Sight, type Sign, sign } from "./sight.ts";

interface Line extends Place {
  readonly text: string;
}

/** Lines of verse looked at, at most. */
const most = 400;

/** Signs of a poem: short lines that do not end with the sentence, and rhymes. */
export function verseSigns(sight: Sight): Sign[] {
  const lines = sight.paragraphs.flatMap(linesOf).slice(0, most);
  const { words } = sight;
  const inLines = lines.reduce((sum, { text }) => sum + text.split(/\s+/u).length, 0);
  const mean = inLines / Math.max(1, lines.length);
  if (lines.length < 6 || inLines < Math.min(words, 4000) * 0.6 || mean > 11) return [];
  const open = lines.filter(({ text }) => !/[.!?…]["”»)]*$/u.test(text));
  const headlines = lines.filter(({ text }) => /\p{L}$/u.test(text) && text.length >= 40).length;
  if (open.length < lines.length * 0.4 || headlines > lines.length * 0.5) return [];
  const signs = [sign("poem", 0.6, "lines", lines, lines.length)];
  const rhymed = rhymes(lines);
  if (rhymed.length >= lines.length * 0.4) signs.push(sign("poem", 0.5, "rhymes", rhymed, rhymed.length));
  return signs;
}

/** Lines of a stanza, or of a verse block that is no program; a paragraph of one short line is a line too. */
function linesOf({ form, text, number }: Paragraph): Line[] {
  if (form !== "text" && form !== "verse") return [];
  if (form === "verse" && /[{};=<>]|\w\(\)|^\s*\$ /mu.test(text)) return [];
  const lines: Line[] = [];
  let start = 0;
  for (const row of text.split("\n")) {
    const trimmed = row.trim();
    const at = start + row.indexOf(trimmed);
    if (trimmed !== "")
      lines.push({ paragraph: number, span: { start: at, end: at + trimmed.length }, text: trimmed });
    start += row.length + 1;
  }
  return lines;
}

/** Lines that rhyme with one of the three before or behind. */
function rhymes(lines: readonly Line[]): Line[] {
  const ends = lines.map(({ text }) => endingOf(text));
  return lines.filter((_, index) => {
    const own = ends[index];
    if (own === undefined) return false;
    for (let off = -3; off <= 3; off++) {
      const other = ends[index + off];
      if (off !== 0 && other !== undefined && other.sound === own.sound && other.word !== own.word)
        return true;
    }
    return false;
  });
}

/** The last word, and it from its last vowel but a silent one on; three letters at least. */
function endingOf(text: string): { word: string; sound: string } | undefined {
  const word = /(\p{L}+)[^\p{L}]*$/u.exec(text)?.[1]?.toLowerCase();
  if (word === undefined) return undefined;
  const bare = word.normalize("NFD").replace(/\p{M}/gu, "");
  const sound = /[aeiouy]+[^aeiouy]*(?:es?)?$/u.exec(bare)?.[0] ?? bare;
  return { word, sound: sound.length < 2 ? bare.slice(-2) : sound.slice(-4) };
}
