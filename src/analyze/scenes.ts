import { type Languages, packFor } from "../model/language.ts";
import type { Bare, BareBlock } from "./blocks.ts";
import type { Scene } from "./scene.ts";
import { type Stops, sentenceSpans, stopsOf } from "./sentences.ts";
import { type Vocabulary, vocabularyOf } from "./vocabulary.ts";
import { tokenize } from "./words.ts";

/** The title and every paragraph, made ready: index n is paragraph n. */
export function scenesOf(
  title: Bare,
  blocks: readonly BareBlock[],
  language: string,
  languages: Languages,
): Scene[] {
  const vocabularies = new Map<string, Vocabulary | undefined>();
  const stops = new Map<string, Stops>();
  const every = [...languages.values()].map((pack) => pack.lexicons);
  const scene = (paragraph: Bare, block: number): Scene => {
    const tag = paragraph.language;
    if (!stops.has(tag)) {
      const pack = packFor(languages, tag);
      vocabularies.set(tag, pack === undefined ? undefined : vocabularyOf(pack));
      stops.set(tag, stopsOf(pack === undefined ? every : [pack.lexicons]));
    }
    const vocabulary = vocabularies.get(tag);
    const before = blocks[block - 1];
    const apart =
      before?.kind !== "paragraph" ||
      before.source !== paragraph.source ||
      before.quotation !== paragraph.quotation;
    return {
      paragraph,
      sentences: sentenceSpans(paragraph.text, stops.get(tag) ?? stopsOf([])),
      tokens: tokenize(paragraph.text, vocabulary?.splitting),
      vocabulary,
      block,
      foreign: paragraph.source !== undefined || paragraph.quotation || primary(tag) !== primary(language),
      apart,
    };
  };
  const scenes = [scene(title, -1)];
  blocks.forEach((block, index) => {
    if (block.kind === "paragraph") scenes.push(scene(block, index));
  });
  return scenes;
}

function primary(tag: string): string {
  return tag.split("-")[0]?.toLowerCase() ?? tag;
}
