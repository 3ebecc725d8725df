import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join, relative } from "node:path";
import { inflateRawSync, inflateSync } from "node:zlib";
import { unzipSync } from "fflate";
import sharp from "sharp";
import { pictureFetcher } from "../src/load/album.ts";
import { fetchPage } from "../src/load/fetch.ts";
import { isPublic, type Network, openNetwork } from "../src/load/network.ts";
import { GuideError } from "../src/model/errors.ts";
import { limits } from "../src/model/limits.ts";
import type { Source } from "../src/model/source.ts";
import { pageWith } from "../test/hostile/hostile.ts";
import { innerAddresses, oddAddresses } from "../test/load/ssrf.ts";
import { activeInFolder } from "./prove/inert.ts";
import { build, runBatch, workFolder, writeAll } from "./prove/program.ts";
import { least, none, sizes, told } from "./prove/proof.ts";
import { addresses, channels } from "./reach/channels.ts";

// Tries to reach servers of this machine by every form of address: given by the user, as a redirect, as a picture’s
// address; then to read a file outside the articles’ folder by every channel and form of path, without the sandbox, so
// that only Lectern’s own guards stand. `--every 20`: one article in twenty of the second part; `--small`.

const { every } = sizes({ every: [1, 6] });

let hits = 0;
const servers = await Promise.all(
  ["127.0.0.1", "::1"].map(
    (host) =>
      new Promise<{ port: number; close: () => void } | undefined>((settle) => {
        const server = createServer((_, response) => {
          hits += 1;
          response.end("secret");
        });
        server.on("error", () => settle(undefined));
        server.listen(0, host, () =>
          settle({ port: (server.address() as AddressInfo).port, close: () => server.close() }),
        );
      }),
  ),
);
const port = servers[0]?.port ?? 0;
const six = servers[1]?.port ?? port;

/** The program’s own guard, but for the ports. */
const guarded: Network = { ...openNetwork, ports: [80, 443, port, six], resolve: async () => ["127.0.0.1"] };
const forms = [
  ...[port, ...(six === port ? [] : [six])].flatMap((each) =>
    innerAddresses(each).map(([, address]) => address),
  ),
  ...oddAddresses(port).map(([address]) => address),
];
let asked = 0;
const through: string[] = [];

async function isRefused(act: () => Promise<unknown>): Promise<boolean> {
  asked += 1;
  try {
    const found = await act();
    return typeof found === "object" && found !== null && "reason" in found;
  } catch (error) {
    return error instanceof GuideError && error.code === "FETCH_FAILED";
  }
}

/** A server that anybody may reach, and that sends on to where it is told. */
let next = "";
const outer = createServer((_, response) => response.writeHead(302, { location: encodeURI(next) }).end());
await new Promise<void>((settle) => outer.listen(0, "127.0.0.1", settle));
const outerPort = (outer.address() as AddressInfo).port;

const page: Source = {
  ...{ bytes: pageWith(""), mediaType: "text/html", origin: "http://paper.example/", name: "x" },
};
const fetchPicture = pictureFetcher([page], guarded);
for (const address of forms) {
  if (!(await isRefused(() => fetchPage(address, guarded, limits)))) through.push(address);
  if (!(await isRefused(() => fetchPicture(address, page.origin, 5)))) through.push(`picture ${address}`);
  next = address;
  let first = true;
  const once: Network = {
    ...{ resolve: async () => ["127.0.0.1"], ports: [80, 443, port, six, outerPort] },
    allows: (ip) => {
      const allowed = first || isPublic(ip);
      first = false;
      return allowed;
    },
  };
  if (!(await isRefused(() => fetchPage(`http://paper.example:${outerPort}/`, once, limits))))
    through.push(`redirect ${address}`);
}

const work = workFolder();
const program = build(work);
const canary = `canary-${"7f3a".repeat(6)}`;
const outside = join(work, "outside");
const inside = join(work, "in");
mkdirSync(outside, { recursive: true });
mkdirSync(inside, { recursive: true });
const noise = Buffer.from(Array.from({ length: 300 * 200 }, (_, at) => (at * 7919) % 256));
const picture = await sharp(noise, { raw: { width: 300, height: 200, channels: 1 } })
  .withExif({ IFD0: { Copyright: canary } })
  .png()
  .toBuffer();
