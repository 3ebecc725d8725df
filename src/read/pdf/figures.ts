import type { Properties } from "hast";
import { propertiesOf } from "./images.ts";
import type { Branch, Image, PdfPage } from "./page.ts";
import { united } from "./pictures.ts";

/** The largest picture that a tagged file counts to these branches. */
export function imageIn(branches: readonly Branch[], { images }: PdfPage): Properties | undefined {
  const marks = new Set(marksIn(branches));
  const own = images.filter(({ mark }) => mark !== undefined && marks.has(mark));
  const [largest] = united(own).toSorted((a, b) => areaOf(b) - areaOf(a));
  return largest && propertiesOf(largest);
}

/** What the figure, or one in it, is said to show. */
export function altOf({ alt, children }: Branch): string {
  return alt === "" ? (children.map(altOf).find((each) => each !== "") ?? "") : alt;
}

function marksIn(branches: readonly Branch[]): number[] {
  return branches.flatMap(({ id, children }) => {
    const mark = /_mc(\d+)$/.exec(id)?.[1];
    return mark === undefined ? marksIn(children) : [Number(mark)];
  });
}

function areaOf({ x, right, y, top }: Image): number {
  return (right - x) * (top - y);
}
