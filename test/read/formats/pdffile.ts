/** A line of text as it is put on a page: points from the left and from the bottom, in Courier. */
export interface Put {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly bold?: boolean;
  /** Role of its element in the structure; lines with the same `part` are one element. */
  readonly role?: string;
  readonly part?: number;
  /** An address over letters of the line, counted from its first. */
  readonly link?: { readonly address: string; readonly from: number; readonly to: number };
}

/** A picture, of one grey when nothing else is said: its place on the page, in points. */
export interface Shown {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Operators instead of the picture; the image of the file is `/I0`, `/I1` … */
  readonly draw?: string;
  readonly role?: string;
  readonly part?: number;
}

/** An image of the file: its pixels in hexadecimal, row by row from the top. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly colours: "DeviceGray" | "DeviceRGB";
  readonly bits?: number;
  readonly hex: string;
}

/** A PDF of A4 pages, tagged when its lines have roles. `trailer` is added to the file's trailer. */
export function pdfOf(
  pages: readonly (readonly Put[])[],
  trailer = "",
  info = "",
  pictures: readonly (readonly Shown[])[] = [],
  pixels: readonly Pixels[] = [],
): Uint8Array {
  const all = pages.map((page, at) => [...page, ...(pictures[at] ?? [])]);
  const objects: string[] = [];
  const add = (body: string): number => objects.push(body);
  const tagged = pages.some((page) => page.some(({ role }) => role !== undefined));
  const first = 6 + pages.length * 2;
  const parts = [...new Set(all.flat().map(({ part }) => part))].filter((part) => part !== undefined);
  const kids = pages.map((_, at) => `${5 + at * 2} 0 R`).join(" ");
  const marks = tagged ? `/MarkInfo<</Marked true>>/StructTreeRoot ${first} 0 R` : "";
  add(`<</Type/Catalog/Pages 2 0 R${marks}>>`);
  add(`<</Type/Pages/Kids[${kids}]/Count ${pages.length}>>`);
  add("<</Type/Font/Subtype/Type1/BaseFont/Courier/Encoding/WinAnsiEncoding>>");
  add("<</Type/Font/Subtype/Type1/BaseFont/Courier-Bold/Encoding/WinAnsiEncoding>>");
  for (const [at, page] of pages.entries()) {
    const fonts = "/Resources<</Font<</F1 3 0 R/F2 4 0 R>>/XObject<<@images>>>>";
    const links = page.flatMap(({ link, x, y, size }) => {
      if (link === undefined) return [];
      const [left, right] = [x + link.from * size * 0.6, x + link.to * size * 0.6];
      const way = `/A<</S/URI/URI(${link.address})>>`;
      return `<</Type/Annot/Subtype/Link/Rect[${left} ${y - 2} ${right} ${y + size}]${way}>>`;
    });
    add(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]${fonts}/Annots[${links.join("")}]/Contents ${6 + at * 2} 0 R/StructParents ${at}>>`,
    );
    const text = page.map((put, mark) => {
      const font = put.bold ? "F2" : "F1";
      const shown = `BT /${font} ${put.size} Tf 1 0 0 1 ${put.x} ${put.y} Tm (${coded(put.text)}) Tj ET`;
      return put.role === undefined ? shown : `/${put.role} <</MCID ${mark}>> BDC ${shown} EMC`;
    });
    const grey = "BI /W 1 /H 1 /CS /G /BPC 8 /F /AHx ID 80> EI";
    for (const [index, { x, y, width, height, draw, role }] of (pictures[at] ?? []).entries()) {
      const shown = draw ?? `q ${width} 0 0 ${height} ${x} ${y} cm ${grey} Q`;
      text.push(role === undefined ? shown : `/${role} <</MCID ${page.length + index}>> BDC ${shown} EMC`);
    }
    add(`<</Length ${text.join("\n").length}>>stream\n${text.join("\n")}\nendstream`);
  }
  add("<</Type/Info>>".replace(">>", `${info}>>`));
  if (tagged) {
    const number = (part: number | undefined): number => first + 1 + parts.indexOf(part ?? -1);
    const nums = all.map((page, at) => `${at} [${page.map(({ part }) => `${number(part)} 0 R`).join(" ")}]`);
    objects[first - 1] =
      `<</Type/StructTreeRoot/K[${parts.map((part) => `${number(part)} 0 R`).join(" ")}]/ParentTree<</Nums[${nums.join(" ")}]>>>>`;
    for (const part of parts) {
      const content = all.flatMap((page, at) =>
        page.flatMap((put, mark) =>
          put.part === part ? [`<</Type/MCR/Pg ${5 + at * 2} 0 R/MCID ${mark}>>`] : [],
        ),
      );
      const role = all.flat().find((put) => put.part === part)?.role ?? "P";
      objects[number(part) - 1] = `<</Type/StructElem/S/${role}/P ${first} 0 R/K[${content.join(" ")}]>>`;
    }
  }
  const images = pixels.map(({ width, height, colours, bits = 8, hex }, at) => {
    const how = `/Width ${width}/Height ${height}/ColorSpace/${colours}/BitsPerComponent ${bits}`;
    add(
      `<</Type/XObject/Subtype/Image${how}/Filter/ASCIIHexDecode/Length ${hex.length + 1}>>stream\n${hex}>\nendstream`,
    );
    return `/I${at} ${objects.length} 0 R`;
  });
  for (const [at, body] of objects.entries()) objects[at] = body.replace("@images", images.join(""));
  let file = "%PDF-1.7\n";
  const offsets = objects.map((body, at) => {
    const offset = file.length;
    file += `${at + 1} 0 obj\n${body}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const count = objects.length + 1;
  const infoNumber = 5 + pages.length * 2;
  file += `xref\n0 ${count}\n0000000000 65535 f \n${table}trailer\n<</Size ${count}/Root 1 0 R/Info ${infoNumber} 0 R${trailer}>>\nstartxref\n${file.length}\n%%EOF\n`;
  return Uint8Array.from(Buffer.from(file, "latin1"));
}

const winAnsi: Readonly<Record<string, number>> = { "’": 0x92, "“": 0x93, "”": 0x94, "–": 0x96, "•": 0x95 };

function coded(text: string): string {
  return [...text]
    .map((letter) => String.fromCharCode(winAnsi[letter] ?? letter.charCodeAt(0)))
    .join("")
    .replace(/[\\()]/g, "\\$&");
}

export interface Setting {
  readonly x?: number;
  readonly top?: number;
  /** Letters in a line. */
  readonly letters?: number;
  readonly size?: number;
  /** Between paragraphs, in lines. */
  readonly space?: number;
  /** Of first lines, in letters. */
  readonly indent?: number;
}

/** Paragraphs set in lines at a width, downwards. `\n` in a paragraph ends a line. */
export function set(paragraphs: readonly string[], setting: Setting = {}): Put[] {
  const { x = 72, top = 740, letters = 60, size = 10, space = 1, indent = 0 } = setting;
  let y = top;
  return paragraphs.flatMap((paragraph, at) => {
    if (at > 0) y -= size * 1.4 * space;
    const lines: string[] = [];
    for (const piece of paragraph.split("\n")) {
      let line = "";
      for (const word of piece.split(" ")) {
        const room = letters - (lines.length === 0 ? indent : 0);
        if (line !== "" && line.length + 1 + word.length > room) {
          lines.push(line);
          line = word;
        } else line = line === "" ? word : `${line} ${word}`;
      }
      lines.push(line);
    }
    return lines.map((text, row): Put => {
      const put = { text, x: x + (row === 0 ? indent * size * 0.6 : 0), y, size };
      y -= size * 1.4;
      return put;
    });
  });
}
