import type { Voice } from "../../../model/analysis.ts";
import { packFor } from "../../../model/language.ts";
import { countWords, locate } from "../../text.ts";
import { isText } from "../../textvoice.ts";
import type { View } from "../../view.ts";
import { isStatement } from "../clause.ts";
import { placeOf } from "../places.ts";
import { hasSign } from "../signs.ts";
import { searchFor } from "../strings.ts";
import type { Checkable } from "./checkable.ts";
import { saidBy, speeches } from "./speech.ts";

/** A text without a title that the article relies on. Pupils are not sent to find out who an unnamed person is. */
export function unnamed(view: View): Checkable[] {
  const met = new Set<Voice>();
  const lexicons = packFor(view.languages, view.analysis.article.language)?.lexicons;
  const kin = lexicons?.private ?? [];
  return speeches(view).flatMap(({ mark, voice, line }): Checkable[] => {
    if (voice.named || voice.kind === "outlet" || met.has(voice) || leansBack(view, voice)) return [];
    if (hasSign(voice.name, kin)) return [];
    if (!isText(voice, lexicons)) return [];
    const words = saidBy(view, { mark, line });
    if (words !== undefined && !isStatement(line, words.words)) return [];
    const place = placeOf(view, line, `${voice.name} ${words?.words ?? ""}`);
    const routed = texts.has(place.matter ?? "");
    const grounds = locate(view.analysis, voice.name, [line.paragraph.number]);
    // “A report”: whose it is stands behind, and finds it.
    if (words === undefined || grounds.length === 0 || countWords(voice.name) < fewest) return [];
    met.add(voice);
    return [
      {
        family: "vague",
        variant: "document",
        slots: {
          voice: { quote: voice.name },
          words: { quote: words.words },
          place: { places: [line.paragraph.number] },
        },
        evidence: [words.evidence, ...grounds],
        strength: 0.78,
        place: routed ? place : undefined,
        query: searchFor(view, line, words.words),
      },
    ];
  });
}

/** Words by which a text without a title can be told from others. */
const fewest = 3;
/** Matters in which a text can be looked up by the matter alone. */
const texts: ReadonlySet<string> = new Set(["research", "poll", "court", "law", "parliament", "health"]);
/** “The author”, “his advisers”: said of somebody of whom the text has spoken. */
function leansBack({ analysis, languages }: View, { name }: Voice): boolean {
  const lexicons = packFor(languages, analysis.article.language)?.lexicons;
  const [first = "", ...rest] = name.toLowerCase().replace("’", "' ").replace("'", "' ").split(/\s+/u);
  const definite = [...(lexicons?.definite ?? []), ...(lexicons?.possessives ?? [])];
  const isGroup = rest.some((word) => lexicons?.groups.includes(word));
  return (
    rest.filter((word) => word !== "").length === 1 && definite.includes(first.replace(/\s/u, "")) && !isGroup
  );
}
