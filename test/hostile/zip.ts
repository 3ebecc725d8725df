import { strToU8, zipSync } from "fflate";
import { bytesOf, type Hostile, sentence } from "./hostile.ts";

const many = (text: string, count: number): string => text.repeat(count);
type Parts = Readonly<Record<string, string | Uint8Array>>;

const raw = (parts: Parts): Record<string, Uint8Array> =>
  Object.fromEntries(
    Object.entries(parts).map(([name, part]) => [name, typeof part === "string" ? strToU8(part) : part]),
  );
/** `mimetype` stands first and unpacked, as programs write it. */
const zip = (parts: Parts): Uint8Array => {
  const { mimetype, ...others } = raw(parts);
  const files = { ...(mimetype && { mimetype: [mimetype, { level: 0 }] as const }), ...others };
  return zipSync(files as Parameters<typeof zipSync>[0], { level: 9, mtime: "1990-01-01" });
};

const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const run = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const text = many(run(sentence), 8);
const documentOf = (body: string, before = ""): string =>
  `<?xml version="1.0"?>${before}<w:document ${word}><w:body>${body}</w:body></w:document>`;

const wordParts: Parts = {
  "[Content_Types].xml":
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
  "_rels/.rels":
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
  "word/document.xml": documentOf(text),
};
export const docx = (parts: Parts): Uint8Array => zip({ ...wordParts, ...parts });

const office =
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"';
const contentOf = (body: string, before = ""): string =>
  `<?xml version="1.0"?>${before}<office:document-content ${office}><office:body><office:text>${body}</office:text></office:body></office:document-content>`;
export const odt = (parts: Parts): Uint8Array =>
  zip({
    mimetype: "application/vnd.oasis.opendocument.text",
    "content.xml": contentOf(many(`<text:p>${sentence}</text:p>`, 8)),
    ...parts,
  });

const opfOf = (items: string, spine: string): string =>
  `<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>The ferry</dc:title></metadata><manifest>${items}</manifest><spine>${spine}</spine></package>`;
const chapter = (body: string, before = ""): string =>
  `<?xml version="1.0"?>${before}<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body><h1>The ferry</h1>${body}</body></html>`;
export const epub = (parts: Parts): Uint8Array =>
  zip({
    mimetype: "application/epub+zip",
    "META-INF/container.xml":
      '<?xml version="1.0"?><container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="a.opf"/></rootfiles></container>',
    "a.opf": opfOf(
      '<item id="a" href="a.xhtml" media-type="application/xhtml+xml"/>',
      '<itemref idref="a"/>',
    ),
    "a.xhtml": chapter(many(`<p>${sentence}</p>`, 8)),
    ...parts,
  });

