/** An element of the structure tree: its kind, and in order the content (`12R_mc3`) and the elements that it holds. */
export interface Element {
  readonly kind: string;
  readonly kids: readonly (string | number)[];
}

/** A stretch of text on its page; points from the top. */
export interface Spot {
  readonly page: number;
  readonly y: number;
  readonly size: number;
  readonly text: string;
}

/** The structure elements of a PDF by their object’s number, from the objects themselves. */
export function elements(bytes: Uint8Array): Map<number, Element> {
  const found = new Map<number, Element>();
  const file = Buffer.from(bytes).toString("latin1");
  for (const [, number, body = ""] of file.matchAll(
    /(\d+) 0 obj\n<<\n\/Type \/StructElem\n([\s\S]*?)\nendobj/g,
  )) {
    const page = /\/Pg (\d+) 0 R\n\/K \[/.exec(body)?.[1];
    const held = /\/K \[([\s\S]*)\]\n>>$/.exec(body)?.[1] ?? "";
    const kids = [...held.matchAll(/<<([\s\S]*?)>>|(\d+) 0 R|(\d+)/g)].flatMap(
      ([, dict, child, content]): (string | number)[] => {
        if (child !== undefined) return [Number(child)];
        if (content !== undefined) return [`${page}R_mc${content}`];
        const [, on] = /\/Pg (\d+) 0 R/.exec(dict ?? "") ?? [];
        const [, id] = /\/MCID (\d+)/.exec(dict ?? "") ?? [];
        return id === undefined ? [] : [`${on}R_mc${id}`];
      },
    );
    found.set(Number(number), { kind: /\/S \/(\w+)/.exec(body)?.[1] ?? "", kids });
  }
  return found;
}

const inline = new Set(["Span", "Link", "Reference", "Quote", "Code"]);
const written = /^(?:P|LBody|Caption|Note|H\d)$/;

/** Lines and rows that a page’s end leaves alone, by the tags: whole sentences are no disguise. */
export function torn(
  all: ReadonlyMap<number, Element>,
  spots: ReadonlyMap<string, readonly Spot[]>,
): string[] {
  const within = (id: number, into: (kind: string) => boolean): Spot[] =>
    (all.get(id)?.kids ?? []).flatMap((kid) => {
      if (typeof kid === "string") return spots.get(kid) ?? [];
      return into(all.get(kid)?.kind ?? "") ? within(kid, into) : [];
    });
  return [...all].flatMap(([id, { kind, kids }]) => {
    if (written.test(kind)) return lonely(lines(within(id, (inner) => inline.has(inner))), "line");
    if (kind !== "TBody") return [];
    const rows = kids.flatMap((kid) => {
      const [first] = typeof kid === "number" ? within(kid, () => true) : [];
      return first === undefined ? [] : [first];
    });
    return rows.length < 3 ? [] : lonely(rows, "row");
  });
}

function lonely(all: readonly Spot[], what: string): string[] {
  const pages = [...new Set(all.map(({ page }) => page))].sort((a, b) => a - b);
  if (pages.length < 2) return [];
  return [pages[0], pages.at(-1)].flatMap((page, end) => {
    const on = all.filter((spot) => spot.page === page);
    const place = end === 0 ? `a first ${what} alone at the foot` : `a last ${what} alone at the head`;
    return on.length === 1 ? [`page ${page}: ${place}: “${on[0]?.text.slice(0, 50)}”`] : [];
  });
}

/** One spot for each line. */
function lines(all: readonly Spot[]): Spot[] {
  const sorted = all.toSorted((a, b) => a.page - b.page || a.y - b.y);
  return sorted.filter(({ page, y, size }, index) => {
    const before = sorted[index - 1];
    return before === undefined || before.page !== page || y - before.y > Math.max(size, before.size) * 0.45;
  });
}
