import type { Fact, Matter, MatterKind } from "../model/article.ts";
import type { Languages } from "../model/language.ts";
import type { Cues } from "./cues.ts";
import { dateInLine } from "./dates.ts";
import { type Eye, kindOf } from "./kinds.ts";
import { isShortLine, wordCount } from "./line.ts";
import type { Facts, Item } from "./page.ts";

/** Kinds that may stand between an article's title and its first paragraph. */
const frontKinds = new Set<MatterKind>([
  "byline",
  "dateline",
  "tags",
  "share",
  "related",
  "original",
  "source",
  "copyright",
  "licence",
  "promotion",
  "contact",
]);
/** Kinds of the lines right below a standfirst. */
const belowKinds = new Set<MatterKind>(["byline", "dateline"]);
/** Unknown short lines allowed before a known one. */
const reach = 2;

export interface Head {
  readonly matter: readonly Matter[];
  readonly facts: Facts;
  readonly rest: readonly Item[];
}

/** Parts the lines above the first paragraph (byline, date, tags, share bar) from the article, and a byline with its date right below it. */
export function takeHead(items: readonly Item[], eye: Eye): Head {
  let end = 0;
  for (let at = 0; at < items.length && at - end <= reach; at++) {
    const item = items[at];
    if (item === undefined) break;
    const kind = kindOf(item, eye);
    const isKnown = kind !== undefined && frontKinds.has(kind) && wordCount(item.text) <= 60;
    if (isKnown || isSection(item.text, eye.languages)) end = at + 1;
    else if (item.element.tagName !== "p" || !isShortLine(item.text, 60)) break;
  }
  const below = items.slice(end + 1, end + 3);
  const isBelow = (item: Item | undefined): boolean =>
    item !== undefined && isShortLine(item.text) && belowKinds.has(kindOf(item, eye) ?? "other");
  const run = isBelow(below[0]) ? below.slice(0, isBelow(below[1]) ? 2 : 1) : [];
  const isSigned = eye.signed === true || run.some((item) => kindOf(item, eye) === "byline");
  const lines = new Set(isSigned ? run : []);
  const front = [...items.slice(0, end), ...lines];
  const matter = front.map((item) => matterOf(item, kindOf(item, eye) ?? "other", "front"));
  const rest = items.slice(end).filter((item) => !lines.has(item));
  return { matter, facts: factsOf(matter, eye.cues, eye.languages), rest };
}

/** “Opinion”, « Tribune »: the section of a paper, in a line of its own. */
function isSection(text: string, languages: Languages): boolean {
  if (wordCount(text) > 4) return false;
  const name = text.trim().toLowerCase();
  return [...languages.values()].some(({ lexicons }) =>
    Object.values(lexicons.genreNames ?? {}).some((names) => names.includes(name)),
  );
}

export function matterOf(item: Item, kind: MatterKind, position: Matter["position"]): Matter {
  const matter: Matter = { kind, position, text: item.text };
  return item.language === undefined ? matter : { ...matter, language: item.language };
}

/** The byline, the day and the tags that lines of page matter say. */
export function factsOf(matter: readonly Matter[], cues: Cues, languages: Languages): Facts {
  const byline = matter
    .filter(({ kind }) => kind === "byline")
    .map(({ text }) => bylineOf(text, cues, languages))[0];
  const dated = matter.filter(({ kind }) => kind === "dateline" || kind === "byline" || kind === "original");
  const tags = matter.filter(({ kind }) => kind === "tags").flatMap(({ text }) => tagsOf(text, cues));
  const published = dated.map(({ text }) => dateOf(text, languages)).find((fact) => fact !== undefined);
  return {
    ...(byline === undefined ? {} : { byline }),
    ...(published === undefined ? {} : { published }),
    ...(tags.length > 0 ? { tags } : {}),
  };
}

/** “By Jane Doe, 3 May 2021” → Jane Doe. */
function bylineOf(line: string, cues: Cues, languages: Languages): Fact | undefined {
  const length = cues.after("byline", line)?.rest.length ?? line.length;
  const undated =
    dateInLine(line.slice(line.length - length), languages)?.rest ?? line.slice(line.length - length);
  const [first = ""] = undated.replace(/^[\s:|–—-]+/u, "").split(/\s*[|·•\n]\s*|\s[–—/]\s/u);
  const value = first.replace(/[\s:,–—-]+$/u, "");
  return value === "" ? undefined : { value, found: "page", where: "line", quote: line };
}

function dateOf(line: string, languages: Languages): Fact | undefined {
  const date = dateInLine(line, languages);
  return date === undefined ? undefined : { value: date.iso, found: "page", where: "line", quote: line };
}

function tagsOf(line: string, cues: Cues): readonly Fact[] {
  const flat = line.replace(/\s+/g, " ");
  const length = cues.after("tags", flat)?.rest.replace(/^:\s*/, "").length ?? 0;
  const names = flat.slice(flat.length - length).split(/\s*[,;·•|]\s*/u);
  return names.filter(Boolean).map((value) => ({ value, found: "page", quote: flat }));
}
