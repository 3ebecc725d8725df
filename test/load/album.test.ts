import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { pictureFetcher } from "../../src/load/album.ts";
import { openNetwork } from "../../src/load/network.ts";
import { limits } from "../../src/model/limits.ts";
import type { Source } from "../../src/model/source.ts";
import { type Server, serve, worldOf } from "./server.ts";
import { innerAddresses } from "./ssrf.ts";

const photo = await sharp({ create: { width: 80, height: 60, channels: 3, background: "#204080" } })
  .jpeg()
  .toBuffer();

const page = (address: string, more: Partial<Source> = {}): Source => ({
  bytes: new Uint8Array(),
  mediaType: "text/html",
  origin: address,
  name: "keeper",
  fetched: { address, retrieved: "2026-03-01", type: "text/html" },
  ...more,
});
const at = (server: Server, path = ""): string => `http://post.example:${server.port}/${path}`;
const ask = (server: Server, path: string, more: Partial<Source> = {}, seconds = 5) =>
  pictureFetcher([page(at(server, "keeper"), more)], worldOf(server))(
    at(server, path),
    at(server, "keeper"),
    seconds,
  );

describe("a picture of a fetched page", () => {
  test.each<[string, number, Readonly<Record<string, string>>, object]>([
    ["as its server names it", 200, { "content-type": "image/jpeg" }, { bytes: new Uint8Array(photo) }],
    ["of no kind in particular", 200, {}, { bytes: new Uint8Array(photo) }],
    ["a page instead", 200, { "content-type": "text/html" }, { reason: "kind" }],
    ["a drawing", 200, { "content-type": "image/svg+xml" }, { reason: "kind" }],
    ["not there", 404, { "content-type": "image/jpeg" }, { reason: "refused" }],
    ["forbidden", 403, {}, { reason: "refused" }],
    ["a broken packing", 200, { "content-encoding": "gzip" }, { reason: "unreached" }],
    ["elsewhere on the way in", 302, { location: "http://192.168.0.1/a.jpg" }, { reason: "forbidden" }],
    ["a file of the machine", 302, { location: "file:///etc/hostname" }, { reason: "forbidden" }],
    ["round in circles", 302, { location: "/a.jpg" }, { reason: "unreached" }],
  ])("%s", async (_, status, headers, expected) => {
    const server = await serve((_, response) => response.writeHead(status, headers).end(photo));
    expect(await ask(server, "a.jpg")).toEqual(expected);
  });

  test("tells the server nothing of the page or the reader", async () => {
    const heads: string[] = [];
    const server = await serve(({ rawHeaders }, response) => {
      heads.push(...rawHeaders.filter((_, index) => index % 2 === 0).map((name) => name.toLowerCase()));
      response.end(photo);
    });
    await ask(server, "a.jpg");
    expect(heads.sort()).toEqual(["accept", "accept-encoding", "connection", "host", "user-agent"]);
  });

  test("is given up when it takes too long", async () => {
    const server = await serve((_, response) => response.writeHead(200, { "content-type": "image/png" }));
    expect(await ask(server, "a.png", {}, 0.1)).toEqual({ reason: "late" });
  });

  test("is no larger than ten megabytes", async () => {
    const server = await serve((_, response) => response.end(new Uint8Array(10_000_001)));
    expect(await ask(server, "a.png")).toEqual({ reason: "large" });
  });

  test("counts with the others: so many megabytes together, and no more", async () => {
    const server = await serve((request, response) =>
      response.end(new Uint8Array(request.url === "/small" ? 300_000 : 700_000)),
    );
    const from = at(server, "keeper");
    const fetch = pictureFetcher([page(from, { limits: { ...limits, album: 1 } })], worldOf(server));
    const outcomes = [];
    for (const path of ["large", "large", "small", "small"])
      outcomes.push(await fetch(at(server, path), from, 5));
    expect(outcomes.map((each) => ("reason" in each ? each.reason : each.bytes.length))).toEqual([
      700_000,
      "album",
      300_000,
      "album",
    ]);
    expect(server.asked).toHaveLength(3);
  });
});

test("no form of an inner address is asked for a picture", async () => {
  const server = await serve((_, response) => response.end(photo));
  const from = at(server);
  const network = { ...openNetwork, resolve: async () => ["127.0.0.1"], ports: [80, 443, server.port] };
  const fetch = pictureFetcher([page(from)], network);
  for (const [what, address] of innerAddresses(server.port))
    expect([what, await fetch(address, from, 5)]).toEqual([what, { reason: "forbidden" }]);
  expect(server.asked).toEqual([]);
});

test("for an article that was not fetched nothing is asked, for a stored one what was kept is given", async () => {
  const server = await serve((_, response) => response.end(photo));
  const from = at(server, "keeper");
  expect(await pictureFetcher([], worldOf(server))(at(server, "a.jpg"), from, 5)).toEqual({
    reason: "remote",
  });
  const album = [{ from, address: at(server, "a.jpg"), bytes: photo }];
  expect(await ask(server, "a.jpg", { album })).toMatchObject({ bytes: photo });
  expect(await ask(server, "b.jpg", { album })).toEqual({ reason: "unfetched" });
  expect(server.asked).toEqual([]);
});
