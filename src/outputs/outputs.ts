import type { GuideError } from "../light.ts";

/** A file to be written, by its name in the folder, with `/` between its parts. */
export interface OutputFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface CommitOptions {
  /** Replaces files that Lectern did not make, or that were changed since. */
  readonly force?: boolean;
  /** Waits until the disk has each file, so that it outlives a power cut. */
  readonly flush?: boolean;
  /** The command that prints a guide again, for the hint. */
  readonly printWith?: (guide: string) => string;
}

/**
 * Where results go: a folder, or a bucket. Names are relative, with `/` between their parts.
 * Every call fails with GuideError `OUTPUT_BLOCKED`, whose `cause` is what the disk or the server said.
 */
export interface Outputs {
  /**
   * Puts the files of one article in place: each whole or not at all, at whatever moment the program ends, and none
   * before all are there under other names where the store can rename.
   * @throws GuideError `OUTPUT_BLOCKED` with `fault` when a file of that name is not ours, or was edited.
   */
  readonly commit: (folder: string, files: readonly OutputFile[], options: CommitOptions) => Promise<void>;
  /** One file, whole or not at all; replaces any other. */
  readonly put: (name: string, bytes: Uint8Array) => Promise<void>;
  /** Undefined when there is none. */
  readonly get: (name: string) => Promise<Uint8Array | undefined>;
  /** Removes what a run that is dead left half-way in a folder. */
  readonly tidy: (folder: string) => Promise<void>;
  /** Names of the files below a folder, sorted; none when there is no such folder. */
  readonly list: (folder: string) => Promise<readonly string[]>;
}

/** Whether the disk or the bucket itself refuses, and not only a file that is somebody else’s. */
export function isRefusal({ code, values }: GuideError): boolean {
  return code === "OUTPUT_BLOCKED" && (values.fault === undefined || values.fault === "bucket");
}
