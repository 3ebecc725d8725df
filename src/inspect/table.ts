import type { Element } from "hast";
import { type Child, element } from "./element.ts";
import type { Words } from "./words.ts";

/** A folding table; nothing when it has no rows. */
export function table(
  name: string,
  columns: readonly string[],
  rows: readonly (readonly Child[])[],
  words: Words,
): Element | undefined {
  if (rows.length === 0) return undefined;
  const cells = (tag: string, row: readonly Child[]) =>
    element("tr", {}, ...row.map((cell) => element(tag, {}, cell)));
  return element(
    "details",
    { open: true },
    element("summary", {}, `${words(`table.${name}`)} (${rows.length})`),
    element(
      "table",
      {},
      element(
        "thead",
        {},
        cells(
          "th",
          columns.map((column) => words(`column.${column}`)),
        ),
      ),
      element("tbody", {}, ...rows.map((row) => cells("td", row))),
    ),
  );
}

/** Paragraph numbers, each a link to its place. */
export function places(numbers: readonly number[]): Element {
  const links = [...new Set(numbers)].flatMap((number, index): Child[] => [
    index === 0 ? undefined : ", ",
    element("a", { href: `#p${number}` }, String(number)),
  ]);
  return element("span", {}, ...links);
}