// What is read as a picture, and what is taken into the text, are both known again.
writeFileSync(join(outside, "secret.png"), Buffer.concat([picture, Buffer.from(canary)]));
symlinkSync(join(outside, "secret.png"), join(inside, "link.png"));
symlinkSync(outside, join(inside, "linked"));
const to = addresses(join(outside, "secret.png"), relative(inside, join(outside, "secret.png")), port);
const all = channels(to);
const attacks = new Map([...all].filter((_, index) => index % every === 0));
writeAll(inside, attacks);
writeAll(inside, new Map([["own.png", picture]]));
writeAll(inside, new Map([["control.html", pageWith('<p><img src="own.png" alt="x" width="300">')]]));
const attempts = [...attacks.keys()]
  .map((name) => (/^(?:matter|entity)-/.test(name) ? 1 : to.length))
  .reduce((sum, count) => sum + count, 0);

const hasTrace = spawnSync("strace", ["-V"]).status === 0;
const trace = join(work, "trace");
const before = hasTrace
  ? ["strace", "-f", "--seccomp-bpf", "-o", trace, "-e", "trace=open,openat,openat2,connect"]
  : [];
const args = ["in", "--jobs", "1", "--to", "pdf,html,docx", "--timeout", "300", "--no-sandbox"];
const { summary, outcomes, stderr } = await runBatch(program, work, args, { before });
if (summary === undefined) console.log(stderr.slice(-2000));
for (const each of outcomes) if ("error" in each) console.log(`${each.article}: ${each.error.code}`);

const out = join(work, "out");
const leaks: string[] = [];
const foreign: string[] = [];
for (const entry of readdirSync(out, { recursive: true, withFileTypes: true })) {
  const file = join(entry.parentPath, entry.name);
  if (entry.isDirectory() && entry.name === "images" && !file.includes("control")) foreign.push(file);
  if (entry.isFile() && !file.includes(".lectern") && isFileWith(file)) leaks.push(file);
}
const opened = hasTrace
  ? readFileSync(trace, "latin1")
      .split("\n")
      .filter((line) => /secret\.png|in\/link\.png|in\/linked\/|outside\//.test(line) && !/= -1 /.test(line))
  : [];
const connected = hasTrace
  ? (readFileSync(trace, "latin1").match(/connect\(\d+, \{sa_family=AF_INET6?, .*/g) ?? [])
  : [];
for (const line of [...through, ...leaks, ...foreign, ...opened.slice(0, 9), ...connected.slice(0, 9)])
  console.log(line);
const { pdfs, active } = activeInFolder(out);
for (const line of active) console.log(line);
outer.close();
for (const server of servers) server?.close();

told(`${asked} attempts on servers, ${attempts} on a file`, [
  least("attempts", asked + attempts, every === 1 ? 300 : 1),
  none("addresses let through", through.length),
  none("requests that a server of this machine got", hits),
  none("guides with bytes of the file outside", leaks.length),
  none("guides with a picture from outside", foreign.length),
  {
    ...{
      what: "the picture beside its own article is printed",
      seen: existsSync(join(out, "control", "images")) ? "yes" : "no",
    },
    ...{ demand: "yes: the trial tries something", met: existsSync(join(out, "control", "images")) },
  },
  ...(hasTrace
    ? [
        none("times that the file outside was opened (strace)", opened.length),
        none("connections (strace)", connected.length),
      ]
    : []),
  none(`PDFs with active content, of ${pdfs}`, active.length),
]);

/** Whether a file, or what is packed in it, holds the secret. */
function isFileWith(file: string): boolean {
  const bytes = readFileSync(file);
  const holds = (part: Uint8Array): boolean => Buffer.from(part).includes(canary);
  if (holds(bytes)) return true;
  if (file.endsWith(".docx")) return Object.values(unzipSync(new Uint8Array(bytes))).some(holds);
  if (!file.endsWith(".pdf")) return false;
  for (let at = bytes.indexOf("stream\n"); at >= 0; at = bytes.indexOf("stream\n", at + 7)) {
    const end = bytes.indexOf("endstream", at);
    if (end > at && holds(unpacked(bytes.subarray(at + 7, end)))) return true;
  }
  return false;
}

function unpacked(bytes: Uint8Array): Uint8Array {
  for (const inflate of [inflateSync, inflateRawSync])
    try {
      return new Uint8Array(inflate(bytes));
    } catch {}
  return bytes;
}
