import type { Span } from "../../../model/analysis.ts";
import type { Evidence } from "../../../model/guide.ts";
import type { Finding } from "../../finding.ts";
import { countWords } from "../../text.ts";
import { third } from "../../thirds.ts";
import { type Line, stem, type View } from "../../view.ts";
import { sentence } from "./sentence.ts";
import { isPerson, termAt } from "./terms.ts";

interface Keyword {
  readonly line: Line;
  readonly words: string;
  readonly key: string;
  readonly weight: number;
}

/** In an article of fewer words a noun that stands once may be a key to it. */
const short = 450;

/** Nouns that tell what the article is about, each where it first stands in the body, the weightiest first. */
function keywords(view: View): Keyword[] {
  const { rarer = [], title } = view.analysis;
  const about = view.content(title.text, title);
  const lightest = view.analysis.words < short ? 1 : 2;
  const empty = view.pack(title)?.lexicons.emptyNouns ?? [];
  const found = rarer.flatMap((word): Keyword[] => {
    if (word.pos !== "noun" || isPerson(view, word.lemma)) return [];
    const inBody = word.places.filter(({ paragraph }) => paragraph > 0);
    const [place] = inBody;
    const line = place && view.lineOf({ ...place, label: "acronym", quoted: false });
    if (!place || !line || line.paragraph.form !== "text" || line.paragraph.source !== undefined) return [];
    const words = term(view, line, place.span);
    if (
      empty.includes(word.lemma) ||
      words.length < 5 ||
      countWords(words) > 2 ||
      !/^\p{Ll}[\p{L} ]+$/u.test(words)
    )
      return [];
    const inTitle = [...view.content(words, line.paragraph)].some((key) => about.has(key));
    const often = Math.min(3, new Set(inBody.map(({ paragraph }) => paragraph)).size);
    const weight = often + (inTitle ? 2 : 0);
    return weight >= lightest
      ? [{ line, words, key: words.toLowerCase().split(" ").map(stem).join(" "), weight }]
      : [];
  });
  const tail = ({ key }: Keyword) => key.split(" ").at(-1);
  return found
    .filter((one, at) => found.findIndex((other) => tail(other) === tail(one)) === at)
    .toSorted((a, b) => b.weight - a.weight || a.line.index - b.line.index);
}

/** The noun, with the noun beside it when the two stand together more than once. */
function term(view: View, line: Line, span: Span): string {
  const { number } = line.paragraph;
  const [alone, both] = [
    view.words({ paragraph: number }, span),
    view.words({ paragraph: number }, termAt(line, span)),
  ];
  const again = view.analysis.paragraphs.reduce((sum, { text }) => sum + text.split(both).length - 1, 0);
  return again > 1 ? both : alone;
}

/** Four of them in a long text, three in a short one, from every third and at most one of a paragraph where that is possible. */
function chosen(view: View, all: readonly Keyword[]): Keyword[] {
  const wanted = view.analysis.paragraphs.length > 5 ? 4 : 3;
  const taken: Keyword[] = [];
  const take = (accept: (one: Keyword) => boolean, most: number) => {
    for (const one of all) if (taken.length < most && !taken.includes(one) && accept(one)) taken.push(one);
  };
  const free = ({ line }: Keyword) => !taken.some((other) => other.line.paragraph === line.paragraph);
  for (const part of [0, 1, 2])
    take((one) => third(view, one.line.paragraph.number) === part && free(one), taken.length + 1);
  take(free, wanted);
  take(({ line }) => !taken.some((other) => other.line === line), wanted);
  return taken.toSorted((a, b) => a.line.index - b.line.index);
}

/** Words of several paragraphs by which the whole article can be told. */
export function keywordsTold(view: View): Finding[] {
  const kind = view.analysis.genres[0]?.kind;
  if (kind === "list" || kind === "poem" || kind === "recipe") return [];
  const taken = chosen(view, keywords(view));
  const paragraphs = new Set(taken.map(({ line }) => line.paragraph.number));
  if (taken.length < 3 || paragraphs.size < 2) return [];
  const items = taken.map(({ line, words }): Evidence => ({ at: line.paragraph.number, quote: words }));
  return [
    {
      kind: "keywords",
      variant: taken.length > 3 ? "four" : "three",
      slots: { items: { items }, told: { items: taken.map(({ line }) => sentence(line).evidence) } },
      evidence: items,
      strength: Math.min(0.6, 0.4 + 0.02 * taken.reduce((sum, { weight }) => sum + weight, 0)),
    },
  ];
}
