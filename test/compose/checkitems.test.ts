import { describe, expect, test } from "vitest";
import { families } from "../../src/compose/check/families.ts";
import type { Checkable, Detector } from "../../src/compose/check/items/checkable.ts";
import { laterItems } from "../../src/compose/check/items/later.ts";
import { pageItems } from "../../src/compose/check/items/page.ts";
import { quotationItems } from "../../src/compose/check/items/quotations.ts";
import { replyItems } from "../../src/compose/check/items/reply.ts";
import { statementItems } from "../../src/compose/check/items/statements.ts";
import { textItems } from "../../src/compose/check/items/texts.ts";
import { voiceItems } from "../../src/compose/check/items/voices.ts";
import { placeOf } from "../../src/compose/check/places.ts";
import { written } from "../../src/compose/check/query.ts";
import { viewOf } from "../../src/compose/view.ts";
import type { Analysis, Mark, Voice } from "../../src/model/analysis.ts";
import type { Article } from "../../src/model/article.ts";
import { analysis, type Draft, find, languages, mark, named, quotation } from "./build.ts";

const brook: Voice = {
  name: "Ada Brook",
  role: "mayor of Wrenmouth",
  named: true,
  kind: "person",
  paragraphs: [1],
  words: 9,
};
const radio: Voice = { name: "River Radio", named: true, kind: "outlet", paragraphs: [1], words: 9 };
const experts: Voice = { name: "experts", named: false, kind: "group", paragraphs: [1], words: 9 };
const study: Voice = { name: "a study", named: false, kind: "unknown", paragraphs: [1], words: 9 };

interface Given {
  readonly marks?: (drafts: readonly Draft[]) => readonly Mark[];
  readonly voices?: readonly Voice[];
  readonly article?: Partial<Article>;
  readonly genres?: Analysis["genres"];
}

/** `family/variant` of what a detector finds in some paragraphs. */
function found(detector: Detector, paragraphs: readonly Draft[], given: Given = {}): Checkable[] {
  const { marks = () => [], voices = [], article = {}, genres = [] } = given;
  const made = analysis(paragraphs, { marks: [...marks(paragraphs)], voices: [...voices], article, genres });
  return detector(viewOf(made, languages, 13), languages);
}

const names = (list: readonly Checkable[]) => list.map(({ family, variant }) => `${family}/${variant}`);
const para = (...sentences: readonly string[]): Draft => ({ sentences: sentences.map((each) => [each]) });
const page = (value: string) => ({ value, found: "page" }) as const;

function figure(drafts: readonly Draft[], number: number, words: string, more: object): Mark {
  return {
    label: "figure",
    value: 0,
    paragraph: number,
    span: find(drafts, number, words),
    quoted: false,
    ...more,
  } as Mark;
}

function date(
  drafts: readonly Draft[],
  number: number,
  words: string,
  iso: string,
  order?: "before" | "after",
): Mark {
  const span = find(drafts, number, words);
  return { label: "date", iso, paragraph: number, span, quoted: false, ...(order ? { order } : {}) };
}

test("every finding is of a known family and variant, with words that stand where it says", () => {
  const drafts = [para("The ferry carried 40 boats in 1931, and Ada Brook blamed Nell Moor for 12 boats.")];
  const given = {
    marks: (d: readonly Draft[]) => [figure(d, 1, "40", { value: 40, noun: find(d, 1, "boats") })],
  };
  for (const detector of [pageItems, textItems, voiceItems, quotationItems, statementItems, laterItems])
    for (const { family, variant, evidence, strength } of found(detector, drafts, given)) {
      expect(families[family]?.variants).toContain(variant);
      expect(evidence.length).toBeGreaterThan(0);
      expect(strength).toBeLessThanOrEqual(1);
    }
});

describe("the page", () => {
  const body = [para("Wrenmouth has one ferry, and the ferry is old.")];
  test("its author and its publisher, each looked up from outside", () => {
    const article = {
      byline: page("Nell Moor"),
      publisher: page("The Tide"),
      address: page("https://tide.example/a"),
    };
    const genres = [{ kind: "opinion", strength: 0.9, evidence: [] }] as const;
    const items = found(pageItems, body, { article, genres });
    expect(names(items)).toEqual(["author/outlet", "publisher/named", "provenance/undated"]);
    // Of a report, whose page says no more than a name, other texts are looked for.
    expect(names(found(pageItems, body, { article }))).toEqual([
      "author/signed",
      "publisher/named",
      "provenance/undated",
    ]);
    expect(items.map(({ query }) => query && written(query))).toEqual([
      '"Nell Moor" biography -site:tide.example',
      '"The Tide" publisher owner -site:tide.example',
      '"Wrenmouth has one ferry, and the ferry is old"',
    ]);
  });

  test("its first words when the page names neither", () => {
    const [item] = found(pageItems, body);
    expect(item?.variant).toBe("nameless");
    expect(item?.evidence).toEqual([{ at: 1, quote: "Wrenmouth has one ferry, and the ferry is old" }]);
  });

  test.each([
    ["Ferrywiki", "wiki"],
    ["The Tide", "named"],
  ])("by its kind: %s", (publisher, variant) => {
    const article = { publisher: page(publisher), published: page("2025-04-02") };
    expect(found(pageItems, body, { article }).map((item) => item.variant)).toEqual([variant]);
  });
});

