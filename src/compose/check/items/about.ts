import type { Name } from "../../../model/analysis.ts";
import type { View } from "../../view.ts";
import { anchorOf } from "../anchor.ts";
import { isView } from "../genre.ts";
import { called } from "../kinds.ts";
import { shown } from "../names.ts";
import { newsSearch, tellsOfPrivate } from "../news.ts";
import { landOf, publicRole } from "../people.ts";
import { portrayed } from "../portrait.ts";
import { asPiece, type Query } from "../query.ts";
import { returning } from "../returning.ts";
import { hasSign } from "../signs.ts";
import { topicsBeside } from "../topics.ts";
import { typedName } from "../typedname.ts";
import { isTornName } from "../usable.ts";
import type { Checkable } from "./checkable.ts";
import { isOwnStory } from "./coverage.ts";
import { isPublic } from "./speech.ts";

/** Paragraphs in which it must be named, and where no other sign tells that it matters, their share of all. */
const often = 3;
const share = 4;

/** A body, a thing or somebody in public whom the article comes back to, where no sentence tells its news: what others write on it. */
export function about(view: View): Checkable[] {
  const who = portrayed(view);
  const isPortrait =
    who !== undefined &&
    isPublic(view, who) &&
    landOf(view, who.name) === undefined &&
    publicRole(view, who.name) !== "office";
  const isOwn = isView(view) || isOwnStory(view);
  const name = isOwn ? undefined : isPortrait ? who.name : anchorOf(view);
  const found = name === undefined ? undefined : item(view, name, isPortrait, ofAnchor);
  if (found !== undefined) return [found];
  // Where checks are few: what the text comes back to, be it told by one who was there.
  return returning(view, [])
    .filter((other) => !(isOwn && (isOfPerson(view, other) || /^\p{Lu}+$/u.test(other))))
    .flatMap((other) => item(view, other, isInMost(view, other), ofReturning) ?? [])
    .slice(0, 1);
}

const ofAnchor = 0.8;
/** Prints only where a guide has few checks. */
const ofReturning = 0.45;

function item(view: View, name: string, isPortrait: boolean, strength: number): Checkable | undefined {
  const { analysis } = view;
  const { wellKnown = [] } = view.pack(analysis.title)?.lexicons ?? {};
  const places = analysis.marks.filter(
    (mark): mark is Name =>
      mark.label === "name" &&
      mark.paragraph > 0 &&
      (shown(analysis, mark) === name || typedName(view, mark) === name),
  );
  const paragraphs = new Set(places.map(({ paragraph }) => paragraph));
  if (paragraphs.size < often || places.some(({ kind }) => kind === "place")) return undefined;
  // What everybody knows leads to no account of this matter.
  if (hasSign(name, wellKnown) && !analysis.title.text.includes(name)) return undefined;
  const line = view.lines.find(
    (each) =>
      paragraphs.has(each.paragraph.number) &&
      each.text.includes(name) &&
      (each.sentence.quoted === 0 || strength === ofAnchor) &&
      (isPortrait || !tellsOfPrivate(view, each, each.text)),
  );
  if (line === undefined || isSpot(view, places) || places.every((mark) => isTornName(view, mark)))
    return undefined;
  const isRare = paragraphs.size * share < analysis.paragraphs.length && !analysis.title.text.includes(name);
  if (strength === ofReturning && (isRare || analysis.genres.some(({ kind }) => kind === "interview")))
    return undefined;
  const ofNews = isPortrait || strength === ofReturning ? undefined : newsSearch(view, line, true);
  const hasName = ofNews?.pieces.some((piece) => piece?.includes(name)) === true;
  if (!hasName && !isPortrait && strength === ofAnchor) return undefined;
  const query = hasName ? ofNews : ofPerson(view, name);
  if (query === undefined || query.pieces.length < 2) return undefined;
  const { number } = line.paragraph;
  return {
    family: "coverage",
    variant: isPortrait ? "portrait" : "about",
    slots: { name: { plain: name.includes(" ") ? called(view, name) : name }, place: { places: [number] } },
    evidence: [{ at: number, quote: isPortrait ? line.text.trim() : name }],
    strength,
    query,
  };
}

/** Somebody of whom most paragraphs tell. */
function isInMost(view: View, name: string): boolean {
  const { paragraphs } = view.analysis;
  const last = name.split(" ").at(-1) ?? name;
  return (
    isOfPerson(view, name) &&
    paragraphs.filter(({ text }) => text.includes(last)).length * 2 > paragraphs.length
  );
}

function isOfPerson({ analysis: { marks } }: View, name: string): boolean {
  const last = name.split(" ").at(-1) ?? name;
  return marks.some(
    (mark) => mark.label === "name" && mark.kind === "person" && mark.referent.endsWith(last),
  );
}

function ofPerson(view: View, name: string): Query {
  return {
    pieces: [asPiece(name), ...topicsBeside(view, [name], 3).map(asPiece)],
    language: view.analysis.article.language,
  };
}

/** “In Tidemouth”: mostly behind a word of place. */
function isSpot(view: View, places: readonly Name[]): boolean {
  const { locative = [] } = view.pack(view.analysis.title)?.lexicons ?? {};
  const behind = places.filter((mark) => {
    const before = view.analysis.paragraphs[mark.paragraph - 1]?.text.slice(0, mark.span.start) ?? "";
    const word = /(\p{L}+)\s$/u.exec(before)?.[1]?.toLowerCase();
    return word !== undefined && locative.includes(word);
  });
  return behind.length * 3 >= places.length;
}
