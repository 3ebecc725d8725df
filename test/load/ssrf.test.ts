import { describe, expect, test } from "vitest";
import { fetchPage } from "../../src/load/fetch.ts";
import { isPublic, type Network, openNetwork } from "../../src/load/network.ts";
import { limits } from "../../src/model/limits.ts";
import { errorOf } from "./folder.ts";
import { serve } from "./server.ts";
import { innerAddresses, innerV4, innerV6, oddAddresses } from "./ssrf.ts";

/** The program's own guard, but for the port of the server that must not be reached. */
const guarded = (port: number, resolve: Network["resolve"]): Network => ({
  ...openNetwork,
  resolve,
  ports: [80, 443, port],
});
const faultOf = async (address: string, network: Network): Promise<unknown> =>
  (await errorOf(() => fetchPage(address, network, limits))).values.fault;

describe("the inside of machines and networks", () => {
  test("no form of an inner address is reached, nor asked of a name server", async () => {
    const [four, six] = [
      await serve((_, response) => response.end("secret")),
      await serve((_, response) => response.end("secret"), "::1").catch(() => undefined),
    ];
    const looked: string[] = [];
    const network = guarded(four.port, async (host) => {
      looked.push(host);
      return ["127.0.0.1"];
    });
    const forms = innerAddresses(four.port);
    const through: string[] = [];
    for (const [what, address] of forms) {
      const fault = await faultOf(address, network);
      if (fault !== "fetch-private" && fault !== "fetch-address") through.push(`${what}: ${fault}`);
    }
    expect(through).toEqual([]);
    expect([...four.asked, ...(six?.asked ?? []), ...looked]).toEqual([]);
    expect(forms.length).toBeGreaterThan(400);
  });

  test("the same forms reach the server when nothing guards it: the table tests something", async () => {
    const server = await serve((_, response) => response.end("secret"));
    const open: Network = { resolve: async () => [], allows: () => true, ports: [server.port] };
    for (const [what, address] of innerAddresses(server.port))
      if (/^127\.0\.0\.1 (?:plain|decimal|hex|octal|short|full-width|circled|percent|mapped)/.test(what))
        await fetchPage(address, open, limits);
    expect(server.asked.length).toBeGreaterThan(9);
  });

  test("a redirect to any of them is refused", async () => {
    const inner = await serve((_, response) => response.end("secret"));
    const forms = innerAddresses(inner.port);
    let next = "";
    const outer = await serve((_, response) => response.writeHead(302, { location: encodeURI(next) }).end());
    const network: Network = {
      resolve: async () => ["127.0.0.9"],
      allows: (ip) => ip === "127.0.0.9" || isPublic(ip),
      ports: [outer.port, inner.port],
    };
    const reach: Network = { ...network, resolve: async () => ["127.0.0.1"], allows: () => true };
    next = `http://paper.example:${inner.port}/`;
    await fetchPage(`http://paper.example:${outer.port}/`, reach, limits);
    expect(inner.asked).toHaveLength(1);

    const through: string[] = [];
    for (const [what, address] of forms) {
      next = address;
      let first = true;
      const once: Network = {
        ...network,
        resolve: async () => ["127.0.0.1"],
        allows: (ip) => {
          const allowed = first || isPublic(ip);
          first = false;
          return allowed;
        },
      };
      const fault = await faultOf(`http://paper.example:${outer.port}/`, once);
      if (fault !== "fetch-private" && fault !== "fetch-address") through.push(`${what}: ${fault}`);
    }
    expect(through).toEqual([]);
    expect(inner.asked).toHaveLength(1);
  });

  test.each(["file:///etc/passwd", "data:text/html,x", "ftp://paper.example/", "javascript:alert(1)"])(
    "a redirect to %s is refused",
    async (location) => {
      const server = await serve((_, response) => response.writeHead(301, { location }).end());
      const network: Network = {
        resolve: async () => ["127.0.0.1"],
        allows: () => true,
        ports: [server.port],
      };
      expect(await faultOf(`http://paper.example:${server.port}/`, network)).toBe("fetch-scheme");
    },
  );

  test("a name that stands for an inner address is refused, also when another of its addresses is public", async () => {
    const server = await serve((_, response) => response.end("secret"));
    for (const address of [...innerV4, ...innerV6.map((host) => host.slice(1, -1)), "::ffff:127.0.0.1"])
      for (const addresses of [[address], ["93.184.215.14", address], [address, "93.184.215.14"]]) {
        const network = guarded(server.port, async () => addresses);
        expect(await faultOf(`http://paper.example:${server.port}/`, network)).toBe("fetch-private");
      }
    expect(server.asked).toEqual([]);
  });

  test.skipIf(process.platform !== "linux")("a name that changes its mind is asked once", async () => {
    const inner = await serve((_, response) => response.end("secret"));
    const outer = await serve((_, response) => response.end("page"), "127.0.0.2");
    let asked = 0;
    const network: Network = {
      resolve: async () => {
        asked++;
        return [asked === 1 ? "127.0.0.2" : "127.0.0.1"];
      },
      allows: (ip) => ip === "127.0.0.2",
      ports: [inner.port, outer.port],
    };
    const page = await fetchPage(`http://paper.example:${outer.port}/`, network, limits);
    expect(new TextDecoder().decode(page.bytes)).toBe("page");
    expect(asked).toBe(1);
    expect(await faultOf(`http://paper.example:${inner.port}/`, network)).toBe("fetch-private");
    expect(inner.asked).toEqual([]);
  });
});

test("odd addresses are refused for what they are, and no password is told", async () => {
  const server = await serve((_, response) => response.end("secret"));
  const network = guarded(server.port, async () => ["127.0.0.1"]);
  for (const [address, fault] of oddAddresses(server.port)) {
    const error = await errorOf(() => fetchPage(address, network, limits));
    expect([address, error.values.fault]).toEqual([address, fault]);
    expect(JSON.stringify([error.values, error.place, error.message])).not.toContain("secret");
  }
  expect(server.asked).toEqual([]);
});

test("public addresses are public", () => {
  for (const ip of ["93.184.215.14", "8.8.8.8", "2606:2800:21f:cb07::1", "2a00:1450:4007::200e"])
    expect([ip, isPublic(ip)]).toEqual([ip, true]);
  for (const ip of ["", "paper.example", "1.2.3", "::1", "127.0.0.1"]) expect(isPublic(ip)).toBe(false);
});
