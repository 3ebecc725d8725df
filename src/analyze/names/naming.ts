import type { Acronym, Naming, Span } from "../../model/analysis.ts";
import { firstEndingAfter } from "../cover.ts";
import { findPhrases, type Phrasebook, phrasebook } from "../phrases.ts";
import type { Scene } from "../scene.ts";
import type { Vocabulary } from "../vocabulary.ts";

type NamingDraft = Omit<Naming, "quoted">;
type Short = Omit<Acronym, "quoted">;

/** A name as the rest of the analysis found it. */
interface Named {
  readonly paragraph: number;
  readonly span: Span;
}

interface Link {
  readonly scene: Scene;
  readonly by: Naming["by"];
  readonly span: Span;
  readonly names: readonly Span[];
}

const books = new WeakMap<Vocabulary, Phrasebook>();

/**
 * Names that the text itself says are one: initials with what they stand for, “also known as”, « dit », and a
 * name in quotation marks with another behind it in a parenthesis. Anything less plain is left alone.
 */
export function namingsOf(
  scenes: readonly Scene[],
  names: readonly Named[],
  acronyms: readonly Short[],
): NamingDraft[] {
  const byScene = scenes.map((): Span[] => []);
  const places = new Map<string, Set<number>>();
  for (const { paragraph, span } of [...names, ...acronyms]) {
    const text = scenes[paragraph]?.paragraph.text.slice(span.start, span.end) ?? "";
    places.set(text, (places.get(text) ?? new Set()).add(paragraph));
  }
  for (const { paragraph, span } of names) byScene[paragraph]?.push(span);
  const explained = scenes.map((): Short[] => []);
  for (const one of acronyms)
    if (one.expansion?.paragraph === one.paragraph) explained[one.paragraph]?.push(one);
  const links = scenes.flatMap((scene, index): Link[] => [
    ...expansions(scene, explained[index] ?? []),
    ...aliases(scene, byScene[index] ?? []),
  ]);
  return links.map(({ scene, by, span, names: linked }) => ({
    label: "naming",
    paragraph: scene.paragraph.number,
    span,
    by,
    names: linked.map((one) => {
      const text = scene.paragraph.text.slice(one.start, one.end);
      const where = new Set(places.get(text)).add(scene.paragraph.number);
      return { text, span: one, paragraphs: [...where].sort((a, b) => a - b) };
    }),
  }));
}

/** « Forces du nord (FDN) », where the initials are explained. */
function expansions(scene: Scene, acronyms: readonly Short[]): Link[] {
  const seen = new Set<number>();
  return acronyms.flatMap(({ span, expansion }): Link[] => {
    if (expansion === undefined) return [];
    const [first, second] =
      expansion.span.start < span.start ? [expansion.span, span] : [span, expansion.span];
    const near = /^\s?\($/.test(scene.paragraph.text.slice(first.end, second.start));
    if (!near || seen.has(first.start)) return [];
    seen.add(first.start);
    return [
      { scene, by: "parenthesis", span: { start: first.start, end: second.end + 1 }, names: [first, second] },
    ];
  });
}

/** “Pell Island, also known as Gull Rock”, « Jean Lund, dit Petit-Jean », « « Nord libre » (NL) ». */
function aliases(scene: Scene, names: readonly Span[]): Link[] {
  const { tokens, vocabulary, paragraph } = scene;
  if (vocabulary === undefined) return [];
  const known = books.get(vocabulary) ?? phrasebook(vocabulary.lexicons.aliases ?? [], vocabulary.splitting);
  books.set(vocabulary, known);
  const links: Link[] = [];
  for (const hit of findPhrases(tokens, known)) {
    const first = names[firstEndingAfter(names, hit.start) - 1];
    const second = names[firstEndingAfter(names, hit.end)];
    if (first === undefined || second === undefined || second.start < hit.end) continue;
    const before = paragraph.text.slice(first.end, hit.start);
    const after = paragraph.text.slice(hit.end, second.start);
    if (!/^[”»"]?\s?[,(–—]?\s?$/.test(before) || !/^\s?[“«"‘]?\s?$/.test(after)) continue;
    links.push({ scene, by: "alias", span: { start: first.start, end: second.end }, names: [first, second] });
  }
  names.forEach((first, index) => {
    const second = names[index + 1];
    if (second === undefined) return;
    const between = paragraph.text.slice(first.end, second.start);
    const closed = paragraph.text.charAt(second.end) === ")";
    if (closed && /^\s?[”»"]\s?\($/.test(between))
      links.push({
        scene,
        by: "parenthesis",
        span: { start: first.start, end: second.end + 1 },
        names: [first, second],
      });
  });
  return links;
}
