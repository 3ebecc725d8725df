import type { Element, ElementContent } from "hast";
import type { Repair } from "../model/article.ts";
import { textOf } from "./inline.ts";
import { excerpt, folded } from "./line.ts";
import type { Item } from "./page.ts";

/** Links that lead nowhere become text quietly; unsafe ones too, and are told. */
export interface Unlinked {
  readonly items: readonly Item[];
  readonly repairs: readonly Repair[];
  readonly unsafe: readonly string[];
}

export function unlink(items: readonly Item[]): Unlinked {
  const repairs: Repair[] = [];
  const unsafe: string[] = [];
  const walk = (list: readonly ElementContent[]): ElementContent[] =>
    list.flatMap((node): ElementContent[] => {
      if (node.type !== "element") return [node];
      const children = walk(node.children);
      if (node.tagName !== "a") return [{ ...node, children }];
      const fate = fateOf(node);
      if (fate === "kept") return [{ ...node, children }];
      repairs.push({ kind: "unlinked", text: excerpt(textOf(node)) });
      if (fate === "unsafe") unsafe.push(excerpt(textOf(node)));
      return children;
    });
  const done = items.map((item) => ({
    ...item,
    element: { ...item.element, children: walk(item.element.children) },
  }));
  return { items: done, repairs, unsafe };
}

function fateOf({ properties }: Element): "kept" | "dead" | "unsafe" {
  const href = typeof properties.href === "string" ? folded(properties.href).replace(/\s/g, "") : "";
  if (/^(https?:\/\/|mailto:)./.test(href)) return "kept";
  return /^[a-z][a-z\d+.-]*:/.test(href) ? "unsafe" : "dead";
}
