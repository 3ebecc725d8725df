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
import { topicsBeside } from "../topics.ts";
import type { Checkable } from "./checkable.ts";
import { isOwnStory } from "./coverage.ts";
import { isPublic } from "./speech.ts";

/** Paragraphs in which it must be named. */
const often = 3;

/** A body, a thing or somebody in public whom the article comes back to, where no sentence tells its news: what others write on it. */
export function about(view: View): Checkable[] {
  const { analysis } = view;
  const who = portrayed(view);
  const isPortrait =
    who !== undefined &&
    isPublic(view, who) &&
    landOf(view, who.name) === undefined &&
    publicRole(view, who.name) !== "office";
  const name = isPortrait ? who.name : anchorOf(view);
  if (name === undefined || isView(view) || isOwnStory(view)) return [];
  const places = analysis.marks.filter(
    (mark): mark is Name => mark.label === "name" && shown(analysis, mark) === name && mark.paragraph > 0,
  );
  const paragraphs = new Set(places.map(({ paragraph }) => paragraph));
  if (paragraphs.size < often || places.some(({ kind }) => kind === "place")) return [];
  const line = view.lines.find(
    ({ paragraph, text }) => paragraphs.has(paragraph.number) && text.includes(name),
  );
  if (line === undefined || isSpot(view, places) || tellsOfPrivate(view, line, line.text)) return [];
  const query = isPortrait ? ofPerson(view, name) : newsSearch(view, line, true);
  if (query?.pieces.some((piece) => piece?.includes(name)) !== true) return [];
  const { number } = line.paragraph;
  return [
    {
      family: "coverage",
      variant: isPortrait ? "portrait" : "about",
      slots: { name: { plain: name.includes(" ") ? called(view, name) : name }, place: { places: [number] } },
      evidence: [{ at: number, quote: isPortrait ? line.text.trim() : name }],
      strength: 0.8,
      query,
    },
  ];
}

function ofPerson(view: View, name: string): Query {
  return {
    pieces: [asPiece(name), ...topicsBeside(view, [name], 2).map(asPiece)],
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