describe("texts", () => {
  const told = [
    para("River Radio told it in “The Last Crossing”."),
    para("Nobody found “an old plank” there."),
  ];
  test("a title is traced to its outlet; a term in quotation marks is not", () => {
    const marks = (d: readonly Draft[]) => [
      named(d, 1, "outlet", "River Radio"),
      quotation(d, 1, "“The Last Crossing”", { use: "title" }),
      quotation(d, 2, "“an old plank”", { use: "term" }),
    ];
    const items = found(textItems, told, { marks });
    expect(names(items)).toEqual(["text/work"]);
    expect(items[0]?.slots.outlet).toEqual({ plain: "River Radio" });
  });

  test("a title in small letters is none", () => {
    const marks = (d: readonly Draft[]) => [quotation(d, 2, "“an old plank”", { use: "title" })];
    expect(found(textItems, told, { marks })).toEqual([]);
  });
});

describe("voices", () => {
  const said = [
    para(
      "“The ferry will never come back here,” said experts, residents, one of the experts on River Radio.",
    ),
  ];
  const heard = (voice: number) => (d: readonly Draft[]) => [
    quotation(d, 1, "“The ferry will never come back here,”", { voice }),
  ];
  test.each([
    ["people without a name, whom a reader cannot look up", experts, []],
    ["people the text presents as private", { ...experts, name: "residents" }, []],
    ["one person without a name", { ...experts, name: "one of the experts" }, []],
    ["an outlet", radio, ["second-hand/outlet"]],
    ["somebody heard through an outlet", { ...brook, through: "River Radio" }, ["second-hand/through"]],
    ["somebody with a name", brook, []],
  ])("%s", (_, voice, expected) => {
    expect(names(found(voiceItems, said, { marks: heard(0), voices: [voice] }))).toEqual(expected);
  });

  test("an outlet that the paragraph does not name is not gone back to", () => {
    const elsewhere = [para("“The ferry will never come back here,” said Ada Brook.")];
    const given = { marks: heard(0), voices: [{ ...brook, through: "River Radio" }] };
    expect(names(found(voiceItems, elsewhere, given))).toEqual([]);
  });

  test("a study without a title is a document, where more is known of it than that it is one", () => {
    const told = (name: string) =>
      names(
        found(voiceItems, [para(`“The ferry will never come back here,” ${name} says.`)], {
          marks: heard(0),
          voices: [{ ...study, name }],
        }),
      );
    expect(told("a harbour study")).toEqual(["vague/document"]);
    expect(told("a study")).toEqual([]);
  });

  test("a speaker named in full is looked up; a first name is not", () => {
    const drafts = [para("Ada Brook, professor at Wrenmouth, speaks of the ferry.")];
    const professor = { ...brook, role: "professor at Wrenmouth" };
    expect(names(found(voiceItems, drafts, { voices: [professor] }))).toEqual(["speaker/role"]);
    expect(found(voiceItems, drafts, { voices: [{ ...professor, name: "Ada" }] })).toEqual([]);
    expect(found(voiceItems, [para("Ada Brook speaks of the ferry.")], { voices: [brook] })).toEqual([]);
  });

  test("nobody is looked up by half a role, or as the author of a report", () => {
    const half = [para("Ada Brook, director of the Quay and Boats Trust, speaks.")];
    const voices = [{ ...brook, role: "director of the Quay" }];
    expect(found(voiceItems, half, { voices }).map(({ slots }) => slots.role)).toEqual([
      { quote: "director of the Quay and Boats Trust" },
    ]);
    const report = [para("Ada Brook, author of the report, speaks.")];
    expect(found(voiceItems, report, { voices: [{ ...brook, role: "author of the report" }] })).toEqual([]);
  });

  test.each(["mother of two", "a witness", "pupil", ""])("nobody is looked up as %s", (role) => {
    const drafts = [para("Ada Brook speaks of the ferry.")];
    expect(found(voiceItems, drafts, { voices: [{ ...brook, role }] })).toEqual([]);
  });

  test("somebody named who says nothing", () => {
    const drafts = [para("The mayor Nell Moor sold the ferry."), para("They praise Nell Moor.")];
    const marks = (d: readonly Draft[]) => [1, 2].map((number) => named(d, number, "person", "Nell Moor"));
    expect(names(found(voiceItems, drafts, { marks }))).toEqual(["not-heard/told"]);
    const speaks = { ...brook, name: "Nell Moor", role: "mayor" };
    expect(names(found(voiceItems, drafts, { marks, voices: [speaks] }))).toEqual(["speaker/office"]);
    const byTheWay = [para("They praise the mayor Nell Moor.")];
    expect(found(voiceItems, byTheWay, { marks: (d) => [named(d, 1, "person", "Nell Moor")] })).toEqual([]);
    const otherName = [para("The mayor, known as Nell Moor, sold the ferry.")];
    expect(found(voiceItems, otherName, { marks: (d) => [named(d, 1, "person", "Nell Moor")] })).toEqual([]);
    const unknown = [para("Nell Moor sold the ferry."), para("They praise Nell Moor.")];
    expect(found(voiceItems, unknown, { marks })).toEqual([]);
  });
});

