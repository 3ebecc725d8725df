import type { Element, Root } from "hast";
import type { Matter, MatterKind, Repair } from "../../model/article.ts";
import { GuideError } from "../../model/errors.ts";
import type { Languages } from "../../model/language.ts";
import type { Source } from "../../model/source.ts";
import { cuesFor } from "../cues.ts";
import { textOf } from "../inline.ts";
import { type Eye, kindOf } from "../kinds.ts";
import { excerpt } from "../line.ts";
import { type Facts, mergeFacts, type Page } from "../page.ts";
import { prune } from "../prune.ts";
import { linesAbove, linesBelow } from "./around.ts";
import { jsonLinked } from "./jsonld.ts";
import { descriptionsOf, metadata } from "./metadata.ts";
import { parsePage } from "./parse.ts";
import { settlePictures } from "./pictures.ts";
import { chooseRegion, type Removed } from "./region.ts";
import { letters, type Rule } from "./sieve.ts";

/** A saved web page → page: the article's region, what the page says of it, and the lines around it that matter. */
/** @throws GuideError SOURCE_TOO_LARGE for a page of more elements and texts than an article has. */
export function readHtml(text: string, source: Source, languages: Languages): Page {
  const whole = parsePage(text);
  if (countNodes(whole, 0) > mostNodes)
    throw new GuideError("SOURCE_TOO_LARGE", { limit: 10, file: source.origin });
  settlePictures(whole);
  const said = metadata(whole, languages);
  const { tree, removed } = prune(whole);
  const cues = cuesFor(languages, said.language?.value ?? "");
  const linked = jsonLinked(whole);
  const sieve = {
    cues,
    title: said.title?.value ?? "",
    body: letters(linked.body),
    descriptions: descriptionsOf(whole, linked).map(letters),
  };
  const { article, above, below, lead, removed: sifted } = chooseRegion(tree, sieve);
  const eye = { cues, languages, ...(said.byline === undefined ? {} : { byline: said.byline.value }) };
  const fallback = hasLess(article, sieve.body) ? paragraphsOf(linked.body) : undefined;
  const top = linesAbove(above, said.title?.value, eye);
  const around: readonly Matter[] = [...top.matter, ...linesBelow(below, eye)];
  const told = new Set(around.map(({ text }) => text));
  const matter = [
    ...around,
    ...sifted.filter(({ text }) => !told.has(text)).map((part) => matterOf(part, eye)),
  ];
  const repairs = sifted.map(({ text, rule }): Repair => ({ kind: "removed", text: excerpt(text), rule }));
  const subtitle: Facts = lead === undefined ? {} : { subtitle: { value: lead, found: "page" } };
  return {
    tree: fallback ?? article,
    facts: mergeFacts(subtitle, said, top.facts),
    matter,
    repairs: [...removed, ...repairs],
  };
}

/** Elements and texts that a page may have. */
const mostNodes = 90_000;

function countNodes({ children }: Root | Element, before: number): number {
  let count = before;
  for (const child of children) {
    count++;
    if (child.type === "element" && count <= mostNodes) count = countNodes(child, count);
  }
  return count;
}

/** Letters that the page's own data must have to stand in for an article that its elements do not show. */
const enough = 500;

function hasLess(article: Root, body: string): boolean {
  return body.length >= enough && letters(textOf(article)).length < body.length / 2;
}

function paragraphsOf(text: string): Root {
  const children = text.split(/\s*\n\s*/).map((line): Element => {
    return { type: "element", tagName: "p", properties: {}, children: [{ type: "text", value: line }] };
  });
  return { type: "root", children };
}

const kinds: Readonly<Record<Rule, MatterKind>> = {
  beside: "other",
  links: "related",
  label: "other",
  repeated: "other",
  line: "other",
  notice: "promotion",
};

function matterOf({ element, text, rule, position }: Removed, eye: Eye): Matter {
  return { kind: kindOf({ element, text }, eye) ?? kinds[rule], position, text };
}
