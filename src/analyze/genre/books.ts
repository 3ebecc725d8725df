import type { GenreKind } from "../../model/survey.ts";
import { type Phrasebook, phrasebook } from "../phrases.ts";
import type { Vocabulary } from "../vocabulary.ts";
import { fold } from "../words.ts";

/** Lists of a pack's `genreSigns` that serve several kinds or a single sign. */
type Shelf = GenreKind | "definition" | "measures" | "headings" | "death" | "you" | "launch" | "views";

/** A pack's words for kinds of text, ready to search. */
export interface Books {
  /** Words that announce a kind wherever they stand, and those that do so only as first words or as a label. */
  readonly announcing: Phrasebook;
  readonly labels: Phrasebook;
  readonly signs: Phrasebook;
  readonly announced: ReadonlyMap<string, GenreKind>;
  readonly labelled: ReadonlyMap<string, GenreKind>;
  readonly shelves: ReadonlyMap<string, readonly string[]>;
}

const made = new WeakMap<Vocabulary, Books>();

export function booksOf(vocabulary: Vocabulary): Books {
  const known = made.get(vocabulary) ?? prepare(vocabulary);
  made.set(vocabulary, known);
  return known;
}

function prepare({ lexicons, splitting }: Vocabulary): Books {
  const { opening: _, advertising = [], ...kinds } = lexicons.genre;
  const announced = byPhrase({ ...kinds, promotion: [...(kinds.promotion ?? []), ...advertising] });
  const labelled = byPhrase(lexicons.genreNames ?? {});
  const shelves = new Map<string, string[]>();
  for (const [shelf, phrases] of Object.entries({ ...lexicons.genreSigns, views: lexicons.opinion }))
    for (const phrase of phrases) shelves.set(fold(phrase), [...(shelves.get(fold(phrase)) ?? []), shelf]);
  return {
    announcing: phrasebook([...announced.keys()], splitting),
    labels: phrasebook([...labelled.keys()], splitting),
    signs: phrasebook([...shelves.keys()], splitting),
    announced,
    labelled,
    shelves,
  };
}

function byPhrase(kinds: Readonly<Record<string, readonly string[]>>): Map<string, GenreKind> {
  return new Map(
    Object.entries(kinds).flatMap(([kind, phrases]) =>
      phrases.map((phrase) => [fold(phrase), kind as GenreKind] as const),
    ),
  );
}

export type { Shelf };
