import type { Root } from "hast";
import { visit } from "unist-util-visit";
import { excerpt } from "./line.ts";

/** A name for each picture of the tree, once: what it says it shows, else its file. */
export function imagesOf(tree: Root): readonly string[] {
  const names = new Set<string>();
  visit(tree, "element", ({ tagName, properties }) => {
    if (tagName !== "img") return;
    const alt = typeof properties.alt === "string" ? properties.alt.trim() : "";
    const src =
      typeof properties.src === "string" && !properties.src.startsWith("data:") ? properties.src : "";
    const name = alt || (src.split(/[?#]/)[0] ?? "").split("/").at(-1) || "";
    if (name !== "") names.add(excerpt(name, 60));
  });
  return [...names];
}
