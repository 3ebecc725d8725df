import type { Evidence } from "../../model/guide.ts";
import type { View } from "../view.ts";
import type { Introduction } from "./introduction.ts";
import { roleIn } from "./people.ts";

/** Words before a name at most. */
const most = 4;
const nominal: ReadonlySet<string> = new Set(["NOUN", "ADJ", "PROPN"]);

/** “Singer Ada Brook”, “Wrenmouth historian Ada Brook”: the function right before the name, without an article. */
export function fronted(view: View, name: string): Introduction | undefined {
  for (const { number, text, words = [] } of view.analysis.paragraphs) {
    const at = text.indexOf(` ${name}`) + 1;
    const end = words.findIndex(({ start }) => start >= at);
    const last = words[end - 1];
    if (at === 0 || last?.tag !== "NOUN" || last.end !== at - 1) continue;
    let from = end - 1;
    while (
      end - from < most &&
      nominal.has(words[from - 1]?.tag ?? "") &&
      isJoined(text, words[from - 1]?.end)
    )
      from--;
    const quote = text.slice(words[from]?.start, last.end);
    const role = roleIn(view, text.slice(last.start, last.end)) ?? roleIn(view, quote);
    if (role !== undefined) return { at: number, quote, form: "apposed", role };
  }
  return undefined;
}

function isJoined(text: string, end = 0): boolean {
  return text.charAt(end) === " ";
}

/** “A 40-year-old builder”: the builder. */
export function unaged(role: string): string {
  return role.replace(/^(?:\p{L}{1,3}\s)?\d+-\p{L}+-\p{L}+\s/u, "");
}

/** “Singer Ada Brook” in a paragraph in which she says nothing. */
export function beforeName({ analysis }: View, name: string, written: string): Evidence | undefined {
  const place = analysis.paragraphs.find(({ text }) => text.includes(`${written} ${name}`));
  return written === "" || place === undefined ? undefined : { at: place.number, quote: written };
}
