import type { Name } from "../../../model/analysis.ts";
import { packFor } from "../../../model/language.ts";
import { countWords, grouped, locate } from "../../text.ts";
import type { View } from "../../view.ts";
import { bodyIn } from "../beside.ts";
import { speakerName } from "../exact.ts";
import { bodyKind, called } from "../kinds.ts";
import { shown as nameOf } from "../names.ts";
import { roleOf } from "../people.ts";
import { asPiece, searchWord } from "../query.ts";
import { hasSign } from "../signs.ts";
import { isTornName, isUsable } from "../usable.ts";
import type { Checkable } from "./checkable.ts";

/** A body that is heard, itself or by somebody who belongs to it, other than the publisher and the press: who stands behind it. */
export function interests(view: View): Checkable[] {
  const named = members(view);
  const isNamed = (one: Checkable) =>
    named.some(({ slots }) => JSON.stringify(slots.name) === JSON.stringify(one.slots.name));
  return [...named, ...heardBodies(view).filter((one) => !isNamed(one))];
}

function heardBodies(view: View): Checkable[] {
  const { analysis } = view;
  const own =
    `${analysis.article.publisher?.value ?? ""} ${analysis.article.byline?.value ?? ""}`.toLowerCase();
  const heard = new Set(analysis.voices.flatMap(({ kind, name }) => (kind === "institution" ? [name] : [])));
  const marks = analysis.marks.filter(
    (mark): mark is Name => mark.label === "name" && mark.kind === "organisation" && mark.paragraph > 0,
  );
  return [...grouped(marks, (mark) => nameOf(analysis, mark))].flatMap(([name, places]): Checkable[] => {
    const numbers = [...new Set(places.map(({ paragraph }) => paragraph))];
    const [first] = locate(analysis, name, numbers);
    if (first === undefined || name.length < 3 || countWords(name) > 7 || own.includes(name.toLowerCase()))
      return [];
    if (!/^\p{Lu}/u.test(name) || isState(view, name) || isFunction(view, name)) return [];
    const kind = bodyKind(view, name, places);
    const isNamed = kind === "company" || kind === "association";
    if (!heard.has(name) && !speaksThere(view, name)) return [];
    if (places.every((mark) => isKindOf(view, mark))) return [];
    if (kind === "state" || kind === "learned" || places.every((mark) => isTornName(view, mark))) return [];
    return [
      {
        family: "interest",
        variant: isNamed ? kind : "heard",
        slots: { name: { plain: called(view, name) }, places: { places: numbers.slice(0, 4) } },
        evidence: [first],
        strength: heard.has(name) ? 0.58 : 0.5 + Math.min(4, numbers.length) * 0.02,
        query: {
          pieces: [asPiece(name), searchWord(view.languages, analysis.article.language, "interest")],
          language: analysis.article.language,
        },
      },
    ];
  });
}

/** Functions of those who speak for a body or are paid by it. */
const speaking: ReadonlySet<string> = new Set(["business", "campaign", "speaker", "expert"]);

/** A body with whose name somebody who is quoted is introduced: “director of the Harbour Trust”. */
function members(view: View): Checkable[] {
  const { analysis } = view;
  const own = (analysis.article.publisher?.value ?? "").toLowerCase();
  return analysis.voices.flatMap((voice): Checkable[] => {
    const role = roleOf(view, voice);
    const name = bodyIn(view, voice.role ?? "");
    if (!voice.named || voice.words === 0 || name === undefined || !(voice.role ?? "").includes(name))
      return [];
    if (role === undefined || !speaking.has(role) || own.includes(name.toLowerCase())) return [];
    const places = analysis.marks.filter(
      (mark): mark is Name => mark.label === "name" && nameOf(analysis, mark) === name,
    );
    const numbers = [...new Set(places.flatMap(({ paragraph }) => (paragraph > 0 ? [paragraph] : [])))];
    const kind = bodyKind(view, name, places);
    if (numbers.length === 0 || kind === "state" || kind === "learned" || isState(view, name)) return [];
    if (places.some((mark) => mark.kind === "place" || mark.kind === "person" || mark.kind === "outlet"))
      return [];
    if (!isUsable(view, name) || isFunction(view, name)) return [];
    if (places.some((mark) => isTornName(view, mark)) || places.every((mark) => isKindOf(view, mark)))
      return [];
    const speaker = speakerName(voice.name, view.languages, analysis.article.language);
    const [first] = locate(analysis, name, numbers);
    if (first === undefined || countWords(speaker) < 2) return [];
    return [
      {
        family: "interest",
        variant: "member",
        slots: {
          name: { plain: called(view, name) },
          voice: { plain: speaker },
          places: { places: numbers.slice(0, 4) },
        },
        evidence: [first],
        strength: 0.6 + Math.min(4, numbers.length) * 0.02,
        query: {
          pieces: [asPiece(name), searchWord(view.languages, analysis.article.language, "interest")],
          language: analysis.article.language,
        },
      },
    ];
  });
}

/** “Chief Executive”, “CEO of the Harbour Club”: what somebody is, no body. */
function isFunction({ analysis, languages }: View, name: string): boolean {
  const roles = packFor(languages, analysis.article.language)?.places?.roles ?? {};
  return hasSign(name.toLowerCase(), ...Object.values(roles).map(({ words }) => words));
}

/** Somebody who is heard belongs to it: it has a stake, and is not only named for comparison. */
function speaksThere({ analysis: { voices } }: View, name: string): boolean {
  return voices.some(({ kind, role = "", words }) => kind === "person" && words > 0 && role.includes(name));
}

/** “A Hybrid Organization”: what something is, no body of that name. */
function isKindOf(view: View, { paragraph, span }: Name): boolean {
  const text = view.analysis.paragraphs[paragraph - 1]?.text ?? "";
  const { determiners = [], definite = [] } = view.pack(view.analysis.title)?.lexicons ?? {};
  const before =
    /(\p{L}+['’]?)\s?$/u.exec(text.slice(0, span.start))?.[1]?.toLowerCase().replace("’", "'") ?? "";
  return determiners.includes(before) && !definite.includes(before);
}

/** A state, a court, a ministry or a university: what they are is no matter of members and money. */
function isState({ analysis, languages }: View, name: string): boolean {
  const pack = packFor(languages, analysis.article.language);
  const { court, government, parliament, diplomacy, war, research } = pack?.places?.matters ?? {};
  const words = [court, government, parliament, diplomacy, war, research].map((each) => each?.words ?? []);
  const lands = Object.values(pack?.places?.countries ?? {}).flat();
  return (
    hasSign(name, pack?.lexicons.bodyKinds?.state ?? []) ||
    pack?.lexicons.institutions.includes(name.toLowerCase()) === true ||
    hasSign(name, ...words) ||
    hasSign(name.toLowerCase(), ...words) ||
    lands.some((land) => name.includes(land.replace("*", "")))
  );
}
