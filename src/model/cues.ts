import { z } from "zod";

const words = z.array(z.string());

/** `page.yaml`: words by which pages of a language name their parts. Matched without case at the start of a line unless said otherwise. */
export const PageCues = z.strictObject({
  byline: words.describe("« Par », « By »."),
  tags: words.describe("« Région : », « Thème : », « Tags: »."),
  original: words.describe("« Article original », « First published »."),
  source: words.describe("« La source originale de cet article »."),
  copyright: words,
  licence: words.describe("Anywhere in the line: « accorde la permission de reproduire »."),
  biography: words.describe("Headings: « À propos : », « About the author »."),
  disclaimer: words,
  contact: words,
  corrections: words.optional().describe("Anywhere, at the start of a word: « rectificatif », “erratum”."),
  funding: words.optional().describe("Anywhere, at the start of a word: « financé par », “funded by”."),
  republishing: words
    .optional()
    .describe("In a line with an address: who wants to print the text asks there."),
  signers: words.optional().describe("Before the names below an appeal: « Signataires : », “Signed by:”."),
  share: words.describe("Whole items of a share bar: « Tweet », « Partager »."),
  related: words.describe("« Lire aussi », « Read more »."),
  promotion: words.describe("Newsletter, subscription, adverts; anywhere in a short line."),
  paywall: words
    .optional()
    .describe("Anywhere in a short line that says the rest must be paid for: « réservé aux abonnés »."),
  notice: words
    .optional()
    .describe("Opening a short line that stands for a missing film, an update or an offer: « Publié le »."),
  mailHead: words.optional().describe("Labels of a message's head, without the colon: « De », « Objet »."),
  mailFoot: words
    .optional()
    .describe("Openings of lines that programs and mailing lists set below a message: « Envoyé de mon »."),
  caption: words.describe("« Capture d'écran », « Photo : »."),
  figure: words
    .optional()
    .describe(
      "Before the number of a picture: « Figure 3. », « Fig. 3 – »; without the point of a short form.",
    ),
  months: z.array(z.string()).length(12),
  shortMonths: z
    .array(z.array(z.string()))
    .length(12)
    .describe("Every short form, with and without a point."),
});
export type PageCues = z.infer<typeof PageCues>;
