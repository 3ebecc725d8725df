import { type Figure, falls } from "../language/figure.ts";

/** What one reader showed. */
export interface Column {
  readonly name: string;
  readonly figures: readonly Figure[];
}

/** Rows in which the first reader must be no worse than another, when that one is measured beside it. */
const rivals: Readonly<Record<string, string>> = {
  "fundus list items": "Defuddle",
  "fundus paragraphs": "Defuddle",
};

/** The first reader's figures with their demands; those of the others beside them. */
export function judged([own, ...others]: readonly Column[]): readonly Figure[] {
  return (own?.figures ?? []).map((figure) => {
    const rival = others.find(({ name }) => name === rivals[figure.name]);
    const demand = rival?.figures.find(({ name }) => name === figure.name)?.value;
    return figure.demand === undefined || demand === undefined ? figure : { ...figure, demand };
  });
}

export function tableOf(columns: readonly Column[]): string {
  const [own, ...others] = columns;
  if (own === undefined) return "";
  const head = ["", own.name, "demand", "", ...others.map(({ name }) => name)];
  const rows = judged(columns).map((figure) => {
    const { name, demand, direction } = figure;
    const wanted = demand === undefined ? "" : `${direction === "least" ? "≥" : "≤"} ${shown(name, demand)}`;
    const beside = others.map(({ figures }) => {
      const other = figures.find((each) => each.name === name);
      return other === undefined ? "–" : shown(name, other.value);
    });
    return [name, shown(name, figure.value), wanted, falls(figure) ? "SHORT" : "", ...beside];
  });
  const all = [head, ...rows];
  const widths = head.map((_, at) => Math.max(...all.map((row) => (row[at] ?? "").length)));
  return all
    .map((row) =>
      row
        .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
        .join("  "),
    )
    .map((line) => line.trimEnd())
    .join("\n");
}

function shown(name: string, value: number): string {
  return value.toFixed(/ (?:F1|precision|recall)$/.test(name) ? 3 : /errors|pages/.test(name) ? 0 : 1);
}
