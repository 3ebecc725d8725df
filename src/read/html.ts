import { fromHtml } from "hast-util-from-html";
import type { Matter } from "../model/article.ts";
import type { Languages } from "../model/language.ts";
import type { Source } from "../model/source.ts";
import { linesAbove, linesBelow } from "./around.ts";
import { cuesFor } from "./cues.ts";
import { metadata } from "./metadata.ts";
import { mergeFacts, type Page } from "./page.ts";
import { prune } from "./prune.ts";
import { chooseRegion } from "./region.ts";

/** A saved web page → page: the article's region, what the page says of it, and the lines around it that matter. */
export function readHtml(text: string, _source: Source, languages: Languages): Page {
  const whole = fromHtml(text);
  const said = metadata(whole, languages);
  const { tree, removed } = prune(whole);
  const { article, above, below } = chooseRegion(tree);
  const cues = cuesFor(languages, said.language?.value ?? "");
  const eye = { cues, languages, ...(said.byline === undefined ? {} : { byline: said.byline.value }) };
  const top = linesAbove(above, said.title?.value, eye);
  const matter: readonly Matter[] = [...top.matter, ...linesBelow(below, eye)];
  return { tree: article, facts: mergeFacts(said, top.facts), matter, repairs: removed };
}
