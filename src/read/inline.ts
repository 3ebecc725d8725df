import type { Element, ElementContent, Nodes } from "hast";

const renamed: Readonly<Record<string, string>> = {
  b: "strong",
  i: "em",
  tt: "code",
  kbd: "code",
  samp: "code",
};
const kept = new Set("em strong a sub sup code q cite br".split(" "));

/**
 * Inline content as the article keeps it: known elements only, others unwrapped; runs of blanks are one space;
 * no space at the edges or beside a line break.
 */
export function tidyInline(nodes: readonly ElementContent[]): ElementContent[] {
  const state = { space: true };
  return trimEnd(collapse(nodes, state));
}

function collapse(nodes: readonly ElementContent[], state: { space: boolean }): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type === "text") {
      let value = node.value.replace(/[ \t\n]+/g, " ");
      if (state.space) value = value.trimStart();
      if (value === "") return [];
      state.space = value.endsWith(" ");
      return [{ type: "text", value }];
    }
    if (node.type !== "element") return [];
    const tagName = renamed[node.tagName] ?? node.tagName;
    if (tagName === "br") {
      state.space = true;
      return [{ type: "element", tagName, properties: {}, children: [] }];
    }
    const children = collapse(node.children, state);
    if (!kept.has(tagName)) return children;
    if (children.length === 0) return [];
    const { href, lang, dataNote } = node.properties;
    const properties = {
      ...(tagName === "a" && typeof href === "string" ? { href } : {}),
      ...(typeof lang === "string" ? { lang } : {}),
      ...(tagName === "sup" && typeof dataNote === "string" ? { dataNote } : {}),
    };
    return [{ type: "element", tagName, properties, children }];
  });
}

function trimEnd(nodes: readonly ElementContent[]): ElementContent[] {
  const out = [...nodes];
  for (let last = out.pop(); last !== undefined; last = out.pop()) {
    if (last.type === "text") {
      const value = last.value.trimEnd();
      if (value !== "") return [...out, { type: "text", value }];
    } else if (last.type === "element" && last.tagName !== "br") {
      const children = trimEnd(last.children);
      if (children.length > 0) return [...out, { ...last, children }];
    }
  }
  return [];
}

const lines = new Set("li tr dt dd p h2 h3 h4 h5 h6 ul ol figcaption caption pre".split(" "));

/** Plain text of a tree: `\n` between lines, items, rows and blocks; a tab between cells; trimmed. */
export function textOf(node: Nodes): string {
  const parts: string[] = [];
  gather(node, parts);
  return parts
    .join("")
    .replace(/(?<![ \t])[ \t]*\n[ \t\n]*/g, "\n")
    .trim();
}

function gather(node: Nodes, parts: string[]): void {
  if (node.type === "text") parts.push(node.value);
  if (!("children" in node)) return;
  const name = node.type === "element" ? node.tagName : "";
  if (name === "br") parts.push("\n");
  if (lines.has(name)) parts.push("\n");
  for (const child of node.children) gather(child, parts);
  if (lines.has(name)) parts.push("\n");
  if (name === "td" || name === "th") parts.push("\t");
}

/** Every letter of the element stands in one emphasised element. */
export function isWholly(element: Element, tagName: "em" | "strong"): boolean {
  return (
    element.children.length > 0 &&
    element.children.every((child) => {
      if (child.type === "text") return child.value.trim() === "";
      if (child.type !== "element") return true;
      return child.tagName === tagName || (child.tagName !== "br" && isWholly(child, tagName));
    })
  );
}

export function hasLink(element: Element): boolean {
  return element.children.some(
    (child) => child.type === "element" && (child.tagName === "a" || hasLink(child)),
  );
}
