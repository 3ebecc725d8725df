import type { Mark, Name } from "../../../model/analysis.ts";
import type { Evidence } from "../../../model/guide.ts";
import type { Finding, Slot } from "../../finding.ts";
import { countWords } from "../../text.ts";
import type { View } from "../../view.ts";
import { isRole } from "../parts/actors.ts";
import { isOwn } from "../together.ts";

const asked = ["who", "where", "when", "how-many"] as const;
/** What a reader misses most when a lead leaves it out. */
const central: ReadonlySet<string> = new Set(["who", "when"]);
type Asked = (typeof asked)[number];

function answered(view: View, mark: Mark): Asked | undefined {
  if (mark.label === "figure") return mark.noun || mark.unit ? "how-many" : undefined;
  if (mark.label === "date") return "when";
  if (mark.label === "period") return mark.kind === "relative" && isNow(view, mark) ? undefined : "when";
  if (mark.label !== "name") return undefined;
  if (mark.kind === "place" || (isVenue(view, mark) && isPlaced(view, mark))) return "where";
  const line = view.lineOf(mark);
  return mark.kind === "person" && line && !isRole(view, line, mark.referent) ? "who" : undefined;
}

/** “at the Wrenmouth Congress Hall”: a body by its name, and here the place where something is held. */
function isVenue(view: View, mark: Name): boolean {
  const line = view.lineOf(mark);
  const { venues = [] } = (line && view.pack(line.paragraph)?.lexicons) ?? {};
  if (line === undefined || mark.kind === "person") return false;
  const words = view
    .words(mark, mark.span)
    .toLowerCase()
    .split(/[\s’']/u);
  return words.some((word) => venues.includes(word));
}

/** “in Wrenmouth”; no “Mali’s Ada Quill”, where the country only tells whose somebody is. */
function isPlaced(view: View, mark: Name): boolean {
  const line = view.lineOf(mark);
  const { venueLinks = [] } = (line && view.pack(line.paragraph)?.lexicons) ?? {};
  if (line === undefined) return false;
  const before = line.paragraph.text.slice(line.sentence.span.start, mark.span.start);
  const [link = ""] = /\p{L}+(?=\s(?:\p{L}{1,3}\s)?$)/u.exec(before) ?? [];
  const isOwner = /^[’']s?\b/u.test(line.paragraph.text.slice(mark.span.end));
  return venueLinks.includes(link.toLowerCase()) && !isOwner;
}

/** Fit for a key: a place with its “in”, and nobody of the second paragraph where the first has a full name. */
function isSure(view: View, mark: Mark, what: Asked): boolean {
  if (what === "where") return mark.label === "name" && isPlaced(view, mark);
  if (what !== "who" || mark.paragraph !== 2) return true;
  return !view.analysis.marks.some(
    (other) =>
      other.label === "name" &&
      other.paragraph === 1 &&
      (other.kind === "person" || other.kind === "unknown") &&
      /^\p{Lu}[\p{L}'’-]+ \p{Lu}/u.test(view.words(other, other.span)),
  );
}

/** “today”: no answer to when. */
function isNow(view: View, mark: Mark): boolean {
  const line = view.lineOf(mark);
  const relative = line && view.pack(line.paragraph)?.lexicons.times?.relative;
  return relative?.[view.words(mark, mark.span).toLowerCase().replaceAll("’", "'")]?.[0] === 0;
}

const told: ReadonlySet<string> = new Set(["report", "release", "science"]);

/** Which of who, where, when and how many the first two paragraphs answer, and what comes only later. */
export function questionsAnswered(view: View): Finding[] {
  const { analysis } = view;
  if (!told.has(analysis.genres[0]?.kind ?? "") || analysis.paragraphs.length < 6) return [];
  const lead = analysis.paragraphs.slice(0, 2);
  if (lead.reduce((sum, { text }) => sum + countWords(text), 0) < 25) return [];
  const found = analysis.marks.flatMap((mark) => {
    const line = view.lineOf(mark);
    const what = line && mark.paragraph > 0 && isOwn(line, view) ? answered(view, mark) : undefined;
    const quote = view.words(mark, mark.span).trim();
    return what && quote !== "" && countWords(quote) <= 8
      ? [{ what, words: { at: mark.paragraph, quote }, sure: isSure(view, mark, what) }]
      : [];
  });
  const inLead = (what: Asked) =>
    found
      .filter((one) => one.what === what && one.words.at <= 2)
      .filter(isNew)
      .slice(0, 2);
  const given = asked.filter((what) => inLead(what).length > 0);
  const later = asked.flatMap((what) => {
    const first = found.find(
      (one) => one.what === what && one.words.at > 2 && (what !== "when" || isOnlyDate(found, one.words.at)),
    );
    return !given.includes(what) && first?.sure ? [first] : [];
  });
  const [missing] = later;
  if (given.length < 2 || !missing || !central.has(missing.what)) return [];
  const sureIn = (what: Asked) => inLead(what).filter(({ sure }) => sure);
  const known = given.filter((what) => sureIn(what).length > 0);
  if (known.length === 0) return [];
  const row = (what: Asked, words: readonly Evidence[]): readonly [Slot, ...Slot[]] => [
    { phrase: `answer.${what}` },
    { items: words },
  ];
  const quotes = known.flatMap((what) => sureIn(what).map(({ words }) => words));
  return [
    {
      kind: "first-answers",
      variant: missing.what,
      slots: {
        here: { places: [1, 2] },
        there: { places: [missing.words.at] },
        key: {
          table: known.map((what) =>
            row(
              what,
              sureIn(what).map(({ words }) => words),
            ),
          ),
        },
        later: { table: later.map(({ what, words }) => row(what, [words])) },
      },
      evidence: [...quotes.slice(0, 3), missing.words],
      strength: 0.7,
    },
  ];
}

/** Of several dates in a paragraph, nobody knows which is meant. */
function isOnlyDate(
  found: readonly { readonly what: Asked; readonly words: Evidence }[],
  paragraph: number,
): boolean {
  return found.filter(({ what, words }) => what === "when" && words.at === paragraph).length < 2;
}

/** Words that do not stand inside others of the list: “Limal” behind “Emmanuel Limal”. */
function isNew(
  { words }: { readonly words: Evidence },
  index: number,
  all: readonly { readonly words: Evidence }[],
): boolean {
  return !all.some(
    (other, at) =>
      at !== index &&
      other.words.quote.includes(words.quote) &&
      (at < index || other.words.quote.length > words.quote.length),
  );
}
