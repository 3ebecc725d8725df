import type { Mark, Paragraph, Span, Word } from "../../../model/analysis.ts";
import type { Evidence } from "../../../model/guide.ts";
import type { Cited, Finding } from "../../finding.ts";
import { countWords, grouped, marksByParagraph } from "../../text.ts";
import type { View } from "../../view.ts";
import { isRole } from "../parts/actors.ts";
import { isOwn } from "../together.ts";
import { phraseFrom, verbBehind } from "./reach.ts";

interface Act {
  readonly key: string;
  readonly actor: Cited;
  readonly lemma: string;
  readonly words: Evidence;
}

const nominal: ReadonlySet<string> = new Set(["NOUN", "PROPN", "ADJ", "NUM"]);

/** Nothing before the phrase makes it something else than the subject: it opens a clause. */
function opensClause({ words = [], text }: Paragraph, start: number): boolean {
  let before = words.findLastIndex((word) => word.end <= start);
  const apart = before;
  while (before >= 0 && (nominal.has(words[before]?.tag ?? "") || words[before]?.tag === "DET")) before--;
  const led = words[before];
  if (led === undefined || led.tag === "SCONJ") return true;
  const mark = text.slice(led.start, led.end);
  return led.tag === "PUNCT" && (/^[.;:!?]$/u.test(mark) || (mark === "," && before === apart));
}

const known = new WeakMap<View, ReadonlyMap<number, readonly Mark[]>>();

function marksOf(view: View): ReadonlyMap<number, readonly Mark[]> {
  const made = known.get(view) ?? marksByParagraph(view.analysis);
  known.set(view, made);
  return made;
}

/** Names of people and bodies, and people by their function or group with an article: “the parents”. */
function actors(view: View, paragraph: Paragraph): { key: string; actor: Cited; span: Span }[] {
  const lexicons = view.pack(paragraph)?.lexicons;
  const names = (marksOf(view).get(paragraph.number) ?? []).flatMap((mark) => {
    if (mark.label !== "name" || mark.quoted) return [];
    const line = view.lineOf(mark);
    const acts = mark.kind === "person" || mark.kind === "organisation" || mark.kind === "unknown";
    if (!acts || !line || isRole(view, line, mark.referent)) return [];
    return [
      {
        key: mark.referent,
        actor: { words: mark.referent, quoted: mark.kind !== "person" },
        span: mark.span,
      },
    ];
  });
  const known = new Set([
    ...(lexicons?.groups ?? []),
    ...(lexicons?.roles ?? []),
    ...(lexicons?.institutions ?? []),
  ]);
  const { words = [], text } = paragraph;
  const people = words.flatMap((word, at) => {
    const form = text.slice(word.start, word.end);
    const led = words[at - 1];
    if (word.tag !== "NOUN" || led?.tag !== "DET" || !known.has(form.toLowerCase())) return [];
    const article = text.slice(led.start, led.end).toLowerCase().replaceAll("’", "'");
    if (lexicons?.definite?.includes(article) !== true) return [];
    return [
      { key: word.lemma, actor: { words: form, quoted: true }, span: { start: led.start, end: word.end } },
    ];
  });
  return [...names, ...people];
}

/** In a paragraph of more words nobody is followed. */
const longest = 1500;

function acts(view: View): Act[] {
  return [view.analysis.title, ...view.analysis.paragraphs].flatMap((paragraph) => {
    const length = paragraph.words?.length ?? 0;
    if (paragraph.source !== undefined || length === 0 || length > longest) return [];
    return actors(view, paragraph).flatMap(({ key, actor, span }): Act[] => {
      const line = lineAt(view, paragraph.number, span);
      const found = opensClause(paragraph, span.start) ? verbBehind(paragraph, span.end) : undefined;
      if (!found || !line || (paragraph.number > 0 && !isOwn(line, view))) return [];
      if (isSaying(view, paragraph, found.verb) || line.sentence.quoted > 0.5) return [];
      const quote = phraseFrom(view, paragraph, found.span, 7);
      if (countWords(quote) > 7 || !tells(paragraph, found, quote)) return [];
      return [{ key, actor, lemma: found.verb.lemma, words: { at: paragraph.number || "title", quote } }];
    });
  });
}

function lineAt(view: View, paragraph: number, span: Span) {
  return view.lineOf({ label: "question", paragraph, span, quoted: false });
}

/** Something stands behind the verb, or the clause ends on it: “was released.”, “filed a complaint”. */
function tells({ text }: Paragraph, { verb }: { verb: Word }, quote: string): boolean {
  const last = text.slice(verb.start, verb.end);
  return countWords(quote) >= 2 && (!quote.endsWith(last) || /^\s*[,.;:!?]/u.test(text.slice(verb.end)));
}

function isSaying(view: View, paragraph: Paragraph, verb: Word): boolean {
  const lexicons = view.pack(paragraph)?.lexicons;
  const form = paragraph.text.slice(verb.start, verb.end).toLowerCase();
  const { neutral = [], charged = [], cognition = [] } = lexicons?.reporting ?? {};
  return [...neutral, ...charged, ...cognition, ...(lexicons?.participles ?? [])].includes(form);
}

/** What one person or body does in three paragraphs or more. */
export function deeds(view: View): Finding[] {
  const byActor = [...grouped(acts(view), ({ key }) => key)].flatMap(([, all]) => {
    const places = new Set<Evidence["at"]>();
    const lemmas = new Set<string>();
    const distinct = all.filter(({ words, lemma }) => {
      const fresh = !places.has(words.at) && !lemmas.has(lemma);
      if (fresh) {
        places.add(words.at);
        lemmas.add(lemma);
      }
      return fresh;
    });
    const [first] = distinct;
    return first && distinct.length >= 3 ? [{ actor: first.actor, all: distinct }] : [];
  });
  return byActor
    .toSorted((a, b) => b.all.length - a.all.length)
    .slice(0, 1)
    .map(({ actor, all }): Finding => {
      const last = all.length - 1;
      const spread = last < 4 ? all : [0, 0.33, 0.67, 1].flatMap((at) => all[Math.round(at * last)] ?? []);
      const chosen = spread.map(({ words }) => words);
      return {
        kind: "deeds",
        variant: actor.quoted ? "people" : "name",
        slots: {
          actor: { cited: [actor] },
          items: { items: chosen },
          places: { places: chosen.flatMap(({ at }) => (typeof at === "number" ? [at] : [])) },
        },
        evidence: chosen,
        strength: 0.8,
      };
    });
}
