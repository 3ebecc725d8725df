import { z } from "zod";
import type { Fonts } from "./fonts.ts";

const points = z.number().min(0);

/** Style of an element name or `.class`. Sizes in points. */
export const Style = z.strictObject({
  font: z.string().optional(),
  size: points.optional(),
  /** Share of the font's own line height: 1 sets lines as far apart as the font's maker wished. */
  lineHeight: z.number().min(0.7).optional(),
  bold: z.boolean().optional(),
  italics: z.boolean().optional(),
  align: z.enum(["left", "center", "right", "justify"]).optional(),
  colour: z
    .string()
    .regex(/^#[0-9a-f]{6}$/)
    .optional(),
  /** Space above and below. */
  above: points.optional(),
  below: points.optional(),
  indent: points.optional(),
});
export type Style = z.infer<typeof Style>;

const Margins = z.strictObject({ top: points, right: points, bottom: points, left: points });

/** `theme.yaml`: everything about a look that is not words or structure. Lengths in points. */
export const Theme = z.strictObject({
  name: z.string(),
  fonts: z.record(
    z.string(),
    z.strictObject({
      package: z.string(),
      normal: z.string(),
      bold: z.string(),
      italics: z.string(),
      bolditalics: z.string(),
      licence: z.string(),
    }),
  ),
  page: z.strictObject({ a4: Margins, letter: Margins }),
  /** Right-hand margin for notes beside the article. */
  annotation: points,
  /** Distance of two writing lines, and their stroke. */
  writing: z.strictObject({
    pitch: points,
    stroke: points,
    /** Share of a question's writing lines that is printed, 0–1; all when absent. */
    share: z.number().min(0).max(1).optional(),
  }),
  /** Pages of the student edition, unless another number is asked for: so many and one more for each so many words of the article, rounded up; `null`: as many as it takes. */
  budget: z
    .strictObject({ pages: points, words: z.number().min(1) })
    .nullable()
    .optional(),
  /** A booklet: pages of half the paper's size, two on each side of a sheet in printers' order. */
  imposed: z.boolean().optional(),
  /** Long words of running text may be divided at the end of a line; true when absent. */
  hyphenate: z.boolean().optional(),
  /** Endings of ordinals and shortened words are raised where the language does so; true when absent. */
  raised: z.boolean().optional(),
  /** The source check is made to fill its page or two pages exactly; else it takes the room it needs. True when absent. */
  fitted: z.boolean().optional(),
  styles: z.record(z.string(), Style),
});
export type Theme = z.infer<typeof Theme>;

/** `theme.yaml` as it is written: a whole theme, or only what differs from the look that it extends. */
export const ThemeFile = z
  .strictObject({
    ...Theme.partial().shape,
    name: z.string(),
    extends: z.string().optional(),
  })
  .check(({ value, issues }) => {
    if (value.extends !== undefined) return;
    const whole = Theme.safeParse(value);
    for (const issue of whole.error?.issues ?? [])
      issues.push({ ...issue, input: value } as (typeof issues)[number]);
  });
export type ThemeFile = z.infer<typeof ThemeFile>;

/** A folder `templates/<name>`, loaded. */
export interface Look {
  readonly name: string;
  /** Handlebars sources: `student`, `teacher`. */
  readonly templates: Readonly<Record<string, string>>;
  readonly partials: Readonly<Record<string, string>>;
  /** Of one template, at most; the usual limit when absent. */
  readonly kilobytes?: number;
  readonly theme: Theme;
  readonly fonts: Fonts;
}
