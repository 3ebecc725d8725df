import type { Mark } from "../../model/analysis.ts";
import type { Article } from "../../model/article.ts";
import type { Lead, LeadPlace } from "../../model/survey.ts";
import { outletKey, outletsIn } from "../names/outlets.ts";
import type { Scene } from "../scene.ts";
import type { Citation } from "../speech/references.ts";
import type { Vocabulary } from "../vocabulary.ts";
import { fold, tokenize } from "../words.ts";
import { hostOf, labelOf, linksIn } from "./links.ts";

/** One source while its places are collected. */
interface Entry {
  readonly name: string;
  readonly kind: Lead["kind"];
  readonly hosts: Set<string>;
  readonly places: LeadPlace[];
}

interface Given {
  readonly scenes: readonly Scene[];
  /** By scene. */
  readonly marks: readonly (readonly Mark[])[];
  readonly citations: readonly Citation[];
  readonly article: Article;
}

/** Outlets, works and sites that the article leads to, each once with every place that leads to it. */
export function leadsOf({ scenes, marks, citations, article }: Given): Lead[] {
  const entries = new Map<string, Entry>();
  const add = (key: string, name: string, kind: Lead["kind"], place: LeadPlace, host?: string): void => {
    const entry = entries.get(key) ?? { name, kind, hosts: new Set(), places: [] };
    entries.set(key, entry);
    entry.places.push(place);
    if (host !== undefined) entry.hosts.add(host);
  };
  scenes.forEach((scene, index) => {
    const { vocabulary, paragraph } = scene;
    const { number, text } = paragraph;
    for (const mark of marks[index] ?? []) {
      const span = mark.span;
      const place = (by: LeadPlace["by"]): LeadPlace => ({ paragraph: number, span, by });
      if (mark.label === "name" && mark.kind === "outlet" && vocabulary !== undefined)
        add(`outlet:${outletKey(mark.referent, vocabulary)}`, mark.referent, "outlet", place("name"));
      if (mark.label === "quotation" && mark.use === "title")
        add(workKey(text, mark.content), cut(text, mark.content), "work", place("name"));
    }
    const source = paragraph.source;
    if (source !== undefined && scenes[index - 1]?.paragraph.source !== source) {
      const named = vocabulary === undefined ? undefined : outletIn(source, vocabulary);
      const place: LeadPlace = { paragraph: number, span: { start: 0, end: text.length }, by: "embed" };
      add(named?.key ?? `source:${fold(source)}`, named?.name ?? source, named ? "outlet" : "work", place);
    }
  });
  refer(citations, scenes, add);
  link(scenes, entries, add);
  mergeWorks(entries);
  const own = ownOf(article);
  return [...entries.values()]
    .map((entry) => settled(entry, own))
    .toSorted((a, b) => order(a.places[0], b.places[0]));
}

type Add = (key: string, name: string, kind: Lead["kind"], place: LeadPlace, host?: string) => void;

/** A reference leads to its work, and to the outlet that brought the work. */
function refer(citations: readonly Citation[], scenes: readonly Scene[], add: Add): void {
  for (const { paragraph, span, back, to, outlet, origin } of citations) {
    const place: LeadPlace = { paragraph, span, by: back ? "back" : "reference" };
    const scene = scenes[origin];
    if (to !== undefined) add(`work:${fold(to)}`, to, "work", place);
    if (outlet === undefined || scene?.vocabulary === undefined) continue;
    const name = cut(scene.paragraph.text, outlet);
    add(`outlet:${outletKey(name, scene.vocabulary)}`, name, "outlet", place);
  }
}

