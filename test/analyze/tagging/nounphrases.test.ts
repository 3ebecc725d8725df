import { expect, test } from "vitest";
import { linkedEnd, nounPhrases } from "../../../src/analyze/tagging/nounphrases.ts";
import { tagged, vocabulary } from "./tagged.ts";

/** `phrase [head]` of each; `+ words` is what its links add. */
async function phrases(language: string, text: string): Promise<string[]> {
  const { tokens, tags } = await tagged(language, text);
  const order = vocabulary(language);
  const found = nounPhrases(tokens, tags, order);
  return found.map(({ span, to, head }, index) => {
    const end = linkedEnd(found, index, tokens, order);
    const more = end === to ? "" : ` + ${text.slice(tokens[to]?.start, tokens[end - 1]?.end)}`;
    return `${text.slice(span.start, span.end)} [${tokens[head]?.text}]${more}`;
  });
}

test.each([
  [
    "fr",
    "Trois grandes serres chauffées du lycée agricole de Vaubrun abritent près de 40 orchidées rares.",
    [
      "Trois grandes serres [serres]",
      "lycée agricole [lycée] + de Vaubrun",
      "Vaubrun [Vaubrun]",
      "40 orchidées rares [orchidées]",
    ],
  ],
  [
    "en",
    "The two old council leaders of Harrow Bay sold a broken stone bridge.",
    [
      "The two old council leaders [leaders] + of Harrow Bay",
      "Harrow Bay [Bay]",
      "a broken stone bridge [bridge]",
    ],
  ],
  ["fr", "Il est parti.", []],
])("%s: %s", async (language, text, expected) => {
  expect(await phrases(language, text)).toEqual(expected);
});
