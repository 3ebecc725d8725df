import type { Languages } from "../../../model/language.ts";
import { isJest } from "../../jest.ts";
import type { Line, View } from "../../view.ts";
import { speakerName } from "../exact.ts";
import { isHeardByAll } from "../heardbyall.ts";
import { isPrivate, roleOf } from "../people.ts";
import { hasSign } from "../signs.ts";
import { searchFor } from "../strings.ts";
import { speakerOf } from "../whose.ts";
import type { Checkable } from "./checkable.ts";
import { isInterview } from "./keeper.ts";
import { isPassedOn, isRelayed } from "./relayed.ts";
import { fullName, isPublic } from "./speech.ts";
import { spokenMarks } from "./spoken.ts";
import { sentencesWithin } from "./within.ts";

const most = 2;
/** Words to type besides the name. */
const enough = 2;

/**
 * What somebody tells one reporter of more than themselves: the words stand on this page alone, what they state can be
 * looked up.
 */
export function claimed(view: View, languages: Languages): Checkable[] {
  if (isInterview(view) || isJest(view.analysis, languages)) return [];
  return spokenMarks(view)
    .flatMap(({ mark, line }): Checkable[] => {
      const voice = speakerOf(view, mark);
      if (voice?.named !== true || voice.kind !== "person" || !isPublic(view, voice)) return [];
      if (isPassedOn(view, voice, mark, line) || isRelayed(view, mark, line, voice)) return [];
      if (isHeardByAll(view, { mark, line }, voice, roleOf(view, voice))) return [];
      const name = speakerName(fullName(view, voice), languages, line.paragraph.language);
      if (!name.includes(" ") || isPrivate(view, name, voice.role)) return [];
      const [found] = sentencesWithin(view, mark).filter(({ line: own, piece }) =>
        isOfMore(view, own, piece.words),
      );
      if (found === undefined) return [];
      const { words } = found.piece;
      const pieces = (searchFor(view, found.line, words)?.pieces ?? []).filter(
        (piece) => piece !== undefined && !name.includes(piece.replaceAll('"', "")),
      );
      if (pieces.length < enough) return [];
      return [
        {
          family: "answer",
          variant: "claimed",
          slots: {
            voice: { plain: name },
            words: { quote: words },
            place: { places: [line.paragraph.number] },
          },
          evidence: [found.piece.evidence],
          strength: Math.min(0.49, 0.4 + Math.min(3, found.worth) / 40 + pieces.length / 200),
          query: { pieces: pieces.slice(0, 5), language: view.analysis.article.language },
        },
      ];
    })
    .toSorted((a, b) => b.strength - a.strength)
    .slice(0, most);
}

/** About others or other things, with a name, a number or a date, and as it is: no “I”, no “you”, no “should”, no opinion. */
function isOfMore(view: View, line: Line, words: string): boolean {
  const { paragraph } = line;
  const pack = view.pack(paragraph);
  if (pack === undefined || /[?:]|^\p{Ll}/u.test(words)) return false;
  const {
    firstPerson = [],
    ourselves = [],
    mayBe = [],
    opinion = [],
    pronouns = [],
    genreSigns,
  } = pack.lexicons;
  const start = paragraph.text.indexOf(words, line.sentence.span.start);
  const held = view
    .marksIn(line)
    .filter(({ span }) => span.start >= start && span.end <= start + words.length)
    .map(({ label }) => label);
  const isCounted = held.includes("figure") || held.includes("date");
  if (!isCounted && !held.includes("name")) return false;
  const { leaning = [] } = pack.lexicons;
  const pointed = (paragraph.words ?? []).some(
    ({ start: from, end, tag }) =>
      tag === "PRON" &&
      from >= start &&
      end <= start + words.length &&
      leaning.includes(paragraph.text.slice(from, end).toLowerCase()),
  );
  if (pointed) return false;
  const own = isCounted ? firstPerson.filter((word) => !ourselves.includes(word)) : firstPerson;
  const bare = words.toLowerCase().replaceAll("’", "'");
  return !hasSign(bare, own, pronouns, mayBe, opinion, genreSigns?.you ?? []);
}
