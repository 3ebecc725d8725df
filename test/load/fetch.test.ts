import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { brotliCompressSync, createGzip, gzipSync } from "node:zlib";
import { describe, expect, onTestFinished, test } from "vitest";
import { fetchPage } from "../../src/load/fetch.ts";
import { loadSource } from "../../src/load/source.ts";
import { limits } from "../../src/model/limits.ts";
import { errorOf } from "./folder.ts";
import { type Server, serve, worldOf } from "./server.ts";

const page = "<!DOCTYPE html><title>The ferry</title><p>The ferry sails at nine.</p>";
const addressOf = ({ port }: Server, path = "/news/ferry.html") => `http://paper.example:${port}${path}`;
const fetched = (server: Server, path?: string, changed: Partial<typeof limits> = {}) =>
  fetchPage(addressOf(server, path), worldOf(server), { ...limits, ...changed });
const loaded = (server: Server, path?: string) =>
  loadSource(addressOf(server, path), { network: worldOf(server), today: "2026-11-26" });

/** Made for this test alone; it signs itself. */
const certificate = {
  key: `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg2q0T0c7eUdbwucRr
YKHzuIvSI7qg/jDhonm8ivEOHYihRANCAARCQ4f9ySaIs0I/TIer47AnPu7eOlaA
yLcRrm7M88V/sBK9HM1rFseH8/NmnXYAqOlrcO9li7BxHKjGwvT596Ng
-----END PRIVATE KEY-----`,
  cert: `-----BEGIN CERTIFICATE-----
MIIBhjCCAS2gAwIBAgIUeZ1JOomDlExqT6BbQQvudvmIYnYwCgYIKoZIzj0EAwIw
GDEWMBQGA1UEAwwNcGFwZXIuZXhhbXBsZTAgFw0yNjExMjYwMjEwMjJaGA8yMTI2
MTEwMjAyMTAyMlowGDEWMBQGA1UEAwwNcGFwZXIuZXhhbXBsZTBZMBMGByqGSM49
AgEGCCqGSM49AwEHA0IABEJDh/3JJoizQj9Mh6vjsCc+7t46VoDItxGubszzxX+w
Er0czWsWx4fz82addgCo6Wtw72WLsHEcqMbC9Pn3o2CjUzBRMB0GA1UdDgQWBBRG
oZJi4Rin08i2RQk+iZZeugCRHzAfBgNVHSMEGDAWgBRGoZJi4Rin08i2RQk+iZZe
ugCRHzAPBgNVHRMBAf8EBTADAQH/MAoGCCqGSM49BAMCA0cAMEQCIHnyYBFkh+W4
mm9/Kj/FwgwDb5wxGMhv7DGDEsi+3oB7AiBz7wKCZiwFquUFYubc1vctJ2prAJe5
OYhuguxjpOVVhA==
-----END CERTIFICATE-----`,
};

describe("a page", () => {
  test("comes with its address, type, charset and day", async () => {
    const server = await serve((_, response) => {
      response.setHeader("content-type", 'Text/HTML; Charset="ISO-8859-15"');
      response.end(page);
    });
    const source = await loaded(server, "/news/the-ferry.html?x=1#part");
    expect(source).toMatchObject({
      mediaType: "text/html",
      name: "the-ferry",
      fetched: {
        address: addressOf(server, "/news/the-ferry.html?x=1"),
        retrieved: "2026-11-26",
        type: "text/html",
        charset: "iso-8859-15",
      },
    });
    expect(new TextDecoder().decode(source.bytes)).toBe(page);
    expect(server.asked).toEqual(["/news/the-ferry.html?x=1"]);
  });

  test.each([
    ["gzip", gzipSync(page)],
    ["br", brotliCompressSync(page)],
    ["identity", Buffer.from(page)],
  ])("is unpacked from %s", async (encoding, body) => {
    const server = await serve((_, response) => {
      response.writeHead(200, { "content-type": "text/html", "content-encoding": encoding }).end(body);
    });
    expect(Buffer.from((await fetched(server)).bytes).toString()).toBe(page);
  });

  test("is found after five redirects, not after six; cookies and credentials go nowhere", async () => {
    const heads: unknown[] = [];
    const server = await serve((request, response) => {
      heads.push(request.headers.cookie, request.headers.authorization, request.headers.referer);
      const left = Number(/\d+/.exec(request.url ?? "")?.[0]);
      if (left === 0) response.writeHead(200, { "content-type": "text/html" }).end(page);
      else response.writeHead(307, { location: `/${left - 1}`, "set-cookie": "a=b" }).end();
    });
    expect((await fetched(server, "/5")).address).toBe(addressOf(server, "/0"));
    expect(await errorOf(() => fetched(server, "/6"))).toMatchObject({
      code: "FETCH_FAILED",
      values: { fault: "fetch-redirects", most: 5 },
    });
    expect(heads.every((head) => head === undefined)).toBe(true);
  });

  test.each([
    ["/2026/05/03/a-good-day.html", "a-good-day"],
    ["/article/12345", "article"],
    ["/le-bac/index.html", "le-bac"],
    ["/%C3%A9t%C3%A9-au-port", "été-au-port"],
    ["/%E9t%E9-au-port", "%E9t%E9-au-port"],
    ["/", "paper.example"],
  ])("%s is called %s", async (path, name) => {
    const server = await serve((_, response) => response.end(page));
    expect((await loaded(server, path)).name).toBe(name);
  });
});

