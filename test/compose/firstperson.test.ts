import { describe, expect, test } from "vitest";
import { isAnecdote, speaksOfSelf } from "../../src/compose/firstperson.ts";
import { packFor } from "../../src/model/language.ts";
import { languages } from "./build.ts";

describe("one person tells of their own life", () => {
  test.each([
    ["en", "I mended the clock myself."],
    ["en", "But I’ve seen the boats and we’ve all heard the bell."],
    ["en", "I'd rather sell my boat."],
    ["en", "They sold it to “me”"],
    ["fr", "J’ai vendu trois barques."],
    ["fr", "Hier, j'en ai vu."],
    ["fr", "On m’a vendu une barque."],
    ["fr", "C’est mon horloge."],
    ["de", "Gestern habe ich die Glocke gehört."],
    ["es", "Yo vendí mi barca."],
  ])("%s: %s", (language, words) => {
    const pack = packFor(languages, language);
    expect([isAnecdote(words, pack), speaksOfSelf(words, pack)]).toEqual([true, true]);
  });
});

describe("several people tell of theirs", () => {
  test.each([
    ["en", "But we’ve seen the boats."],
    ["en", "We're here, we'd sail and we’ll row."],
    ["en", "He said: ‘Our boats came to us’"],
    ["fr", "Mais nous avons vu nos barques."],
  ])("%s: %s", (language, words) => {
    const pack = packFor(languages, language);
    expect([isAnecdote(words, pack), speaksOfSelf(words, pack)]).toEqual([false, true]);
  });
});

describe("nobody tells of their own life", () => {
  test.each([
    ["en", "The US bought 40 boats, and it’s shut."],
    ["en", "The mayor’s clock isn’t sold."],
    ["fr", "L’horloge n’a pas sonné d’hier à aujourd’hui."],
    ["fr", "Le maire s’en est allé."],
    ["de", "Die Glocke ist alt."],
  ])("%s: %s", (language, words) => {
    const pack = packFor(languages, language);
    expect([isAnecdote(words, pack), speaksOfSelf(words, pack)]).toEqual([false, false]);
  });
  test("in a language without a pack", () => expect(speaksOfSelf("I", undefined)).toBe(false));
});
