import { fromHtml } from "hast-util-from-html";
import { toString as plainText } from "hast-util-to-string";
import { describe, expect, it } from "vitest";
import { setText, typeset } from "../../src/render/typography.ts";
import { fc } from "../draws.ts";
import { languages } from "./sample.ts";

const french = languages.get("fr")?.facts;
const english = languages.get("en")?.facts;
const show = (text: string) => text.replace(/\u202F/g, "~").replace(/\u00A0/g, "_");

describe("French", () => {
  it.each([
    ["Il dit : « Non ! »", "Il dit~: «~Non~!~»"],
    ["Pourquoi ? Parce que ; voilà", "Pourquoi~? Parce que~; voilà"],
    ["l'art d'écrire aujourd'hui", "l’art d’écrire aujourd’hui"],
    ["« l'avis » de l'\"expert\"", '«~l’avis~» de l\'"expert"'],
    ["le § 12 et les § 3, 4", "le §_12 et les §_3, 4"],
    ["Au § ___ on lit", "Au §_~___ on lit".replace("~", "")],
    ["14 500 euros, 1 250 000 habitants", "14_500 euros, 1_250_000 habitants"],
    ["en 2017 500 personnes", "en 2017 500 personnes"],
    ["27 % des mots, 30 €, 8 °C", "27_% des mots, 30_€, 8_°C"],
    ["à 11:44, http://a.example/x?y", "à 11:44, http://a.example/x?y"],
    [
      "preuve · ? pas clair · ! mot · S source · # 5 · a b",
      "preuve · ?_pas clair · !_mot · S_source · # 5 · a b",
    ],
    ["déjà\u202F: posé\u00A0!", "déjà~: posé~!"],
    ["mot: sans espace?", "mot: sans espace?"],
    ['"guillemets droits" restent', '"guillemets droits" restent'],
    ["rock 'n' roll", "rock 'n' roll"],
  ])("%s", (text, set) => {
    expect(show(setText(text, french))).toBe(set);
  });
});

describe("English", () => {
  it.each([
    ["it isn't Ida's", "it isn’t Ida’s"],
    ["the 1990's", "the 1990’s"],
    [
      "it's at https://lock.example/ida's_ferry, isn't it",
      "it’s at https://lock.example/ida's_ferry, isn’t it",
    ],
    ["Why ? « oui »", "Why ? « oui »"],
    ["5 % and 14 500", "5 % and 14 500"],
    ['"straight" marks', '"straight" marks'],
  ])("%s", (text, set) => {
    expect(show(setText(text, english))).toBe(set);
  });
});

it("leaves a language without a pack alone", () => {
  expect(setText("¿Qué ? l'a", undefined)).toBe("¿Qué ? l'a");
});

it("never changes a word: same length, same letters", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."l'aé «»:;?!12 %§€\n.,-·".split("")) }), (text) => {
      const set = setText(text, french);
      expect(set).toHaveLength(text.length);
      expect(set.replace(/[\u202F\u00A0]/g, " ").replace(/’/g, "'")).toBe(text);
    }),
  );
});

describe("across elements", () => {
  const of = (html: string) => typeset(fromHtml(html, { fragment: true }), languages, "fr");
  const text = (html: string) => show(plainText(of(html)));

  it("sees the neighbours of a word in italics", () => {
    expect(text("<p>le <em>mot</em> : l'<em>autre</em> « <b>oui</b> »</p>")).toBe("le mot~: l’autre «~oui~»");
  });

  it("sets each stretch by its own language", () => {
    expect(text('<p>dit : <span lang="en">why ? isn\'t</span> !</p>')).toBe("dit~: why ? isn’t~!");
  });

  it("leaves what is to be typed as it is", () => {
    expect(text('<p>tapez : <code>l\'heure : "x" 1 500</code></p>')).toBe('tapez~: l\'heure : "x" 1 500');
  });

  it("gives a new tree", () => {
    const tree = fromHtml("<p>l'a</p>", { fragment: true });
    typeset(tree, languages, "fr");
    expect(plainText(tree)).toBe("l'a");
  });
});
