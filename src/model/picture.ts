import type { Report } from "./message.ts";

/** A picture of the article, as it was found. Its place is an `img` of the body whose `src` is `name`. */
export interface Picture {
  readonly name: string;
  /** What people call it in a message: its alternative text, else its file. */
  readonly called: string;
  /** The article's own path or address, which relative addresses start from. */
  readonly from: string;
  /** Absolute, where a page says that its relative addresses start from another place than its own address. */
  readonly base?: string;
  /** Where its file may be, the best one first, as the page writes them. */
  readonly addresses: readonly string[];
  /** When the source itself carries it. */
  readonly bytes?: Uint8Array;
}

/** Pictures fit for print, PNG or JPEG, by their file beside guide.yaml: `images/1.jpg`. */
export type Prints = ReadonlyMap<string, Uint8Array>;

/**
 * Why a picture is not printed; its words are `reason.picture-<reason>`. `inside`: it is in the article's file alone.
 * `ornament`: it shows nothing. Of fetched ones, `unfetched`: not asked for when the page was stored; `refused`: the
 * server answers with an error; `forbidden`: an address that is never asked; `album`: too many bytes together.
 */
export const pictureFaults = [
  "remote",
  "missing",
  "outside",
  "inside",
  "kind",
  "damaged",
  "large",
  "many",
  "slow",
  "decoder",
  "ornament",
  "unfetched",
  "refused",
  "forbidden",
  "unreached",
  "late",
  "album",
] as const;
export type PictureFault = (typeof pictureFaults)[number];

/** What came of asking for a picture of a fetched page: its bytes, if they could be printed. */
export type FetchedPicture = {
  /** Where the page with the picture was found. */
  readonly from: string;
  /** Absolute, as it was asked for. */
  readonly address: string;
} & ({ readonly bytes: Uint8Array } | { readonly reason: PictureFault });

/** A file in the article's folder that its guide depends on. */
export interface Beside {
  /** Relative, as the article writes it. */
  readonly address: string;
  /** SHA-256 in hexadecimal digits; empty where there is no such file. */
  readonly sha256: string;
}

/** By the pictures' names: the file of the print, or why there is none. */
export interface Developed {
  readonly outcomes: ReadonlyMap<string, { readonly file: string } | { readonly reason: PictureFault }>;
  readonly prints: Prints;
  /** Each address that was asked, once. */
  readonly fetched: readonly FetchedPicture[];
  /** Each file that was looked for, once. */
  readonly beside: readonly Beside[];
}

/** Pictures as found → prints. It reads and decodes, so it comes from `load/`. */
export type Develop = (pictures: readonly Picture[], report: Report) => Promise<Developed>;

/** How much of the article's pictures is printed. */
export const imageChoices = ["none", "captions", "all"] as const;
export type ImageChoice = (typeof imageChoices)[number];
