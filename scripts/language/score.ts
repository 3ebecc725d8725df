/** Half-open range of a text. */
export type Range = readonly [start: number, end: number];

export interface GoldQuote {
  readonly type: string;
  readonly content: readonly Range[];
  readonly source?: readonly Range[];
  /** A regular expression that the speaker's words match. */
  readonly speaker?: string;
}

export interface FoundQuote {
  readonly type: "direct" | "indirect";
  readonly content: Range;
  readonly source: Range | null;
}

/** Counts of one type of quotation. */
export interface Row {
  gold: number;
  found: number;
  withSpeaker: number;
  speakerRight: number;
}

/**
 * Found: the overlap is at least 0.3 of the longer of both contents. Speaker right, of those found: the
 * predicted source meets the gold one, or matches its pattern.
 */
export function scoreQuotes(
  text: string,
  gold: readonly GoldQuote[],
  found: readonly FoundQuote[],
  rows: Map<string, Row>,
): void {
  const used = new Set<FoundQuote>();
  for (const item of gold) {
    const row = rows.get(item.type) ?? { gold: 0, found: 0, withSpeaker: 0, speakerRight: 0 };
    rows.set(item.type, row);
    row.gold++;
    const quote = bestFor(item, found, used);
    if (quote === undefined) continue;
    used.add(quote);
    row.found++;
    const { source = [], speaker } = item;
    if (source.length === 0 && speaker === undefined) continue;
    row.withSpeaker++;
    if (quote.source === null) continue;
    const right =
      speaker === undefined
        ? overlap(source, quote.source) > 0
        : new RegExp(speaker).test(text.slice(...quote.source));
    if (right) row.speakerRight++;
  }
}

function bestFor(
  { content }: GoldQuote,
  found: readonly FoundQuote[],
  used: ReadonlySet<FoundQuote>,
): FoundQuote | undefined {
  let best: FoundQuote | undefined;
  let bestShare = 0;
  for (const quote of found) {
    if (used.has(quote)) continue;
    const part = overlap(content, quote.content) / Math.max(size(content), size([quote.content]));
    if (part > bestShare) [best, bestShare] = [quote, part];
  }
  return bestShare < 0.3 ? undefined : best;
}

function size(ranges: readonly Range[]): number {
  return ranges.reduce((sum, [start, end]) => sum + end - start, 0);
}

function overlap(ranges: readonly Range[], [from, to]: Range): number {
  return ranges.reduce(
    (sum, [start, end]) => sum + Math.max(0, Math.min(end, to) - Math.max(start, from)),
    0,
  );
}
