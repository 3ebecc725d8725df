import { fromHtml } from "hast-util-from-html";
import { toHtml } from "hast-util-to-html";
import { toString as plainText } from "hast-util-to-string";
import { expect, test } from "vitest";
import { raise } from "../../src/render/raised.ts";
import { fc } from "../draws.ts";
import { languages } from "./sample.ts";

const tree = (html: string) => fromHtml(html, { fragment: true });
const raised = (html: string, language = "fr") => toHtml(raise(tree(html), languages, language));

test.each([
  ["le 1er mai", "le 1<sup>er</sup> mai"],
  ["la 2e, la 3ème et les 1res", "la 2<sup>e</sup>, la 3<sup>ème</sup> et les 1<sup>res</sup>"],
  ["XVIIIe-XIXe siècles", "XVIII<sup>e</sup>-XIX<sup>e</sup> siècles"],
  ["Napoléon Ier, la Ve République", "Napoléon I<sup>er</sup>, la V<sup>e</sup> République"],
  ["Mme Ozon, Mlle Arnal", "M<sup>me</sup> Ozon, M<sup>lle</sup> Arnal"],
  ["le no 4, les nos 12 et 13", "le n<sup>o</sup> 4, les n<sup>os</sup> 12 et 13"],
])("%s", (text, html) => expect(raised(text)).toBe(html));

test.each([
  "nos 3 enfants, no man’s land",
  "Ce que Vie et Le Xeno disent : il est 3 h, 5es2, A1e",
  "https://port.example/1er/XIXe, 1er@port.example",
  "<code>1er</code> 1<sup>er</sup>",
  '<i lang="en">Mme Ozon on the 1er</i>',
])("left alone: %s", (html) => expect(raised(html)).toBe(toHtml(tree(html))));

test("a language that raises nothing is left as it is", () => {
  expect(raised("the 1st and the 2e", "en")).toBe("the 1st and the 2e");
  expect(raised("le 1er", "xx")).toBe("le 1er");
});

test("the text is the same, to the letter", () => {
  const word = fc.constantFrom(
    "1er",
    "XIXe",
    "Mme",
    "no 4",
    "nos 1 et 2",
    "<b>2e</b>",
    " ",
    "a",
    "3",
    "Dr",
    "|",
    ".",
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 12 }), (words) => {
      const html = words.join("");
      expect(plainText(raise(tree(html), languages, "fr"))).toBe(plainText(tree(html)));
    }),
  );
});
