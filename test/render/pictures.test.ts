import { toHtml } from "hast-util-to-html";
import { expect, test } from "vitest";
import type { Guide } from "../../src/model/guide.ts";
import type { RenderOptions } from "../../src/render/render.ts";
import { printed, sample } from "./sample.ts";

const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 1, 2, 3);
const pictures = new Map([
  ["images/1.png", png],
  ["images/2.jpg", Uint8Array.of(0xff, 0xd8, 1)],
  ["images/text.png", new TextEncoder().encode("<svg>")],
]);

function shown(reading: Guide["reading"], options: Partial<RenderOptions> = {}): string {
  const guide = sample("ferry.en");
  const { tree } = printed({ ...guide, reading: [...reading, ...guide.reading] }, { pictures, ...options });
  return toHtml(tree)
    .replace(/<section class="rights"[\s\S]*/, "")
    .replace(/base64,[\w+/=]+/g, "…");
}

const whole = { image: "images/1.png", alt: "A lamp", caption: "Lit at dusk.\nPhoto: A. Wick" };

test.each<[string, Guide["reading"][number], string]>([
  [
    "with its description, caption and credit",
    whole,
    `<figure lang="en"><img src="data:image/png;…" alt="A lamp"><figcaption>Lit at dusk.<br>Photo: A. Wick</figcaption></figure>`,
  ],
  [
    "described by its caption",
    { image: "images/2.jpg", caption: "Lit." },
    `<figure lang="en"><img src="data:image/jpeg;…" alt="Lit."><figcaption>Lit.</figcaption></figure>`,
  ],
  [
    "described by nothing",
    { image: "images/1.png", language: "fr" },
    `<figure lang="fr"><img src="data:image/png;…" alt="[picture without description]" lang="en"></figure>`,
  ],
  [
    "with words that are no markup",
    { image: "images/1.png", alt: `"><script>`, caption: "{{x}} <b>" },
    `alt="&#x22;><script>"><figcaption>{{x}} &#x3C;b></figcaption>`,
  ],
])("a picture is printed %s", (_, block, html) => {
  expect(shown([block])).toContain(html);
});

const without = (words: string) =>
  `<p class="caption">[Image not shown.] <span lang="en">${words}</span></p>`;

test.each<[string, Guide["reading"][number], Partial<RenderOptions>, string]>([
  ["its file is not there", { ...whole, image: "images/9.png" }, {}, "Lit at dusk. Photo: A. Wick"],
  ["its file is no picture", { ...whole, image: "images/text.png" }, {}, "Lit at dusk. Photo: A. Wick"],
  ["captions alone are wanted", whole, { images: "captions" }, "Lit at dusk. Photo: A. Wick"],
  ["only its description is known", { image: "images/9.png", alt: "A lamp" }, {}, "A lamp"],
  ["nothing is known", { image: "images/9.png" }, {}, "[picture without description]"],
])("the reading says that a picture is left out when %s", (_, block, options, words) => {
  const html = shown([block], options);
  expect(html).not.toContain("<img");
  expect(html).toContain(without(words));
});

test("without images there are no captions either", () => {
  const html = shown([whole, { caption: "A caption without a picture." }], { images: "none" });
  expect(html).not.toMatch(/<img|Lit at dusk|A caption without/);
});
