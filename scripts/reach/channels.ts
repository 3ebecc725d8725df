import { bytesOf, pageWith, sentence } from "../../test/hostile/hostile.ts";
import { docx, epub, odt } from "../../test/hostile/zip.ts";

/** Ways to write the address of a file that no article may read. `secret`: its path; `inside`: from the article’s folder. */
export const addresses = (secret: string, inside: string, port: number): readonly string[] => {
  const parts = secret.split("/").filter((part) => part !== "");
  const bare = parts.join("/");
  const encoded = parts.map((part) => part.replace(/^./, (first) => `%${first.charCodeAt(0).toString(16)}`));
  return [
    secret,
    `file://${secret}`,
    `file:${secret}`,
    `FILE://${secret}`,
    `file://localhost${secret}`,
    `file://127.0.0.1${secret}`,
    `file:////${bare}`,
    `file:\\\\\\${parts.join("\\")}`,
    `/proc/self/root${secret}`,
    `file:///${encoded.join("/")}`,
    `/${encoded.join("/")}`,
    `\\${parts.join("\\")}`,
    `//localhost${secret}`,
    `\\\\localhost\\${parts.join("\\")}`,
    inside,
    inside.replaceAll("/", "\\"),
    inside.replaceAll("..", "%2e%2e"),
    inside.replaceAll("/", "%2f"),
    inside.replaceAll("..", "%252e%252e"),
    `./own/../${inside}`,
    `own.png/../${inside}`,
    `${inside}?x=1#y`,
    `${inside}%00.png`,
    "link.png",
    "linked/secret.png",
    `http://127.0.0.1:${port}/secret.png`,
    `http://localhost:${port}/secret.png`,
    `//127.0.0.1:${port}/secret.png`,
    `http://[::1]:${port}/secret.png`,
    `jar:file://${secret}!/`,
    `view-source:file://${secret}`,
  ];
};

const tags: Readonly<Record<string, (address: string) => string>> = {
  img: (to) => `<img src="${to}" alt="x" width="300" height="200">`,
  "img-lazy": (to) => `<img src="x.gif" data-src="${to}" data-original="${to}" alt="x">`,
  srcset: (to) => `<img srcset="${to} 2x" alt="x">`,
  picture: (to) => `<picture><source srcset="${to}"><img src="${to}" alt="x"></picture>`,
  figure: (to) => `<figure><img src="${to}" alt="x"><figcaption>The quay in the rain</figcaption></figure>`,
  noscript: (to) => `<noscript><img src="${to}" alt="x"></noscript>`,
  input: (to) => `<input type="image" src="${to}">`,
  poster: (to) => `<video poster="${to}" src="${to}"></video>`,
  iframe: (to) => `<iframe src="${to}"></iframe>`,
  frame: (to) => `<frameset><frame src="${to}"></frameset>`,
  object: (to) => `<object data="${to}"><embed src="${to}"></object>`,
  stylesheet: (to) => `<link rel="stylesheet" href="${to}">`,
  import: (to) => `<style>@import "${to}"; p { background: url("${to}") }</style>`,
  style: (to) => `<p style="background: url('${to}')">${sentence}</p>`,
  background: (to) => `<table background="${to}"><tr><td>x</table>`,
  script: (to) => `<script src="${to}"></script>`,
  "svg-image": (to) => `<svg><image href="${to}" xlink:href="${to}" width="300" height="200"/></svg>`,
  "svg-use": (to) => `<svg><use href="${to}#a"/><foreignObject><img src="${to}"></foreignObject></svg>`,
  "svg-feimage": (to) => `<svg><filter><feImage href="${to}"/></filter></svg>`,
  math: (to) => `<math href="${to}"><mglyph src="${to}"/></math>`,
  base: (to) => `<base href="${to}"><img src="secret.png" alt="x">`,
  refresh: (to) => `<meta http-equiv="refresh" content="0;url=${to}">`,
  metas: (to) => `<meta property="og:image" content="${to}"><link rel="image_src" href="${to}">`,
  "json-ld": (to) =>
    `<script type="application/ld+json">{"@type":"NewsArticle","image":${JSON.stringify(to)}}</script>`,
  link: (to) => `<p>${sentence} <a href="${to}">the quay</a></p>`,
};

const relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const escaped = (address: string): string => address.replaceAll("&", "&amp;").replaceAll('"', "&quot;");

/** One article for each way of naming a file, which names all addresses. By file name. */
export function channels(to: readonly string[]): Map<string, Uint8Array> {
  const articles = new Map<string, Uint8Array>();
  for (const [name, tag] of Object.entries(tags))
    articles.set(`${name}.html`, pageWith(to.map(tag).join("\n")));
  const body = `${sentence}\n\n`.repeat(8);
  articles.set(
    "image.md",
    bytesOf(`# The ferry\n\n${body}${to.map((each) => `![x](<${each}>)`).join("\n\n")}\n`),
  );
  articles.set(
    "reference.md",
    bytesOf(
      `# The ferry\n\n${body}${to.map((_, at) => `![x][r${at}]`).join("\n\n")}\n\n${to.map((each, at) => `[r${at}]: <${each}>`).join("\n")}\n`,
    ),
  );
  articles.set(
    "embed.md",
    bytesOf(`# The ferry\n\n${body}${to.map((each) => `![[${each}]]`).join("\n\n")}\n`),
  );
  for (const [at, address] of to.entries()) {
    const quoted = JSON.stringify(address);
    const head = `---\ntitle: The ferry\nimage: ${quoted}\ncover: ${quoted}\nlogo: ${quoted}\nlayout: ${quoted}\nbibliography: ${quoted}\n---\n\n`;
    articles.set(`matter-${at}.md`, bytesOf(`${head}${body}`));
    articles.set(`entity-${at}.epub`, epubNaming(address));
  }
  articles.set("linked.docx", wordNaming(to));
  articles.set("linked.odt", odtNaming(to));
  return articles;
}

function wordNaming(to: readonly string[]): Uint8Array {
  const relations = to
    .map(
      (each, at) =>
        `<Relationship Id="r${at}" Type="${relation}/image" Target="${escaped(each)}" TargetMode="External"/>`,
    )
    .join("");
  const pictures = to
    .map(
      (_, at) =>
        `<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:docPr id="${at + 1}" name="x" descr="x"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip xmlns:r="${relation}" r:link="r${at}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`,
    )
    .join("");
  const text = `<w:p><w:r><w:t>${sentence}</w:t></w:r></w:p>`.repeat(8);
  return docx({
    "word/document.xml": `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${text}${pictures}</w:body></w:document>`,
    "word/_rels/document.xml.rels": `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations}</Relationships>`,
  });
}

function odtNaming(to: readonly string[]): Uint8Array {
  const text = `<text:p>${sentence}</text:p>`.repeat(8);
  const pictures = to
    .map(
      (each) =>
        `<text:p><draw:frame xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"><draw:image xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="${escaped(each)}"/></draw:frame></text:p>`,
    )
    .join("");
  return odt({
    "content.xml": `<?xml version="1.0"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text>${text}${pictures}</office:text></office:body></office:document-content>`,
  });
}

/** As an external entity, and as a picture. */
function epubNaming(address: string): Uint8Array {
  const text = `<p>${sentence}</p>`.repeat(8);
  return epub({
    "a.xhtml": `<?xml version="1.0"?><!DOCTYPE html [<!ENTITY a SYSTEM "${escaped(address)}">]><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body><h1>The ferry</h1>${text}<p>&a;</p><img src="${escaped(address)}" alt="x"/></body></html>`,
  });
}
