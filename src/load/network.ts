import { lookup } from "node:dns/promises";
import { isIP } from "node:net";
import ipaddr from "ipaddr.js";

/** What fetching may reach. Only tests give another than `openNetwork`. */
export interface Network {
  /** All IP addresses of a name. */
  readonly resolve: (host: string) => Promise<readonly string[]>;
  readonly allows: (ip: string) => boolean;
  readonly ports: readonly number[];
}

/** The open Internet: public addresses, and the ports of web pages. */
export const openNetwork: Network = {
  resolve: async (host) => (await lookup(host, { all: true })).map(({ address }) => address),
  allows: isPublic,
  ports: [80, 443],
};

/** Public by its class, but the inside of a cloud: Azure's. */
const clouds: ReadonlySet<string> = new Set(["168.63.129.16"]);

/** Neither of this machine, nor of a network around it, nor a way to write such an address in another family. */
export function isPublic(ip: string): boolean {
  if (isIP(ip) === 0) return false;
  const address = ipaddr.process(ip);
  if (address.range() !== "unicast" || clouds.has(address.toString())) return false;
  return address instanceof ipaddr.IPv4 || isGlobal(address);
}

/** 2000::/3 is all that is given out; an interface 0:5efe holds an IPv4 address (ISATAP, RFC 5214). */
function isGlobal({ parts }: ipaddr.IPv6): boolean {
  const [first = 0, , , , fifth = 0, sixth = 0] = parts;
  return first >> 13 === 1 && !((fifth & 0xfdff) === 0 && sixth === 0x5efe);
}

/** Endings of names that are never those of public servers. */
const inner =
  /(?:^|\.)(?:localhost|localdomain|local|internal|intranet|lan|home|corp|private|test|invalid|onion|home\.arpa|in-addr\.arpa|ip6\.arpa)$/;

/** A name that a public server can have; `host` as URL gives it. */
export function isPublicName(host: string): boolean {
  const name = host.replace(/\.$/, "");
  return name.includes(".") && !inner.test(name);
}

/** The IP address that a URL's host is, without brackets; undefined for a name. */
export function literal(host: string): string | undefined {
  const bare = host.replace(/^\[|\]$/g, "").replace(/\.$/, "");
  return isIP(bare) === 0 ? undefined : bare;
}
