import type { Paragraph } from "../../model/analysis.ts";
import type { Place } from "../../model/survey.ts";
import type { Sight } from "./sight.ts";

/** Words of a question at most. */
const longest = 70;

/** Questions that stand alone and are answered in the paragraph behind, or turns that begin with who speaks. */
export function turnsOf(sight: Sight): Place[] {
  const asked = questions(sight);
  const labelled = speakers(sight.paragraphs);
  const turns = asked.length >= labelled.length ? asked : labelled;
  return isTalk(sight, turns[0]?.paragraph ?? 0) ? turns : [];
}

/** From the first turn on, three paragraphs in ten say I or you: no questions of a guide, no labels of a form. */
function isTalk({ scenes, vocabulary: home }: Sight, from: number): boolean {
  const you = new Set(home?.lexicons.genreSigns?.you ?? []);
  const rest = scenes.slice(Math.max(1, from));
  const personal = rest.filter(({ tokens, vocabulary }) =>
    tokens.some(
      ({ form }) => vocabulary?.firstPerson.has(form) || you.has(form.slice(form.lastIndexOf("-") + 1)),
    ),
  );
  return personal.length >= rest.length * 0.3;
}

function questions({ paragraphs, lengths }: Sight): Place[] {
  const isAsking = (one: Paragraph | undefined): boolean =>
    one !== undefined &&
    one.form === "text" &&
    one.source === undefined &&
    (lengths[one.number] ?? 0) <= longest &&
    /\?["”»’)*\s]*$/u.test(one.text) &&
    (isSet(one) || one.sentences.length <= 3);
  const plain = paragraphs.filter((one) => isAsking(one)).length;
  const bold = paragraphs.some((one) => isAsking(one) && (isSet(one) || isMarked(one.text)));
  if (plain < 3 || (!bold && plain < paragraphs.length / 4)) return [];
  return paragraphs.flatMap((one, index) => {
    const next = paragraphs[index + 1];
    if (!isAsking(one) || next === undefined || isAsking(next)) return [];
    return bold && !isSet(one) && !isMarked(one.text) ? [] : [{ paragraph: one.number, span: whole(one) }];
  });
}

/** Two labels before a colon take turns: « Rédaction : … », “Ada: …”. */
function speakers(paragraphs: readonly Paragraph[]): Place[] {
  const labels = paragraphs.map(({ text }) => /^\(?(\p{Lu}[\p{L}.'’ -]{0,30}?)\)?\s?:\s/u.exec(text)?.[1]);
  const counts = new Map<string, number>();
  for (const label of labels) if (label !== undefined) counts.set(label, (counts.get(label) ?? 0) + 1);
  const top = [...counts].filter(([, count]) => count >= 2);
  const asking = paragraphs.filter(
    ({ text }, index) => (counts.get(labels[index] ?? "") ?? 0) >= 2 && text.includes("?"),
  );
  if (top.length < 2 || top.length > 6 || asking.length < 2) return [];
  const turns: Place[] = [];
  let before: string | undefined;
  paragraphs.forEach(({ number }, index) => {
    const label = labels[index];
    if (label === undefined) return;
    if (counts.get(label) !== 1 && label !== before)
      turns.push({ paragraph: number, span: { start: 0, end: label.length + 1 } });
    before = label;
  });
  return turns;
}

/** The whole paragraph is bold or in italics. */
function isSet({ html }: Paragraph): boolean {
  return html.length === 1 && /^<(strong|b|em|i)>.*<\/\1>$/su.test(html[0] ?? "");
}

/** « – Pourquoi… ? », “Q: …?” */
function isMarked(text: string): boolean {
  return /^(?:[–—-]\s|Q\d?\s?[.:]\s?)/u.test(text);
}

function whole({ text }: Paragraph): { start: number; end: number } {
  return { start: 0, end: text.length };
}
