import { createHash, createHmac } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";
import type { BucketPlace } from "../../src/outputs/bucket.ts";

/** A bucket on this machine that knows three requests: get, put and list, and believes no signature it has not made. */
export interface BucketServer {
  readonly place: BucketPlace;
  /** What the commands read. */
  readonly env: Readonly<Record<string, string>>;
  readonly objects: Map<string, Uint8Array>;
  readonly types: Map<string, string>;
  /** Statuses with which the next requests are answered, whatever they are. */
  readonly refuse: number[];
  readonly requests: string[];
}

const bucket = "guides";
const keys = { accessKeyId: "LECTERNTEST", secretAccessKey: "not/a+secret" };
const region = "eu-test-1";
/** Keys of one page of a list. */
const most = 3;

export async function bucketServer(prefix = "school/"): Promise<BucketServer> {
  const objects = new Map<string, Uint8Array>();
  const types = new Map<string, string>();
  const refuse: number[] = [];
  const requests: string[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const answer = (status: number, body: string | Uint8Array = "") =>
      response.writeHead(status, { "content-type": "application/xml" }).end(body);
    const fail = (status: number, code: string) => answer(status, `<Error><Code>${code}</Code></Error>`);
    const url = new URL(request.url ?? "", "http://localhost");
    const path = decodeURIComponent(url.pathname);
    requests.push(`${request.method} ${path}`);
    const refused = refuse.shift();
    if (refused !== undefined) return fail(refused, "SlowDown");
    if (!isSigned(request, url)) return fail(403, "SignatureDoesNotMatch");
    if (!path.startsWith(`/${bucket}/`)) return fail(404, "NoSuchBucket");
    const key = path.slice(bucket.length + 2);
    if (request.method === "PUT") {
      const body = Buffer.concat(chunks);
      const sum = createHash("sha256").update(body).digest("base64");
      if (request.headers["x-amz-checksum-sha256"] !== sum) return fail(400, "BadDigest");
      objects.set(key, body);
      types.set(key, request.headers["content-type"] ?? "");
      return answer(200);
    }
    if (key === "") return answer(200, listing(objects, url.searchParams));
    const bytes = objects.get(key);
    return bytes === undefined ? fail(404, "NoSuchKey") : answer(200, bytes);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const address = `http://127.0.0.1:${port}`;
  return {
    ...{ objects, types, refuse, requests },
    place: {
      ...{ name: `s3://${bucket}/${prefix.slice(0, -1)}`, endpoint: `${address}/${bucket}`, prefix, region },
      ...keys,
    },
    env: {
      AWS_ENDPOINT_URL_S3: address,
      AWS_REGION: region,
      AWS_ACCESS_KEY_ID: keys.accessKeyId,
      AWS_SECRET_ACCESS_KEY: keys.secretAccessKey,
    },
  };
}

/** The second version of ListObjects, in pages. */
function listing(objects: ReadonlyMap<string, Uint8Array>, query: URLSearchParams): string {
  const [prefix, after] = [query.get("prefix") ?? "", query.get("continuation-token") ?? ""];
  if (query.get("list-type") !== "2") return "<Error><Code>NotImplemented</Code></Error>";
  const names = [...objects.keys()].filter((key) => key.startsWith(prefix) && key > after).sort();
  const page = names.slice(0, most);
  const escaped = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
  const contents = page.map(
    (key) =>
      `<Contents><Key>${escaped(key)}</Key><Size>${objects.get(key)?.length}</Size><LastModified>2026-01-01T00:00:00Z</LastModified><ETag>"0"</ETag><StorageClass>STANDARD</StorageClass></Contents>`,
  );
  const more = names.length > most;
  const next = more ? `<NextContinuationToken>${escaped(page.at(-1) ?? "")}</NextContinuationToken>` : "";
  return `<?xml version="1.0" encoding="UTF-8"?><ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Name>${bucket}</Name><KeyCount>${page.length}</KeyCount><IsTruncated>${more}</IsTruncated>${contents.join("")}${next}</ListBucketResult>`;
}

/** Signature version 4, computed from what came. */
function isSigned({ method = "", headers }: IncomingMessage, url: URL): boolean {
  const given = /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\S+), ?SignedHeaders=(\S+), ?Signature=(\w+)$/.exec(
    headers.authorization ?? "",
  );
  const [, id, scope = "", signed = "", signature] = given ?? [];
  const names = signed.split(";");
  const all = Object.keys(headers).filter((name) => name.startsWith("x-amz-") || name === "host");
  if (id !== keys.accessKeyId || all.some((name) => !names.includes(name))) return false;
  const encoded = (text: string) =>
    encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
  const query = [...url.searchParams].map(([name, value]) => `${encoded(name)}=${encoded(value)}`).sort();
  const canonical = [
    method,
    url.pathname
      .split("/")
      .map((each) => encoded(decodeURIComponent(each)))
      .join("/"),
    query.join("&"),
    ...names.map((name) => `${name}:${headers[name]}`),
    "",
    signed,
    String(headers["x-amz-content-sha256"]),
  ].join("\n");
  const hash = createHash("sha256").update(canonical).digest("hex");
  const text = ["AWS4-HMAC-SHA256", headers["x-amz-date"], scope, hash].join("\n");
  const [day = "", place = ""] = scope.split("/");
  if (place !== region) return false;
  const hmac = (key: string | Buffer, data: string) => createHmac("sha256", key).update(data).digest();
  const key = [day, region, "s3", "aws4_request"].reduce<Buffer | string>(
    hmac,
    `AWS4${keys.secretAccessKey}`,
  );
  return hmac(key, text).toString("hex") === signature;
}
