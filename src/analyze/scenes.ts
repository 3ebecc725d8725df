import { type Languages, packFor } from "../model/language.ts";
import type { Bare, BareBlock } from "./blocks.ts";
import type { Scene } from "./scene.ts";
import { type Stops, sentenceSpans, stopsOf } from "./sentences.ts";
import { type Tagger, taggerOf } from "./tagging/tagger.ts";
import { type Vocabulary, vocabularyOf } from "./vocabulary.ts";
import { tokenize } from "./words.ts";

/** The title and every paragraph, made ready: index n is paragraph n. */
export async function scenesOf(
  title: Bare,
  blocks: readonly BareBlock[],
  language: string,
  languages: Languages,
): Promise<Scene[]> {
  const taggers = await taggersOf([title, ...blocks], languages);
  const vocabularies = new Map<string, Vocabulary | undefined>();
  const stops = new Map<string, Stops>();
  const every = () => [...languages.values()].map((pack) => pack.lexicons);
  const scene = (paragraph: Bare, block: number): Scene => {
    const tag = paragraph.language;
    if (!stops.has(tag)) {
      const pack = packFor(languages, tag);
      vocabularies.set(tag, pack === undefined ? undefined : vocabularyOf(pack));
      stops.set(tag, stopsOf(pack === undefined ? every() : [pack.lexicons]));
    }
    const vocabulary = vocabularies.get(tag);
    const before = blocks[block - 1];
    const apart =
      before?.kind !== "paragraph" ||
      before.source !== paragraph.source ||
      before.quotation !== paragraph.quotation;
    const sentences = sentenceSpans(paragraph.text, stops.get(tag) ?? stopsOf([]));
    const tokens = tokenize(paragraph.text, vocabulary?.splitting);
    const tags = taggers.get(tag)?.({ text: paragraph.text, tokens, sentences });
    return {
      paragraph,
      sentences,
      tokens,
      ...(tags === undefined ? {} : { tags }),
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

/** The taggers of the languages that the title and the paragraphs are in. */
async function taggersOf(
  blocks: readonly BareBlock[],
  languages: Languages,
): Promise<ReadonlyMap<string, Tagger>> {
  const tags = new Set(blocks.filter((block) => block.kind === "paragraph").map(({ language }) => language));
  const taggers = new Map<string, Tagger>();
  for (const tag of tags) {
    const tagger = await taggerOf(packFor(languages, tag));
    if (tagger !== undefined) taggers.set(tag, tagger);
  }
  return taggers;
}

function primary(tag: string): string {
  return tag.split("-")[0]?.toLowerCase() ?? tag;
}
