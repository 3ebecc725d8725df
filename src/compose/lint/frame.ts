/** Without what stands in quotation marks and without the numbers of paragraphs. */
export function frame(ask: string): string {
  return outsideQuotations(ask)
    .replace(/[¶§]\s*\d+(?:(?:\s*,\s*|\s+\p{L}{1,3}\s+|\s*[-–]\s*)[¶§]?\d+)*/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();
}

/** Each quotation gives way to `…`. Marks inside a quotation go with it; one without its other stays. */
export function outsideQuotations(ask: string): string {
  return ask
    .replace(/«[^«»]*»/gu, "…")
    .replace(/“[^“”]*”/gu, "…")
    .replace(/„[^„“”]*[“”]/gu, "…")
    .replace(/"[^"]*"/gu, "…");
}

/** The quotations of a stem, without their marks. */
export function quotationsIn(ask: string): string[] {
  return [...ask.matchAll(/«([^«»]*)»|“([^“”]*)”|„([^„“”]*)[“”]|"([^"]*)"/gu)].map(
    ([, guillemets, high, low, straight]) => (guillemets ?? high ?? low ?? straight ?? "").trim(),
  );
}

/** Runs of four characters, lower case; none of nothing. */
export function grams(text: string): ReadonlySet<string> {
  if (text === "") return new Set();
  const padded = ` ${text.toLowerCase()} `;
  const found = new Set<string>();
  for (let at = 0; at + 4 <= padded.length; at++) found.add(padded.slice(at, at + 4));
  return found;
}

/** Jaccard index, 0–1. */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  if (few.size === 0) return 0;
  let both = 0;
  for (const gram of few) if (many.has(gram)) both += 1;
  return both / (a.size + b.size - both);
}
