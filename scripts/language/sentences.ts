import { sentenceSpans, stopsOf } from "../../src/analyze/sentences.ts";
import { packFor } from "../../src/model/language.ts";
import { languages } from "./analyzed.ts";
import { f1, type Measure } from "./figure.ts";
import { linesOf, setFiles } from "./files.ts";

const demands: Readonly<Record<string, number>> = { fr: 98.5, en: 98, es: 98, pt: 98, de: 98, it: 96 };

/** Exact spans, ten sentences joined by a blank; only sentences that begin and end like one. */
export const sentences: Measure = async ({ folder }) =>
  setFiles(folder, "sentences").map((file) => {
    const pack = packFor(languages, file.language);
    const stops = stopsOf(
      pack === undefined ? [...languages.values()].map((one) => one.lexicons) : [pack.lexicons],
    );
    const texts = linesOf<{ text: string }>(file)
      .map(({ text }) => text)
      .filter((text) => /^[\p{Lu}\p{N}«“„"‘']/u.test(text) && /[.!?…][»”"’')\]\s]*$/.test(text));
    let [right, predicted] = [0, 0];
    for (let from = 0; from < texts.length; from += 10) {
      const group = texts.slice(from, from + 10);
      const gold = new Set<string>();
      let at = 0;
      for (const text of group) {
        gold.add(`${at} ${at + text.length}`);
        at += text.length + 1;
      }
      const spans = sentenceSpans(group.join(" "), stops);
      predicted += spans.length;
      right += spans.filter(({ start, end }) => gold.has(`${start} ${end}`)).length;
    }
    const demand = demands[file.language];
    return {
      name: `sentences, F1: ${file.name}`,
      value: f1(right, predicted, texts.length),
      direction: "least",
      ...(demand === undefined ? {} : { demand }),
    };
  });
