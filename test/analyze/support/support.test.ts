import { expect, test } from "vitest";
import type { Analysis } from "../../../src/model/analysis.ts";
import { analyzed, element } from "../article.ts";

const support = ({ paragraphs }: Analysis): (number | undefined)[][] =>
  paragraphs.map(({ sentences }) => sentences.map((one) => one.support));

test("paragraphs off the nearest quotation with a voice, forwards or backwards", async () => {
  const analysis = await analyzed(
    "en",
    "The pier has lost its lamp and its bench.",
    "Boats keep away from it in bad weather.",
    "“Nobody paid for it,” Ada Brook said on Monday. The town has other plans for the pier.",
    "The bench will not come back soon.",
  );
  expect(support(analysis)).toEqual([[2], [1], [undefined, 0], [1]]);
});

test("French: an attribution, then a link, support what stands beside them", async () => {
  const analysis = await analyzed(
    "fr",
    "Selon la mairie, le quai fermera en hiver. Les barques resteront sur la rive.",
    "La lampe a disparu depuis le printemps.",
    "Personne ne balaie plus la jetée le matin.",
    element("p", [
      "Le plan ",
      element("a", ["est en ligne"], { href: "https://plan.example/quai" }),
      " depuis mardi.",
    ]),
  );
  expect(support(analysis)).toEqual([[undefined, 0], [1], [1], [0]]);
});

test("questions, other languages, block quotations and bare cuts get none", async () => {
  const analysis = await analyzed(
    "en",
    "“It is closed,” Ada Brook said.",
    "Why is the pier closed? (…)",
    element("blockquote", [element("p", ["The pier was built by hand a long time ago."])]),
    element("p", ["Le quai est fermé depuis le printemps dernier."], { lang: "fr" }),
  );
  expect(
    support(analysis)
      .flat()
      .every((one) => one === undefined),
  ).toBe(true);
});

test("without any source there is no distance", async () => {
  expect(support(await analyzed("en", "The pier is long and grey.", "It was built by hand."))).toEqual([
    [undefined],
    [undefined],
  ]);
});
