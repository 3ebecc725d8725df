import { sentenceSpans, stopsOf } from "../../../src/analyze/sentences.ts";
import { taggerOf } from "../../../src/analyze/tagging/tagger.ts";
import { vocabularyOf } from "../../../src/analyze/vocabulary.ts";
import { type Token, tokenize } from "../../../src/analyze/words.ts";
import { loadLanguages } from "../../../src/load/language.ts";
import { packFor } from "../../../src/model/language.ts";
import type { Tagged } from "../../../src/model/tagging.ts";

const languages = await loadLanguages();

export interface TaggedText {
  readonly tokens: readonly Token[];
  readonly tags: readonly Tagged[];
}

export async function tagged(language: string, text: string): Promise<TaggedText> {
  const pack = packFor(languages, language);
  const tagger = await taggerOf(pack);
  if (pack === undefined || tagger === undefined) throw new Error(`no tagger for ${language}`);
  const tokens = tokenize(text, vocabularyOf(pack).splitting);
  return { tokens, tags: tagger({ text, tokens, sentences: sentenceSpans(text, stopsOf([pack.lexicons])) }) };
}

export function vocabulary(language: string) {
  const pack = packFor(languages, language);
  if (pack === undefined) throw new Error(`no pack for ${language}`);
  return vocabularyOf(pack);
}
