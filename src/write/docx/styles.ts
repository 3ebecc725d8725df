import type { IBaseParagraphStyleOptions, IParagraphStyleOptions, IRunOptions, IStylesOptions } from "docx";
import type { Document } from "../../model/document.ts";
import { bodyLook, type Look } from "../look.ts";
import { typeface } from "../typeface.ts";

/** A named paragraph style: who changes it in Word changes every paragraph of it. */
export interface Style {
  readonly id: string;
  readonly name: string;
  readonly look: Look;
  readonly level?: number;
}

/** The styles that a document turns out to need. */
export interface Styles {
  readonly body: Look;
  readonly document: Document;
  readonly all: Style[];
}

/** Word's own styles, by element; every other style has the name of its class or element. */
const builtIn: Readonly<Record<string, string>> = {
  p: "Normal",
  div: "Normal",
  td: "Normal",
  th: "Normal",
  blockquote: "Quote",
  figcaption: "Caption",
  caption: "Caption",
  li: "List Paragraph",
};

export function newStyles(document: Document): Styles {
  const body = bodyLook(document);
  return { body, document, all: [{ id: "Normal", name: "Normal", look: { ...body, above: 0, below: 0 } }] };
}

/** The style of this name and look; with another look than the first of its name, a further one. */
export function styleFor(styles: Styles, name: string, look: Look): Style {
  const wanted = builtIn[name] ?? name;
  const named = styles.all.filter((style) => style.name.replace(/ \d+$/, "") === wanted);
  const known = named.find((style) => alike(style.look, look));
  if (known !== undefined) return known;
  const full = named.length === 0 ? wanted : `${wanted} ${named.length + 1}`;
  return added(styles, {
    id: full.replace(/[^A-Za-z0-9]/g, "") || `Style${styles.all.length}`,
    name: full,
    look,
  });
}

/** The heading style of a level: it looks as the first heading of that level does. */
export function headingStyle(styles: Styles, level: number, look: Look): Style {
  const known = styles.all.find((style) => style.level === level);
  return known ?? added(styles, { id: `Heading${level}`, name: `heading ${level}`, look, level });
}

function added(styles: Styles, style: Style): Style {
  styles.all.push(style);
  return style;
}

/** The styles as the file wants them. */
export function styleSheet(
  { all, body, document }: Styles,
  language: IRunOptions["language"],
): IStylesOptions {
  const headings = all.filter((style) => style.level !== undefined);
  return {
    default: {
      document: {
        run: { ...runOf(body, undefined, document), ...(language && { language }) },
        paragraph: { spacing: lines(body) },
      },
      ...Object.fromEntries(
        headings.map((style) => [`heading${style.level}`, options(style, body, document)]),
      ),
      hyperlink: { run: { color: "auto", underline: {} } },
    },
    paragraphStyles: all
      .filter((style) => style.level === undefined)
      .map(
        (style): IParagraphStyleOptions => ({
          id: style.id,
          name: style.name,
          ...options(style, body, document),
        }),
      ),
  };
}

function options({ look, level }: Style, body: Look, document: Document): IBaseParagraphStyleOptions {
  return {
    basedOn: "Normal",
    ...(level !== undefined && { next: "Normal" }),
    quickFormat: true,
    run: runOf(look, body, document),
    paragraph: {
      spacing: { ...lines(look), before: twips(look.above), after: twips(look.below) },
      ...(look.align !== "left" && { alignment: look.align === "justify" ? "both" : look.align }),
      ...(level !== undefined && { keepNext: true, keepLines: true }),
    },
  };
}

function lines({ lineHeight }: Look) {
  return { line: Math.round(240 * lineHeight), lineRule: "auto" } as const;
}

/** A look as a run's properties: what differs from `base`, or all of it. */
export function runOf(look: Look, base: Look | undefined, document: Document): IRunOptions {
  const differs = (key: keyof Look) => base === undefined || base[key] !== look[key];
  return {
    ...(differs("font") && { font: fontNames(look.font, document) }),
    ...(differs("size") && { size: Math.round(look.size * 2) }),
    ...(differs("bold") && (base !== undefined || look.bold) && { bold: look.bold }),
    ...(differs("italics") && (base !== undefined || look.italics) && { italics: look.italics }),
    ...(differs("colour") && look.colour !== "#000000" && { color: look.colour.slice(1) }),
  };
}

/** The typeface by its name; for letters that it has not, one that every office program has. */
function fontNames(family: string, document: Document) {
  const { name, sans } = typeface(document.theme.fonts[family]?.package ?? family);
  return { ascii: name, hAnsi: name, eastAsia: name, cs: sans ? "Arial" : "Times New Roman" };
}

/** Points → twentieths of a point. */
export function twips(points: number): number {
  return Math.round(points * 20);
}

function alike(one: Look, other: Look): boolean {
  const keys = ["font", "size", "lineHeight", "bold", "italics", "align", "colour"] as const;
  return keys.every((key) => one[key] === other[key]);
}
