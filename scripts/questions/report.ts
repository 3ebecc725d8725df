import { type Figure, falls } from "./figures.ts";
import type { Made } from "./guides.ts";

/** A set's figures with the demand beside each. */
export function tableOf(name: string, figures: readonly Figure[]): string {
  const rows = figures.map((figure) => {
    const { demand, share } = figure;
    const shown = (value: number) => (share ? value.toFixed(2) : String(value));
    const wanted =
      demand === undefined ? "" : "least" in demand ? `≥ ${shown(demand.least)}` : `≤ ${shown(demand.most)}`;
    return `${figure.name.padEnd(58)}${shown(figure.value).padStart(6)}   ${wanted.padEnd(8)}${falls(figure) ? "SHORT" : ""}`;
  });
  return [`\n${name}`, ...rows.map((row) => `  ${row.trimEnd()}`)].join("\n");
}

/** How often each kind of finding was asked about, in how many guides, and how deep. */
export function familiesOf(guides: readonly Made[]): string {
  const found = new Map<string, { count: number; guides: Set<Made>; deep: number; joined: number }>();
  for (const made of guides)
    for (const { family = "own", dok, evidence } of made.questions) {
      const row = found.get(family) ?? { count: 0, guides: new Set(), deep: 0, joined: 0 };
      row.count += 1;
      row.guides.add(made);
      if (dok >= 3) row.deep += 1;
      if (new Set(evidence.map(({ at }) => at)).size > 1) row.joined += 1;
      found.set(family, row);
    }
  const head = `  ${"family".padEnd(26)}questions  guides  DOK ≥ 3  two places`;
  const rows = [...found]
    .toSorted(([, a], [, b]) => b.count - a.count)
    .map(
      ([family, row]) =>
        `  ${family.padEnd(26)}${String(row.count).padStart(9)}${String(row.guides.size).padStart(8)}${String(row.deep).padStart(9)}${String(row.joined).padStart(12)}`,
    );
  return ["\nfamilies", head, ...rows, ...checkFamilies(guides)].join("\n");
}

function checkFamilies(guides: readonly Made[]): string[] {
  const found = new Map<string, number>();
  for (const { guide } of guides)
    for (const { family = "own" } of guide.check.flatMap(({ items = [] }) => items))
      found.set(family, (found.get(family) ?? 0) + 1);
  return [
    `\n  ${"family".padEnd(26)}${"checks".padStart(9)}`,
    ...[...found]
      .toSorted(([, a], [, b]) => b - a)
      .map(([family, count]) => `  ${family.padEnd(26)}${String(count).padStart(9)}`),
  ];
}

/** The questions and checks of one guide, for reading. */
export function shown({ guide, questions, checks }: Made): string {
  const where = (at: string | number) => (typeof at === "number" ? `¶${at}` : at);
  const questionLines = questions.map(
    ({ ask, family = "own", process, dok, evidence }, index) =>
      `${index + 1}. ${ask}\n     ${family}, ${process}, DOK ${dok}: ${evidence.map(({ at, quote }) => `${where(at)} «${quote}»`).join(" | ")}`,
  );
  const checkLines = checks.map(
    ({ ask, evidence }, index) =>
      `${index + 1}. ${ask}\n     ${evidence.map(({ at, quote }) => `${where(at)} «${quote}»`).join(" | ")}`,
  );
  const stops = guide.stops.map(({ after, ask }) => `after ¶${after}: ${ask}`);
  return [
    `\n# ${guide.article.title} [${guide.language}]`,
    ...questionLines,
    ...(stops.length > 0 ? ["-- stops", ...stops] : []),
    "-- checks",
    ...checkLines,
  ].join("\n");
}
