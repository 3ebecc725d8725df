import { languages } from "./analyzed.ts";
import { least, type Measure, share } from "./figure.ts";
import { setFiles } from "./files.ts";
import { judgedIn } from "./judged.ts";

const demands: Readonly<Record<string, number>> = { fr: 93 };

/** Six classes and lemmas, from end to end: where our token is none of theirs, it is wrong. */
export const tags: Measure = async ({ folder }) => {
  const figures = [];
  for (const file of setFiles(folder, "sentences")) {
    const judged = await judgedIn(file, languages);
    if (judged === undefined) continue;
    const right = judged.filter(({ own, pos }) => own?.pos === pos);
    const content = judged.filter(({ pos }) => pos === "noun" || pos === "verb" || pos === "adjective");
    const lemmas = content.filter(({ own, gold }) => sameLemma(own?.lemma, gold.words[0]?.[2]));
    figures.push(
      least(
        `part of speech, six classes: ${file.name}`,
        share(right.length, judged.length),
        demands[file.language],
      ),
      least(`lemmas of nouns, verbs, adjectives: ${file.name}`, share(lemmas.length, content.length)),
    );
  }
  return figures;
};

function sameLemma(own: string | undefined, gold: string | undefined): boolean {
  return own?.toLowerCase().replace("’", "'") === gold?.toLowerCase().replace("’", "'");
}
