import type { Box, Link, Run } from "./page.ts";

interface AnnotatedPage {
  readonly getAnnotations: () => Promise<readonly unknown[]>;
}

const most = { links: 500, letters: 2000 };
/** Of a run's height and of a letter's width: what a link must cover, and how far it may reach beyond. */
const covered = 0.5;

/** The links of a page that lead out of the file, in the page's own points. */
export async function linksOn(page: AnnotatedPage): Promise<readonly Link[]> {
  const all = await page.getAnnotations().catch(() => []);
  return all.slice(0, most.links).flatMap((annotation): Link[] => {
    if (annotation === null || typeof annotation !== "object") return [];
    const said = new Map<string, unknown>(Object.entries(annotation));
    const address = said.get("url");
    if (said.get("subtype") !== "Link" || typeof address !== "string") return [];
    if (!/^(?:https?|mailto):/i.test(address) || address.length > most.letters) return [];
    const quads = numbersOf(said.get("quadPoints"));
    const boxes = quads.length >= 8 ? inEights(quads) : [numbersOf(said.get("rect"))];
    return boxes.flatMap((points) => (points.length < 4 ? [] : [{ address, box: boxOf(points) }]));
  });
}

/** A run as it is, or in parts when a link covers some of its words. */
export function linkedRuns(run: Run, links: readonly Link[]): Run[] {
  const middle = run.y + run.size * 0.25;
  const over = links.find(({ box }) => {
    const shared = Math.min(box.right, run.right) - Math.max(box.x, run.x);
    const least = Math.min(run.size, box.right - box.x, run.right - run.x) * covered;
    return middle > box.y && middle < box.top && shared > 0 && shared >= least;
  });
  if (over === undefined || run.text.trim() === "") return [run];
  const { address, box } = over;
  const from = wordEdge(run, box.x, "start");
  const to = wordEdge(run, box.right, "end");
  if (from >= to) return [run];
  const part = (start: number, end: number): Run => ({
    ...run,
    text: run.text.slice(start, end),
    x: placeOf(run, start),
    right: placeOf(run, end),
    ends: run.ends && end === run.text.length,
  });
  const others = links.filter((link) => link !== over);
  const before = from > 0 ? linkedRuns(part(0, from), others) : [];
  const after = to < run.text.length ? linkedRuns(part(to, run.text.length), others) : [];
  return [...before, { ...part(from, to), link: address }, ...after];
}

/** The word's edge nearest to a place on the page. */
function wordEdge(run: Run, at: number, side: "start" | "end"): number {
  const { text } = run;
  const pattern = side === "start" ? /(?<![\p{L}\p{N}])(?=\S)/gu : /(?<=\S)(?![\p{L}\p{N}])/gu;
  const edges = [...text.matchAll(pattern)].map(({ index }) => index);
  const all = side === "start" ? [0, ...edges] : [...edges, text.length];
  const widths = widthsOf(text);
  const scale = (run.right - run.x) / Math.max(widths.at(-1) ?? 0, 1);
  const apart = (edge: number): number => Math.abs(run.x + (widths[edge] ?? 0) * scale - at);
  return all.reduce((best, edge) => (apart(edge) < apart(best) ? edge : best), all[0] ?? 0);
}

function placeOf({ x, right, text }: Run, at: number): number {
  const widths = widthsOf(text);
  return x + ((right - x) * (widths[at] ?? 0)) / Math.max(widths.at(-1) ?? 0, 1);
}

/** About how far each letter's start is from the first's: letters are narrow, usual or wide in most faces. */
function widthsOf(text: string): number[] {
  let sum = 0;
  const starts = [0];
  for (let at = 0; at < text.length; at++) {
    const letter = text[at] ?? "";
    sum += /[\s.,:;'’‘!|iljI]/.test(letter)
      ? 0.53
      : /[ftr()\-"“”]/.test(letter)
        ? 0.75
        : /[mwMW]/.test(letter)
          ? 1.6
          : /\p{Lu}/u.test(letter)
            ? 1.35
            : 1;
    starts.push(sum);
  }
  return starts;
}

function inEights(values: readonly number[]): number[][] {
  return Array.from({ length: Math.floor(values.length / 8) }, (_, at) => values.slice(at * 8, at * 8 + 8));
}

/** The box around points that follow each other as x, y. */
function boxOf(points: readonly number[]): Box {
  const across = points.filter((_, at) => at % 2 === 0);
  const up = points.filter((_, at) => at % 2 === 1);
  return { x: Math.min(...across), right: Math.max(...across), y: Math.min(...up), top: Math.max(...up) };
}

function numbersOf(list: unknown): number[] {
  const values = Array.isArray(list) || ArrayBuffer.isView(list) ? Object.values(list) : [];
  return values.map(Number).filter(Number.isFinite);
}
