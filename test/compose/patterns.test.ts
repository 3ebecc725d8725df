import { describe, expect, test } from "vitest";
import { kinds, patternFaults } from "../../src/compose/kinds.ts";
import { loadLanguages } from "../../src/load/language.ts";
import { cover } from "../../src/model/alternatives.ts";
import { guideLanguages } from "../../src/model/language.ts";

const languages = [...guideLanguages(await loadLanguages()).values()];

/** Words that pass a verdict; a wording of ours may not hold one. */
const verdicts =
  /(?<!\p{L})(fake|bias(?:ed)?|propaganda|conspirac\w+|hoax|lies?|liar|reliable|unreliable|infox|mensonges?|complotis\w+|propagande|fiable|manipul\w+|lügen?|verschwörung\p{L}*|glaubwürdig|unglaubwürdig|irreführend)(?!\p{L})/iu;

describe.each(languages)("the questions of $tag", ({ patterns: stock, tag }) => {
  const patterns = stock.flatMap((one) => cover(one.ask).map((ask) => ({ ...one, ask })));

  test("use only kinds, variants and slots that there are", () => {
    expect(patterns.flatMap(patternFaults)).toEqual([]);
  });

  test.each(Object.keys(kinds))("%s can be asked about in every variant", (kind) => {
    const ofKind = patterns.filter(({ finding }) => finding === kind);
    const anyVariant = ofKind.some(({ variant }) => variant === undefined);
    const missing = Object.keys(kinds[kind]?.variants ?? {}).filter(
      (variant) => !anyVariant && !ofKind.some((pattern) => pattern.variant === variant),
    );
    expect(missing).toEqual([]);
  });

  test("every one names what it found, asks at most two questions, and judges nothing", () => {
    const faults = patterns.filter(
      ({ ask, expect: wanted }) =>
        !/\{\w+\}/u.test(ask) ||
        (ask.match(/\?/gu) ?? []).length > 2 ||
        ask.replace(/\{\w+\}/gu, "").split(/\s+/u).length > 40 ||
        verdicts.test(`${ask} ${wanted}`),
    );
    expect(faults.map(({ id, ask }) => `${id}: ${ask}`)).toEqual([]);
  });

  test("a yes-or-no question never stands alone", () => {
    const closed =
      tag === "fr"
        ? /^(Est-ce|Faut-il|Peut-on|Y a-t-il)\b/u
        : /^(Is|Are|Do|Does|Did|Can|Could|Should|Ist|Sind|Hat|Haben|Kann|Darf|Würden|Könnte|Gibt)\b/u;
    const alone = patterns.filter(({ ask }) => closed.test(ask) && (ask.match(/[.?!:]/gu) ?? []).length < 2);
    expect(alone).toEqual([]);
  });
});
