import type { Page, PageItem } from "./engine.ts";

/** Moves what stands on even pages, so that what was the left margin of theirs is the right one. */
export function mirror(pages: readonly Page[]): void {
  pages.forEach((page, index) => {
    const { left, right } = page.pageMargins;
    if (index % 2 === 1) page.items = page.items.map((item) => moved(item, right - left));
  });
}

function moved(drawn: PageItem, by: number): PageItem {
  if (drawn.type === "line") {
    const item = drawn.item.clone();
    item.x += by;
    return { type: "line", item };
  }
  if (drawn.type === "image") return { type: "image", item: { ...drawn.item, x: drawn.item.x + by } };
  const { x1, x2 } = drawn.item;
  return { type: "vector", item: { ...drawn.item, x1: x1 + by, x2: x2 + by } };
}
