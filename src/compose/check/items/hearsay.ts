import type { Attribution, Mark } from "../../../model/analysis.ts";
import { isJest } from "../../jest.ts";
import { countWords } from "../../text.ts";
import type { Line, View } from "../../view.ts";
import { begun } from "../begun.ts";
import { clause } from "../clause.ts";
import { leansBack } from "../leansback.ts";
import { beside, partSearch } from "../partsearch.ts";
import { hasSign, signs } from "../signs.ts";
import { searchFor } from "../strings.ts";
import { isOutlet } from "../usable.ts";
import { type Checkable, limit } from "./checkable.ts";
import { isDistressing } from "./start.ts";

const most = 2;

/** “The board reportedly meets at night”, « le port aurait perdu … »: others say so, and the article does not tell who. */
export function hearsay(view: View): Checkable[] {
  if (isJest(view.analysis, view.languages)) return [];
  return view.lines
    .flatMap((line): Checkable[] => {
      const { paragraph, sentence, text } = line;
      if (paragraph.form !== "text" || paragraph.language !== view.analysis.article.language) return [];
      if (sentence.quoted > 0.2 || text.includes("?") || isSourced(view, line)) return [];
      const sign = signIn(view, line);
      if (sign === undefined || isPrivate(view, line) || isDistressing(view, line, text)) return [];
      const start = paragraph.text.indexOf(sign, sentence.span.start);
      const whole = clause(view, line, { start, end: start + sign.length })?.words;
      const isWhole = whole?.includes(sign) === true;
      const words = isWhole ? whole : (begun(view, line) ?? short(text));
      const query =
        words === undefined
          ? undefined
          : isWhole
            ? searchFor(view, line, words)
            : partSearch(view, line, beside(text, sign));
      if (words === undefined || query === undefined) return [];
      const { number } = paragraph;
      return [
        {
          family: "vague",
          variant: isWhole ? "hearsay" : "hearsay-begins",
          slots: { voice: { quote: sign }, words: { quote: words }, place: { places: [number] } },
          evidence: [
            { at: number, quote: words },
            { at: number, quote: sign },
          ],
          strength: 0.47,
          query,
        },
      ];
    })
    .slice(0, most);
}

/** The words of the sentence by which it gives what others say; not of an aside in brackets. */
function signIn(view: View, line: Line): string | undefined {
  const { hearsay: told = [], hearsayForms = [] } = view.pack(line.paragraph)?.lexicons ?? {};
  const [word] = line.text.replace(/\([^()]*\)/gu, "").match(signs(told)) ?? [];
  if (word !== undefined) return word;
  // « Ils auraient … »: what was told before, by whoever told it.
  if (leansBack(view, line, begun(view, line) ?? line.text)) return undefined;
  const form = view
    .marksIn(line)
    .find((mark) => mark.label === "conditional" && hasSign(view.words(mark, mark.span), hearsayForms));
  return form === undefined ? undefined : view.words(form, form.span);
}

/** Somebody, an outlet or a text is named for it. */
function isSourced(view: View, line: Line): boolean {
  const { according = [] } = view.pack(line.paragraph)?.lexicons ?? {};
  return (
    line.sentence.layer === "attributed" ||
    hasSign(line.paragraph.text, according) ||
    view.marksIn(line).some((mark) => isSource(view, mark))
  );
}

function isSource(view: View, mark: Mark | Attribution): boolean {
  if (mark.label === "name") return isOutlet(view, mark.referent);
  if (mark.label !== "attribution") return false;
  return mark.voice !== undefined && view.analysis.voices[mark.voice]?.named === true;
}

/** A sentence of a few words, as it stands. */
function short(text: string): string | undefined {
  const words = text.trim().replace(/\.$/u, "");
  return countWords(words) > limit || /[.:;!"“”«»]/u.test(words) ? undefined : words;
}

/** Of a relative, a child or somebody whom only a common noun tells, where no place or body is named. */
function isPrivate(view: View, line: Line): boolean {
  const { private: kin = [] } = view.pack(line.paragraph)?.lexicons ?? {};
  const isOfPlace = view.marksIn(line).some((mark) => mark.label === "name" && mark.kind === "place");
  return !isOfPlace && hasSign(line.text.toLowerCase(), kin);
}
