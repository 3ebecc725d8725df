import type { Element } from "hast";
import type { Document } from "../model/document.ts";
import type { Style } from "../model/look.ts";

/** A style with nothing left open. Space and indent belong to the block alone; the rest is inherited. */
export interface Look {
  readonly font: string;
  readonly size: number;
  readonly lineHeight: number;
  readonly bold: boolean;
  readonly italics: boolean;
  readonly align: "left" | "center" | "right" | "justify";
  readonly colour: string;
  readonly above: number;
  readonly below: number;
  readonly indent: number;
}

/** What an element looks like where the theme says nothing. */
const plain: Readonly<Record<string, Style>> = {
  h1: { bold: true, size: 20, lineHeight: 1, below: 6 },
  h2: { bold: true, size: 15, lineHeight: 1, above: 16, below: 5 },
  h3: { bold: true, size: 12.5, lineHeight: 1, above: 11, below: 4 },
  h4: { bold: true, above: 9, below: 3 },
  h5: { bold: true, above: 9, below: 3 },
  h6: { bold: true, above: 9, below: 3 },
  p: { below: 6 },
  ul: { below: 6 },
  ol: { below: 6 },
  li: { below: 3 },
  dl: { below: 6 },
  dt: { bold: true, above: 2 },
  dd: { indent: 14, below: 3 },
  blockquote: { indent: 14, above: 2, below: 8 },
  table: { above: 3, below: 8 },
  th: { bold: true },
  figure: { above: 6, below: 8 },
  figcaption: { italics: true, below: 4 },
  hr: { above: 6, below: 8 },
  aside: { above: 8, below: 10 },
  strong: { bold: true },
  b: { bold: true },
  em: { italics: true },
  i: { italics: true },
  cite: { italics: true },
  ".embed": { above: 8, below: 10 },
  ".label": { bold: true, size: 8.5, below: 3 },
  ".number": { bold: true, size: 8.5 },
  ".foot": { size: 8.5 },
  ".line": { size: 8 },
  ".footnote": { size: 8.5, below: 0 },
  ".endnote": { below: 4 },
  ".lines": { below: 6 },
  ".gutter": { indent: 24 },
};

/** The style that the whole document starts from: the theme's `body`. */
export function bodyLook(document: Document): Look {
  const family = Object.keys(document.fonts)[0] ?? "";
  const first: Look = {
    font: family,
    size: 11,
    lineHeight: 1.05,
    bold: false,
    italics: false,
    align: "left",
    colour: "#000000",
    above: 0,
    below: 0,
    indent: 0,
  };
  return apply(first, document, "body");
}

/** The look of an element: its name's style, then each class's, over what it inherits. */
export function elementLook(parent: Look, document: Document, element: Element): Look {
  const names = [element.tagName, ...classes(element).map((name) => `.${name}`)];
  return resolved(parent, document, names);
}

/** The look of a name that stands in no element: `.number`, `.label`, `.foot`. */
export function namedLook(parent: Look, document: Document, name: string): Look {
  return resolved(parent, document, [name]);
}

/** The look without space and indent. */
export function spaceless(look: Look, document: Document): Look {
  const { above, below, indent } = look;
  return above === 0 && below === 0 && indent === 0 ? look : resolved(look, document, []);
}

/** Looks by the one that they inherit and the names that change it: most elements of a document are alike. */
const known = new WeakMap<Look, Map<string, Look>>();

function resolved(parent: Look, document: Document, names: readonly string[]): Look {
  const looks = known.get(parent) ?? new Map<string, Look>();
  known.set(parent, looks);
  const key = names.join(" ");
  const look =
    looks.get(key) ??
    names.reduce((one, name) => apply(one, document, name), {
      ...parent,
      above: 0,
      below: 0,
      indent: 0,
    });
  looks.set(key, look);
  return look;
}

export function classes(element: Element): readonly string[] {
  const value = element.properties.className;
  return Array.isArray(value) ? value.map(String) : [];
}

function apply(look: Look, document: Document, name: string): Look {
  const style = { ...plain[name], ...document.theme.styles[name] };
  const known = style.font === undefined || Object.hasOwn(document.fonts, style.font);
  const set = Object.entries(style).filter(
    ([key, value]) => value !== undefined && (key !== "font" || known),
  );
  return { ...look, ...Object.fromEntries(set) };
}