describe("the reply of somebody blamed", () => {
  const drafts = [para("Wrenmouth accused the mayor Nell Moor of selling the ferry.")];
  const marks = (d: readonly Draft[]) => [named(d, 1, "person", "Nell Moor")];
  test("is looked for, whether the article brings words of theirs or not", () => {
    expect(names(found(replyItems, drafts, { marks }))).toEqual(["reply/silent"]);
    const speaks = { ...brook, name: "Nell Moor" };
    expect(names(found(replyItems, drafts, { marks, voices: [speaks] }))).toEqual(["reply/heard"]);
  });

  test("is not asked of a private person", () => {
    const drafts = [para("Wrenmouth accused Nell Moor of selling the ferry.")];
    expect(found(replyItems, drafts, { marks })).toEqual([]);
  });

  test.each([
    "The council thanked Nell Moor for selling the old ferry.",
    "Nell Moor accused nobody of selling the old ferry.",
    "The council was accused, and Nell Moor sold the old ferry.",
  ])("not here: %s", (sentence) => {
    expect(found(replyItems, [para(sentence)], { marks })).toEqual([]);
  });
});

describe("quotations", () => {
  const drafts = [para("“The ferry will never come back to this quay,” said Ada Brook.")];
  const words = "“The ferry will never come back to this quay,”";
  test("are traced by their own words, or by the speaker where the page may have translated them", () => {
    const marks = (d: readonly Draft[]) => [quotation(d, 1, words, { voice: 0 })];
    const own = found(quotationItems, drafts, { marks, voices: [brook] });
    expect(names(own)).toEqual(["quotation/exact"]);
    const matter = [{ kind: "original", position: "back", text: "Translated from Danish." }] as const;
    const other = found(quotationItems, drafts, { marks, voices: [brook], article: { matter } });
    expect(names(other)).toEqual(["quotation/translated"]);
    expect(other[0]?.query && written(other[0].query)).not.toContain("never come back");
  });

  test("of nobody named are left alone", () => {
    const marks = (d: readonly Draft[]) => [quotation(d, 1, words)];
    expect(found(quotationItems, drafts, { marks })).toEqual([]);
    const short = [para("“The ferry is old,” they say.")];
    const few = (d: readonly Draft[]) => [quotation(d, 1, "“The ferry is old,”")];
    expect(found(quotationItems, short, { marks: few })).toEqual([]);
  });

  test("with a cut; not with added words, nor with words that pupils should not type", () => {
    const cutAt = (text: string, label: "cut" | "insertion", sign: string) =>
      found(quotationItems, [para(`${text} said Ada Brook.`)], {
        marks: (d: readonly Draft[]) => [quotation(d, 1, text, { voice: 0 }), mark(d, 1, label, sign)],
        voices: [brook],
      }).filter(({ family }) => family === "edited");
    const shortened = cutAt("“The ferry will never come back here (…) and its bell was sold,”", "cut", "(…)");
    expect(names(shortened)).toEqual(["edited/cut"]);
    expect(
      cutAt("“The ferry [and its bell] will never come back here,”", "insertion", "[and its bell]"),
    ).toEqual([]);
    expect(cutAt("“The victims will never come back (…) to the old quay,”", "cut", "(…)")).toEqual([]);
  });
});