/** A link leads to the outlet that its words or its host name, else to its site. */
function link(scenes: readonly Scene[], entries: ReadonlyMap<string, Entry>, add: Add): void {
  const byLabel = new Map<string, string>();
  for (const [key, { kind }] of entries)
    if (kind === "outlet") byLabel.set(squash(key.slice("outlet:".length)), key);
  const byHost = new Map<string, string>();
  const links = scenes.flatMap((scene) => linksIn(scene.paragraph).map((one) => ({ ...one, scene })));
  for (const { address, text, scene } of links) {
    const host = hostOf(address);
    if (host === undefined || scene.vocabulary === undefined) continue;
    const named = outletIn(text, scene.vocabulary);
    const said = named !== undefined && squash(named.name) === squash(text) ? named.key : undefined;
    const key = byLabel.get(squash(labelOf(host))) ?? said;
    if (key !== undefined && !byHost.has(host)) byHost.set(host, key);
  }
  for (const { address, span, scene, text } of links) {
    const host = hostOf(address);
    if (host === undefined) continue;
    const key = byHost.get(host);
    const place: LeadPlace = { paragraph: scene.paragraph.number, span, by: "link", address };
    add(
      key ?? `site:${host}`,
      key === undefined ? host : text,
      key === undefined ? "site" : "outlet",
      place,
      host,
    );
  }
}

/** A reference that holds a title given elsewhere is a reference to that work. */
function mergeWorks(entries: Map<string, Entry>): void {
  const works = [...entries].filter(([, { kind }]) => kind === "work");
  const titles = works.filter(([key]) => /\s/u.test(key)).slice(0, 200);
  for (const [key, entry] of works) {
    const title = titles.find(([other]) => other !== key && key.includes(other.slice("work:".length)))?.[0];
    const work = title === undefined ? undefined : entries.get(title);
    if (work === undefined) continue;
    for (const place of entry.places)
      if (!work.places.some((one) => covers(place, one))) work.places.push(place);
    entries.delete(key);
  }
}

function covers(a: LeadPlace, b: LeadPlace): boolean {
  return a.paragraph === b.paragraph && a.span.start <= b.span.start && b.span.end <= a.span.end;
}

function outletIn(text: string, vocabulary: Vocabulary): { key: string; name: string } | undefined {
  const hit = outletsIn(tokenize(text.slice(0, 400), vocabulary.splitting), vocabulary)[0];
  if (hit === undefined) return undefined;
  return { key: `outlet:${outletKey(hit.phrase, vocabulary)}`, name: text.slice(hit.start, hit.end) };
}

interface Own {
  readonly names: ReadonlySet<string>;
  /** Words between spaces. */
  readonly byline: string;
}

/** What the article's own publisher is called, without spaces, and its host; and who signs. */
function ownOf({ publisher, address, byline }: Article): Own {
  const host = address === undefined ? undefined : hostOf(address.value);
  const names = [publisher?.value, host, host === undefined ? undefined : labelOf(host)];
  return {
    names: new Set(names.flatMap((name) => (name === undefined ? [] : [squash(name)]))),
    byline: spaced(byline?.value ?? ""),
  };
}

function spaced(words: string): string {
  return ` ${fold(words)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()} `;
}

function settled({ name, kind, hosts, places }: Entry, { names, byline }: Own): Lead {
  const own =
    names.has(squash(name)) ||
    (kind === "outlet" && byline.includes(spaced(name))) ||
    [...hosts].some((host) => names.has(squash(host)) || names.has(squash(labelOf(host))));
  return { name, kind, hosts: [...hosts].toSorted(), places: places.toSorted(order), own };
}

function workKey(text: string, content: { readonly start: number; readonly end: number }): string {
  return `work:${fold(cut(text, content))}`;
}

function cut(text: string, { start, end }: { readonly start: number; readonly end: number }): string {
  return text.slice(start, end).trim();
}

/** Letters and digits alone, without a leading article. */
function squash(name: string): string {
  return fold(name)
    .replace(/^the\s/u, "")
    .replace(/[^\p{L}\p{N}]/gu, "");
}

function order(a: LeadPlace | undefined, b: LeadPlace | undefined): number {
  if (a === undefined || b === undefined) return 0;
  return a.paragraph - b.paragraph || a.span.start - b.span.start;
}