describe("what the server says and what it sends", () => {
  const pdf = "%PDF-1.7\n";
  const png = "\x89PNG\r\n\x1a\n";
  test.each([
    ["text/html", page, "text/html"],
    ["application/xhtml+xml", page, "text/html"],
    ["text/html", "The ferry sails.", "text/html"],
    ["text/plain", page, "text/plain"],
    ["text/plain", "# The ferry\n\nIt sails.", "text/markdown"],
    ["text/markdown", "The ferry sails.", "text/markdown"],
    ["application/pdf", pdf, "application/pdf"],
    ["application/octet-stream", pdf, "application/pdf"],
    ["", page, "text/html"],
  ])("%j with %j is %s", async (type, body, mediaType) => {
    const server = await serve((_, response) => {
      if (type !== "") response.setHeader("content-type", type);
      response.end(body);
    });
    expect((await loaded(server)).mediaType).toBe(mediaType);
  });

  test.each([
    ["text/html", pdf, "fetch-disagrees"],
    ["text/html", "PK\x03\x04word/document", "fetch-disagrees"],
    ["text/html", png, "fetch-type"],
    ["text/plain", pdf, "fetch-disagrees"],
    ["application/pdf", page, "fetch-disagrees"],
    ["image/png", png, "fetch-type"],
    ["video/mp4", "x", "fetch-type"],
    ["application/json", "{}", "fetch-type"],
    ["application/rss+xml", "<rss/>", "fetch-type"],
  ])("%s with %j is refused: %s", async (type, body, fault) => {
    const server = await serve((_, response) => {
      response.writeHead(200, { "content-type": type }).end(Buffer.from(body, "latin1"));
    });
    expect(await errorOf(() => loaded(server))).toMatchObject({ code: "FETCH_FAILED", values: { fault } });
  });
});

