import { z } from "zod";

const words = z.array(z.string());

/** Words of dates and times. */
export const TimeWords = z.strictObject({
  rangeOpeners: words.describe("« entre », “from”."),
  rangeLinks: words.describe("« et », “to”."),
  seasons: words,
  seasonOpeners: words.describe("Before a season without a year: « en », “in”."),
  decades: words.optional().describe("« années »."),
  centuries: words,
  ordinals: z.record(z.string(), z.number()).optional().describe("“nineteenth”: 19."),
  units: z.record(z.string(), z.enum(["day", "week", "month", "year"])).describe("« ans »: year."),
  relative: z
    .record(z.string(), z.tuple([z.number(), z.enum(["day", "week", "month", "year"])]))
    .describe("« hier »: [-1, day]."),
  one: words.optional().describe("Before a unit for 1, when no number word: “a”."),
  ago: words.optional().describe("Behind a length of time: “ago”."),
  agoFirst: words.optional().describe("Before one: « il y a »."),
  hence: words.optional().describe("Before one, for what is to come: « dans »."),
  last: words.describe("« dernier », “last”."),
  next: words,
  every: words.optional().describe("Before a day that comes again: « chaque », “every”."),
});

/** Forms by which a verb tells its time. */
export const Tenses = z.strictObject({
  coming: words.describe("Before a verb, what is still to come: “will”, « devrait »."),
  before: words.describe("The same only before an infinitive: « va »."),
  futures: words.describe("Endings of the future on an infinitive: « a », « ont »."),
  open: words.describe("Before a verb, what may be: “might”."),
  opens: words.describe("Endings of the conditional on an infinitive: « ait »."),
  perfect: words.describe("Before a participle, what is done: “has”, « a »."),
  participles: words.describe("Endings of participles."),
  ofBeing: words.describe("Before the participle of one of `moving`, what is done: « est »."),
  moving: words.describe("Dictionary forms: « venir »."),
  past: words.describe("Forms of the past by themselves: “was”, « a été »."),
  pasts: words.describe("Endings of the past: “ed”."),
  strong: words.describe("Past forms without such an ending: “went”."),
  running: words.describe("What goes on: “is being”, « est en train de »."),
});
