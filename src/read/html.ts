import { fromHtml } from "hast-util-from-html";
import type { Page } from "./page.ts";
import { prune } from "./prune.ts";

export function readHtml(text: string): Page {
  const { tree, removed } = prune(fromHtml(text));
  return { tree, facts: {}, matter: [], repairs: removed };
}
