import { z } from "zod";
import type { Failure } from "./outcome.ts";
import type { Item } from "./plan.ts";

const digest = z.string().regex(/^[0-9a-f]{64}$/);
const value = z.union([z.string(), z.boolean(), z.array(z.string())]);

/** What `plan.json` says: everything on which the bytes of the guides depend, and the files of the shards. */
export const Manifest = z.strictObject({
  lectern: z.literal(1),
  type: z.literal("plan"),
  /** Of Lectern and the options. */
  fingerprint: digest,
  /** Options of the command, as its parser gave them. */
  options: z.record(z.string(), value),
  /** Where the guides go: a folder, or a bucket. */
  guides: z.string().min(1),
  /** Folders in which what reads the articles may read. */
  roots: z.array(z.string()),
  articles: z.int().nonnegative(),
  shards: z
    .array(z.strictObject({ file: z.string(), articles: z.int().nonnegative(), sha256: digest }))
    .min(1),
});
export type Manifest = z.infer<typeof Manifest>;

const Problem = z.object({
  code: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
  place: z.object({ file: z.string() }).optional(),
});

const Line = z.object({
  article: z.string(),
  folder: z.string().min(1),
  id: digest.optional(),
  problem: Problem.optional(),
});

/** Names of the files of shards: ours alone, so that those of an earlier plan can be taken away. */
export const shardFile = /^shard-\d{5,}\.ndjson$/;

/** `shard-00003.ndjson` */
export function shardFileName(number: number): string {
  return `shard-${String(number).padStart(5, "0")}.ndjson`;
}

/** The text of a shard: one line an article. The slug is the last part of the folder. */
export function shardText(items: readonly Item[]): string {
  return items
    .map(
      ({ article, folder, id, problem }) =>
        `${JSON.stringify({ article, folder, ...(id && { id }), ...(problem && { problem }) })}\n`,
    )
    .join("");
}

/** @throws ZodError, SyntaxError */
export function itemsOf(text: string): Item[] {
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      const { article, folder, id, problem } = Line.parse(JSON.parse(line));
      const slug = folder.slice(folder.lastIndexOf("/") + 1);
      return { article, folder, slug, ...(id && { id }), ...(problem && { problem: problem as Failure }) };
    });
}
