import type { Element } from "hast";
import type { Analysis, Paragraph, Sentence } from "../model/analysis.ts";
import { type Child, element } from "./element.ts";
import type { Range } from "./ranges.ts";
import type { Words } from "./words.ts";

/** A paragraph with its number, its sentences by layer and every stretch where something was seen. */
export function paragraphOf(
  paragraph: Paragraph,
  ranges: readonly Range[],
  analysis: Analysis,
  words: Words,
): Element {
  const { number, text, sentences, language, source, quotation, form } = paragraph;
  const edges = ranges.flatMap(({ start, end }) => [start, end]).toSorted((a, b) => a - b);
  const cursor = { edge: 0, range: 0, open: [] as Range[] };
  const sorted = ranges.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const children: Child[] = [];
  let at = 0;
  for (const sentence of sentences) {
    children.push(...stretch(at, sentence.span.start));
    const label = labelOf(sentence, paragraph, analysis, words);
    children.push(
      element(
        "span",
        { className: ["s", sentence.layer] },
        element("b", { className: ["layer"] }, label),
        ...stretch(sentence.span.start, sentence.span.end),
      ),
    );
    at = sentence.span.end;
  }
  children.push(...stretch(at, text.length));
  const about = [
    language === analysis.article.language ? undefined : language,
    form === "text" ? undefined : words(`value.${form}`),
    quotation ? words("block-quotation") : undefined,
    source === undefined ? undefined : words("embedded", { source }),
  ].filter((part) => part !== undefined);
  return element(
    "div",
    { className: ["p"], id: `p${number}` },
    element("b", { className: ["number"] }, number === 0 ? "" : String(number)),
    element(
      "div",
      {},
      about.length === 0 ? undefined : element("p", { className: ["about"] }, about.join(" · ")),
      element("p", { lang: language }, ...children),
    ),
  );

  function stretch(from: number, to: number): Child[] {
    const parts: Child[] = [];
    let start = from;
    while (start < to) {
      while ((edges[cursor.edge] ?? to) <= start) cursor.edge++;
      const end = Math.min(to, edges[cursor.edge] ?? to);
      for (let next = sorted[cursor.range]; next !== undefined && next.start <= start; ) {
        cursor.open.push(next);
        next = sorted[++cursor.range];
      }
      cursor.open = cursor.open.filter((range) => range.end > start);
      parts.push(...segment(text.slice(start, end), cursor.open, end));
      start = end;
    }
    return parts;
  }
}

function segment(text: string, open: readonly Range[], end: number): Child[] {
  if (open.length === 0) return [text];
  const kinds = [...new Set(open.map(({ kind }) => kind))];
  const closing = open.filter((range) => range.end === end && range.tag !== "");
  return [
    element("span", { className: ["m", ...kinds], title: open.map(({ title }) => title).join("\n") }, text),
    ...closing.map(({ kind, tag }) => element("small", { className: [kind] }, tag)),
  ];
}

/** Whose words: the voice, the sign by which they are the author’s, or a question mark. */
function labelOf(
  { layer, voice, sign, support }: Sentence,
  { text }: Paragraph,
  { voices }: Analysis,
  words: Words,
): string {
  const far = support === undefined ? "" : ` ${words("support", { count: support })}`;
  if (layer === "attributed") return `${voices[voice ?? -1]?.name ?? words("unknown-voice")} ▸`;
  if (layer === "undetermined") return `${words("undetermined")}${far} ▸`;
  const shown = sign === undefined ? undefined : text.slice(sign.start, sign.end);
  const whose =
    shown === undefined ? words("author") : words("pair", { name: words("author"), value: shown });
  return `${whose}${far} ▸`;
}
