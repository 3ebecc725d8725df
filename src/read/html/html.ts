import type { Element, Root } from "hast";
import type { Fact, Matter, MatterKind, Repair } from "../../model/article.ts";
import type { Languages } from "../../model/language.ts";
import type { Source } from "../../model/source.ts";
import { cuesFor } from "../cues.ts";
import { textOf } from "../inline.ts";
import { type Eye, kindOf } from "../kinds.ts";
import { excerpt, wordCount } from "../line.ts";
import { type Facts, mergeFacts, type Page } from "../page.ts";
import { prune } from "../prune.ts";
import { linesAbove, linesBelow } from "./around.ts";
import { disagreements } from "./disagree.ts";
import { jsonLinked, type Linked } from "./jsonld.ts";
import { descriptionsOf, metadata } from "./metadata.ts";
import { parsePage } from "./parse.ts";
import { baseOf, settlePictures } from "./pictures.ts";
import { chooseRegion, type Removed } from "./region.ts";
import { listen, type Said } from "./said.ts";
import { letters, type Rule } from "./sieve.ts";

/** A saved web page → page: the article's region, what the page says of it, and the lines around it that matter. */
/** @throws GuideError SOURCE_TOO_LARGE for a page of more elements and texts than an article has. */
export function readHtml(text: string, source: Source, languages: Languages): Page {
  const whole = parsePage(text, source);
  settlePictures(whole);
  const base = baseOf(whole, source.fetched?.address);
  const said = listen(whole);
  const linked = jsonLinked(said.data);
  const anyCues = cuesFor(languages, said.language);
  const { facts, outlet, claims } = metadata(said, linked, languages, anyCues);
  const { tree, removed } = prune(whole, source);
  const cues = cuesFor(languages, facts.language?.value ?? "");
  const title = facts.title?.value;
  const sieve = {
    cues,
    title: title ?? "",
    body: letters(linked.body),
    descriptions: descriptionsOf(said, linked).map(letters),
  };
  const { article, above, below, lead, stories, removed: sifted } = chooseRegion(tree, sieve);
  const signed = facts.byline ?? outlet;
  const eye = { cues, languages, ...(signed === undefined ? {} : { byline: signed.value }) };
  const fallback = hasLess(article, sieve.body) ? paragraphsOf(linked.body) : undefined;
  const top = linesAbove(above, title, facts.address?.value ?? "", eye);
  const end = linesBelow(below, eye);
  const around: readonly Matter[] = [...top.matter, ...end.matter, ...matterOfData(linked, said)];
  const told = new Map(around.toReversed().map((part) => [part.text, part]));
  const matter = [
    ...around.filter((part) => told.get(part.text) === part),
    ...sifted.filter(({ text }) => !told.has(text)).map((part) => matterOf(part, eye)),
  ];
  const repairs = sifted.map(({ text, rule }): Repair => ({ kind: "removed", text: excerpt(text), rule }));
  const subtitle: Facts =
    lead === undefined ? {} : { subtitle: { value: lead, found: "page", where: "line" } };
  const taken = mergeFacts(
    subtitle,
    facts,
    top.facts,
    end.facts,
    outlet === undefined ? {} : { byline: outlet },
  );
  return {
    tree: fallback ?? article,
    ...(base !== undefined && { base }),
    facts: taken,
    matter,
    repairs: [...removed, ...repairs],
    stories,
    disagreements: disagreements(taken, {
      ...claims,
      byline: [...claims.byline, ...printed(top.facts.byline)],
      published: [...claims.published, ...printed(top.facts.published)],
    }),
  };
}

/** What a printed line says in so many words. */
function printed(fact: Fact | undefined): readonly Fact[] {
  if (fact?.where !== "line" || fact.quote === undefined) return [];
  const words = wordCount(fact.value);
  return /^\d{4}-/.test(fact.value) || (words >= 2 && words <= 8 && !/\d/.test(fact.value)) ? [fact] : [];
}

/** Rights and corrections that only the page's data give. */
function matterOfData(linked: Linked, { metas }: Said): readonly Matter[] {
  const copyright = linked.copyright || (metas.get("copyright") ?? "");
  const list: readonly Matter[] = [
    { kind: "copyright", position: "back", text: copyright },
    { kind: "correction", position: "back", text: linked.correction },
  ];
  return list.filter(({ text }) => text !== "");
}

/** Letters that the page's own data must have to stand in for an article that its elements do not show. */
const enough = 500;

function hasLess(article: Root, body: string): boolean {
  return body.length >= enough && letters(textOf(article)).length < body.length / 2;
}

function paragraphsOf(text: string): Root {
  const children = text.split("\n").map((line): Element => {
    const value = line.trim();
    return { type: "element", tagName: "p", properties: {}, children: [{ type: "text", value }] };
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
