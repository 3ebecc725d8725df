import type { Element, ElementContent, Properties } from "hast";

export type Child = ElementContent | string | undefined;

/** A hast element; strings become text, `undefined` nothing. */
export function element(tagName: string, properties: Properties, ...children: readonly Child[]): Element {
  return {
    type: "element",
    tagName,
    properties,
    children: children.flatMap((child): ElementContent[] => {
      if (child === undefined || child === "") return [];
      return [typeof child === "string" ? { type: "text", value: child } : child];
    }),
  };
}
