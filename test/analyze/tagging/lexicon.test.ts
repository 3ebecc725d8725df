import { expect, test } from "vitest";
import { paradigms } from "../../../scripts/lexicon/paradigms.ts";
import { lexiconOf } from "../../../src/analyze/tagging/lexicon.ts";

const entries = [
  ["blort", "blort", "NOUN"],
  ["blorts", "blort", "NOUN"],
  ["glanfer", "glanfer", "INF"],
  ["glanfe", "glanfer", "VERB"],
  ["glanfé", "glanfer", "PART"],
  ["glanfe", "glanfe", "NOUN"],
  ["yvu", "avur", "PART"],
  ["Glanfe", "Glanfe", "PROPN"],
].map(([form = "", lemma = "", state = ""]) => ({ form, lemma, state }));

test("what goes into the lexicon comes out of it, and nothing else", () => {
  const lexicon = lexiconOf(paradigms(entries));
  const found = (form: string) =>
    lexicon(form)
      .map(({ state, lemma }) => `${state} ${lemma}`)
      .toSorted();
  for (const { form } of entries)
    expect(found(form)).toEqual(
      entries
        .filter((entry) => entry.form === form)
        .map(({ state, lemma }) => `${state} ${lemma}`)
        .toSorted(),
    );
  for (const form of ["", "blo", "blortss", "glanf", "glanfes", "u", "yvus"]) expect(found(form)).toEqual([]);
});
