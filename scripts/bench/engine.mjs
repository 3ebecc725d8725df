// In a process of its own: makes PDFs with pdfmake as it is, or with Lectern, one for every line on standard input: the
// file of a document and that of pdfmake's definition of the same content. Answers with the processor time in ms and the
// size. What is read and parsed first is not counted; a process for one document counts as a whole, from outside: with a
// third word, `once`, Lectern asks V8 to compile late, as `lectern make` does.
import { readFileSync, writeFileSync } from "node:fs";
import { createInterface } from "node:readline";

const [way, fontList, once] = process.argv.slice(2);
if (once) (await import("../../dist/commands/frugal.js")).compileLate();
const fonts = JSON.parse(readFileSync(fontList, "utf8"));
const bytesOf = (faces) =>
  Object.fromEntries(Object.entries(faces).map(([face, path]) => [face, readFileSync(path)]));
const loaded = Object.fromEntries(Object.entries(fonts).map(([family, faces]) => [family, bytesOf(faces)]));
const print = way === "stock" ? await stock() : await lectern(way === "tagged");

for await (const line of createInterface({ input: process.stdin })) {
  const { document, definition, output } = JSON.parse(line);
  const input = JSON.parse(readFileSync(way === "stock" ? definition : document, "utf8"));
  const before = process.cpuUsage();
  const bytes = await print(input);
  const { user, system } = process.cpuUsage(before);
  if (output !== undefined) writeFileSync(output, bytes);
  process.stdout.write(`${JSON.stringify({ cpu: (user + system) / 1000, bytes: bytes.length })}\n`);
}

async function stock() {
  const { default: pdfmake } = await import("pdfmake");
  pdfmake.setFonts(fonts);
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy(() => true);
  const ruled = (height) => ({
    hLineWidth: () => 0.5,
    vLineWidth: () => 0.5,
    paddingLeft: () => 5,
    paddingRight: () => 5,
    paddingTop: () => height,
    paddingBottom: () => height,
  });
  pdfmake.setTableLayouts({ roomy: ruled(4), close: ruled(2) });
  return ({ foot, ...definition }) => {
    const footer = (page, pages) => ({
      columns: [
        { ...foot.look, text: foot.text, width: "*" },
        { ...foot.look, text: `${page} / ${pages}`, width: 60, alignment: "right" },
      ],
      margin: foot.margin,
    });
    return pdfmake.createPdf({ ...definition, footer }).getBuffer();
  };
}

async function lectern(tagged) {
  const { writePdf } = await import("../../dist/write/pdf/pdf.js");
  return (document) => writePdf({ ...document, fonts: loaded }, () => {}, tagged);
}