describe("statements", () => {
  const drafts = [
    para("The ferry carried 40 boats.", "And 12 boats sank.", "It cost 90 euros a day for six years."),
  ];
  test("who counted, with what is counted; not what anybody can count", () => {
    const marks = (d: readonly Draft[]) => [
      figure(d, 1, "40", { value: 40, noun: find(d, 1, "boats") }),
      figure(d, 1, "12", { value: 12, noun: find(d, 1, "boats") }),
      figure(d, 1, "90 euros", { value: 90, unit: "EUR" }),
      figure(d, 1, "six years", { value: 6, unit: "year" }),
    ];
    const items = found(statementItems, drafts, { marks }).filter(({ family }) => family === "figure");
    expect(names(items)).toEqual(["figure/count"]);
    expect(items[0]?.slots.words).toEqual({ quote: "The ferry carried 40 boats" });
  });

  test("what has no equal, with its phrase", () => {
    const told = [para("The Petrel is the only ferry of Wrenmouth, the town says.")];
    const marks = (d: readonly Draft[]) => [named(d, 1, "place", "Wrenmouth")];
    const items = found(statementItems, told, { marks }).filter(({ family }) => family === "record");
    expect(items.map(({ slots }) => slots.sign)).toEqual([{ quote: "the only" }]);
  });

  test("whose words stand side by side in three paragraphs", () => {
    const mixed: Draft[] = [1, 2, 3].map((n) => ({
      sentences: [
        [`${n > 1 ? "Nell Moor" : "Ada Brook"} says that the ferry is late in month ${n}.`, "attributed", 0],
        ["The quay is empty in May."],
      ],
    }));
    const voices = [brook, { ...brook, name: "Nell Moor" }];
    const says = (drafts: readonly Draft[], number: number): Mark => ({
      label: "attribution",
      paragraph: number,
      quoted: false,
      span: find(drafts, number, `that the ferry is late in month ${number}`),
      content: find(drafts, number, `the ferry is late in month ${number}`),
      speaker: find(drafts, number, number > 1 ? "Nell Moor" : "Ada Brook"),
      voice: number > 1 ? 1 : 0,
      cue: { paragraph: number, span: find(drafts, number, "says"), class: "neutral" },
    });
    const told = (drafts: readonly Draft[]) => [1, 2, 3].map((number) => says(drafts, number));
    const marks = (drafts: readonly Draft[]) => [date(drafts, 1, "May", "2025-05"), ...told(drafts)];
    expect(names(found(statementItems, mixed, { voices, marks }))).toContain("owners/mixed");
    expect(names(found(statementItems, mixed, { voices, marks: told }))).not.toContain("owners/mixed");
    const plain = mixed.map(() => para("The quay is empty."));
    expect(names(found(statementItems, plain))).not.toContain("owners/mixed");
  });
});

describe("later", () => {
  const drafts = [para("Wrenmouth will open the new bridge on 3 May 2026.")];
  const article = { published: page("2025-04-02") };
  test("something that lay ahead", () => {
    const marks = (d: readonly Draft[]) => [date(d, 1, "3 May 2026", "2026-05-03", "after")];
    expect(names(found(laterItems, drafts, { marks, article }))).toContain("since/ahead");
    expect(names(found(laterItems, drafts, { marks, article }))).toContain("since/announced");
  });

  test("not a date inside a reference", () => {
    const cited = [para("The bridge opened at last (River Radio, the evening news of 3 May 2025).")];
    const marks = (d: readonly Draft[]) => [date(d, 1, "3 May 2025", "2025-05-03")];
    const items = names(found(laterItems, cited, { marks, article }));
    expect(items.filter((name) => name === "since/ahead" || name === "since/dated")).toEqual([]);
  });
});

describe("a case", () => {
  const opened = "The trial of the ferry owner of Wrenmouth opened before the court on Monday.";
  const told = "The jury heard the judge in the court of Wrenmouth all day.";
  const article = { title: { value: "Ferry owner on trial in Wrenmouth", found: "page" } } as const;
  test("that was not over is looked up for its end", () => {
    expect(names(found(laterItems, [para(opened), para(told)], { article }))).toEqual(["since/matter"]);
  });

  test("without a name in its sentence is searched by those of the first one", () => {
    const first = "Ada Brook and Ian Marsh stand before the court.";
    const drafts = [para(first), para("The trial of the owners goes on before the judge.")];
    const marks = (d: readonly Draft[]) => [
      named(d, 1, "person", "Ada Brook"),
      named(d, 1, "person", "Ian Marsh"),
    ];
    const [item] = found(laterItems, drafts, { marks, article });
    expect(item?.evidence[0]?.at).toBe(2);
    expect(item?.query?.pieces).toContain('"Ada Brook"');
  });

  test("whose end the text tells is not", () => {
    const over = [para(opened), para(told), para("The owner was convicted on Friday.")];
    expect(found(laterItems, over, { article })).toEqual([]);
  });
});

