import type { Pdf, Reference } from "./pdfkit.ts";
import type { Kind, Tag, Tags } from "./tags.ts";

/** What stands in a structure element, in the order of the pages. */
type Kid =
  | { readonly page: Reference; readonly mcid: number }
  | { readonly page: Reference; readonly annotation: Reference }
  | { readonly child: number };

const none: readonly Kid[] = [];

/** Cells and rows stand in their table even when they are empty. */
const shape: ReadonlySet<Kind> = new Set<Kind>(["TR", "TH", "TD"]);

/** Tells for all that is drawn on the pages whose content it is, and writes the structure tree at the end. */
export interface Marks {
  /** What is drawn from here on belongs to a tag; without one it is an artifact: of the page, or ornament. */
  readonly open: (tag: number | undefined, artifact: "Pagination" | "Layout") => void;
  /** To be called before a page ends. */
  readonly close: () => void;
  /** The key of a link's annotation in the parent tree, and what to do once it is there. */
  readonly annotate: (tag: number) => { readonly key: number; readonly done: () => void };
  /** The box of a picture, in points from the page's lower left corner. */
  readonly box: (tag: number, box: readonly number[]) => void;
  readonly finish: () => void;
}

/** Nothing is told. */
export const unmarked: Marks = {
  open: () => {},
  close: () => {},
  annotate: () => ({ key: 0, done: () => {} }),
  box: () => {},
  finish: () => {},
};

