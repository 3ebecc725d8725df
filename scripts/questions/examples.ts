import { analyze } from "../../src/analyze/analyze.ts";
import { candidates } from "../../src/compose/candidates.ts";
import { findings } from "../../src/compose/findings.ts";
import { unfit } from "../../src/compose/fit.ts";
import { textOf } from "../../src/compose/lint/places.ts";
import { placesOf } from "../../src/compose/questions.ts";
import { viewOf } from "../../src/compose/view.ts";
import { type Languages, packFor } from "../../src/model/language.ts";
import type { Pattern } from "../../src/model/pattern.ts";
import { read } from "../../src/read/read.ts";
import type { Text } from "./texts.ts";

/** One question that a family can ask of an article, whether a guide would choose it or not. */
export interface Example {
  readonly article: string;
  readonly language: string;
  readonly family: string;
  readonly use: Pattern["use"];
  readonly ask: string;
  readonly expect: string;
  readonly strength: number;
}

const uses: readonly Pattern["use"][] = ["question", "discussion", "stop", "task"];

export async function examplesIn({ source }: Text, languages: Languages): Promise<Example[]> {
  const article = await read(source, languages, () => {});
  const pack = packFor(languages, article.language);
  if (pack === undefined) return [];
  const analysis = await analyze(article, languages, () => {});
  const without = unfit(analysis, languages);
  const all = findings(viewOf(analysis, languages)).filter(({ kind }) => !without.has(kind));
  const text = textOf(placesOf(analysis));
  return uses.flatMap((use) =>
    candidates(all, use, { pack, text, seed: 0, dropped: new Map() }).map(
      ({ finding: { kind, strength }, question: { ask, expect = "" } }) => ({
        article: article.title.value,
        language: article.language,
        family: kind,
        use,
        ask,
        expect,
        strength,
      }),
    ),
  );
}
