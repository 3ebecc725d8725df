import { createHash } from "node:crypto";
import { extname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { GuideError } from "../light.ts";
import { ownFolder } from "./folder.ts";
import type { OutputFile, Outputs } from "./outputs.ts";

/** A bucket of an S3-compatible store, and a place in it. */
export interface BucketPlace {
  /** As it was given, for messages: `s3://bucket/prefix`. */
  readonly name: string;
  /** Address of the bucket. */
  readonly endpoint: string;
  /** What the keys begin with: empty, or with `/` at its end. */
  readonly prefix: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** Milliseconds before each new try of a request that the store or the network refused for the time being. */
const pauses = [250, 1000, 4000];
/** Milliseconds for one request. */
const patience = 60_000;

const types: Readonly<Record<string, string>> = {
  ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  ".html": "text/html; charset=utf-8",
  ".json": "application/json",
  ".pdf": "application/pdf",
  ".yaml": "application/yaml",
};

/** SHA-256 by name of what Lectern made in a folder; two while one is being replaced. */
type Ledger = Record<string, readonly string[]>;

/**
 * Results in a bucket. An object is there whole or not at all; those of one article come one after the other. Files that
 * Lectern did not make, or that were changed since, are not replaced without `force`.
 * @throws GuideError `PACKAGE_MISSING`
 */
export async function bucketOutputs(place: BucketPlace): Promise<Outputs> {
  const { S3mini } = await import("s3mini").catch((cause: unknown) => {
    const values = { packages: "s3mini", command: "npm install s3mini@1.0.2" };
    throw new GuideError("PACKAGE_MISSING", values, { cause });
  });
  const { name, endpoint, prefix, region, accessKeyId, secretAccessKey } = place;
  const store = new S3mini({
    ...{ endpoint, region, accessKeyId, secretAccessKey },
    requestAbortTimeout: patience,
  });
  const told = (file: string) => `${name}/${file}`;

  const get = (file: string) =>
    tried(told(file), async () => {
      const bytes = await store.getObjectArrayBuffer(prefix + file);
      return bytes === null ? undefined : new Uint8Array(bytes);
    });
  const put = (file: string, bytes: Uint8Array) =>
    tried(told(file), async () => {
      const type = types[extname(file)] ?? "application/octet-stream";
      const sum = createHash("sha256").update(bytes).digest("base64");
      await store.putObject(prefix + file, Buffer.from(bytes), type, undefined, {
        "x-amz-checksum-sha256": sum,
      });
    });
  const list = (folder: string) =>
    tried(told(folder), async () => {
      const below = folder === "" ? prefix : `${prefix}${folder}/`;
      const objects = (await store.listObjects("/", below)) ?? [];
      return objects.map(({ Key }) => Key.slice(prefix.length)).sort();
    });

  const checkOwn = async (path: string, { name, bytes }: OutputFile, ledger: Ledger, command: string) => {
    const there = await get(path);
    const found = there && digest(there);
    if (found === undefined || found === digest(bytes) || ledger[name]?.includes(found)) return;
    const fault = name === "guide.yaml" && ledger[name] ? "edited" : "not-ours";
    const file = told(path);
    throw new GuideError("OUTPUT_BLOCKED", { fault, file, command }, { place: { file } });
  };

  return {
    get,
    put,
    list,
    tidy: () => Promise.resolve(),
    commit: async (folder, files, { force = false, printWith = (guide) => `lectern print ${guide}` }) => {
      const path = (file: string) => (folder === "" ? file : `${folder}/${file}`);
      const ledgerFile = path(`${ownFolder}/made.json`);
      const there = new Set(await list(folder === "" ? ownFolder : folder));
      const ledger = there.has(ledgerFile) ? ledgerOf(await get(ledgerFile)) : {};
      if (!force)
        for (const file of files)
          if (folder === "" || there.has(path(file.name)))
            await checkOwn(path(file.name), file, ledger, printWith(told(path(file.name))));
      const made = files.map(({ name, bytes }) => [name, [digest(bytes)]] as const);
      const both = made.map(([name, now]) => [name, [...(ledger[name] ?? []), ...now]] as const);
      await put(ledgerFile, textOf({ ...ledger, ...Object.fromEntries(both) }));
      await Promise.all(files.map(({ name, bytes }) => put(path(name), bytes)));
      if (made.some(([name]) => ledger[name]))
        await put(ledgerFile, textOf({ ...ledger, ...Object.fromEntries(made) }));
    },
  };
}

function digest(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

function ledgerOf(bytes: Uint8Array | undefined): Ledger {
  try {
    const ledger: unknown = JSON.parse(new TextDecoder().decode(bytes));
    const entries = Object.entries(ledger ?? {}).filter(([, sums]) => Array.isArray(sums));
    return Object.fromEntries(entries.map(([name, sums]) => [name, sums.map(String)]));
  } catch {
    return {};
  }
}

function textOf(ledger: Ledger): Uint8Array {
  const sorted = Object.fromEntries(Object.entries(ledger).sort(([a], [b]) => (a < b ? -1 : 1)));
  return new TextEncoder().encode(`${JSON.stringify(sorted, undefined, 2)}\n`);
}

/** Tries again what may go better later. @throws GuideError `OUTPUT_BLOCKED` with the store’s own code */
async function tried<T>(file: string, act: () => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries++) {
    try {
      return await act();
    } catch (cause) {
      const pause = pauses[tries];
      if (pause === undefined || !isPassing(cause)) {
        const reason = reasonOf(cause);
        throw new GuideError("OUTPUT_BLOCKED", { fault: "bucket", file, reason }, { place: { file }, cause });
      }
      await sleep(pause);
    }
  }
}

/** Overload and broken connections pass; a refusal does not. */
function isPassing(cause: unknown): boolean {
  const status = cause instanceof Error && "status" in cause ? Number(cause.status) : undefined;
  return status === undefined || status === 429 || status >= 500;
}

function reasonOf(cause: unknown): string {
  for (let error = cause; error instanceof Error; error = error.cause)
    if ("code" in error && typeof error.code === "string") return error.code;
  return cause instanceof Error ? cause.message : String(cause);
}
