import { deflateSync } from "node:zlib";
import { bytesOf, type Hostile, sentence } from "./hostile.ts";

type Objects = readonly (string | Buffer)[];

/** A file of these objects, numbered from 1; the first is the catalogue. */
function pdfOf(objects: Objects, trailer = ""): Uint8Array {
  const parts: Buffer[] = [Buffer.from("%PDF-1.7\n")];
  const places: number[] = [];
  let size = 9;
  const add = (part: string | Buffer): void => {
    const bytes = Buffer.from(part as string, "latin1");
    parts.push(bytes);
    size += bytes.length;
  };
  for (const [at, object] of objects.entries()) {
    places.push(size);
    add(`${at + 1} 0 obj\n`);
    add(object);
    add("\nendobj\n");
  }
  const start = size;
  add(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`);
  for (const place of places) add(`${String(place).padStart(10, "0")} 00000 n \n`);
  add(`trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer}>>\nstartxref\n${start}\n%%EOF\n`);
  return new Uint8Array(Buffer.concat(parts));
}

function stream(bytes: string | Buffer, filters: readonly string[] = []): Buffer {
  let body = Buffer.from(bytes as string, "latin1");
  for (const _ of filters) body = deflateSync(body, { level: 9 });
  const filter = filters.length === 0 ? "" : `/Filter [${filters.map((name) => `/${name}`).join(" ")}] `;
  return Buffer.concat([
    Buffer.from(`<< ${filter}/Length ${body.length} >>\nstream\n`),
    body,
    Buffer.from("\nendstream"),
  ]);
}

const font = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>";
const lines = Array.from(
  { length: 8 },
  (_, at) => `BT /F 11 Tf 60 ${700 - at * 20} Td (${sentence}) Tj ET`,
).join("\n");
const page = (contents = "4 0 R", more = ""): string =>
  `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 5 0 R >> >> /Contents ${contents} ${more}>>`;
const catalogue = "<< /Type /Catalog /Pages 2 0 R >>";
const pages = (kids = "3 0 R", count = 1): string => `<< /Type /Pages /Kids [${kids}] /Count ${count} >>`;

const soundWith = (contents: string | Buffer): Uint8Array =>
  pdfOf([catalogue, pages(), page(), typeof contents === "string" ? stream(contents) : contents, font]);

/** Forms that each draw the next one so many times; the last draws `inside`. */
function forms(first: number, levels: number, times: number, inside: string): string[] {
  return Array.from({ length: levels }, (_, at) => {
    const body = at === levels - 1 ? inside : many("/X Do ", times);
    return `<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /Font << /F 5 0 R >> /XObject << /X ${first + at + 1} 0 R >> >> /Length ${body.length} >>\nstream\n${body}\nendstream`;
  });
}

function withForms(levels: number, times: number, inside = ""): Uint8Array {
  return pdfOf([
    catalogue,
    pages(),
    page("4 0 R").replace("/Font", "/XObject << /X 6 0 R >> /Font"),
    stream(`${lines}\n/X Do`),
    font,
    ...forms(6, levels, times, inside),
  ]);
}

function pictureOf(width: number, height: number): Buffer {
  const packed = deflateSync(Buffer.alloc(width * height), { level: 9 });
  return Buffer.concat([
    Buffer.from(
      `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /BitsPerComponent 8 /ColorSpace /DeviceGray /Filter /FlateDecode /Length ${packed.length} >>\nstream\n`,
    ),
    packed,
    Buffer.from("\nendstream"),
  ]);
}

const entry = (file: string, ends: Hostile["ends"], make: () => Uint8Array): Hostile => ({
  file: `${file}.pdf`,
  ends,
  make,
});
const many = (text: string, count: number): string => text.repeat(count);

/** PDFs that loop, swell, lie or carry scripts. */
export const pdfs: readonly Hostile[] = [
  entry("sound", "read", () => soundWith(lines)),
  entry("pages-loop", "SOURCE_BROKEN", () => pdfOf([catalogue, pages("2 0 R"), page(), stream(lines), font])),
  entry("pages-parent-loop", "read", () =>
    pdfOf([
      catalogue,
      "<< /Type /Pages /Kids [3 0 R] /Count 1 /Parent 2 0 R >>",
      page(),
      stream(lines),
      font,
    ]),
  ),
  entry("pages-million", "read", () =>
    pdfOf([catalogue, pages("3 0 R", 1_000_000), page(), stream(lines), font]),
  ),
  entry("pages-301", "SOURCE_TOO_LARGE", () =>
    pdfOf([catalogue, pages(many("3 0 R ", 301), 301), page(), stream(lines), font]),
  ),
  entry("pages-300", "read", () =>
    pdfOf([catalogue, pages(many("3 0 R ", 300), 300), page(), stream(lines), font]),
  ),
  entry("pages-negative", "ARTICLE_EMPTY", () =>
    pdfOf([catalogue, pages("3 0 R", -1), page(), stream(lines), font]),
  ),
  entry("pages-deep", "SOURCE_BROKEN", () => {
    const depth = 5000;
    const nodes = Array.from(
      { length: depth },
      (_, at) => `<< /Type /Pages /Kids [${at + 6} 0 R] /Count 1 >>`,
    );
    return pdfOf([catalogue, pages("5 0 R"), page(), font, ...nodes.slice(0, -1), "null"]);
  }),
  entry("kids-100000", "SOURCE_TOO_LARGE", () =>
    pdfOf([catalogue, pages(many("3 0 R ", 100_000), 100_000), page(), stream(lines), font]),
  ),
  entry("catalogue-loop", "SOURCE_BROKEN", () => pdfOf(["1 0 R", pages(), page(), stream(lines), font])),
  entry("contents-loop", "ARTICLE_EMPTY", () =>
    pdfOf([catalogue, pages(), page("4 0 R"), "[4 0 R 4 0 R]", font]),
  ),
  entry("length-loop", "read", () =>
    pdfOf([catalogue, pages(), page(), `<< /Length 4 0 R >>\nstream\n${lines}\nendstream`, font]),
  ),
  entry("xref-loop", "read", () => pdfOf([catalogue, pages(), page(), stream(lines), font], "/Prev 9 ")),
  entry("xref-self", "read", () => {
    const bytes = Buffer.from(soundWith(lines)).toString("latin1");
    const start = /startxref\n(\d+)/.exec(bytes)?.[1] ?? "";
    return new Uint8Array(Buffer.from(bytes.replace("/Root 1 0 R", `/Root 1 0 R /Prev ${start}`), "latin1"));
  }),
  entry("form-loop", "read", () =>
    pdfOf([
      catalogue,
      pages(),
      page("4 0 R").replace("/Font", "/XObject << /X 6 0 R >> /Font"),
      stream(`${lines}\n/X Do`),
      font,
      Buffer.concat([
        Buffer.from(
          "<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 6 0 R >> >> /Length 5 >>\nstream\n/X Do\nendstream",
        ),
      ]),
    ]),
  ),
  entry("form-bomb", "SOURCE_TOO_LARGE", () => withForms(12, 10)),
  entry("form-bomb-text", "SOURCE_TOO_LARGE", () =>
    withForms(12, 10, "BT /F 11 Tf 9 9 Td (The ferry) Tj ET"),
  ),
  entry("forms-50000", "read", () => withForms(3, 37)),
  entry("pattern-bomb", "SOURCE_TOO_LARGE", () => {
    const tile = (at: number, body: string): string =>
      `<< /Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 9 9] /XStep 9 /YStep 9 /Resources << /XObject << /X ${at} 0 R >> >> /Length ${body.length} >>\nstream\n${body}\nendstream`;
    return pdfOf([
      catalogue,
      pages(),
      page("4 0 R").replace("/Font", "/Pattern << /P 6 0 R >> /Font"),
      stream(`${lines}\n/Pattern cs /P scn 0 0 99 99 re f`),
      font,
      tile(7, "/X Do"),
      ...forms(7, 12, 10, ""),
    ]);
  }),
  entry("mask-bomb", "SOURCE_TOO_LARGE", () =>
    pdfOf([
      catalogue,
      pages(),
      page("4 0 R").replace("/Font", "/ExtGState << /G << /SMask << /S /Alpha /G 6 0 R >> >> >> /Font"),
      stream(`${lines}\n/G gs 0 0 99 99 re f`),
      font,
      ...forms(6, 12, 10, ""),
    ]),
  ),
  entry("glyph-bomb", "SOURCE_TOO_LARGE", () =>
    pdfOf([
      catalogue,
      pages(),
      page("4 0 R").replace("/Font <<", "/Font << /T 6 0 R"),
      stream(`${lines}\nBT /T 11 Tf 60 99 Td (aaaa) Tj ET`),
      font,
      "<< /Type /Font /Subtype /Type3 /FontBBox [0 0 9 9] /FontMatrix [1 0 0 1 0 0] /FirstChar 97 /LastChar 97 /Widths [9] /Encoding << /Type /Encoding /Differences [97 /a] >> /CharProcs << /a 7 0 R >> /Resources << /XObject << /X 8 0 R >> >> >>",
      stream("9 0 d0 /X Do"),
      ...forms(8, 12, 10, ""),
    ]),
  ),
  entry("pictures-again", "read", () =>
    pdfOf([
      catalogue,
      pages(),
      page("4 0 R").replace("/Font", "/XObject << /X 6 0 R >> /Font"),
      stream(`${lines}\n${many("/X Do ", 20_000)}`),
      font,
      pictureOf(1000, 1000),
    ]),
  ),
  entry("pictures-large", "read", () =>
    pdfOf([
      catalogue,
      pages(),
      page("4 0 R").replace(
        "/Font",
        `/XObject << ${Array.from({ length: 20 }, (_, at) => `/X${at} ${at + 6} 0 R`).join(" ")} >> /Font`,
      ),
      stream(`${lines}\n${Array.from({ length: 20 }, (_, at) => `/X${at} Do`).join(" ")}`),
      font,
      ...Array.from({ length: 20 }, () => pictureOf(4000, 5000)),
    ]),
  ),
  entry("flate-bomb", "SOURCE_TOO_LARGE", () => soundWith(stream(many(" ", 200_000_000), ["FlateDecode"]))),
  entry("flate-bomb-twice", "SOURCE_TOO_LARGE", () =>
    soundWith(stream(many(" ", 300_000_000), ["FlateDecode", "FlateDecode"])),
  ),
  entry("flate-bomb-hidden", "SOURCE_TOO_LARGE", () => {
    const packed = deflateSync(Buffer.from(many(" ", 200_000_000)), { level: 9 });
    return soundWith(
      Buffer.concat([
        Buffer.from(`<< /Filter /Fl#61teDecode /Length ${packed.length} >>\nstream\n`),
        packed,
        Buffer.from("\nendstream"),
      ]),
    );
  }),
  entry("flate-bomb-hex", "SOURCE_TOO_LARGE", () => {
    const packed = deflateSync(Buffer.alloc(600_000_000), { level: 9 }).toString("hex");
    return soundWith(
      Buffer.from(
        `<< /Filter [/ASCIIHexDecode /FlateDecode] /Length ${packed.length} >>\nstream\n${packed}\nendstream`,
      ),
    );
  }),
  entry("filters-100", "SOURCE_TOO_LARGE", () =>
    soundWith(
      stream(
        lines,
        Array.from({ length: 100 }, () => "FlateDecode"),
      ),
    ),
  ),
  entry("operators-million", "read", () =>
    soundWith(stream(`${lines}\n${many("q Q ", 1_000_000)}`, ["FlateDecode"])),
  ),
  entry("marks-million", "read", () =>
    soundWith(stream(`${lines}\n${many("/P << /MCID 1 >> BDC ", 300_000)}`, ["FlateDecode"])),
  ),
  entry("array-deep", "ARTICLE_EMPTY", () => soundWith(`${many("[", 1_000_000)}`)),
  entry("array-deep-object", "SOURCE_BROKEN", () =>
    pdfOf([
      `<< /Type /Catalog /Pages 2 0 R /X ${many("[", 1_000_000)}`,
      pages(),
      page(),
      stream(lines),
      font,
    ]),
  ),
  entry("dictionary-deep", "SOURCE_BROKEN", () =>
    pdfOf([
      `<< /Type /Catalog /Pages 2 0 R /X ${many("<</X", 200_000)}`,
      pages(),
      page(),
      stream(lines),
      font,
    ]),
  ),
  entry("string-unclosed", "ARTICLE_EMPTY", () => soundWith(`BT (${many("(", 1_000_000)}`)),
  entry("name-long", "read", () => soundWith(`${lines}\n/${many("A", 1_000_000)} gs`)),
  entry("number-long", "read", () => soundWith(`${lines}\n${many("9", 1_000_000)} 0 m`)),
  entry("structure-loop", "read", () =>
    pdfOf([
      "<< /Type /Catalog /Pages 2 0 R /StructTreeRoot 6 0 R /MarkInfo << /Marked true >> >>",
      pages(),
      page(),
      stream(lines),
      font,
      "<< /Type /StructTreeRoot /K 7 0 R >>",
      "<< /Type /StructElem /S /P /P 6 0 R /K [7 0 R 7 0 R] >>",
    ]),
  ),
  entry("objects-100000", "read", () =>
    pdfOf([
      catalogue,
      pages(),
      page(),
      stream(lines),
      font,
      ...Array.from({ length: 100_000 }, () => "null"),
    ]),
  ),
  entry("scripts", "read", () =>
    pdfOf([
      "<< /Type /Catalog /Pages 2 0 R /OpenAction 6 0 R /AA << /WC 6 0 R >> /Names << /JavaScript << /Names [(a) 6 0 R] >> >> >>",
      pages(),
      page("4 0 R", "/AA << /O 6 0 R >> "),
      stream(lines),
      font,
      "<< /Type /Action /S /JavaScript /JS (globalThis.reached = 1; app.alert\\(1\\)) >>",
    ]),
  ),
  entry("font-matrix", "read", () =>
    pdfOf([
      catalogue,
      pages(),
      page(),
      stream(lines),
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /FontMatrix [1 2 3 4 5 (1\\); globalThis.reached = 1; //)] >>",
    ]),
  ),
  entry("encrypted", "SOURCE_LOCKED", () =>
    pdfOf(
      [
        catalogue,
        pages(),
        page(),
        stream(lines),
        font,
        `<< /Filter /Standard /V 1 /R 2 /O (${many("o", 32)}) /U (${many("u", 32)}) /P -4 >>`,
      ],
      "/Encrypt 6 0 R /ID [(0123456789abcdef) (0123456789abcdef)] ",
    ),
  ),
  entry("no-text", "ARTICLE_EMPTY", () => soundWith("0 0 m 9 9 l S")),
  entry("no-pages", "SOURCE_BROKEN", () => pdfOf(["<< /Type /Catalog >>"])),
  entry("head-only", "SOURCE_BROKEN", () => bytesOf("%PDF-1.7\n")),
  entry("cut", "SOURCE_BROKEN", () => soundWith(lines).slice(0, -200)),
  entry("zeros-5mb", "SOURCE_BROKEN", () => {
    const bytes = new Uint8Array(5_000_000);
    bytes.set(bytesOf("%PDF-1.7\n"));
    return bytes;
  }),
  entry("objects-words", "SOURCE_BROKEN", () => bytesOf(`%PDF-1.7\n${many("1 0 obj\n", 500_000)}`)),
  entry("startxref-many", "SOURCE_BROKEN", () =>
    bytesOf(`%PDF-1.7\n${many("startxref\n9\n%%EOF\n", 200_000)}`),
  ),
  entry("trailers-many", "SOURCE_BROKEN", () =>
    bytesOf(`%PDF-1.7\n${many("trailer\n<< /Root 9 0 R >>\n", 100_000)}`),
  ),
  entry("saves-million", "SOURCE_TOO_LARGE", () =>
    soundWith(stream(`${lines}\n${many("q ", 1_000_000)}`, ["FlateDecode"])),
  ),
  entry("text-5mb", "read", () => soundWith(stream(many(`${lines}\n`, 5000), ["FlateDecode"]))),
  entry("text-one-line", "read", () =>
    soundWith(stream(`${lines}\nBT /F 11 Tf 60 300 Td (${many("word ", 200_000)}) Tj ET`, ["FlateDecode"])),
  ),
];
