import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import iconv from "iconv-lite";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { folderWith } from "../load/folder.ts";
import { serve, worldOf } from "../load/server.ts";
import { run } from "./terminal.ts";

const sentences = [
  "The council sold the old ferry to a museum in the spring, and the harbour master said that he was glad.",
  '"Nobody wanted to see it go to the breakers," said Ada Brand, who sailed on it for thirty years.',
  "The museum paid 12,000 crowns, because the engine is the last of its kind on this coast.",
  "Critics say that the price was too low, but the council has not published any other offer.",
  "In 1962 the ferry carried 40,000 people; in its last year it carried 900, according to the port.",
  "A new bridge opened two years ago, and since then most people have driven across the bay instead.",
];
const page = `<!DOCTYPE html><html lang="en"><head><title>The ferry goes to a museum</title>
<link rel="canonical" href="https://elsewhere.example/copied"></head>
<body><h1>The ferry goes to a museum</h1><p>By Ada Łęcka</p>${sentences.map((text) => `<p>${text}</p>`).join("\n")}</body></html>`;

async function filesIn(folder: string): Promise<Record<string, string>> {
  const names = (await readdir(folder)).sort();
  const files = names.filter((name) => name.includes("."));
  const read = async (name: string) => [name, await readFile(join(folder, name), "latin1")] as const;
  return Object.fromEntries(await Promise.all(files.filter((name) => !name.startsWith(".")).map(read)));
}

test("a guide of an address, and the same guide again without the network, on another day", async () => {
  const bytes = iconv.encode(page, "iso-8859-2");
  const server = await serve((request, response) => {
    if (request.url === "/old") response.writeHead(301, { location: "/news/ferry-to-museum.html" }).end();
    else response.writeHead(200, { "content-type": "text/html; charset=iso-8859-2" }).end(bytes);
  });
  const out = await folderWith({});
  const address = `http://paper.example:${server.port}/old`;
  const flags = ["--out", out, "--to", "html"];
  const network = worldOf(server);
  const online = await run(["make", address, ...flags], { network, today: "2026-03-01" });
  expect(online).toMatchObject({ code: 0 });
  const folder = join(out, "ferry-to-museum");
  const first = await filesIn(folder);
  expect(Object.keys(first)).toEqual([
    "ferry-to-museum-student.html",
    "ferry-to-museum-teacher.html",
    "guide.yaml",
    "source.html",
    "source.yaml",
  ]);
  expect(first["source.html"]).toBe(bytes.toString("latin1"));
  expect(first["source.yaml"]).toBe(
    [
      `origin: ${address}`,
      `address: http://paper.example:${server.port}/news/ferry-to-museum.html`,
      "retrieved: 2026-03-01",
      "type: text/html",
      "charset: iso-8859-2",
      "name: ferry-to-museum",
      "",
    ].join("\n"),
  );
  const guide = Buffer.from(first["guide.yaml"] ?? "", "latin1").toString();
  expect(guide).toContain("byline: Ada Łęcka");
  expect(guide).toContain("retrieved: 2026-03-01");
  expect(guide).toContain("retrieved on 1 March 2026");
  expect(guide).not.toContain("elsewhere.example");

  const asked = server.asked.length;
  const offline = await run(["make", join(folder, "source.html"), ...flags], { today: "2031-12-31" });
  expect(offline).toMatchObject({ code: 0 });
  expect(await filesIn(folder)).toEqual(first);
  expect(server.asked).toHaveLength(asked);

  const drafted = await run(["draft", join(folder, "source.html"), "-o", "-"]);
  expect(drafted.stdout).toBe(first["guide.yaml"]);
  const shown = await run(["inspect", join(folder, "source.html"), "--stage", "article", "--to", "json"]);
  expect(JSON.parse(shown.stdout)).toMatchObject({ title: "The ferry goes to a museum" });
});

test("a spoilt record is told with its line", async () => {
  const folder = await folderWith({ "source.html": page, "source.yaml": "origin: x\nretrieved: soon\n" });
  const { code, stderr } = await run(["draft", join(folder, "source.html"), "-o", "-"]);
  expect(code).toBe(30);
  expect(stderr).toContain("source.yaml:");
});

test("a private address is refused in the user’s language", async () => {
  const told = await run(["make", "http://192.168.0.1/admin", "--ui", "fr"]);
  expect(told.code).toBe(13);
  expect(told.stderr).toBe(
    "erreur : http://192.168.0.1/admin: cette adresse est celle d’une machine ou d’un réseau privé ; elle n’est pas demandée\n" +
      "conseil : enregistrez-la depuis votre navigateur, puis donnez le fichier\n",
  );
});

test("nothing else is fetched: a page’s own addresses are never asked", async () => {
  const server = await serve((_, response) => response.end());
  const at = `http://127.0.0.1:${server.port}`;
  const links = `<link rel=stylesheet href=${at}/a.css><script src=${at}/b.js></script><img src=${at}/c.png><iframe src=${at}/d></iframe><base href=${at}/e/><meta http-equiv=refresh content="0;url=${at}/f"><object data=${at}/g></object>`;
  const folder = await folderWith({ "page.html": page.replace("<h1>", `${links}<h1>`) });
  const all = { resolve: async () => ["127.0.0.1"], allows: () => true, ports: [server.port] };
  const made = await run(["make", join(folder, "page.html"), "--out", join(folder, "out")], { network: all });
  expect(made.code).toBe(0);
  expect(server.asked).toEqual([]);
});

