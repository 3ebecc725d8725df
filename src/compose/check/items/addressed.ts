import type { Name } from "../../../model/analysis.ts";
import { isJest } from "../../jest.ts";
import type { Line, View } from "../../view.ts";
import { isKnownPerson, isPrivate, landOf, publicRole } from "../people.ts";
import { asPiece } from "../query.ts";
import { signs } from "../signs.ts";
import { isSmall } from "../small.ts";
import { namesIn, yearOf } from "../strings.ts";
import { topicsBeside } from "../topics.ts";
import { typedName } from "../typedname.ts";
import { isUsable } from "../usable.ts";
import type { Checkable } from "./checkable.ts";
import { talkIn } from "./talks.ts";

/** Words of a sentence that quotes no more than this are not looked up as a quotation: share of its characters. */
const scrap = 0.3;
/** Names of the sentence and topics of the article in the search. */
const most = { names: 2, topics: 2 };

/**
 * A speech, an address or a press conference of somebody with a public function that the article tells of without its
 * words: the speech itself can be read or heard.
 */
export function addressed(view: View): Checkable[] {
  if (isJest(view.analysis, view.languages)) return [];
  const found = view.lines.flatMap((line): Checkable[] => {
    const { paragraph, sentence } = line;
    const pack = view.pack(paragraph);
    const occasion = occasionIn(view, line);
    if (paragraph.form !== "text" || occasion === undefined || sentence.quoted > scrap) return [];
    const speaker = speakerIn(view, line, line.text.indexOf(occasion));
    if (speaker === undefined) return [];
    const at = line.text.indexOf(occasion);
    const far = (name: string) => Math.abs(line.text.indexOf(name) - at);
    const others = namesIn(view, line, line.text)
      .filter((name) => name !== speaker && isUsable(view, name))
      .toSorted((a, b) => far(a) - far(b));
    const topics = topicsBeside(view, [speaker, ...others, occasion], most.topics);
    return [
      {
        family: "text",
        variant: "speech",
        slots: {
          voice: { plain: speaker },
          words: { quote: occasion },
          place: { places: [paragraph.number] },
        },
        evidence: [{ at: paragraph.number, quote: occasion }],
        strength: 0.6,
        query: {
          pieces: [
            asPiece(speaker),
            occasion
              .split(" ")
              .filter((word) => !isSmall(word, pack))
              .join(" "),
            ...others.slice(0, most.names).map(asPiece),
            ...topics.map(asPiece),
            yearOf(view, line, line.text),
          ],
          language: view.analysis.article.language,
        },
      },
    ];
  });
  return found.slice(0, 1);
}

/** “A much criticized speech”, « un discours », “press conference”: with what leads up to it from its article on, where it has one. */
function occasionIn(view: View, line: Line): string | undefined {
  const { paragraph, text } = line;
  const { speeches = [], speechNouns = [], determiners = [] } = view.pack(paragraph)?.lexicons ?? {};
  const whole = text.match(signs(speeches))?.[0];
  if (whole !== undefined) return whole;
  for (const { 0: noun, index } of text.matchAll(signs(speechNouns))) {
    const before = text
      .slice(0, index)
      .split(/\s+/u)
      .slice(-longest - 1, -1);
    const from = before.findLastIndex((word) => determiners.includes(word.toLowerCase()));
    const lead = from < 0 ? [] : before.slice(from);
    if (lead.length > 0 && lead.every((word) => /^[\p{Ll}-]+$/u.test(word))) return [...lead, noun].join(" ");
  }
  return talkIn(view, line);
}

/** Words between an article and the noun, at most, the article among them. */
const longest = 4;

/** Somebody known by office, named in the sentence: the last one before the word for the speech, else the first behind it. */
export function speakerIn(view: View, line: Line, at: number): string | undefined {
  const start = line.sentence.span.start;
  const known = view
    .marksIn(line)
    .filter((mark): mark is Name => mark.label === "name" && mark.kind === "person")
    .map((mark) => ({ mark, name: typedName(view, mark) }))
    .filter(({ name }) => name.includes(" ") && isKnownPerson(view, name) && !isPrivate(view, name))
    .filter(({ name }) => publicRole(view, name) === "office" || landOf(view, name) !== undefined);
  const before = known.filter(({ mark }) => mark.span.end - start <= at);
  return (before.at(-1) ?? known[0])?.name;
}
