import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { analyze } from "../../src/analyze/analyze.ts";
import { kinds } from "../../src/compose/kinds.ts";
import { questionSet, type SetOptions } from "../../src/compose/questions.ts";
import { read } from "../../src/read/read.ts";
import { english, french, languages } from "./build.ts";

async function analysed(name: string) {
  const file = `content/articles/${name}.md`;
  const source = { bytes: readFileSync(file), mediaType: "text/markdown", origin: file, name } as const;
  return analyze(await read(source, languages, () => {}), languages, () => {});
}

const articles = [
  { name: "harbour-ferry", pack: english, analysis: await analysed("harbour-ferry") },
  { name: "horloge-du-marche", pack: french, analysis: await analysed("horloge-du-marche") },
];

describe.each(articles)("$name", ({ analysis, pack }) => {
  const set = (options: SetOptions = {}) => questionSet(analysis, languages, pack, options);
  const groups = (options: SetOptions) =>
    set(options).questions.map(({ family = "" }) => kinds[family]?.group);
  const asks = (options: SetOptions) => set(options).questions.map(({ ask }) => ask);
  const joined = (options: SetOptions) => {
    const { questions } = set(options);
    return (
      questions.filter(({ evidence }) => new Set(evidence.map(({ at }) => at)).size > 1).length /
      questions.length
    );
  };

  test("a third of the questions bring two places together, and half ask for reasons", () => {
    const { questions } = set();
    expect(joined({})).toBeGreaterThanOrEqual(1 / 3);
    expect(questions.filter(({ dok }) => dok >= 3).length * 2).toBeGreaterThanOrEqual(questions.length);
    expect(questions.filter(({ process }) => process === "retrieve").length).toBeLessThanOrEqual(1);
    expect(new Set(questions.map(({ family }) => family)).size).toBe(questions.length);
  });

  test("the same again gives the same; another version asks mostly other things", () => {
    expect(set({ seed: 0 })).toEqual(set());
    expect(set({ seed: 3 })).toEqual(set({ seed: 3 }));
    const first = new Set(asks({}));
    const again = asks({ seed: 1 });
    expect(again.length).toBeGreaterThanOrEqual(first.size - 2);
    expect(again.filter((ask) => first.has(ask)).length).toBeLessThanOrEqual(again.length / 3);
  });

  test("a focus comes first, as far as the article goes", () => {
    const plain = groups({}).filter((group) => group === "voices").length;
    const focused = groups({ focus: ["voices"] }).filter((group) => group === "voices").length;
    expect(focused).toBeGreaterThanOrEqual(Math.max(plain, 1));
  });

  test("support asks less and helps more; challenge brings more together and helps less", () => {
    const [support, core, challenge] = (["support", "core", "challenge"] as const).map((level) =>
      set({ level }),
    );
    if (!support || !core || !challenge) throw new Error("no sets");
    expect(support.questions.length).toBeLessThan(core.questions.length);
    expect(support.stops.length).toBeGreaterThan(challenge.stops.length);
    for (const { starter } of support.questions) expect(starter).toMatch(/…/u);
    for (const { hint, starter } of [...core.questions, ...challenge.questions])
      expect([hint, starter]).toEqual([undefined, undefined]);
    expect(joined({ level: "challenge" })).toBeGreaterThanOrEqual(1 / 3);
    const depth = ({ questions }: typeof core) =>
      questions.reduce((sum, { dok }) => sum + dok, 0) / questions.length;
    expect(depth(challenge)).toBeGreaterThan(depth(support));
    expect(challenge.questions.filter(({ process }) => process === "retrieve")).toEqual([]);
  });
});
