import { describe, expect, test } from "vitest";
import { analyze } from "../../../src/analyze/analyze.ts";
import type { Finding } from "../../../src/compose/finding.ts";
import { findings } from "../../../src/compose/findings.ts";
import { viewOf } from "../../../src/compose/view.ts";
import { loadLanguages } from "../../../src/load/language.ts";
import { read } from "../../../src/read/read.ts";

const languages = await loadLanguages();
const silent = () => {};

async function found(kind: string, lang: string, title: string, paragraphs: readonly string[]) {
  const text = `---\ntitle: "${title}"\nlang: ${lang}\n---\n\n${paragraphs.join("\n\n")}\n`;
  const bytes = new TextEncoder().encode(text);
  const source = { bytes, mediaType: "text/markdown" as const, origin: "a.md", name: "a" };
  const view = viewOf(await analyze(await read(source, languages, silent), languages, silent), languages);
  return findings(view).filter((finding) => finding.kind === kind);
}

const quotes = ([finding]: readonly Finding[]) => finding?.evidence.map(({ quote }) => quote);

const clock = "The market clock";
const filler = "The square was quiet that day and the baker opened his shop at the usual hour.";
const calme = "La place était calme ce jour-là et le boulanger a ouvert sa boutique à l’heure.";

describe("a question to the reader", () => {
  const asked = (paragraph: string) => found("readers-question", "en", clock, [filler, paragraph, filler]);
  test("about the matter", async () => {
    expect(await asked("Should the council mend the market clock?")).toHaveLength(1);
  });
  test.each([
    "How long can you hear the market clock?",
    "Is the market clock not the finest in the valley?",
    "Didn’t the council sell the market clock?",
    "Should the council mend the market clock? What a joke!",
  ])("none to answer: %s", async (paragraph) => {
    expect(await asked(paragraph)).toEqual([]);
  });
});

describe("a comparison", () => {
  const compared = (sentence: string) => found("analogy", "en", clock, [sentence, filler]);
  test("of two cases, whole", async () => {
    const sentence = "The story of this clock resembles the story of the old harbour bell.";
    expect(quotes(await compared(sentence))).toEqual([sentence.slice(0, -1)]);
  });
  test("not with a person who stands in the text", async () => {
    expect(await compared("The trouble is that most bells, just like me, ring a little too late.")).toEqual(
      [],
    );
  });
  test("not cut off at a comma", async () => {
    const sentence =
      "The story of this clock resembles the story of the old harbour bell, which nobody in the whole valley had heard ring since the flood of the year when the mill was shut.";
    expect(await compared(sentence)).toEqual([]);
  });
});

test("a length of time in two units is one length", async () => {
  const all = await found("lengths-of-time", "en", clock, [
    "The bell of the clock rang for one minute and 12 seconds.",
    "The bell of the clock was then silent for 30 minutes.",
    "The bell of the clock had been tested for two hours.",
  ]);
  expect(quotes(all)).toEqual(["one minute and 12 seconds", "30 minutes", "two hours"]);
});

test("a voice is heard where its exact words stand", async () => {
  const [finding] = await found("voices-heard", "en", clock, [
    "Ida Quill said that the clock would be mended in the spring.",
    "“The bell has a crack that nobody saw,” said Tom Hale.",
    "“The wheels are worn on every side,” said Anna Weir.",
    "“The town will pay for every wheel,” said Ida Quill.",
  ]);
  expect(finding?.slots).toMatchObject({
    voices: { list: ["Tom Hale", "Anna Weir", "Ida Quill"] },
    places: { places: [2, 3, 4] },
  });
});

describe("two names of one thing", () => {
  const story = "Pell Island, also known as Gull Rock, has one farm.";
  test("that the text both uses", async () => {
    const all = await found("names-for-one", "en", clock, [
      story,
      "Boats to Gull Rock sail in spring.",
      "Pell Island has no harbour.",
    ]);
    expect(all).toHaveLength(1);
  });
  test("not a gloss in brackets", async () => {
    const all = await found("names-for-one", "en", clock, [
      story,
      "Pell Island has no harbour (on the map it is Gull Rock).",
    ]);
    expect(all).toEqual([]);
  });
});

test("judging words keep whole what they judge", async () => {
  const all = await found("evaluative-words", "fr", "L’horloge du marché", [
    "La désastreuse médiocrité de M. Vasseur a gâté la fête de la place.",
    "Un choix lamentable a privé la tour de sa cloche.",
    calme,
  ]);
  for (const quote of quotes(all) ?? []) expect(quote).not.toMatch(/ M$/u);
  expect(quotes(all)).toHaveLength(2);
});

describe("words of nobody named", () => {
  test("the group speaks in the sentence itself", async () => {
    const said = "Experts said that the clock would stop before the end of the year.";
    expect(await found("unnamed-voice", "en", clock, [filler, said])).toHaveLength(1);
  });
  test("not those who work with somebody named", async () => {
    const said = "Ida Quill and colleagues found that the clock would stop before the end of the year.";
    expect(await found("unnamed-voice", "en", clock, [filler, said])).toEqual([]);
  });
});

