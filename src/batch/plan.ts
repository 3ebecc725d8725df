import type { Failure } from "./outcome.ts";

/** A path that discovery found. */
export interface Input {
  /** As it is opened and shown. */
  readonly path: string;
  /** Slugs of the folders below the output folder, then of the file itself. */
  readonly names: readonly [string, ...string[]];
  /** SHA-256 of the path, in hexadecimal digits. */
  readonly digest: string;
  /** Why it cannot be an article. */
  readonly problem?: Failure;
}

/** One article to be made. */
export interface Item {
  readonly article: string;
  /** Below the output folder, with `/` between its parts. */
  readonly folder: string;
  /** What the names of its printed files begin with. */
  readonly slug: string;
  readonly problem?: Failure;
  /** Its `id` when the plan was made: another one means that the article was changed since. */
  readonly id?: string;
}

/** A part of a plan: the `number`th of `of`, from 1. */
export interface Shard {
  readonly number: number;
  readonly of: number;
}

const digits = 8;

/**
 * The items of a batch, sorted by folder. Inputs that would share a folder, also on a disk that does not tell capitals
 * from small letters, all get digits of their digest, so that the names do not depend on the order of the inputs. The
 * same path given twice is one item.
 */
export function planOf(inputs: readonly Input[]): Item[] {
  const single = [...new Map(inputs.map((input) => [input.path, input])).values()];
  const counts = new Map<string, number>();
  for (const { names } of single) {
    const folder = names.join("/");
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  return single
    .map((input): Item => {
      const { path: article, names, digest, problem } = input;
      const plain = names.join("/");
      const isShared = (counts.get(plain) ?? 0) > 1;
      const folder = isShared ? `${plain}-${digest.slice(0, digits)}` : plain;
      return {
        article,
        folder,
        slug: folder.slice(folder.lastIndexOf("/") + 1),
        ...(problem && { problem }),
      };
    })
    .sort((a, b) => (a.folder < b.folder ? -1 : a.folder > b.folder ? 1 : 0));
}

/** Every `of`th item, so that long articles of one folder are spread. */
export function shardOf(items: readonly Item[], { number, of }: Shard): Item[] {
  return items.filter((_, index) => index % of === number - 1);
}