describe("a page that cannot be had", () => {
  test.each([204, 206, 300, 304, 401, 402, 403, 404, 410, 429, 451, 500, 503])(
    "status %i",
    async (status) => {
      const server = await serve((_, response) => response.writeHead(status).end());
      expect(await errorOf(() => fetched(server))).toMatchObject({
        code: "FETCH_FAILED",
        values: { fault: "fetch-status", status },
        place: { file: addressOf(server) },
      });
    },
  );

  test("an answer of 1 MB is taken under --limit answer=1, one byte more is not, whatever its length says", async () => {
    const body = (extra: number) => Buffer.alloc(1_000_000 + extra, "a");
    let extra = 0;
    const server = await serve((request, response) => {
      response.setHeader("content-type", "text/html");
      if (request.url === "/gzip") response.setHeader("content-encoding", "gzip").end(gzipSync(body(extra)));
      else response.end(body(extra));
    });
    for (const path of ["/", "/gzip"]) {
      extra = 0;
      expect((await fetched(server, path, { answer: 1 })).bytes).toHaveLength(1_000_000);
      extra = 1;
      expect(await errorOf(() => fetched(server, path, { answer: 1 }))).toMatchObject({
        code: "SOURCE_TOO_LARGE",
        values: { limit: 1 },
      });
    }
  });

  test("an endless packed answer is cut off at the limit", async () => {
    let closed = false;
    const server = await serve((_, response) => {
      response.writeHead(200, { "content-type": "text/html", "content-encoding": "gzip" });
      const gzip = createGzip();
      gzip.pipe(response);
      const zeros = Buffer.alloc(1 << 20);
      const more = (): void => {
        while (!closed && gzip.write(zeros));
        if (!closed) gzip.once("drain", more);
      };
      response.on("close", () => {
        closed = true;
        gzip.destroy();
      });
      more();
    });
    expect((await errorOf(() => fetched(server))).code).toBe("SOURCE_TOO_LARGE");
  });

  test.each([
    ["a packing nobody asked for", { "content-encoding": "zstd" }, "x"],
    ["two packings", { "content-encoding": "gzip, gzip" }, gzipSync(gzipSync(page))],
    ["a false packing", { "content-encoding": "gzip" }, page],
    ["a cut packing", { "content-encoding": "gzip" }, gzipSync(page).subarray(0, 30)],
    ["a false length", { "content-length": "500" }, page],
    ["a redirect to nowhere", { location: "http://[" }, ""],
  ])("%s", async (_, headers, body) => {
    const server = await serve((_request, response) => {
      response.writeHead("location" in headers ? 302 : 200, { "content-type": "text/html", ...headers });
      response.write(body);
      response.end(() => response.socket?.destroy());
    });
    const fault = "location" in headers ? "fetch-address" : "fetch-broken";
    expect(await errorOf(() => fetched(server))).toMatchObject({ code: "FETCH_FAILED", values: { fault } });
  });

  test.each(["never answers", "drips", "never ends its head"])("a server that %s", async (how) => {
    const server = await serve((_, response) => {
      if (how === "never answers") return;
      if (how === "never ends its head") {
        response.socket?.write("HTTP/1.1 200 OK\r\nx-a: 1\r\n");
        return;
      }
      response.writeHead(200, { "content-type": "text/html" });
      const timer = setInterval(() => response.write("a"), 20);
      response.on("close", () => clearInterval(timer));
    });
    expect(await errorOf(() => fetched(server, "/", { seconds: 0.3 }))).toMatchObject({
      code: "FETCH_FAILED",
      values: { fault: "fetch-time" },
    });
  });

  test("a name server that never answers", async () => {
    const network = { resolve: () => new Promise<string[]>(() => {}), allows: () => true, ports: [80] };
    const slow = () => fetchPage("http://paper.example/", network, { ...limits, seconds: 0.2 });
    expect((await errorOf(slow)).values.fault).toBe("fetch-time");
  });

  test("no server, no such name, no certificate", async () => {
    const server = await serve((_, response) => response.end());
    const world = worldOf(server);
    const closed = { ...world, ports: [1] };
    const refused = await errorOf(() => fetchPage("http://paper.example:1/", closed, limits));
    expect(refused.values.fault).toBe("fetch-refused");
    const unknown = {
      ...world,
      resolve: () => Promise.reject(Object.assign(new Error(), { code: "ENOTFOUND" })),
    };
    const nameless = await errorOf(() => fetchPage(addressOf(server), unknown, limits));
    expect(nameless.values).toMatchObject({ fault: "fetch-name", host: "paper.example" });
    const secure = addressOf(server).replace("http:", "https:");
    expect((await errorOf(() => fetchPage(secure, world, limits))).values.fault).toBe("fetch-secure");
  });

  test("a certificate that nobody vouches for", async () => {
    let asked = 0;
    const server = createServer(certificate, (_, response) => {
      asked++;
      response.end(page);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => void server.close());
    const port = (server.address() as AddressInfo).port;
    const network = worldOf({ port, asked: [] });
    const secure = () => fetchPage(`https://paper.example:${port}/`, network, limits);
    expect((await errorOf(secure)).values.fault).toBe("fetch-secure");
    expect(asked).toBe(0);
  });

  test("a head that is too large", async () => {
    const server = await serve((_, response) => {
      response.socket?.end(`HTTP/1.1 200 OK\r\n${"x-a: aaaaaaaaaaaaaaaaaaaa\r\n".repeat(5000)}\r\n`);
    });
    expect((await errorOf(() => fetched(server))).values.fault).toBe("fetch-broken");
  });
});
