import { expect, test } from "vitest";
import { joints } from "../../src/compose/joints.ts";
import { piece } from "../../src/compose/quote.ts";
import { viewOf } from "../../src/compose/view.ts";
import { loadLanguages } from "../../src/load/language.ts";
import { analyzed } from "../analyze/article.ts";

const languages = await loadLanguages();

async function quotedAround(language: string, text: string, focus: string): Promise<string | undefined> {
  const analysis = await analyzed(language, text);
  const view = viewOf(analysis, languages, 14);
  const line = view.lines.find((one) => one.text.includes(focus));
  if (!line) throw new Error(`${focus} is not in the text`);
  const start = line.paragraph.text.indexOf(focus);
  return piece(view, line, { start, end: start + focus.length })?.words;
}

test.each([
  [
    "en",
    "The keeper of the tower told the council that the bell was probably cracked during the storm of last winter, although nobody in the village had heard anything.",
    "probably",
    "the bell was probably cracked during the storm of last winter",
  ],
  [
    "en",
    "The committee, which had been elected by the readers in the spring, decided that the library would stay open on Sundays for the whole of the school year.",
    "stay open",
    "the library would stay open on Sundays for the whole of the school year",
  ],
  [
    "fr",
    "Le gardien du phare a expliqué aux enfants de l'école que la lampe avait sans doute été réparée par son grand-père, qui ne parlait jamais de son travail.",
    "sans doute",
    "la lampe avait sans doute été réparée par son grand-père",
  ],
  [
    "fr",
    "Personne dans la commission chargée de l'enquête n'a affirmé que le pont était solide et que les travaux seraient achevés avant la fin du mois prochain.",
    "solide",
    undefined,
  ],
])("%s: a long sentence is cut where a clause begins and ends: %s", async (language, text, focus, wanted) => {
  const found = await quotedAround(language, text, focus);
  if (wanted === undefined) expect(found ?? "").not.toMatch(/^le pont/u);
  else expect(found).toBe(wanted);
});

test("a score is not cut between its numbers", async () => {
  const text = "A ball boy fell during the 7–6, 6–1 victory over Ruiz.";
  const view = viewOf(await analyzed("en", text), languages, 14);
  const [paragraph] = view.analysis.paragraphs;
  const hinges = paragraph && view.edges(paragraph).hinges;
  if (!hinges) throw new Error("no hinges");
  const ends = joints(text, paragraph.words ?? [], hinges).map(({ before }) => text.slice(0, before));
  expect(ends.filter((stretch) => /(?:\d[–-]?)$/u.test(stretch))).toEqual([
    "A ball boy fell during the 7–6",
    "A ball boy fell during the 7–6, 6–1",
  ]);
});
