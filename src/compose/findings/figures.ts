import type { Figure } from "../../model/analysis.ts";
import type { Finding } from "../finding.ts";
import { piece } from "../quote.ts";
import { type Line, stem, type View } from "../view.ts";

/** A length of time needs no source and invites no recount. */
const times: ReadonlySet<string> = new Set(["year", "month", "week", "day", "hour", "minute", "second"]);

/** Somebody must have counted it: a share or money. A bare count has no unit. */
const countable = /^(?:%|pp|[A-Z]{3})$/u;

interface Counted {
  readonly mark: Figure;
  readonly line: Line;
  /** The unit or the thing counted, by which figures are put side by side. */
  readonly measure: string;
  /** As written, with its unit or noun. */
  readonly written: string;
}

/** Figures with what they count; a bare one counts what the figure before it in its sentence counts. */
function counted(view: View): Counted[] {
  let before: { line: Line; measure: string } | undefined;
  return view.analysis.marks.flatMap((mark): Counted[] => {
    if (mark.label !== "figure" || mark.paragraph === 0) return [];
    const line = view.lineOf(mark);
    const noun = mark.noun ? view.words(mark, mark.noun) : undefined;
    const own = mark.unit ?? (noun ? stem(noun.toLowerCase().split(/\s+/u)[0] ?? noun) : undefined);
    const measure = own ?? (before && before.line === line ? before.measure : undefined);
    if (line && measure) before = { line, measure };
    if (!line || !measure) return [];
    const end = mark.noun ? Math.max(mark.span.end, mark.noun.end) : mark.span.end;
    return [{ mark, line, measure, written: view.words(mark, { start: mark.span.start, end }) }];
  });
}

const alike = (a: Counted, b: Counted) => a.mark.value === b.mark.value && a.mark.to === b.mark.to;

/** Two or more figures of one measure that can be put side by side. */
export function figuresTogether(view: View): Finding[] {
  const byMeasure = new Map<string, Counted[]>();
  for (const figure of counted(view)) {
    const met = byMeasure.get(figure.measure);
    if (met) met.push(figure);
    else byMeasure.set(figure.measure, [figure]);
  }
  return [...byMeasure.values()].flatMap((figures): Finding[] => {
    if (figures[0]?.measure === "times" || times.has(figures[0]?.mark.unit ?? "")) return [];
    const different = figures.filter(
      (figure, index) => figures.findIndex((other) => alike(figure, other)) === index,
    );
    if (different.length < 2) return [];
    const chosen = different.slice(0, 4);
    const pieces = chosen.flatMap(({ line, mark }) => piece(view, line, mark.span) ?? []);
    if (pieces.length < 2) return [];
    const places = [...new Set(chosen.map(({ line }) => line.paragraph.number))];
    const percent = chosen.some(({ mark }) => mark.unit === "%");
    const variant = percent
      ? "shares"
      : chosen.length >= 3
        ? "several"
        : places.length > 1
          ? "apart"
          : "together";
    return [
      {
        kind: "figures-together",
        variant,
        slots: { figures: { quotes: chosen.map(({ written }) => written) }, places: { places } },
        evidence: pieces.map((found) => found.evidence),
        strength: Math.min(1, 0.5 + 0.15 * chosen.length + (places.length > 1 ? 0.1 : 0)),
      },
    ];
  });
}

/** Whether a share in per cent is the part that one count makes of another, or their difference. */
function agrees(share: number, one: number, two: number): boolean {
  const whole = Math.max(one, two);
  const part = (100 * Math.min(one, two)) / whole;
  return Math.abs(part - share) <= 1 || Math.abs(100 - part - share) <= 1;
}

/** A share and the two counts near it that give it: a reader can do the sum again. */
export function shareAndCount(view: View): Finding[] {
  const all = counted(view);
  return all.flatMap((share): Finding[] => {
    if (share.mark.unit !== "%") return [];
    const counts = all.filter(
      (other) =>
        other.mark.unit === undefined &&
        other.mark.value >= 10 &&
        Math.abs(other.line.paragraph.number - share.line.paragraph.number) <= 1,
    );
    const [one, two] =
      counts
        .flatMap((first, index) => counts.slice(index + 1).map((second) => [first, second] as const))
        .find(
          ([first, second]) =>
            first.measure === second.measure &&
            !alike(first, second) &&
            agrees(share.mark.value, first.mark.value, second.mark.value),
        ) ?? [];
    const shown = piece(view, share.line, share.mark.span);
    if (!one || !two || !shown) return [];
    const grounds = [one, two].flatMap(({ line, mark }) => piece(view, line, mark.span)?.evidence ?? []);
    const places = [...new Set([share, one, two].map(({ line }) => line.paragraph.number))].sort(
      (a, b) => a - b,
    );
    return [
      {
        kind: "share-and-count",
        variant: places.length > 1 ? "apart" : "together",
        slots: {
          share: { quote: share.written },
          one: { quote: one.written },
          two: { quote: two.written },
          places: { places },
        },
        evidence: [shown.evidence, ...grounds],
        strength: 0.95,
      },
    ];
  });
}

/** A figure in a sentence that names no source. */
export function figureWithoutSource(view: View): Finding[] {
  return counted(view).flatMap(({ mark, line, written }): Finding[] => {
    if (mark.unit !== undefined && !countable.test(mark.unit)) return [];
    if (line.sentence.layer === "attributed" || mark.quoted || line.paragraph.source || mark.value < 4)
      return [];
    if (view.marksIn(line).some(({ label }) => label === "attribution" || label === "reference")) return [];
    const shown = piece(view, line, mark.span);
    if (!shown) return [];
    return [
      {
        kind: "figure-without-source",
        variant: mark.bound ? "bounded" : "exact",
        slots: {
          figure: { quote: written },
          words: { quote: shown.words },
          place: { places: [line.paragraph.number] },
        },
        evidence: [shown.evidence],
        strength: mark.bound ? 0.6 : 0.5,
      },
    ];
  });
}

/** A quantity left uncounted, and a figure elsewhere that is counted. */
export function vagueQuantity(view: View): Finding[] {
  const figures = counted(view).filter(({ mark }) => mark.value >= 4 && !times.has(mark.unit ?? ""));
  return view.analysis.marks.flatMap((mark): Finding[] => {
    if (mark.label !== "vague" || mark.paragraph === 0) return [];
    const line = view.lineOf(mark);
    const shown = line && piece(view, line, mark.span, 10);
    if (!line || !shown) return [];
    const about = view.content(shown.words, line.paragraph);
    const figure = figures.find(
      (other) =>
        other.line.paragraph.number !== line.paragraph.number &&
        [...view.content(other.written, other.line.paragraph)].some(
          (word) => about.has(word) && !/^\d/u.test(word),
        ),
    );
    const against = figure && piece(view, figure.line, figure.mark.span);
    const places = [line.paragraph.number];
    if (!figure || !against) {
      return [
        {
          kind: "vague-quantity",
          variant: "alone",
          slots: { vague: { quote: shown.words }, place: { places } },
          evidence: [shown.evidence],
          strength: 0.35,
        },
      ];
    }
    return [
      {
        kind: "vague-quantity",
        variant: "beside-figure",
        slots: {
          vague: { quote: shown.words },
          place: { places },
          figure: { quote: figure.written },
          other: { places: [figure.line.paragraph.number] },
        },
        evidence: [shown.evidence, against.evidence],
        strength: 0.7,
      },
    ];
  });
}
