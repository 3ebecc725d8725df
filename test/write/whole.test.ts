import { expect, test } from "vitest";
import { loadLook } from "../../src/load/look.ts";
import { Guide } from "../../src/model/guide.ts";
import { write } from "../../src/write/write.ts";
import { fc } from "../draws.ts";
import { sample as guide, printed, samples } from "../render/sample.ts";
import { letters, saidByPdf, saidByTree } from "./said.ts";
import { sample } from "./sample.ts";

const looks = new Map(
  await Promise.all(
    ["classic", "compact", "large-print", "dyslexia", "booklet"].map(
      async (name) => [name, await loadLook(name)] as const,
    ),
  ),
);

/** Sentences of a few words up to some pages of them, now and then with a word that no line holds. */
const sentence = fc
  .array(
    fc.oneof(
      { weight: 40, arbitrary: fc.stringMatching(/^[a-zéèœ]{1,12}$/) },
      {
        weight: 6,
        arbitrary: fc.constantFrom("1er", "XIXe", "Mme", "« oui »", "(4)", "R&D", "a<b", "12 500", "m²"),
      },
      { weight: 1, arbitrary: fc.integer({ min: 60, max: 900 }).map((length) => "mot".repeat(length)) },
    ),
    { minLength: 1, maxLength: 400, size: "max" },
  )
  .map((words) => `${words.join(" ")} ?`);
const few = fc.stringMatching(/^[a-zé]{2,9}( [a-zé]{2,9}){0,8}$/);
const text = fc.oneof({ weight: 4, arbitrary: few }, { weight: 1, arbitrary: sentence });

/** A guide made wild: any number of questions, items and rows, of any length, and any section empty. */
const wild = fc
  .record({
    name: fc.constantFrom(...samples),
    asks: fc.array(text, { maxLength: 30 }),
    talks: fc.array(text, { maxLength: 6 }),
    criteria: fc.array(text, { minLength: 1, maxLength: 60 }),
    options: fc.array(few, { maxLength: 300, size: "max" }),
    lines: fc.integer({ min: 0, max: 40 }),
    empty: fc.subarray(["identity", "sorting", "check", "stops", "vocabulary", "questions"] as const),
  })
  .map(({ name, asks, talks, criteria, options, lines, empty }) => {
    const given = guide(name);
    const question = (ask: string, step: string) => ({
      ...given.questions[0],
      step,
      ask,
      lines,
    });
    return Guide.parse({
      ...given,
      questions: asks.map((ask, index) => question(ask, index % 2 === 0 ? "find" : "examine")),
      discussion: talks.map((ask) => question(ask, "discuss")),
      task: given.task && { ...given.task, criteria },
      check: given.check.map((block) => ({ ...block, tasks: options.length > 0 ? options : block.tasks })),
      ...Object.fromEntries(empty.map((section) => [section, []])),
    });
  });

/** The two texts from where they part. */
function difference(one: string, other: string): [string, string] {
  if (one === other) return ["", ""];
  let at = 0;
  while (one[at] === other[at]) at += 1;
  return [one.slice(at, at + 80), other.slice(at, at + 80)];
}

test("whatever the guide, its PDF says every block of its document once, in order, inside its pages", async () => {
  await fc.assert(
    fc.asyncProperty(
      wild,
      fc.constantFrom(...looks.keys()),
      fc.constantFrom("student" as const, "teacher" as const),
      async (made, name, edition) => {
        const document = printed(made, { edition }, looks.get(name));
        const { said, outside } = await saidByPdf(await write(document, "pdf", () => {}));
        expect(outside).toEqual([]);
        expect(difference(letters(said), letters(saidByTree(document.tree)))).toEqual(["", ""]);
      },
    ),
    { numRuns: 8, endOnFailure: true },
  );
}, 120_000);

test("a text that is missing, or there twice, is seen", async () => {
  const html = "<p>The lamp.</p><ol><li>Oil it.</li><li>Light it.</li></ol>";
  const { tree } = sample(html);
  const of = async (other: string) =>
    letters((await saidByPdf(await write(sample(other), "pdf", () => {}))).said);
  const whole = letters(saidByTree(tree));
  expect(whole).toBe("Thelamp1Oilit2Lightit");
  expect(await of(html)).toBe(whole);
  expect(await of(html.replace("<li>Oil it.</li>", ""))).not.toBe(whole);
  expect(await of(html.replace("<p>", "<p>The lamp.</p><p>"))).not.toBe(whole);
});
