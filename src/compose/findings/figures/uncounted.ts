import type { Marker } from "../../../model/analysis.ts";
import type { Evidence } from "../../../model/guide.ts";
import type { Finding } from "../../finding.ts";
import { countWords } from "../../text.ts";
import type { Line, View } from "../../view.ts";
import { tiedTo } from "../reasoning/echo.ts";
import { weighed } from "../reasoning/weight.ts";
import { verbGroups } from "../tenses.ts";
import { isOwn } from "../together.ts";
import { type Counted, counted, isTime } from "./counted.ts";
import { itemOf, spread } from "./items.ts";

/** Fewest quantities worth a question. */
const least = 3;

interface Uncounted {
  readonly line: Line;
  readonly noun: string;
  readonly item: Evidence;
  readonly place: number;
}

/** Three quantities or four that no number stands for, and a count of one of the same things where there is one. */
export function uncounted(view: View): Finding[] {
  const all = view.analysis.marks.flatMap((mark): Uncounted[] => {
    if (mark.label !== "vague" || mark.paragraph === 0) return [];
    const line = view.lineOf(mark);
    return line && isOwn(line, view) && !isLight(view, line, mark) && !mayCome(view, line)
      ? quantity(view, line, mark)
      : [];
  });
  const distinct = all.filter(
    (one, index) =>
      all.findIndex((other) => other.item.quote.toLowerCase() === one.item.quote.toLowerCase()) === index,
  );
  const figures = counted(view).filter(
    (figure) =>
      figure.noun !== undefined && figure.mark.value >= 4 && !isTime(figure) && figure.unit === undefined,
  );
  const countOf = ({ noun, place }: Uncounted): Counted | undefined =>
    figures.find(
      (figure) =>
        figure.noun === noun &&
        (figure.line.paragraph.number === place || tiedTo(view, place).has(figure.line.paragraph.number)),
    );
  const heavy = ({ item: { quote }, line }: Uncounted) =>
    quote
      .toLowerCase()
      .split(/\s+/u)
      .some((word) => view.pack(line.paragraph)?.lexicons.uncounted?.includes(word) === true);
  const weight = (one: Uncounted) =>
    weighed(view, one.line, one.item.quote, 0.5) +
    (countOf(one) ? 0.4 : 0) +
    (heavy(one) ? 0.25 : 0) +
    Math.min(3, view.frequency(stemOf(view, one))) / 20;
  const telling = distinct.filter((one) => heavy(one) || countOf(one) !== undefined);
  const chosen = spread(telling.length >= least ? telling : distinct, ({ noun }) => noun, weight, 4);
  const places = [...new Set(chosen.map(({ place }) => place))];
  if (chosen.length < least || places.length < 2) return [];
  const items = chosen.map(({ item }) => item);
  const counts = chosen.flatMap((one) => {
    const figure = countOf(one);
    return figure ? [{ item: one.item, figure }] : [];
  });
  const [first] = counts;
  if (!first && chosen.filter(heavy).length < least) return [];
  return [
    {
      kind: "uncounted",
      variant: first ? "counted-elsewhere" : "none-counted",
      slots: {
        items: { items },
        places: { places },
        ...(first
          ? { counts: { rows: counts.map(({ item, figure }) => ({ item, says: figure.written })) } }
          : {}),
      },
      evidence: [...items, ...(first ? [itemOf(first.figure)] : [])],
      strength: Math.max(
        0.3,
        Math.min(0.75, chosen.reduce((sum, one) => sum + weight(one), 0) / chosen.length),
      ),
    },
  ];
}

const stemOf = (view: View, { noun, line }: Uncounted) => [...view.content(noun, line.paragraph)][0] ?? "";

/** “Dozens of alternatives”: the words of quantity up to the noun, with the words before it that belong to it. */
function quantity(view: View, line: Line, { span, paragraph }: Marker): Uncounted[] {
  const { words = [], text } = line.paragraph;
  const from = words.findIndex(({ start }) => start >= span.end);
  if (from < 0) return [];
  for (const [index, word] of words.slice(from, from + 4).entries()) {
    if (word.tag === "NOUN") {
      const next = words[from + index + 1];
      const last = next?.tag === "NOUN" && /^\s$/u.test(text.slice(word.end, next.start)) ? next : word;
      const quote = text.slice(span.start, last.end);
      if (quote.includes("\n") || countWords(quote) < 2 || countWords(quote) > 6) return [];
      if (/^\p{Lu}/u.test(text.slice(word.start, word.start + 1)) || !isPlural(text, last)) return [];
      if (isUnit(view, line, last.lemma)) return [];
      return [{ line, noun: last.lemma.toLowerCase(), item: { at: paragraph, quote }, place: paragraph }];
    }
    if (word.tag !== "DET" && word.tag !== "ADJ" && word.tag !== "ADP") return [];
  }
  return [];
}

/** What is only expected, nobody has counted. */
function mayCome(view: View, line: Line): boolean {
  const told = verbGroups(view, line).some(({ time }) => time === "coming" || time === "open");
  return told || view.marksIn(line).some(({ label }) => label === "conditional");
}

/** “Some”, « quelques »: hardly a quantity. « le nombre de »: one that is known. */
function isLight(view: View, line: Line, { paragraph, span }: Marker): boolean {
  const about = view.pack(line.paragraph)?.lexicons.bounds.about ?? [];
  const first =
    view
      .words({ paragraph }, span)
      .toLowerCase()
      .split(/[\s’']/u)[0] ?? "";
  const before = line.paragraph.words?.findLast(({ end }) => end <= span.start);
  const noun = line.paragraph.words?.find(({ start }) => start >= span.start)?.tag === "NOUN";
  const led = before?.tag === "DET" || before?.tag === "PRON" || before?.tag === "ADJ";
  return about.includes(first) || led || (noun && before?.tag === "ADP");
}

const isUnit = (view: View, { paragraph }: Line, lemma: string) =>
  view.pack(paragraph)?.lexicons.times?.units[lemma.toLowerCase()] !== undefined;

/** A noun of several: one that changes its form. */
function isPlural(
  text: string,
  { start, end, lemma }: { readonly start: number; readonly end: number; readonly lemma: string },
): boolean {
  const form = text.slice(start, end).toLowerCase();
  return form !== lemma.toLowerCase() || form.endsWith("s") || form.endsWith("people");
}
