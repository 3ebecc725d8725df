import { join } from "node:path";
import { bucketStore, folderStore, type Store } from "../batch/store.ts";
import { GuideError } from "../light.ts";
import type { BucketPlace } from "../outputs/bucket.ts";
import type { Io } from "./command.ts";

/**
 * The store that `--out` names: a folder, or `s3://bucket/prefix`.
 * @throws GuideError `USAGE` when the bucket’s keys are absent; `PACKAGE_MISSING`
 */
export async function storeOf(out: string, env: Io["env"]): Promise<Store> {
  if (!isBucket(out)) return folderStore(out);
  const place = placeOf(out, env);
  const { bucketOutputs } = await import("../outputs/bucket.ts");
  return bucketStore(await bucketOutputs(place));
}

/** A name in the store as people see it. */
export function inOut(out: string, name: string): string {
  return isBucket(out) ? `${out.replace(/\/+$/, "")}/${name}` : join(out, name);
}

function isBucket(out: string): boolean {
  return /^s3:/i.test(out);
}

/** Address and keys from the variables that other programs for such stores read. */
function placeOf(out: string, env: Io["env"]): BucketPlace {
  const [, bucket, rest = ""] = /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(\/.*)?$/.exec(out) ?? [];
  const parts = rest.split("/").filter((each) => each !== "");
  if (bucket === undefined || parts.some((each) => each === "." || each === ".."))
    throw new GuideError("USAGE", { fault: "bad-bucket", value: out });
  const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey } = env;
  if (!accessKeyId || !secretAccessKey) throw new GuideError("USAGE", { fault: "bucket-keys" });
  if (env.AWS_SESSION_TOKEN) throw new GuideError("USAGE", { fault: "bucket-session" });
  const region = env.AWS_REGION ?? env.AWS_DEFAULT_REGION ?? "us-east-1";
  const server = env.AWS_ENDPOINT_URL_S3 ?? env.AWS_ENDPOINT_URL ?? `https://s3.${region}.amazonaws.com`;
  if (!/^https?:\/\/[^/]/.test(server))
    throw new GuideError("USAGE", { fault: "bad-endpoint", value: server });
  const prefix = parts.map((each) => `${each}/`).join("");
  const name = `s3://${[bucket, ...parts].join("/")}`;
  return {
    ...{ name, prefix, region, accessKeyId, secretAccessKey },
    endpoint: `${server.replace(/\/+$/, "")}/${bucket}`,
  };
}