describe("a cause", () => {
  const because = (sentence: string) => found("cause", "en", clock, [sentence, filler]);
  test("of what happened", async () => {
    expect(await because("The council sold the market clock because the repair was too dear.")).toHaveLength(
      1,
    );
  });
  test("not of a forecast", async () => {
    expect(
      await because("The market clock is unlikely to be sold because the law protects every tower."),
    ).toEqual([]);
  });
});

describe("somebody followed through the text", () => {
  const told = [
    "Ida Quill, who baked bread for the whole valley, sold it at the market.",
    filler,
    "Ida Quill says that the council should mend the market clock before the winter.",
    "The bell was painted by Quill and her brother on a rainy day in spring.",
    filler,
    "Ida Quill opened a second shop beside the harbour of the town.",
  ];
  test("in every later paragraph that has the name", async () => {
    const [finding] = await found("thread", "en", clock, told);
    expect(finding?.slots).toMatchObject({ places: { places: [1, 3, 4, 6] }, later: { places: [3, 4, 6] } });
  });
  test("with words of each of those paragraphs in the key", async () => {
    const late = "Nobody in the whole valley had ever seen the old bell, or so the council once told Quill.";
    const [finding] = await found("thread", "en", clock, [
      ...told,
      filler,
      late,
      "The cat of Quill’s aunt slept.",
    ]);
    const numbers = [1, 3, 4, 6, 8];
    expect(finding?.evidence.map(({ at }) => at)).toEqual(numbers);
    expect(finding?.evidence[2]?.quote).toContain("Quill");
    expect(finding?.slots).toMatchObject({
      places: { places: numbers },
      first: { places: numbers.slice(0, 1) },
      last: { places: numbers.slice(-1) },
      later: { places: numbers.slice(1) },
      told: { items: finding?.evidence },
    });
  });
  test("not in more than can be followed", async () => {
    const more = Array.from({ length: 4 }, () => "Everybody in the valley asked Quill for bread.");
    expect(await found("thread", "en", clock, [...told, ...more])).toEqual([]);
  });
});

test("numbers with a limit hold the word that limits them", async () => {
  const all = await found("number-limits", "fr", "L’horloge du marché", [
    "La tour a reçu plus de 300 visiteurs et une centaine de chaises.",
    "La salle a au plus 90 bancs et le musée garde environ 40 cloches.",
  ]);
  expect(quotes(all)?.join()).not.toContain("centaine");
});

test("two words of limit printed with three numbers leave nothing to find", async () => {
  const all = await found("number-limits", "en", clock, [
    "The tower drew more than 300 visitors in June. The hall has about 90 chairs.",
    "The museum keeps more than 40 bells in its cellar.",
  ]);
  expect(all).toEqual([]);
});

describe("a stop asks for the support of a claim", () => {
  const claims = async (claim: string) =>
    (
      await found("pause", "en", "The market clock", [
        "The market clock was mended by the bakers of the town in spring.",
        `The bakers painted the market clock in summer. ${claim}`,
        filler,
      ])
    ).filter(({ variant }) => variant === "claim");
  test("that ends its sentence", async () => {
    expect(await claims("Most bakers of the town obviously love the market clock.")).toHaveLength(1);
  });
  test("not where more follows in the sentence", async () => {
    expect(
      await claims(
        "Most bakers of the town obviously love the market clock, taking jobs from the council and from all the other bell and clock companies of the valley as and when they come up.",
      ),
    ).toEqual([]);
  });
});

test("a long sentence is not pointed at by half a number", async () => {
  const [finding] = await found("long-sentence", "en", clock, [
    filler,
    "It is told that more than 500,000 people have walked past the clock of the market since it was hung, but just 10 or fewer have ever looked up at it, and this has led the council to move the dial.",
  ]);
  expect(finding).toBeDefined();
  expect(finding?.slots.opens).not.toEqual({ quote: "It is told that more than 500" });
  expect(finding?.slots.count).toEqual({ plain: "41" });
});

test("a cut shows its sign", async () => {
  const all = await found("cut", "fr", "L’horloge du marché", [
    "« L’horloge sonnera toutes les heures (...) dès le printemps prochain », a dit Anna Weir.",
    calme,
  ]);
  expect(quotes(all)).toEqual(["L’horloge sonnera toutes les heures (...)"]);
});

test("nor a cut before which hardly anything stands, or that ends the quotation", async () => {
  const all = await found("cut", "fr", "L’horloge du marché", [
    "« Il faut que (...) dès le printemps prochain », a dit Anna Weir.",
    "« L’horloge sonnera toutes les heures (...) », a dit Ida Quill.",
    calme,
  ]);
  expect(all).toEqual([]);
});

test("nor a cut with nothing behind it", async () => {
  const all = await found("cut", "fr", "L’horloge du marché", [
    "Anna Weir a dit : « L’horloge sonnera toutes les heures (...) »",
    calme,
  ]);
  expect(all).toEqual([]);
});

