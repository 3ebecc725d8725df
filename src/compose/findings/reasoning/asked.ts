import { denied } from "../../check/denied.ts";
import type { Finding } from "../../finding.ts";
import { finite } from "../../joints.ts";
import { type Piece, piece } from "../../quote.ts";
import { countWords } from "../../text.ts";
import { type Line, shared, type View, within } from "../../view.ts";
import { pointsOutside } from "../whole/clear.ts";
import { echo } from "./echo.ts";
import { weighed } from "./weight.ts";

/** A question in the article's own name, and the passage that comes nearest to an answer. */
export function readersQuestion(view: View): Finding[] {
  const asking = view.analysis.paragraphs.filter(
    ({ text }) => text.trim().endsWith("?") && text.length < 200,
  );
  const interview = asking.length >= 3 && asking.length >= view.analysis.paragraphs.length / 5;
  if (interview) return [];
  return view.analysis.marks.flatMap((mark): Finding[] => {
    if (mark.label !== "question" || mark.quoted || mark.paragraph === 0) return [];
    const line = view.lineOf(mark);
    if (!line || line.paragraph.source || line.sentence.layer === "attributed") return [];
    const asked = piece(view, line, mark.span, 20);
    if (!asked || countWords(asked.words) < 4 || view.content(asked.words, line.paragraph).size < 2)
      return [];
    if (!isAsked(view, line, asked.words) || isRhetorical(view, line, asked.words)) return [];
    const strength = weighed(view, line, asked.words, 0.8);
    if (strength <= 0.6) return [];
    const isClosing = line.index === view.lines.length - 1;
    const isOutside = pointsOutside(view, line, asked.words) || isBare(view, line, asked.words);
    const isClear = isClosing || line.paragraph.number <= 2 || !isOutside;
    const base = {
      kind: "readers-question",
      slots: { question: { quote: asked.words }, here: { places: [line.paragraph.number] } },
      evidence: [asked.evidence],
      strength:
        strength -
        (hasVerb(line) ? 0 : 0.25) -
        (isPassing(view, line) || opensAnswer(view, line) ? 0.2 : 0) -
        (isClear ? 0 : 0.2),
      ...(isClear ? {} : { spare: true as const }),
    };
    const other = echo(view, line, asked.words);
    if (other) return [answered(base, "elsewhere", other.piece, other.line)];
    if (isAnsweredAtOnce(view, line)) return [];
    return [{ ...base, variant: isClosing ? "closing" : "open" }];
  });
}

function answered(
  base: Omit<Finding, "variant">,
  variant: string,
  { words, evidence }: Piece,
  at: Line,
): Finding {
  return {
    ...base,
    variant,
    slots: { ...base.slots, answer: { quote: words }, there: { places: [at.paragraph.number] } },
    evidence: [...base.evidence, evidence],
  };
}

/** Somebody else speaks next, or the next sentence speaks of the same: what it asks is no task any more. */
function isAnsweredAtOnce(view: View, line: Line): boolean {
  const next = view.lines[line.index + 1];
  if (!next || next.paragraph.number - line.paragraph.number > 1) return false;
  return (
    next.sentence.layer === "attributed" || next.sentence.quoted > 0.5 || shared(view, line, next).words > 1
  );
}

/** “Yes”, « C’est »: the next sentence is the answer. */
function opensAnswer(view: View, line: Line): boolean {
  const next = view.lines[line.index + 1];
  const opens = next?.text.toLowerCase().replaceAll("’", "'") ?? "";
  const answering = view.pack(line.paragraph)?.lexicons.asking?.answering ?? [];
  return answering.some((form) => opens.startsWith(form) && !/^\p{L}/u.test(opens.slice(form.length)));
}

/** The last sentence of a paragraph in the middle of the text leads over to the next one and asks little. */
function isPassing(view: View, line: Line): boolean {
  const next = view.lines[line.index + 1];
  return line.paragraph.number > 2 && next !== undefined && next.paragraph !== line.paragraph;
}

/** Two words of content at most and no name: « Avec qui passe-t-on un accord ? » */
function isBare(view: View, line: Line, words: string): boolean {
  const isNamed = view.marksIn(line).some(({ label }) => label === "name");
  return !isNamed && view.content(words, line.paragraph).size < 3;
}

/** Put to the reader (“How long can you …?”), denied in the asking (“Is it not …?”), or followed by an exclamation of its own. */
function isRhetorical(view: View, line: Line, words: string): boolean {
  const forms =
    words
      .toLowerCase()
      .replaceAll("’", "'")
      .match(/\p{L}+(?:'\p{L}+|')?/gu) ?? [];
  const pack = view.pack(line.paragraph);
  const you = pack?.lexicons.genreSigns?.you ?? [];
  const next = view.lines[line.index + 1];
  const exclaimed = next?.paragraph === line.paragraph && /!["»”’)]*$/u.test(next.text.trim());
  return exclaimed || forms.some((form) => you.includes(form)) || denied(words, pack);
}

function hasVerb({ paragraph, sentence }: Line): boolean {
  const words = paragraph.words?.filter((word) => within(word, sentence.span));
  return words?.some((_, at) => finite(words, at, paragraph.text)) ?? true;
}

/** It opens as a question does, or speaks of the title's matter; no aside, no title of a book, no scrap of another text. */
function isAsked(view: View, line: Line, words: string): boolean {
  const lists = view.pack(line.paragraph)?.lexicons.asking;
  const text = words.toLowerCase().replaceAll("’", "'");
  if (/\p{L}[.!?…]\d|\d\p{Lu}/u.test(words)) return false;
  if (!lists) return true;
  if (lists.aside.some((form) => text.includes(form))) return false;
  const lead = lists.lead.find((form) => text.startsWith(`${form} `) || text.startsWith(`${form}, `));
  const rest = lead === undefined ? text : text.slice(lead.length).replace(/^,?\s+/u, "");
  const opens = lists.opening.some((form) => rest.startsWith(form.endsWith("'") ? form : `${form} `));
  if (opens || lists.inside.some((form) => text.includes(form))) return true;
  if (/[,:;]/u.test(words)) return false;
  const title = view.content(view.analysis.title.text, view.analysis.title);
  return [...view.content(words, line.paragraph)].filter((word) => title.has(word)).length >= 2;
}
