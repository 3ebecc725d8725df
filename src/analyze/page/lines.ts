import type { Article, MatterKind } from "../../model/article.ts";
import { type Languages, packFor } from "../../model/language.ts";
import type { Bare } from "../blocks.ts";
import type { Scene } from "../scene.ts";
import { type Stops, sentenceSpans, stopsOf } from "../sentences.ts";
import { type Vocabulary, vocabularyOf } from "../vocabulary.ts";
import { tokenize } from "../words.ts";

/** A sentence or a line of the page around the article. */
export interface Line {
  readonly kind: MatterKind;
  /** Index into `Article.matter`. */
  readonly matter: number;
  readonly text: string;
  /** The line made ready to search; its text is `text`. */
  readonly scene: Scene;
}

/** Characters of one piece of page matter that are read. */
const longest = 4000;

/** Page matter in lines, in the order of the page. */
export function linesOf({ matter, language }: Article, languages: Languages): Line[] {
  const every = [...languages.values()].map((pack) => pack.lexicons);
  const known = new Map<string, Reader>();
  const readerOf = (tag: string): Reader => {
    const pack = packFor(languages, tag);
    const reader = known.get(tag) ?? {
      vocabulary: pack === undefined ? undefined : vocabularyOf(pack),
      stops: stopsOf(pack === undefined ? every : [pack.lexicons]),
    };
    known.set(tag, reader);
    return reader;
  };
  return matter.flatMap(({ text, kind, language: own = language }, index) => {
    const { vocabulary, stops } = readerOf(own);
    const rows = text.slice(0, longest).normalize().split(/\n+/u);
    return rows.flatMap((row) =>
      sentenceSpans(row, stops).map(({ start, end }): Line => {
        const line = row.slice(start, end).trim();
        return { kind, matter: index, text: line, scene: sceneOf(line, own, vocabulary) };
      }),
    );
  });
}

interface Reader {
  readonly vocabulary: Vocabulary | undefined;
  readonly stops: Stops;
}

function sceneOf(text: string, language: string, vocabulary: Vocabulary | undefined): Scene {
  const paragraph: Bare = {
    kind: "paragraph",
    number: 1,
    text,
    html: [],
    form: "text",
    language,
    quotation: false,
    set: [],
  };
  const tokens = tokenize(text, vocabulary?.splitting);
  const sentences = [{ start: 0, end: text.length }];
  return { paragraph, sentences, tokens, vocabulary, block: 0, foreign: false, apart: true };
}
