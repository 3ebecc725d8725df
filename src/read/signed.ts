import type { Matter } from "../model/article.ts";
import type { Languages } from "../model/language.ts";
import { type Cues, cuesFor } from "./cues.ts";
import { factsOf, matterOf } from "./head.ts";
import { isByline } from "./kinds.ts";
import { isFullText, wordCount } from "./line.ts";
import type { Facts, Item } from "./page.ts";
import { isPersons } from "./persons.ts";

/** Items in which the line may stand, and full paragraphs that may stand above it: a standfirst. */
const top = { items: 10, paragraphs: 1 };

export interface Signed {
  readonly items: readonly Item[];
  readonly matter: readonly Matter[];
  readonly facts: Facts;
}

/** Takes out a byline that is set as a heading, above the title or anywhere before the text has begun. */
export function takeHeadedByline(items: readonly Item[], languages: Languages): Signed {
  const cues = cuesFor(languages, "");
  let paragraphs = 0;
  for (const [at, item] of items.slice(0, top.items).entries()) {
    if (isFullText(item.text)) paragraphs++;
    if (paragraphs > top.paragraphs) break;
    const { element, text } = item;
    if (!/^h\d$/.test(element.tagName) || !isByline(text, wordCount(text), cues)) continue;
    const matter = [matterOf(item, "byline", "front")];
    const facts = factsOf(matter, cues, languages);
    if (!isPersons(facts.byline?.value ?? "", languages)) continue;
    return { items: items.filter((_, index) => index !== at), matter, facts };
  }
  return { items, matter: [], facts: {} };
}

/** A byline, then a sign that parts it from the text: a bullet, a bar or a dash. */
const parted = /^.{5,140}?(?=\s+[♦◆■●•|–—]\s*["“«]?\s?\p{Lu})/u;

/** The byline that opens the first paragraph of the text, in one line with it: « Par Ada Brook, essayiste ♦ Le port … ». */
export function bylineInText(items: readonly Item[], cues: Cues, languages: Languages): Facts {
  const first = items.find(({ text }) => isFullText(text));
  const head = first === undefined ? undefined : parted.exec(first.text)?.[0];
  if (head === undefined || !isByline(head, wordCount(head), cues)) return {};
  const { byline } = factsOf([{ kind: "byline", position: "front", text: head }], cues, languages);
  const [name = ""] = byline?.value.split(",") ?? [];
  return byline !== undefined && isPersons(name, languages) ? { byline } : {};
}
