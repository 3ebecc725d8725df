import type { Analysis, Block, Mark, Paragraph, Word } from "../model/analysis.ts";
import type { Article } from "../model/article.ts";
import { detector } from "../model/detector.ts";
import { type Languages, packFor } from "../model/language.ts";
import type { Report } from "../model/message.ts";
import { type Bare, blocksOf } from "./blocks.ts";
import { frequencyOf } from "./ease/frequency.ts";
import { rareForms, rarerWords } from "./ease/rarer.ts";
import { readabilityOf } from "./ease/readability.ts";
import { marksOf } from "./marks.ts";
import type { Scene } from "./scene.ts";
import { scenesOf } from "./scenes.ts";
import { speechOf } from "./speech/speech.ts";
import { supported } from "./support/support.ts";
import { surveyOf } from "./survey.ts";
import { withLanguages } from "./tongues.ts";
import { countWords } from "./words.ts";

/** Article → Analysis. */
export async function analyze(article: Article, languages: Languages, report: Report): Promise<Analysis> {
  const bare = blocksOf(article.body, article.language);
  const scenes = await scenesOf(titleOf(article), bare, article.language, languages);
  const speech = speechOf(scenes);
  const marks = marksOf(scenes, speech, article.published?.value);
  const [title, ...bareParagraphs] = scenes.map((scene, index): Paragraph => {
    const { set: _, ...rest } = scene.paragraph;
    const words = taggedWords(scene);
    return { ...rest, sentences: speech.sentences(index, marks), ...(words ? { words } : {}) };
  });
  const paragraphs = supported(bareParagraphs, marks.flat(), article.language);
  const unbalanced = speech.spoken.flatMap(({ drafts }, index) => {
    const reopened = speech.spoken[index + 1]?.drafts[0]?.span.start === 0;
    const unclosed = drafts.some((draft) => draft.depth === 0 && !draft.closed && !draft.continued);
    return index > 0 && unclosed && !reopened ? [index] : [];
  });
  if (unbalanced.length > 0)
    report({
      code: "QUOTATIONS_UNBALANCED",
      values: { paragraphs: unbalanced.join(", "), count: unbalanced.length },
    });
  const counts = paragraphs.map((paragraph) => countWords(paragraph.text));
  const words = counts.reduce((sum, count) => sum + count, 0);
  const quoted = speech.quotedWords.slice(1).reduce((sum, count) => sum + count, 0);
  const pack = packFor(languages, article.language);
  const own = scenes.slice(1).filter((scene) => scene.vocabulary?.language === pack?.tag && !scene.foreign);
  const forms = own.flatMap((scene) =>
    scene.tokens.filter((token) => /^\p{L}/u.test(token.text)).map((token) => token.form),
  );
  const sentences = own.reduce((sum, scene) => sum + scene.sentences.length, 0);
  const bands = pack?.tagging && (await frequencyOf(pack))?.band;
  const rare = bands && rareForms(own, bands);
  const readability =
    pack === undefined
      ? undefined
      : readabilityOf({ forms, sentences }, words, pack.facts, rare && ((form) => rare.has(form)));
  const ordered = withLanguages(inOrder(marks.flat()), scenes, await detector());
  return {
    article,
    title: title ?? { ...titleOf(article), sentences: [] },
    blocks: bare.map(
      (block): Block => (block.kind === "paragraph" ? (paragraphs[block.number - 1] as Paragraph) : block),
    ),
    paragraphs,
    marks: ordered,
    voices: speech.voices,
    ...(readability === undefined ? {} : { readability }),
    ...(bands ? { rarer: rarerWords(own, ordered, bands) } : {}),
    quotedShare: words === 0 ? 0 : Math.min(1, quoted / words),
    words,
    ...surveyOf({
      scenes,
      marks,
      paragraphs,
      blocks: bare,
      voices: speech.voices,
      citations: speech.citations,
      article,
      languages,
      bands,
      words,
    }),
  };
}

function taggedWords({ tokens, tags }: Scene): Word[] | undefined {
  return tags?.map(({ tag, lemma, finite }, index) => {
    const { start, end } = tokens[index] ?? { start: 0, end: 0 };
    return finite === false ? { start, end, tag, lemma, finite } : { start, end, tag, lemma };
  });
}

function titleOf({ title, language }: Article): Bare {
  const text = title.value.normalize().replace(/\s+/g, " ").trim();
  return { kind: "paragraph", number: 0, text, html: [], form: "text", language, quotation: false, set: [] };
}

function inOrder(marks: readonly Mark[]): Mark[] {
  return [...marks].sort(
    (a, b) =>
      a.paragraph - b.paragraph ||
      a.span.start - b.span.start ||
      b.span.end - a.span.end ||
      order(a.label, b.label),
  );
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
