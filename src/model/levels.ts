import { z } from "zod";
import { type LexiconFile, Lexicons } from "./lexicons.ts";

/**
 * How much a pack lets the analysis say. A: everything. B: language, sentences, quotations and their speakers,
 * figures and dates, names, marks, readability. C: language, sentences, quotations without speakers, figures and dates.
 */
export const Level = z.enum(["A", "B", "C"]);
export type Level = z.infer<typeof Level>;

type List = keyof Lexicons;

const every = Object.keys(Lexicons.shape) as List[];
const first: readonly List[] = ["abbreviations", "stopWords", "numbers", "units"];

/** Lists that a pack must have; any other may be left out. */
const needed: Readonly<Record<Level, readonly List[]>> = {
  A: every.filter((list) => !Lexicons.shape[list].safeParse(undefined).success),
  B: [
    ...first,
    "determiners",
    "links",
    "reporting",
    "according",
    "complementisers",
    "pronouns",
    "titles",
    "roles",
    "groups",
    "institutions",
    "certainty",
    "care",
    "connectives",
  ],
  C: first,
};

/** Lists that are not read at a level, so that nothing is said on their ground. */
const unread: Readonly<Record<Level, readonly List[]>> = {
  A: [],
  B: ["evaluative", "conditional"],
  C: every.filter(
    (list) =>
      ![...first, "elisions", "scales", "bounds", "irregularPlurals", "outlets", "distressing"].includes(
        list,
      ),
  ),
};

/** The lists of a pack at its level: what it left out is empty, and so is what the level does not support. */
export function atLevel(
  level: Level,
  lists: z.output<typeof LexiconFile>,
): { readonly lexicons: Lexicons } | { readonly missing: string } {
  const missing = needed[level].find((list) => lists[list] === undefined);
  if (missing !== undefined) return { missing };
  const nothing = Object.fromEntries(every.map((list) => [list, empty(Lexicons.shape[list])]));
  const silent = Object.fromEntries(unread[level].map((list) => [list, nothing[list]]));
  return { lexicons: Lexicons.parse({ ...nothing, ...lists, ...silent }) };
}

function empty(schema: z.core.$ZodType): unknown {
  if (schema instanceof z.ZodArray) return [];
  if (schema instanceof z.ZodRecord) return {};
  if (schema instanceof z.ZodObject)
    return Object.fromEntries(Object.entries(schema.shape).map(([key, part]) => [key, empty(part)]));
  return undefined;
}
