import { join } from "node:path";
import { unzipSync } from "fflate";
import { fromHtml } from "hast-util-from-html";
import { visit } from "unist-util-visit";
import { expect, test } from "vitest";
import { activeIn } from "../../scripts/prove/inert.ts";
import type { TaskFile } from "../../src/batch/task.ts";
import { benchOf, makeArticle } from "../../src/commands/article.ts";
import { activeParts } from "../hostile/active.ts";
import { sentence } from "../hostile/hostile.ts";
import { folderWith } from "../load/folder.ts";

// An article that tries to bring code, forms, frames and addresses into each kind of copy.

let making: Promise<readonly TaskFile[]> | undefined;

async function make(): Promise<readonly TaskFile[]> {
  const plain = Array.from({ length: 6 }, () => `${sentence}\n\n`).join("");
  const link = `${sentence} See [the tide](https://tide.example/a?b=1&c) and [a trap](javascript:alert(1)).`;
  const folder = await folderWith({
    "a.md": `# The ferry\n\n${link}\n\n${plain}${activeParts.join("\n\n")}\n`,
  });
  const bench = await benchOf({ to: "pdf,html,docx", edition: "student,teacher" });
  const made = await makeArticle({ article: join(folder, "a.md"), slug: "a" }, bench);
  if ("error" in made) throw new Error(JSON.stringify(made.error));
  return made.files.filter(({ format }) => format !== undefined);
}

async function of(format: string): Promise<readonly TaskFile[]> {
  making ??= make();
  const copies = (await making).filter((file) => file.format === format);
  expect(copies).toHaveLength(2);
  return copies;
}
const isHarmless = (address: string) => /^(?:https?:\/\/|mailto:|#)/.test(address);

test("PDFs do nothing by themselves", async () => {
  for (const { bytes } of await of("pdf")) expect(activeIn(bytes)).toEqual([]);
});

test("HTML has no script, no event, no form or frame, and loads nothing", async () => {
  for (const { bytes } of await of("html")) {
    const text = new TextDecoder().decode(bytes);
    expect(text).toContain("default-src 'none'");
    const found: string[] = [];
    const links: string[] = [];
    visit(fromHtml(text), "element", ({ tagName, properties }) => {
      if (/^(?:script|iframe|frame|object|embed|form|base|link|svg)$/.test(tagName) && tagName !== "svg")
        found.push(tagName);
      if (tagName === "meta" && String(properties.httpEquiv) === "refresh") found.push("refresh");
      for (const [name, value] of Object.entries(properties)) {
        if (/^on/i.test(name)) found.push(name);
        if (
          /^(?:src|srcSet|data|action|poster|background|xLinkHref)$/.test(name) &&
          !/^data:image\//.test(String(value))
        )
          found.push(`${name}=${value}`);
        if (name === "href") links.push(String(value));
        if (name === "style" && /url\(/i.test(String(value))) found.push(`${name}=${value}`);
      }
    });
    expect(found).toEqual([]);
    expect(links.filter((address) => !isHarmless(address))).toEqual([]);
    expect(links).toContain("https://tide.example/a?b=1&c");
  }
});

test("DOCX has no macro, no embedded object, and links to the web alone", async () => {
  for (const { bytes } of await of("docx")) {
    const parts = Object.entries(unzipSync(bytes));
    expect(
      parts.map(([name]) => name).filter((name) => /vba|ole|activeX|embeddings|\.bin$/i.test(name)),
    ).toEqual([]);
    const rels = parts
      .filter(([name]) => name.endsWith(".rels"))
      .map(([, part]) => new TextDecoder().decode(part));
    const outside = [...rels.join("").matchAll(/<Relationship [^>]*>/g)]
      .map(([tag]) => tag)
      .filter((tag) => /TargetMode="External"/.test(tag));
    expect(
      outside.filter(
        (tag) => !/Type="[^"]*\/hyperlink"/.test(tag) || !/Target="https?:|Target="mailto:/.test(tag),
      ),
    ).toEqual([]);
    expect(outside.length).toBeGreaterThan(0);
    const text = new TextDecoder().decode(parts.find(([name]) => name === "word/document.xml")?.[1]);
    expect(text).not.toMatch(/<w:fldSimple|DDEAUTO|INCLUDEPICTURE|INCLUDETEXT/);
  }
});