const billion = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">${Array.from(
  { length: 9 },
  (_, at) => `<!ENTITY ${String.fromCharCode(98 + at)} "${many(`&${String.fromCharCode(97 + at)};`, 10)}">`,
).join("")}]>`;
const external = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>';
const quadratic = `<!DOCTYPE x [<!ENTITY a "${many("a", 100_000)}">]>`;

/** The package with the bytes at each found place changed: sizes, names and marks that do not tell the truth. */
function changed(bytes: Uint8Array, signature: string, at: number, value: readonly number[]): Uint8Array {
  const copy = Buffer.from(bytes);
  for (let found = copy.indexOf(signature, 0, "latin1"); found >= 0; ) {
    for (const [index, byte] of value.entries()) copy[found + at + index] = byte;
    found = copy.indexOf(signature, found + 4, "latin1");
  }
  return new Uint8Array(copy);
}
const local = "PK\x03\x04";
const central = "PK\x01\x02";

/** All names of the directory lead to one and the same packed part (after Fifield). */
function overlapping(): Uint8Array {
  const plain = docx(
    Object.fromEntries(Array.from({ length: 1000 }, (_, at) => [`word/part${at}.xml`, many("x", 90_000)])),
  );
  const copy = Buffer.from(plain);
  const first = copy.indexOf("word/part0.xml", 0, "latin1") - 30;
  for (
    let found = copy.indexOf(central, 0, "latin1");
    found >= 0;
    found = copy.indexOf(central, found + 4, "latin1")
  ) {
    const length = copy.readUInt16LE(found + 28);
    if (copy.toString("latin1", found + 46, found + 46 + length).startsWith("word/part"))
      copy.writeUInt32LE(first, found + 42);
  }
  // The other parts go: one is there for all.
  const second = copy.indexOf("word/part1.xml", 0, "latin1") - 30;
  const directory = copy.indexOf(central, 0, "latin1");
  copy.writeUInt32LE(second, copy.length - 6);
  return new Uint8Array(Buffer.concat([copy.subarray(0, second), copy.subarray(directory)]));
}

function twice(bytes: Uint8Array, name: string, other: string): Uint8Array {
  return new Uint8Array(Buffer.from(Buffer.from(bytes).toString("latin1").replaceAll(name, other), "latin1"));
}

const zeros = (megabytes: number): Uint8Array => new Uint8Array(megabytes * 1_000_000);
const entry = (file: string, ends: Hostile["ends"], make: () => Uint8Array): Hostile => ({
  file,
  ends,
  make,
});

/** DOCX, ODT and EPUB that swell, lie or point elsewhere. */
export const zips: readonly Hostile[] = [
  entry("sound.docx", "read", () => docx({})),
  entry("sound.odt", "read", () => odt({})),
  entry("sound.epub", "read", () => epub({})),
  entry("ratio-unused.docx", "read", () => docx({ "word/media/a.bin": zeros(50) })),
  entry("sum.docx", "SOURCE_TOO_LARGE", () => docx({ "a.bin": zeros(60), "b.bin": zeros(60) })),
  entry("ratio-document.docx", "SOURCE_TOO_LARGE", () =>
    docx({ "word/document.xml": documentOf(text + many(" ", 15_000_000)) }),
  ),
  entry("document-30mb.docx", "SOURCE_TOO_LARGE", () =>
    docx({ "word/document.xml": documentOf(many(run(sentence), 200_000)) }),
  ),
  entry("ratio-content.odt", "SOURCE_TOO_LARGE", () =>
    odt({ "content.xml": contentOf(many(" ", 15_000_000)) }),
  ),
  entry("ratio-chapter.epub", "SOURCE_TOO_LARGE", () => epub({ "a.xhtml": chapter(many(" ", 15_000_000)) })),
  entry("paragraphs-400000.docx", "SOURCE_TOO_LARGE", () =>
    docx({ "word/document.xml": documentOf(many("<w:p/>", 400_000)) }),
  ),
  {
    ...entry("paragraphs-20000.docx", "read", () =>
      docx({ "word/document.xml": documentOf(text + many(run("x y."), 19_900)) }),
    ),
    made: "TEXT_TOO_LONG",
  },
  entry("paragraphs-20001.docx", "SOURCE_TOO_LARGE", () =>
    docx({ "word/document.xml": documentOf(many(run("x y."), 20_001)) }),
  ),
  entry("runs-200000.docx", "SOURCE_TOO_LARGE", () =>
    docx({
      "word/document.xml": documentOf(`${text}<w:p>${many("<w:r><w:t>x</w:t></w:r>", 200_000)}</w:p>`),
    }),
  ),
  entry("paragraphs.odt", "SOURCE_TOO_LARGE", () =>
    odt({ "content.xml": contentOf(many("<text:p>x</text:p>", 400_001)) }),
  ),
  entry("deep.docx", "SOURCE_BROKEN", () =>
    docx({ "word/document.xml": documentOf(many("<w:sdt>", 100_000)) }),
  ),
  entry("deep-tables.docx", "SOURCE_BROKEN", () =>
    docx({
      "word/document.xml": documentOf(
        `${text}${many("<w:tbl><w:tr><w:tc>", 3000)}${run("x")}${many("</w:tc></w:tr></w:tbl>", 3000)}`,
      ),
    }),
  ),
  entry("deep.odt", "SOURCE_TOO_LARGE", () =>
    odt({ "content.xml": contentOf(`${many("<text:span>", 100_000)}x${many("</text:span>", 100_000)}`) }),
  ),
  entry("deep.epub", "SOURCE_TOO_LARGE", () =>
    epub({ "a.xhtml": chapter(`<p>${many(sentence, 8)}</p>${many("<div>", 5000)}`) }),
  ),
  entry("spaces.odt", "read", () =>
    odt({
      "content.xml": contentOf(
        `${many(`<text:p>${sentence}</text:p>`, 8)}<text:p>x<text:s text:c="999999999"/>y</text:p>`,
      ),
    }),
  ),
  entry("repeated-cells.odt", "read", () =>
    odt({
      "content.xml": contentOf(
        `${many(`<text:p>${sentence}</text:p>`, 8)}<table:table xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"><table:table-row table:number-rows-repeated="99999999"><table:table-cell table:number-columns-repeated="99999999"><text:p>x</text:p></table:table-cell></table:table-row></table:table>`,
      ),
    }),
  ),
  entry("entries-2001.docx", "SOURCE_TOO_LARGE", () =>
    docx(Object.fromEntries(Array.from({ length: 2001 }, (_, at) => [`word/media/${at}`, ""]))),
  ),
  entry("entries-60000.epub", "SOURCE_TOO_LARGE", () =>
    epub(Object.fromEntries(Array.from({ length: 60_000 }, (_, at) => [`${at}`, ""]))),
  ),
  entry("spine-50000.epub", "SOURCE_TOO_LARGE", () =>
    epub({
      "a.opf": opfOf(
        '<item id="a" href="a.xhtml" media-type="application/xhtml+xml"/>',
        many('<itemref idref="a"/>', 50_000),
      ),
    }),
  ),
  entry("overlapping.docx", "SOURCE_BROKEN", overlapping),
  entry("nested.docx", "read", () => docx({ "word/embeddings/a.zip": docx({ "a.zip": docx({}) }) })),
  ...[
    "../../evil.xml",
    "/etc/evil.xml",
    "C:/evil.xml",
    "..\\evil.xml",
    "word/../../evil.xml",
    "a\0b.xml",
  ].map((name, at) => entry(`name-${at}.docx`, "SOURCE_BROKEN", () => docx({ [name]: "x" }))),
  entry("same-name.docx", "SOURCE_BROKEN", () =>
    twice(
      docx({ "word/documenu.xml": documentOf(run("Another text.")) }),
      "word/documenu.xml",
      "word/document.xml",
    ),
  ),
  entry("size-zero.docx", "SOURCE_BROKEN", () => changed(docx({}), central, 24, [0, 0, 0, 0])),
  entry("size-huge.docx", "SOURCE_TOO_LARGE", () => changed(docx({}), central, 24, [255, 255, 255, 127])),
  entry("packed-huge.docx", "SOURCE_BROKEN", () => changed(docx({}), central, 20, [255, 255, 255, 127])),
  entry("offset-wild.docx", "SOURCE_BROKEN", () => changed(docx({}), central, 42, [255, 255, 255, 127])),
  entry("method-unknown.docx", "SOURCE_BROKEN", () =>
    changed(changed(docx({}), central, 10, [99]), local, 8, [99]),
  ),
  entry("encrypted.docx", "SOURCE_LOCKED", () => changed(changed(docx({}), central, 8, [1]), local, 6, [1])),
  entry("cut.docx", "SOURCE_BROKEN", () => docx({}).slice(0, -60)),
  entry("cut-half.docx", "SOURCE_BROKEN", () => docx({}).slice(0, 700)),
  entry("spoilt.docx", "SOURCE_BROKEN", () => {
    const bytes = docx({});
    return bytes.fill(0x55, 60, 200);
  }),
  entry("billion-laughs.docx", "SOURCE_BROKEN", () =>
    docx({ "word/document.xml": documentOf(run("&j;"), billion) }),
  ),
  entry("billion-laughs.odt", "SOURCE_BROKEN", () =>
    odt({ "content.xml": contentOf("<text:p>&j;</text:p>", billion) }),
  ),
  entry("billion-laughs.epub", "SOURCE_BROKEN", () => epub({ "a.opf": `${billion}<package>&j;</package>` })),
  entry("billion-laughs-chapter.epub", "read", () =>
    epub({ "a.xhtml": chapter(`${many(`<p>${sentence}</p>`, 8)}<p>&j;</p>`, billion) }),
  ),
  entry("quadratic.odt", "SOURCE_BROKEN", () =>
    odt({ "content.xml": contentOf(`<text:p>${many("&a;", 100_000)}</text:p>`, quadratic) }),
  ),
  entry("external.docx", "SOURCE_BROKEN", () =>
    docx({ "word/document.xml": documentOf(run("&a;"), external) }),
  ),
  entry("external.odt", "SOURCE_BROKEN", () =>
    odt({ "content.xml": contentOf("<text:p>&a;</text:p>", external) }),
  ),
  entry("properties-external.docx", "SOURCE_BROKEN", () =>
    docx({
      "docProps/core.xml": `${external}<cp:coreProperties><dc:title>&a;</dc:title></cp:coreProperties>`,
    }),
  ),
  entry("document-target.docx", "SOURCE_BROKEN", () =>
    docx({ "_rels/.rels": many("x", 100), "word/document.xml": "not XML" }),
  ),
  entry("no-document.docx", "SOURCE_BROKEN", () => docx({ "word/document.xml": "<w:document/>" })),
  entry("opf-outside.epub", "SOURCE_BROKEN", () =>
    epub({
      "META-INF/container.xml":
        '<container><rootfiles><rootfile full-path="../../../etc/passwd"/></rootfiles></container>',
    }),
  ),
  entry("chapter-outside.epub", "SOURCE_BROKEN", () =>
    epub({ "a.opf": opfOf('<item id="a" href="file:///etc/passwd"/>', '<itemref idref="a"/>') }),
  ),
  entry("locked-chapter.epub", "SOURCE_LOCKED", () =>
    epub({
      "META-INF/encryption.xml":
        '<encryption xmlns:enc="http://www.w3.org/2001/04/xmlenc#"><enc:EncryptedData><enc:EncryptionMethod Algorithm="http://www.w3.org/2001/04/xmlenc#aes128-cbc"/><enc:CipherData><enc:CipherReference URI="a.xhtml"/></enc:CipherData></enc:EncryptedData></encryption>',
    }),
  ),
  entry("script-link.docx", "read", () =>
    docx({
      "word/_rels/document.xml.rels":
        '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="javascript:alert(1)" TargetMode="External"/></Relationships>',
      "word/document.xml": documentOf(
        `${text}<w:p><w:hyperlink r:id="a" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:r><w:t>x</w:t></w:r></w:hyperlink></w:p>`,
      ),
    }),
  ),
  entry("empty.docx", "SOURCE_BROKEN", () => zip({})),
  entry("only-mark.docx", "FORMAT_UNKNOWN", () => bytesOf("PK\x03\x04")),
];
