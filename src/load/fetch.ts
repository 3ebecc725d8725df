import http, { type IncomingMessage, type RequestOptions } from "node:http";
import https from "node:https";
import type { LookupFunction } from "node:net";
import { isIPv6 } from "node:net";
import { GuideError, type Values } from "../model/errors.ts";
import type { Limits } from "../model/limits.ts";
import { bodyOf } from "./answer.ts";
import { isPublicName, literal, type Network } from "./network.ts";

/** What a server answered. */
export interface Fetched {
  readonly bytes: Uint8Array;
  /** Where it was found, after redirects. */
  readonly address: string;
  /** The media type as the server says it, in small letters; empty when it says none. */
  readonly type: string;
  readonly charset?: string;
}

/** Milliseconds to connect, and of silence from the server. */
const patience = 10_000;

/** What is asked for, and the types that are taken: of others not a byte is read. */
export interface Want {
  readonly accept: string;
  readonly takes: RegExp;
}

const pages: Want = {
  accept: "text/html,application/xhtml+xml,application/pdf;q=0.9,text/plain;q=0.8,*/*;q=0.5",
  takes: /(?:)/,
};
const headers = { "accept-encoding": "gzip, br", "user-agent": "Mozilla/5.0 (compatible; Lectern)" };

/**
 * GET, the only way to the network: for articles, and for their pictures. Every address on the way, redirects included, is parsed once, then checked, then
 * resolved once; the connection goes to an address that was checked, so that a name cannot change its mind.
 * @throws GuideError `FETCH_FAILED`; `SOURCE_TOO_LARGE` as soon as the unpacked answer is.
 */
export async function fetchPage(
  address: string,
  network: Network,
  limits: Pick<Limits, "seconds" | "redirects" | "answer">,
  { accept, takes }: Want = pages,
): Promise<Fetched> {
  const signal = AbortSignal.timeout(Math.ceil(limits.seconds * 1000));
  let url = parsed(address);
  for (let step = 0; step <= limits.redirects; step++) {
    const answer = await get(url, accept, network, signal).catch((cause: unknown) => {
      throw faultOf(cause, url, signal);
    });
    const next = redirection(answer);
    if (next !== undefined) {
      answer.destroy();
      url = parsed(next, url);
      continue;
    }
    if (answer.statusCode !== 200) {
      answer.destroy();
      throw failed("fetch-status", url, { status: answer.statusCode ?? 0 });
    }
    const said = declared(answer.headers["content-type"] ?? "");
    if (!takes.test(said.type)) {
      answer.destroy();
      throw failed("fetch-type", url, { type: said.type });
    }
    const bytes = await bodyOf(answer, shown(url), limits.answer).catch((cause: unknown) => {
      throw faultOf(cause, url, signal);
    });
    return { bytes, address: shown(url), ...said };
  }
  throw failed("fetch-redirects", url, { most: limits.redirects });
}

/** @throws GuideError for what is no address of a web page. */
function parsed(address: string, base?: URL): URL {
  let url: URL;
  try {
    url = new URL(address, base);
  } catch (cause) {
    throw new GuideError("FETCH_FAILED", { fault: "fetch-address", file: address }, at(address, cause));
  }
  if (url.protocol !== "http:" && url.protocol !== "https:")
    throw failed("fetch-scheme", url, { scheme: url.protocol });
  if (url.username !== "" || url.password !== "") throw failed("fetch-credentials", url);
  return url;
}

async function get(
  url: URL,
  accept: string,
  network: Network,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const port = url.port === "" ? (url.protocol === "https:" ? 443 : 80) : Number(url.port);
  if (!network.ports.includes(port)) throw failed("fetch-port", url, { port });
  const addresses = await checked(url, network, signal);
  const said = { accept, ...headers };
  return send(url, { agent: false, headers: said, signal, timeout: patience, lookup: pinned(addresses) });
}

/** The addresses that the host stands for, all of them allowed. */
async function checked(url: URL, network: Network, signal: AbortSignal): Promise<readonly string[]> {
  const ip = literal(url.hostname);
  if (ip === undefined && !isPublicName(url.hostname)) throw failed("fetch-private", url);
  const addresses = ip === undefined ? await inTime(network.resolve(url.hostname), signal) : [ip];
  if (addresses.length === 0) throw failed("fetch-name", url, { host: url.hostname });
  if (!addresses.every((each) => network.allows(each))) throw failed("fetch-private", url);
  return addresses;
}

function inTime<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
    work.then(resolve, reject);
  });
}

/** Answers every question for a name with the checked addresses. */
function pinned(addresses: readonly string[]): LookupFunction {
  const all = addresses.map((address) => ({ address, family: isIPv6(address) ? 6 : 4 }));
  return (_host, options, done) => {
    const [first] = all;
    if (options.all) done(null, all);
    else done(null, first?.address ?? "", first?.family);
  };
}

function send(url: URL, options: RequestOptions): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const { request } = url.protocol === "https:" ? https : http;
    const sent = request(url, options, resolve);
    sent.on("timeout", () => sent.destroy(failed("fetch-time", url)));
    sent.on("error", reject);
    sent.end();
  });
}

function redirection({ statusCode = 0, headers: { location } }: IncomingMessage): string | undefined {
  return [301, 302, 303, 307, 308].includes(statusCode) ? location : undefined;
}

function declared(header: string): Pick<Fetched, "type" | "charset"> {
  const [type = ""] = header.split(";");
  const charset = /;\s*charset\s*=\s*["']?([\w.:-]{2,40})/i.exec(header)?.[1]?.toLowerCase();
  return { type: type.trim().toLowerCase(), ...(charset !== undefined && { charset }) };
}

function faultOf(cause: unknown, url: URL, signal: AbortSignal): GuideError {
  if (cause instanceof GuideError) return cause;
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  const told = (fault: string, values: Values = {}) => failed(fault, url, values, cause);
  if (signal.aborted || code === "ETIMEDOUT") return told("fetch-time");
  if (/^(?:ENOTFOUND|EAI_\w+|ENODATA)$/.test(code)) return told("fetch-name", { host: url.hostname });
  if (/^(?:ECONNREFUSED|EHOSTUNREACH|ENETUNREACH)$/.test(code)) return told("fetch-refused");
  if (/CERT|TLS|SSL|ISSUER|SIGNATURE|EPROTO/.test(code)) return told("fetch-secure");
  return told("fetch-broken");
}

function failed(fault: string, url: URL, values: Values = {}, cause?: unknown): GuideError {
  return new GuideError("FETCH_FAILED", { fault, ...values, file: shown(url) }, at(shown(url), cause));
}

function at(file: string, cause: unknown): { place: { file: string }; cause?: unknown } {
  return { place: { file }, ...(cause !== undefined && { cause }) };
}

/** Without what is nobody's business: a password, a place in the page. */
function shown(url: URL): string {
  const copy = new URL(url);
  copy.username = "";
  copy.password = "";
  copy.hash = "";
  return copy.href;
}
