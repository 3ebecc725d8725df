import type { GoldPage } from "./pages.ts";
import type { Reading } from "./readers.ts";

/** Right and asked. */
export type Count = readonly [right: number, asked: number];

/** Title letter by letter, all authors named, the exact day; only where the gold has one. */
export function scoreFacts(
  gold: GoldPage,
  read: Reading,
): Readonly<Record<"title" | "authors" | "date", Count>> {
  const authors = gold.authors ?? [];
  const named = bare(read.author);
  return {
    title: gold.title ? [Number(bare(read.title) === bare(gold.title)), 1] : [0, 0],
    authors:
      authors.length > 0
        ? [Number(named !== "" && authors.every((name) => named.includes(bare(name)))), 1]
        : [0, 0],
    date: gold.date ? [Number(read.date.slice(0, 10) === gold.date), 1] : [0, 0],
  };
}

export function bare(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[^\p{L}\p{N}]+/gu, "")
    .toLowerCase();
}
