import type { Languages } from "../../../model/language.ts";
import { isJest } from "../../jest.ts";
import { exact } from "../../quote.ts";
import { countWords, cut } from "../../text.ts";
import type { Line, View } from "../../view.ts";
import { isDescribed } from "../bearers.ts";
import { editedQuotations } from "../edited.ts";
import { typedWords } from "../exact.ts";
import { askedBy, isHeardByAll } from "../heardbyall.ts";
import { isPlaced } from "../occasion.ts";
import { isGiven, roleOf } from "../people.ts";
import { asPiece } from "../query.ts";
import { isSmall } from "../small.ts";
import { searchFor } from "../strings.ts";
import { rarityIn } from "../telling.ts";
import { mayBeTranslated, someTongue, tongueOf } from "../tongue.ts";
import { isOutlet } from "../usable.ts";
import { speakerOf } from "../whose.ts";
import { type Checkable, limit } from "./checkable.ts";
import { isPassedOn, isRelayed } from "./relayed.ts";
import { saidAbroad } from "./saidabroad.ts";
import { isBody, isPublic, isTypedBody } from "./speech.ts";
import { spokenMarks, spokenName, typedName } from "./spoken.ts";
import { isDistressing, isSaying } from "./start.ts";

/** Words of a piece that finds its sentence, and those among them that are not small; longer ones where little else is found. */
const length = { least: 3, short: 8, most: limit + 4, content: 2, full: 5, typed: 9 };

/** A few words that the article takes from what somebody said in public: the sentence they are from. */
export function scraps(view: View, languages: Languages): Checkable[] {
  const { analysis } = view;
  if (isJest(analysis, languages)) return [];
  const edited = editedQuotations(analysis);
  return spokenMarks(view).flatMap(({ mark, line }): Checkable[] => {
    const voice = speakerOf(view, mark);
    if (voice === undefined || !(voice.named || isDescribed(voice)) || edited.has(mark)) return [];
    if (isPassedOn(view, voice, mark, line) || isRelayed(view, mark, line, voice)) return [];
    const said = exact(view, line, mark.content, length.most);
    const content = cut(line.paragraph, mark.content);
    const words = said?.words ?? "";
    if (said === undefined || !content.includes(words) || words.length + 2 < content.trim().length) return [];
    if (countWords(words) < length.least || /[[\]()…]/u.test(words)) return [];
    const opens = openingTag(line, words) ?? "";
    // “Lift the cloud of doubt” has no subject.
    if (countWords(words) > length.short && /^\p{Lu}|[.!?]\s/u.test(words)) return [];
    // “Concerned by those who had come” has a verb, and none of its own.
    const isOpen = opens === "VERB" || (opens === "ADJ" && /^\p{Ll}/u.test(words));
    if (leansOn.has(opens) || (isSaying(line, words) && !isOpen)) return [];
    if (view.content(words, line.paragraph).size < length.content || isDistressing(view, line, words))
      return [];
    if (countWords(words) < length.full && !isRare(view, words)) return [];
    const role = roleOf(view, voice);
    const ofBody = isBody(view, voice, line);
    if (!ofBody && voice.kind !== "person") return [];
    if (!isHeardByAll(view, { mark, line }, voice, role)) return [];
    const name = spokenName(view, voice, languages, line.paragraph.language);
    if (
      ofBody
        ? !isTypedBody(view, voice, name)
        : !name.includes(" ") || (role === undefined && !isPublic(view, voice))
    )
      return [];
    const asked = askedBy(view, line);
    const tongue =
      asked !== undefined
        ? undefined
        : (tongueOf(view, line, voice, role === "office") ??
          (mayBeTranslated(analysis) ? someTongue : undefined));
    const report =
      tongue === undefined
        ? undefined
        : saidAbroad(view, { mark, line }, words, { name, role: voice.role }, tongue);
    if (tongue !== undefined && report === undefined) return [];
    const typed = typedName(view, voice, name, ofBody);
    const string =
      countWords(words) > length.typed ? typedWords(words, languages, line.paragraph.language) : words;
    const about = (searchFor(view, line, line.text)?.pieces ?? []).filter(
      (piece) => piece !== undefined && !isOfName(name, piece) && !words.includes(piece),
    );
    const named = about
      .filter((piece = "") => /^["\p{Lu}\p{N}]/u.test(piece) && line.text.includes(piece.replaceAll('"', "")))
      .filter((piece = "") => !isOutlet(view, piece.replaceAll('"', "")))
      .slice(0, 2);
    return [
      {
        family: "quotation",
        variant: "scrap",
        slots: {
          voice: { plain: name },
          words: { quote: words },
          place: { places: [line.paragraph.number] },
        },
        evidence: [said.evidence],
        strength: countWords(words) > length.short || isDescribed(voice) ? 0.48 : 0.6,
        query: {
          pieces:
            report === undefined
              ? [`"${string}"`, ...typed, asked === undefined ? about[0] : asPiece(asked)]
              : [...typed, ...named, ...report.pieces],
          language: analysis.article.language,
        },
        isPlaced: isPlaced(view, mark, line),
        ...(role === undefined || !isGiven(view, role, line) ? {} : { role: { id: role, said: true } }),
      },
    ];
  });
}

const leansOn: ReadonlySet<string> = new Set(["ADP", "CCONJ", "SCONJ", "PRON"]);

function openingTag({ paragraph, sentence }: Line, words: string): string | undefined {
  const at = paragraph.text.indexOf(words, sentence.span.start);
  return paragraph.words?.find(({ start }) => start >= at)?.tag;
}

/** A name, a number or a word that is not in the list of common ones: three or four plain words are in many sentences. */
function isRare(view: View, words: string): boolean {
  const rare = rarityIn(view);
  // « Une instabilité durable ».
  if (words.split(/\s+/u).filter((word) => !isSmall(word, view.pack(view.analysis.title))).length < kept)
    return false;
  return (
    /[\p{Lu}\d]/u.test(words) || (words.match(/[\p{L}-]{4,}/gu) ?? []).some((word) => rare(word) > listed)
  );
}

/** Words besides small ones. */
const kept = 3;
/** How rare a word of the list is, at most. */
const listed = 1.5;

function isOfName(name: string, piece: string): boolean {
  const [one, two] = [name.toLowerCase(), piece.replaceAll('"', "").toLowerCase()];
  const last = one.split(" ").at(-1) ?? one;
  return one.includes(two) || two.split(/[\s-]+/u).includes(last);
}
