import type { Span } from "../../../model/analysis.ts";
import type { Finding } from "../../finding.ts";
import type { Piece } from "../../quote.ts";
import { countWords } from "../../text.ts";
import { type Line, type View, within } from "../../view.ts";
import { isUnknown, ownerOf, spread } from "../figures/items.ts";
import { weighed } from "../reasoning/weight.ts";
import { type Time, verbGroups, verbPhrase } from "../tenses.ts";
import { isOwn } from "../together.ts";

interface Told {
  readonly line: Line;
  readonly time: Time;
  readonly piece: Piece;
  readonly worth: number;
}

/** Words of a verb and what follows it, so that four of them fit one question. */
const short = 8;
const least = 4;

/** Most words of all the verbs that a question lists. */
const most = 20;

/** Verbs over several paragraphs, some of what has happened and some of what is only announced. */
export function doneOrAnnounced(view: View): Finding[] {
  const told = view.lines.flatMap((line) => toldIn(view, line));
  const distinct = told.filter(
    (one, index) => told.findIndex((other) => other.piece.words === one.piece.words) === index,
  );
  const all = (time: Time) => distinct.filter((one) => one.time === time);
  const later = spread(all("coming"), placeOf, ({ worth }) => worth, 2);
  const elsewhere = all("done").filter((one) => !later.some((other) => placeOf(other) === placeOf(one)));
  const before = [2, 1]
    .map((count) => spread(elsewhere, placeOf, ({ worth }) => worth, count))
    .find((some) => wordsOf([...later, ...some]) <= most);
  if (!before) return [];
  const chosen = [...later, ...before].sort((a, b) => a.line.index - b.line.index);
  const places = [...new Set(chosen.map(placeOf))];
  if (later.length < 2 || before.length === 0 || places.length < 3) return [];
  const itemsOf = (those: readonly Told[]) => those.map(({ piece: { evidence } }) => evidence);
  const coming = chosen.filter(({ time }) => time === "coming");
  return [
    {
      kind: "done-or-announced",
      variant: "mixed",
      slots: {
        items: { items: itemsOf(chosen) },
        places: { places },
        coming: { items: itemsOf(coming) },
        done: { items: itemsOf(chosen.filter(({ time }) => time === "done")) },
        owners: {
          rows: coming.map(({ line, piece: { evidence } }) => ({
            item: evidence,
            says: ownerOf(view, { line }),
          })),
        },
      },
      evidence: itemsOf(chosen),
      strength: Math.max(
        0.3,
        Math.min(0.85, chosen.reduce((sum, { worth }) => sum + worth, 0) / chosen.length + 0.1),
      ),
    },
  ];
}

const wordsOf = (all: readonly Told[]) => all.reduce((sum, { piece }) => sum + countWords(piece.words), 0);
const placeOf = ({ line }: Told) => line.paragraph.number;

function toldIn(view: View, line: Line): Told[] {
  if (!isOwn(line, view) || isUnknown({ line })) return [];
  const groups = verbGroups(view, line);
  const group = groups.find(({ time }) => time === "coming") ?? groups.find(({ time }) => time === "done");
  if (!group || (group.time === "done" && groups.some(({ time }) => time === "open"))) return [];
  if (reports(view, line, group.span) || (group.time === "done" && isState(line, group.span))) return [];
  const cut = verbPhrase(view, line, group, least, short);
  if (!cut || bringsClause(view, line, group.span)) return [];
  return [{ line, time: group.time, piece: cut, worth: weighed(view, line, line.text, 0.6) }];
}

/** “Found that”: what follows is a statement, and the verb tells no event. */
function bringsClause(view: View, line: Line, { end }: Span): boolean {
  const next = line.paragraph.words?.find(({ start }) => start >= end);
  const form = next && line.paragraph.text.slice(next.start, next.end).toLowerCase();
  return form !== undefined && view.edges(line.paragraph).hinges?.complementisers.has(form) === true;
}

/** “Have never been so high”: that something was so is nothing done. */
function isState({ paragraph }: Line, span: Span): boolean {
  const verb = paragraph.words?.findLast(
    (word) => within(word, span) && (word.tag === "VERB" || word.tag === "AUX"),
  );
  return verb?.tag === "AUX";
}

/** “Told”, « a déclaré »: that somebody spoke is no event of its own. */
function reports(view: View, line: Line, span: Span): boolean {
  const { neutral = [], charged = [], cognition = [] } = view.pack(line.paragraph)?.lexicons.reporting ?? {};
  const words = line.paragraph.text
    .slice(span.start, span.end)
    .toLowerCase()
    .split(/[\s’']+/u);
  return words.some((word) => [neutral, charged, cognition].some((list) => list.includes(word)));
}