/** Marked content and structure tree after ISO 32000-1 §14.7. */
export function marking(pdf: Pdf, { all }: Tags): Marks {
  const kids = new Map<number, Kid[]>([[0, []]]);
  const boxes = new Map<number, readonly number[]>();
  const tree = pdf.getStructParentTree();
  /** By page, in the order of their drawing: its key in the parent tree, and the tags of its marked content. */
  const pages = new Map<number, number[]>();
  const annotations: { readonly key: number; readonly tag: number }[] = [];
  /** A tag, or the kind of an artifact. */
  let running: number | string | undefined;

  const kidsOf = (tag: number): Kid[] => {
    const known = kids.get(tag);
    if (known !== undefined) return known;
    const list: Kid[] = [];
    kids.set(tag, list);
    kidsOf(all[tag]?.parent ?? 0).push({ child: tag });
    return list;
  };
  const close = () => {
    if (running !== undefined) pdf.addContent("EMC");
    running = undefined;
  };
  const open: Marks["open"] = (tag, artifact) => {
    const wanted = tag ?? artifact;
    if (running === wanted) return;
    close();
    running = wanted;
    if (tag === undefined) {
      pdf.addContent(`/Artifact <</Type /${artifact}>> BDC`);
      return;
    }
    const key = pdf.page.structParentTreeKey;
    const owners = pages.get(key) ?? [];
    if (owners.length === 0) pages.set(key, owners);
    const mcid = owners.push(tag) - 1;
    kidsOf(tag).push({ page: pdf.page.dictionary, mcid });
    pdf.addContent(`/${all[tag]?.kind ?? "Span"} <</MCID ${mcid}>> BDC`);
  };
  const annotate: Marks["annotate"] = (tag) => {
    const key = pdf.createStructParentTreeNextKey();
    annotations.push({ key, tag });
    const done = () => {
      const annotation = pdf.page.annotations.at(-1);
      if (annotation !== undefined) kidsOf(tag).push({ page: pdf.page.dictionary, annotation });
    };
    return { key, done };
  };

  const refs = new Map<number, Reference>();
  const named: { readonly id: string; readonly ref: Reference }[] = [];

  /** Children in the order of the pages where text stands between them, else in that of the document. */
  const children = (tag: number): readonly Kid[] => {
    const own = kids.get(tag) ?? none;
    if ((all[tag]?.kids.length ?? 0) === 0) return own;
    const known = new Set(own.flatMap((kid) => ("child" in kid ? [kid.child] : [])));
    const wanted = (all[tag]?.kids ?? []).filter(
      (kid) => known.has(kid) || shape.has(all[kid]?.kind ?? "P") || hasShape(all, kid),
    );
    if (own.every((kid) => "child" in kid)) return wanted.map((child) => ({ child }));
    return [...own, ...wanted.filter((kid) => !known.has(kid)).map((child) => ({ child }))];
  };
  const build = (tag: Tag, index: number, parent: Reference): Reference => {
    const language = all[tag.parent]?.language;
    const attributes = attributesOf(tag, boxes.get(index));
    const spoken = tag.language !== language && tag.parent >= 0;
    const ref = pdf.ref({
      Type: "StructElem",
      S: tag.kind,
      P: parent,
      ...(spoken && { Lang: text(tag.language) }),
      ...(tag.alt !== undefined && { Alt: text(tag.alt) }),
      ...(tag.actual !== undefined && { ActualText: text(tag.actual) }),
      ...(tag.kind === "Note" && { ID: text(idOf(index)) }),
      ...(attributes.length > 0 && { A: attributes }),
    });
    refs.set(index, ref);
    if (tag.kind === "Note") named.push({ id: idOf(index), ref });
    const own = children(index);
    const page = own.flatMap((kid) => ("mcid" in kid ? [kid.page] : []))[0];
    if (page !== undefined) ref.data.Pg = page;
    const plain = !spoken && attributes.length === 0 && tag.alt === undefined && tag.actual === undefined;
    if (plain && tag.kind !== "Note") {
      const kids = own.map((kid) => {
        if ("mcid" in kid)
          return kid.page === page ? kid.mcid : spelledKid(`/MCR\n/Pg ${kid.page}\n/MCID ${kid.mcid}`);
        if ("annotation" in kid) return spelledKid(`/OBJR\n/Pg ${kid.page}\n/Obj ${kid.annotation}`);
        const child = all[kid.child];
        return child === undefined ? "null" : build(child, kid.child, ref);
      });
      const on = page === undefined ? "" : `/Pg ${page}\n`;
      ref.data = spelled(
        `<<\n/Type /StructElem\n/S /${tag.kind}\n/P ${parent}\n${on}/K [${kids.join(" ")}]\n>>`,
      );
      ref.end();
      return ref;
    }
    ref.data.K = own.map((kid) => {
      if ("mcid" in kid) return kid.page === page ? kid.mcid : { Type: "MCR", Pg: kid.page, MCID: kid.mcid };
      if ("annotation" in kid) return { Type: "OBJR", Pg: kid.page, Obj: kid.annotation };
      const child = all[kid.child];
      return child === undefined ? null : build(child, kid.child, ref);
    });
    ref.end();
    return ref;
  };
  const finish = () => {
    const root = pdf.getStructTreeRoot();
    const [first] = all;
    if (first !== undefined) root.data.K = [build(first, 0, root)];
    if (named.length > 0) {
      const names = named.toSorted((one, other) => (one.id < other.id ? -1 : 1));
      root.data.IDTree = { Names: names.flatMap(({ id, ref }) => [text(id), ref]) };
    }
    for (const [key, owners] of pages) {
      const named = owners.map((tag) => String(refs.get(tag) ?? null));
      tree.add(key, spelled(`[${named.join(" ")}]`));
    }
    for (const { key, tag } of annotations) tree.add(key, refs.get(tag) ?? null);
  };
  return { open, close, annotate, box: (tag, box) => void boxes.set(tag, box), finish };
}

/** An entry already written as PDFKit would: it asks each kind of object in turn what it is, a thousand times a document. */
function spelled(text: string): Record<string, unknown> {
  return { [Symbol.toStringTag]: "Spelled", toString: () => text };
}

function spelledKid(entries: string): string {
  return `<<\n/Type ${entries}\n>>`;
}

/** Notes have an identifier of their own (ISO 14289-1 §7.9). */
function idOf(tag: number): string {
  return `note-${tag}`;
}

function hasShape(all: readonly Tag[], tag: number): boolean {
  const kind = all[tag]?.kind;
  return (kind === "THead" || kind === "TBody") && (all[tag]?.kids.length ?? 0) > 0;
}

function attributesOf(tag: Tag, box: readonly number[] | undefined): object[] {
  const { scope, columns, rows, numbering } = tag;
  const table = {
    ...(scope && { Scope: scope }),
    ...(columns && { ColSpan: columns }),
    ...(rows && { RowSpan: rows }),
  };
  return [
    ...(Object.keys(table).length > 0 ? [{ O: "Table", ...table }] : []),
    ...(numbering ? [{ O: "List", ListNumbering: numbering }] : []),
    ...(box ? [{ O: "Layout", Placement: "Block", BBox: [...box] }] : []),
  ];
}

/** PDFKit writes objects of String as text, plain strings as names. */
function text(value: string): object {
  return Object(value);
}