test("a report of what was is not looked up for what came of it", () => {
  const told = [para("Wrenmouth lost its ferry in March 2025."), para("The quay of Wrenmouth is old.")];
  const marks = (d: readonly Draft[]) => [
    date(d, 1, "March 2025", "2025-03"),
    named(d, 1, "place", "Wrenmouth"),
  ];
  const article = {
    title: { value: "Wrenmouth lost its ferry in March", found: "page" },
    published: page("2025-04-02"),
  } as const;
  expect(found(laterItems, told, { marks, article })).toEqual([]);
});

describe("a plain fact without a source", () => {
  const list = (words: string, marks: (d: readonly Draft[]) => readonly Mark[]) =>
    names(
      found(statementItems, [para("The quay is old."), para(words), para("The lamps are out.")], { marks }),
    ).filter((name) => name.startsWith("unsourced"));
  const board = (d: readonly Draft[]) => [
    named(d, 2, "organisation", "River Board"),
    date(d, 2, "3 May 1931", "1931-05-03", "before"),
  ];
  test("is looked up when it names a body and a day, or a number", () => {
    expect(list("The River Board built the quay on 3 May 1931.", board)).toEqual(["unsourced/day"]);
    const counted = (d: readonly Draft[]) => [
      named(d, 2, "organisation", "River Board"),
      figure(d, 2, "400", { value: 400, noun: find(d, 2, "boats") }),
    ];
    expect(list("The River Board bought 400 boats for the quay.", counted)).toEqual(["unsourced/number"]);
  });

  test("is left alone with a year only, when it blames, or when it names an outlet", () => {
    const year = (d: readonly Draft[]) => [
      named(d, 2, "organisation", "River Board"),
      date(d, 2, "1931", "1931", "before"),
    ];
    expect(list("The River Board built the quay in 1931.", year)).toEqual([]);
    expect(list("The River Board accused the quay on 3 May 1931.", board)).toEqual([]);
    const outlet = (d: readonly Draft[]) => [...board(d), named(d, 2, "outlet", "River Radio")];
    expect(list("The River Board told River Radio of the quay on 3 May 1931.", outlet)).toEqual([]);
  });

  test("is left alone when it denies, judges or only supposes", () => {
    expect(list("The River Board did not build the quay on 3 May 1931.", board)).toEqual([]);
    const judged = (d: readonly Draft[]) => [...board(d), mark(d, 2, "evaluative", "fine")];
    expect(list("The River Board built the fine quay on 3 May 1931.", judged)).toEqual([]);
    expect(list("The quay was built long ago.", () => [])).toEqual([]);
  });
});

describe("the place to look", () => {
  const lines = [
    "The court of Wrenmouth heard the judge on the ferry.",
    "Their social life came first for the owners.",
    "The bank lends a loan to the company Petrel.",
  ];
  const drafts = [...lines.map((words) => para(words)), para("The trial, the verdict and the jury.")];
  const view = viewOf(
    analysis(drafts, { article: { title: { value: "A trial", found: "page" } } }),
    languages,
    13,
  );
  const placed = (at: number) => placeOf(view, view.lines[at]).matter;
  test("comes from the words of the sentence", () => {
    expect(placed(0)).toBe("court");
  });

  test("is none for a sentence without signs, whatever the article is about", () => {
    expect(placed(1)).toBeUndefined();
  });
});

describe("a number", () => {
  const families = (words: string, counted: string, more: object, noun: string) => {
    const told = [para(words), para("The quay is old.")];
    return names(
      found(statementItems, told, {
        marks: (d) => [figure(d, 1, counted, { ...more, noun: find(d, 1, noun) })],
      }),
    );
  };

  test("that is only expected is asked for its outcome", () => {
    expect(
      families("The town hopes for 400 rowing boats at the quay.", "400", { value: 400 }, "rowing boats"),
    ).toEqual(["planned/ahead"]);
  });

  test("that is a share of a mixture is not looked up", () => {
    const share = { value: 11, unit: "%" };
    expect(families("The feed contains 11 % maize for geese.", "11 %", share, "maize")).toEqual([]);
    expect(families("The quay lost 11 % of boats in a year.", "11 %", share, "boats")).toEqual([
      "figure/percent",
    ]);
  });
});
