import { inflateSync } from "node:zlib";
import { SaxesParser } from "saxes";
import { type Element, elements } from "./torn.ts";

/** A PDF's objects by number, as they stand in the file, and its file as Latin-1. */
interface Pdf {
  readonly file: string;
  readonly objects: ReadonlyMap<string, string>;
}

/** Kinds of the standard structure that Lectern may use. */
const standard = new Set(
  "Document Sect Div P H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table Caption THead TBody TR TH TD Figure Link Reference Note Span Quote BlockQuote Code".split(
    " ",
  ),
);

/**
 * What a PDF breaks of PDF/UA-1 (ISO 14289-1) that can be read from its own objects, after veraPDF’s profile: one
 * line for each kind of fault. For files as PDFKit writes them, without object streams.
 */
export function uaFaults(bytes: Uint8Array): string[] {
  const file = Buffer.from(bytes).toString("latin1");
  const objects = new Map<string, string>();
  for (const [, number = "", body = ""] of file.matchAll(/(?<=^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g))
    objects.set(number, body);
  const pdf = { file, objects };
  const tree = elements(bytes);
  return [
    ...catalogue(pdf),
    ...metadata(pdf),
    ...fonts(pdf),
    ...content(pdf, tree),
    ...links(pdf),
    ...kinds(pdf, tree),
  ];
}

function catalogue({ objects }: Pdf): string[] {
  const catalog = [...objects.values()].find((body) => body.includes("/Type /Catalog")) ?? "";
  const whole =
    catalog +
    [...catalog.matchAll(/\/(?:MarkInfo|ViewerPreferences) (\d+) 0 R/g)]
      .map(([, id = ""]) => objects.get(id))
      .join();
  return [
    [/\/Marked true/, "7.1: not marked as tagged"],
    [/\/DisplayDocTitle true/, "7.1: the title is not displayed"],
    [/\/Lang \((?!\))/, "7.2: no language"],
    [/\/StructTreeRoot \d+ 0 R/, "7.1: no structure"],
    [/\/Metadata \d+ 0 R/, "5: no metadata"],
  ].flatMap(([pattern, fault]) => ((pattern as RegExp).test(whole) ? [] : [String(fault)]));
}

function metadata({ file }: Pdf): string[] {
  const packet = Buffer.from(
    /<\?xpacket begin[\s\S]*?<\?xpacket end[^>]*>/.exec(file)?.[0] ?? "",
    "latin1",
  ).toString("utf8");
  const parser = new SaxesParser();
  let sound = true;
  parser.on("error", () => {
    sound = false;
  });
  parser.write(packet.replace(/<\?xpacket[^>]*>/g, "").trim()).close();
  const faults = sound && packet !== "" ? [] : ["5: metadata that are no XML"];
  if (!/<pdfuaid:part>1<\/pdfuaid:part>|pdfuaid:part="1"/.test(packet))
    faults.push("5: PDF/UA is not claimed");
  if (!/<dc:title>[\s\S]*?<rdf:li[^>]*>[^<]+</.test(packet)) faults.push("7.1: no title");
  return faults;
}

function fonts({ objects }: Pdf): string[] {
  const all = [...objects.values()];
  const faults: string[] = [];
  if (all.some((body) => body.includes("/Type /FontDescriptor") && !/\/FontFile[23]? /.test(body)))
    faults.push("7.21.4.1: a font that is not embedded");
  if (all.some((body) => /\/Subtype \/Type0/.test(body) && !body.includes("/ToUnicode")))
    faults.push("7.21.7: a font without Unicode");
  if (all.some((body) => body.includes("/CIDSet")))
    faults.push("7.21.4.2: a set of glyphs, which may be incomplete");
  return faults;
}

/** Everything drawn is an artifact or content of one element. */
function content({ file, objects }: Pdf, tree: ReadonlyMap<number, Element>): string[] {
  const held = new Set(
    [...tree.values()].flatMap(({ kids }) => kids.filter((kid) => typeof kid === "string")),
  );
  const faults = new Set<string>();
  for (const [number, body] of objects) {
    if (!/\/Type \/Page\n/.test(body)) continue;
    if (!/\/Tabs \/S/.test(body)) faults.add("7.18.3: a page without the order of its tags");
    let [depth, seen] = [0, 0];
    for (const line of drawn(file, /\/Contents (\d+) 0 R/.exec(body)?.[1]).split("\n")) {
      const operator = /\S+$/.exec(line)?.[0] ?? "";
      if (operator === "BDC" || operator === "BMC") {
        depth += 1;
        const id = /\/MCID (\d+)/.exec(line)?.[1];
        if (id === undefined) continue;
        seen += 1;
        if (!held.has(`${number}R_mc${id}`)) faults.add("7.1: content that no element holds");
      } else if (operator === "EMC") depth -= 1;
      else if (depth === 0 && /^(?:S|s|f|F|f\*|B|b|Tj|TJ|Do|sh)$/.test(operator))
        faults.add("7.1: drawn outside every tag and artifact");
    }
    if (seen > 0 && !/\/StructParents \d/.test(body))
      faults.add("7.1: a page without its key to the structure");
  }
  return [...faults];
}

function drawn(file: string, number: string | undefined): string {
  const start = file.indexOf("stream\n", file.search(new RegExp(`(?<=^|\\n)${number} 0 obj\n`))) + 7;
  const end = file.indexOf("\nendstream", start);
  return inflateSync(Buffer.from(file.slice(start, end), "latin1")).toString("latin1");
}

function links({ file, objects }: Pdf): string[] {
  const held = new Set(
    [...file.matchAll(/\/Type \/OBJR[\s\S]*?\/Obj (\d+) 0 R/g)].map(([, number]) => number),
  );
  const faults = new Set<string>();
  for (const [number, body] of objects) {
    if (!/\/Subtype \/Link/.test(body)) continue;
    if (!held.has(number)) faults.add("7.18.5: a link outside every Link");
    if (!/\/Contents \(/.test(body)) faults.add("7.18.5: a link without words");
    if (!/\/StructParent \d/.test(body)) faults.add("7.18.5: a link without its key");
  }
  return [...faults];
}

/** Kinds that may stand where they stand. */
const inside: Readonly<Record<string, RegExp>> = {
  L: /^(?:LI|Caption)$/,
  LI: /^(?:Lbl|LBody)$/,
  Table: /^(?:TR|THead|TBody|TFoot|Caption)$/,
  THead: /^TR$/,
  TBody: /^TR$/,
  TR: /^T[HD]$/,
};

function kinds({ objects }: Pdf, tree: ReadonlyMap<number, Element>): string[] {
  const faults = new Set<string>();
  const body = (id: number) => objects.get(String(id)) ?? "";
  let level = 0;
  for (const id of inOrder(tree)) {
    const { kind, kids } = tree.get(id) ?? { kind: "", kids: [] };
    if (!standard.has(kind)) faults.add(`7.1: no standard kind: ${kind}`);
    const allowed = inside[kind];
    for (const kid of kids) {
      const child = typeof kid === "number" ? tree.get(kid)?.kind : "content";
      if (allowed !== undefined && !allowed.test(child ?? "")) faults.add(`7.2: ${child} in ${kind}`);
    }
    const heading = Number(/^H(\d)$/.exec(kind)?.[1] ?? 0);
    if (heading > level + 1) faults.add(`7.4.2: H${heading} after H${level}`);
    if (heading > 0) level = heading;
    if (kind === "Figure" && !/\/Alt \(./.test(body(id))) faults.add("7.3: a figure without words");
    if (kind === "Figure" && !/\/BBox \[/.test(body(id))) faults.add("7.3: a figure without its place");
    if (kind === "TH" && !/\/Scope \//.test(body(id)))
      faults.add("7.5: a head of a table that does not say of what");
    if (kind === "Note" && !/\/ID \(/.test(body(id))) faults.add("7.9: a note without an identifier");
    if (kind === "Link" && !body(id).includes("/OBJR")) faults.add("7.18.5: a Link without its annotation");
  }
  if (tree.size === 0) faults.add("7.1: an empty structure");
  return [...faults];
}

/** The elements as they are read. */
function inOrder(tree: ReadonlyMap<number, Element>): number[] {
  const children = new Set([...tree.values()].flatMap(({ kids }) => kids));
  const below = (id: number): number[] => [
    id,
    ...(tree.get(id)?.kids ?? []).flatMap((kid) => (typeof kid === "number" ? below(kid) : [])),
  ];
  return [...tree.keys()].filter((id) => !children.has(id)).flatMap(below);
}
