import type { Element, ElementContent, Root } from "hast";
import { type Schema, sanitize } from "hast-util-sanitize";
import type { Item } from "./page.ts";

const flowNames =
  "p h2 h3 h4 h5 h6 ul ol li dl dt dd table caption thead tbody tfoot tr th td pre blockquote figure img figcaption";
const inlineNames = "em strong a sub sup code q cite br";

const schema: Schema = {
  tagNames: `${flowNames} ${inlineNames}`.split(" "),
  attributes: {
    "*": ["lang", "dataSource"],
    a: ["href"],
    img: ["src", "alt"],
    ol: ["start"],
    sup: ["dataNote"],
    th: ["colSpan", "rowSpan"],
    td: ["colSpan", "rowSpan"],
  },
  protocols: { href: ["http", "https", "mailto"] },
  strip: ["script", "style", "template"],
  clobber: [],
  ancestors: {},
  required: {},
};

/** Items → the article's body: only elements and attributes that an article may have. */
export function bodyOf(items: readonly Item[]): Root {
  const children = items.map(({ element, language, source }): Element => {
    const properties = {
      ...element.properties,
      ...(language === undefined ? { lang: undefined } : { lang: language }),
      ...(source === undefined ? {} : { dataSource: source }),
    };
    const tagName = element.tagName === "h1" ? "h2" : element.tagName;
    return { type: "element", tagName, properties, children: element.children };
  });
  const clean = sanitize({ type: "root", children }, schema);
  return clean.type === "root" ? clean : { type: "root", children: [] };
}

/** The inline content of a block, as an article may have it. */
export function lightOf({ children }: Element): ElementContent[] {
  const clean = sanitize({ type: "root", children }, { ...schema, tagNames: inlineNames.split(" ") });
  return clean.type === "root" ? (clean.children as ElementContent[]) : [];
}
