import type { Element, ElementContent, Root, RootContent } from "hast";

const phrases = new Set("strong em b i a sub sup code q br cite span small abbr img".split(" "));

/** The tree without the white space that only lays out the template; runs of it inside a line become one space. */
export function tidy(tree: Root): Root {
  return { type: "root", children: tree.children.flatMap((child) => tidyBlock(child)) };
}

function tidyBlock(node: RootContent): RootContent[] {
  if (node.type === "text") return node.value.trim() === "" ? [] : [node];
  if (node.type !== "element") return [];
  if (isPhrase(node)) return [node];
  const children = node.children.some((child) => child.type === "element" && !isPhrase(child))
    ? node.children.flatMap((child) => tidyBlock(child) as ElementContent[])
    : tidyLine(node.children);
  return [{ ...node, children }];
}

/** One line of phrases: no space at its ends, none doubled across its parts. */
function tidyLine(children: readonly ElementContent[]): ElementContent[] {
  let spaced = true;
  const walk = (nodes: readonly ElementContent[]): ElementContent[] =>
    nodes.flatMap((node): ElementContent[] => {
      if (node.type === "element") {
        if (node.tagName === "br") spaced = true;
        else if (node.children.length === 0) spaced = false;
        return [{ ...node, children: walk(node.children) }];
      }
      if (node.type !== "text") return [];
      let value = node.value.replace(/[ \t\r\n\f]+/g, " ");
      if (spaced && value.startsWith(" ")) value = value.slice(1);
      if (value === "") return [];
      spaced = value.endsWith(" ");
      return [{ type: "text", value }];
    });
  const line = walk(children);
  const last = line.at(-1);
  if (last?.type !== "text") return line;
  const value = last.value.replace(/ $/, "");
  return [...line.slice(0, -1), ...(value === "" ? [] : [{ type: "text" as const, value }])];
}

function isPhrase(node: Element): boolean {
  return phrases.has(node.tagName);
}
