import type { Element } from "hast";
import type { Fact, Matter, MatterKind } from "../../model/article.ts";
import { isoDate } from "../dates.ts";
import { flow } from "../flow.ts";
import { takeHead } from "../head.ts";
import { textOf } from "../inline.ts";
import { type Eye, kindInTail, kindOf } from "../kinds.ts";
import { folded, wordCount } from "../line.ts";
import { type Facts, type Item, mergeFacts } from "../page.ts";

const authorNames = /(?:^|[-_ ])(?:author|byline|auteur|signature|writer)s?(?:$|[-_ ])/i;
/** What is worth keeping of the page below its article. */
const belowKinds = new Set<MatterKind>([
  "byline",
  "original",
  "source",
  "copyright",
  "licence",
  "biography",
  "disclaimer",
  "contact",
  "tags",
  "signature",
  "correction",
]);
/** Blocks right below the article, in which the page says that the rest must be paid for. */
const offers = 15;

export interface Above {
  readonly matter: readonly Matter[];
  readonly facts: Facts;
}

/** Byline, date and standfirst between the page's title and its article. `address`: the page's, which may confirm a year. */
export function linesAbove(
  blocks: readonly Element[],
  title: string | undefined,
  address: string,
  eye: Eye,
): Above {
  const start = Math.max(
    0,
    blocks.findLastIndex(({ tagName }) => tagName === "h1"),
  );
  const matter: Matter[] = [];
  let facts: Facts = {};
  for (const block of blocks.slice(start)) {
    const names = namesIn(block);
    for (const item of itemsOf(block)) {
      if (title !== undefined && folded(item.text) === folded(title)) continue;
      const { matter: known, facts: found } = takeHead([item], eye);
      matter.push(...known);
      facts = { ...found, ...facts };
      if (known.length > 0) continue;
      facts = { ...factsOfParts(item, address, eye), ...facts };
      if (authorNames.test(names) && wordCount(item.text) <= 12) {
        matter.push({ kind: "byline", position: "front", text: item.text });
        facts = { byline: { value: item.text, found: "page", where: "line" }, ...facts };
      }
    }
    const time = timeIn(block);
    const published = time === undefined ? undefined : isoDate(time, eye.languages);
    if (published !== undefined)
      facts = { published: { value: published, found: "page", where: "time" }, ...facts };
  }
  return { matter, facts };
}

/** “Thu 3 May 2021 | 14:07 | By Ada Finch”: each part may be one of the known lines. */
function factsOfParts({ element, text }: Item, address: string, eye: Eye): Facts {
  const parts = text.split(/\s*[|·•\n]\s*/u);
  if (parts.length < 2 || text.length > 200) return {};
  const day = parts.map((part) => shortDate(part, address)).find((iso) => iso !== undefined);
  const dated: Facts =
    day === undefined ? {} : { published: { value: day, found: "page", where: "line", quote: text } };
  return mergeFacts(...parts.map((part) => takeHead([{ element, text: part }], eye).facts), dated);
}

/** “Thu 25.04.24”, where the page's address has the year. */
function shortDate(part: string, address: string): string | undefined {
  const found = /^(?:\p{L}{2,12}\.?,?\s+)?(\d{1,2})\.(\d{1,2})\.(\d{2})$/u.exec(part);
  const [day, month, year] = [found?.[1], found?.[2], found?.[3]].map((number = "") =>
    number.padStart(2, "0"),
  );
  if (found === null || Number(day) > 31 || Number(month) > 12) return undefined;
  return address.includes(`/20${year}/`) ? `20${year}-${month}-${day}` : undefined;
}

/** Rights, biography and contacts below the article, wherever the page has put them; who is named there as its author. */
export function linesBelow(blocks: readonly Element[], eye: Eye): Above {
  const matter: Matter[] = [];
  let facts: Facts = {};
  let cover: MatterKind | undefined;
  for (const [at, block] of blocks.entries()) {
    const named = authorNames.test(namesIn(block));
    if (block.tagName === "ul" || block.tagName === "dl") {
      const byline = bylineIn(block, eye);
      if (byline !== undefined) facts = { byline, ...facts };
    }
    for (const item of itemsOf(block).filter((item) => !isLinkOnly(item.element))) {
      const heading = /^h\d$/.test(item.element.tagName);
      const own = kindOf(item, eye) ?? (wordCount(item.text) <= 60 ? kindInTail(item, eye) : undefined);
      if (heading || own !== undefined) cover = own === "biography" ? own : undefined;
      const kind =
        own ??
        (heading ? undefined : (cover ?? (named && wordCount(item.text) >= 8 ? "biography" : undefined)));
      if (kind !== undefined && (belowKinds.has(kind) || (kind === "paywall" && at < offers)))
        matter.push({ kind, position: "back", text: item.text });
    }
  }
  return { matter, facts };
}

/** “Author: Ada Finch” as a line of a short list. */
function bylineIn(element: Element, eye: Eye): Fact | undefined {
  const lines = itemsOf(element).flatMap(({ text }) => text.split("\n"));
  if (lines.length > 12) return undefined;
  const found = lines.map((text) => takeHead([{ element: paragraph, text }], eye).facts.byline);
  return found.find((byline) => byline !== undefined);
}

const paragraph: Element = { type: "element", tagName: "p", properties: {}, children: [] };

function isLinkOnly(element: Element): boolean {
  return element.children.every((child) =>
    child.type === "element"
      ? child.tagName === "a" || isLinkOnly(child)
      : child.type !== "text" || child.value.trim() === "",
  );
}

function itemsOf(block: Element): readonly Item[] {
  return flow({ type: "root", children: [block] }).map((element) => ({ element, text: textOf(element) }));
}

/** Class names, ids and property names of the block and what is in it. */
function namesIn(element: Element): string {
  const { className, id, itemProp, rel } = element.properties;
  const own = [className, id, itemProp, rel].flat().filter(Boolean).join(" ");
  const below = element.children.map((child) => (child.type === "element" ? namesIn(child) : ""));
  return [own, ...below].join(" ");
}

function timeIn(element: Element): string | undefined {
  const { dateTime } = element.properties;
  if (element.tagName === "time" && typeof dateTime === "string") return dateTime;
  for (const child of element.children) {
    const found = child.type === "element" ? timeIn(child) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}