describe("a stop restates a sentence that stands alone", () => {
  const long =
    "People in the valley speak of the ferry at the market, in the school and on the road to the coast every day of the year, and some of them sing about it in the evening.";
  const points = async (first: string) =>
    (await found("pause", "en", "The harbour ferry", [`${first} ${long}`])).filter(
      ({ variant }) => variant === "point",
    );
  test("that tells something of the matter", async () => {
    expect(
      await points("The ferry crosses the harbour twice a day in summer and once in winter."),
    ).toHaveLength(1);
  });
  test.each([
    "Imagine painting eight ferry boats of the harbour with only a very small brush.",
    "Every evening they paint the old ferry boats of the harbour with great care.",
  ])("no order, no pronoun of which nobody knows: %s", async (first) => {
    expect(await points(first)).toEqual([]);
  });
  test.each([
    ["Le bac traverse le port deux fois par jour en été et une fois en hiver.", 1],
    ["Regardez le bac du port deux fois par jour en été et une fois en hiver.", 0],
    ["Regardons le bac du port deux fois par jour en été et une fois en hiver.", 0],
  ])("%s", async (first, count) => {
    const tail =
      "Les gens de la vallée parlent du bac au marché, à l’école et sur la route de la côte chaque jour de l’année, et quelques-uns d’entre eux le chantent le soir devant les autres.";
    const all = await found("pause", "fr", "Le bac du port", [`${first} ${tail}`]);
    expect(all.filter(({ variant }) => variant === "point")).toHaveLength(count);
  });
});

describe("one adjective with several nouns", () => {
  const unique = (...paragraphs: string[]) => found("one-word", "en", clock, paragraphs);
  test("three of them in two paragraphs", async () => {
    const all = await unique(
      "It is a unique clock.",
      "Nobody denies the unique charm. It has a unique sound.",
    );
    expect(quotes(all)).toEqual(["a unique clock", "the unique charm", "a unique sound"]);
  });
  test.each([
    [["It is a unique clock.", "It has a unique sound."]],
    [["It is a unique clock. Nobody denies the unique charm. It has a unique sound."]],
    [["It is a unique clock.", "Nobody denies the unique charm.", "Here is a unique clock report."]],
    [["It is a wooden clock.", "It has a wooden charm.", "It has a wooden sound."]],
  ])("not twice, not in one place, not with a noun again, no plain one: %j", async (paragraphs) => {
    expect(await unique(...paragraphs)).toEqual([]);
  });
});

describe("the closing task", () => {
  const body = [
    "The harbour ferry crosses the bay twice a day in summer and in winter and carries the people of both towns.",
    "The council of the harbour has painted the ferry red and put new wooden benches on its deck this spring.",
    "The ferry of the harbour was built eighty years ago by the boat builders of the next town.",
    "Every year the harbour ferry takes the school on a day at sea to the islands behind the bay.",
  ];
  const closings = async (title: string, paragraphs: readonly string[]) =>
    (await found("whole", "en", title, paragraphs)).map(({ variant }) => variant);
  test("of a plain report takes up two statements", async () => {
    expect(await closings("The harbour ferry", body)).toContain("told");
  });
  test("follows the kind of text", async () => {
    expect(await closings("Obituary: the harbour ferry", body)).not.toContain("told");
    const lost = "The ferry of the harbour has lost 40 percent of its passengers since the bell was sold.";
    const asked = [
      ...body,
      lost,
      "We, the undersigned, demand that the ferry keeps its bell. Please sign our call.",
    ];
    expect(await closings("Petition: the harbour ferry", asked)).toContain("petition");
    expect(await closings("Opinion: the harbour ferry", body)).not.toContain("told");
  });
  test("none for a jest, nor for a few words", async () => {
    expect(await closings("Satire: the harbour ferry", body)).toEqual([]);
    expect(await closings("The harbour ferry", body.slice(0, 2))).toEqual([]);
  });
  test("of a text without a name takes up what it gives to people unnamed", async () => {
    const all = await found("whole", "en", "Experts ask every home for a clock", [
      "“Every home of the valley can keep a market clock,” said experts, and the town agreed, since it had no room for them and no money.",
      "The experts recommend to wind it, to talk to it and to keep it out of the sun, of the rain and of the wind.",
      "“A clock of the market needs a home with a garden,” they added.",
      "“A clock of two tonnes is not always a clock without feelings,” they said.",
    ]);
    expect(all.map(({ variant }) => variant)).toEqual(["unnamed"]);
    expect(JSON.stringify(all)).not.toContain("feelings");
  });
  test("rests on a sentence that stands alone", async () => {
    const hanging = "At least, it doesn’t stop when the harbour ferry carries the people of both towns.";
    const all = await found("whole", "en", "The harbour ferry", [hanging, ...body]);
    expect(all.flatMap(({ evidence }) => evidence.map(({ quote }) => quote))).not.toContain(
      hanging.slice(0, -1),
    );
  });
});