describe("the pictures of a fetched page", () => {
  const picture = (shade: string, width = 300) =>
    sharp({ create: { width, height: 200, channels: 3, background: shade } })
      .jpeg()
      .toBuffer();
  const html = page.replace("</head>", '<base href="/art/"></head>').replace(
    "<p>The museum",
    `<figure><img src="pixel.gif" data-src="ferry.jpg" alt="The ferry at the quay"><figcaption>The old ferry. Photo: A. Finch</figcaption></figure>
<figure><img src="//cdn.example:PORT/gone.jpg"><figcaption>The new bridge</figcaption></figure>
<p><img src="/logo.png" class="site-logo"><img src="/count?id=1" width="1" height="1"></p><p>The museum`,
  );

  async function published() {
    const files: Record<string, Buffer> = { "/art/ferry.jpg": await picture("#204080") };
    const server = await serve(({ url = "" }, response) => {
      const file = files[url];
      if (url === "/ferry") response.setHeader("content-type", "text/html");
      if (url === "/ferry") response.end(html.replace("PORT", String(server.port)));
      else if (file !== undefined) response.setHeader("content-type", "image/jpeg").end(file);
      else response.writeHead(404).end();
    });
    const out = await folderWith({});
    return { server, out, files, flags: ["--out", out, "--edition", "student"], folder: join(out, "ferry") };
  }

  test("are fetched, kept beside the guide, and printed again without the network", async () => {
    const { server, flags, folder, files } = await published();
    const made = await run(["make", `http://paper.example:${server.port}/ferry`, ...flags], {
      network: worldOf(server),
      today: "2026-03-01",
    });
    expect(made.code).toBe(0);
    expect(server.asked).toEqual(["/ferry", "/art/ferry.jpg", "/gone.jpg"]);
    expect(made.stderr).toContain(
      `http://cdn.example:${server.port}/gone.jpg: a picture was left out (gone.jpg): its server does not give it`,
    );
    expect(await readFile(join(folder, "source-images", "1.jpg"))).toEqual(files["/art/ferry.jpg"]);
    const record = await readFile(join(folder, "source.yaml"), "utf8");
    expect(record.split("pictures:\n")[1]).toBe(
      [
        `  - address: http://paper.example:${server.port}/art/ferry.jpg`,
        "    file: source-images/1.jpg",
        `  - address: http://cdn.example:${server.port}/gone.jpg`,
        "    reason: refused",
        "",
      ].join("\n"),
    );
    const guide = await readFile(join(folder, "guide.yaml"), "utf8");
    expect(guide).toMatch(/image: images\/1\.\w+\n +alt: The ferry at the quay\n +caption: "The old ferry/);
    expect(guide).toContain("caption: The new bridge");

    const first = await filesIn(folder);
    const offline = await run(["make", join(folder, "source.html"), ...flags], { today: "2031-12-31" });
    expect(offline.code).toBe(0);
    const pictureLines = (said: string) => said.match(/^.*a picture was left out.*$/gm);
    expect(pictureLines(offline.stderr)).toEqual(pictureLines(made.stderr));
    expect(await filesIn(folder)).toEqual(first);
    expect(server.asked).toHaveLength(3);

    await run(["draft", join(folder, "source.html"), ...flags.slice(0, 2), "--images", "captions"]);
    expect(await readFile(join(folder, "source.yaml"), "utf8")).toBe(record);
    const again = await run(["draft", join(folder, "source.html"), ...flags.slice(0, 2)]);
    expect([again.code, await filesIn(folder)]).toEqual([0, first]);
  });

  test.each(["captions", "none"])("--images %s asks for the page alone", async (choice) => {
    const { server, flags, folder } = await published();
    const address = `http://paper.example:${server.port}/ferry`;
    const network = worldOf(server);
    const made = await run(["make", address, ...flags, "--to", "html", "--images", choice], { network });
    expect(made.code).toBe(0);
    expect(server.asked).toEqual(["/ferry"]);
    expect(await readFile(join(folder, "source.yaml"), "utf8")).not.toContain("pictures");

    const later = await run(["make", join(folder, "source.html"), ...flags, "--to", "html"], { network });
    expect(later.code).toBe(0);
    expect(later.stderr).toContain("it was not stored with the page");
    expect(server.asked).toEqual(["/ferry"]);
  });

  test("a record that names a file elsewhere is refused; a file that was taken out is told", async () => {
    const { server, folder, ...rest } = await published();
    const [network, flags] = [worldOf(server), [...rest.flags, "--to", "html"]];
    await run(["make", `http://paper.example:${server.port}/ferry`, ...flags], { network });
    await rm(join(folder, "source-images"), { recursive: true });
    const without = await run(["make", join(folder, "source.html"), ...flags]);
    expect(without.code).toBe(0);
    expect(without.stderr).toContain("its file is not beside the article");
    const record = await readFile(join(folder, "source.yaml"), "utf8");
    await writeFile(join(folder, "source.yaml"), record.replace("reason: missing", "file: ../secret.jpg"));
    expect((await run(["make", join(folder, "source.html"), ...flags, "--force"])).code).toBe(30);
  });
});
