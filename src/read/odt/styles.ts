import type { Element } from "hast";
import { allOf, attribute, childrenOf, firstOf } from "../xml.ts";

/** What a style of the file means for its text. */
export interface Style {
  /** The built-in style that it comes from, as `Heading_20_1`; its own name without one. */
  readonly base: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly hidden: boolean;
  /** `super` or `sub`. */
  readonly position: string;
}

export interface Styles {
  readonly of: (name: string) => Style;
  /** Whether the first level of the list style counts. */
  readonly isNumbered: (name: string) => boolean;
}

const plain: Style = { base: "", bold: false, italic: false, hidden: false, position: "" };
const deepest = 20;

/** The styles of `content.xml` and `styles.xml`, those of the content first. */
export function stylesOf(roots: readonly Element[]): Styles {
  const styles = new Map<string, Element>();
  const lists = new Map<string, boolean>();
  for (const root of roots) {
    for (const style of allOf(root, "style:style")) keep(styles, attribute(style, "style:name"), style);
    for (const list of allOf(root, "text:list-style"))
      keep(
        lists,
        attribute(list, "style:name"),
        childrenOf(list)[0]?.tagName === "text:list-level-style-number",
      );
  }
  const known = new Map<string, Style>();
  const of = (name: string, depth = 0): Style => {
    const style = styles.get(name);
    if (style === undefined || depth > deepest) return { ...plain, base: name };
    const found = known.get(name);
    if (found !== undefined) return found;
    const parent = attribute(style, "style:parent-style-name");
    const above = parent === "" ? { ...plain, base: name } : of(parent, depth + 1);
    const made = styled(style, isOwn(name) ? above : { ...above, base: name });
    known.set(name, made);
    return made;
  };
  return { of: (name) => (name === "" ? plain : of(name)), isNumbered: (name) => lists.get(name) ?? false };
}

/** `P12`, `T3`: a variation that the program named, not a person. */
function isOwn(name: string): boolean {
  return /^[A-Z]{1,2}\d+$/.test(name);
}

function styled(style: Element, above: Style): Style {
  const text = firstOf(style, "style:text-properties");
  if (text === undefined) return above;
  const weight = attribute(text, "fo:font-weight");
  const slant = attribute(text, "fo:font-style");
  return {
    base: above.base,
    bold: weight === "" ? above.bold : /^(?:bold|[6-9]00)$/.test(weight),
    italic: slant === "" ? above.italic : slant !== "normal",
    hidden: above.hidden || attribute(text, "text:display") === "none",
    position: /^(super|sub)/.exec(attribute(text, "style:text-position"))?.[1] ?? above.position,
  };
}

function keep<T>(map: Map<string, T>, name: string, value: T): void {
  if (!map.has(name)) map.set(name, value);
}
