import type { PageFact } from "../../model/survey.ts";
import { outletsIn } from "../names/outlets.ts";
import type { Vocabulary } from "../vocabulary.ts";
import type { Token } from "../words.ts";
import type { Line } from "./lines.ts";

/** Words of a function at most, with its field. */
const longest = 16;

/** Functions with their field: from the noun to the end of the phrase. A byline gives one only beside a name. */
export function rolesOf({ scene, text, matter, kind }: Line, byline: string | undefined): PageFact[] {
  const { tokens, vocabulary } = scene;
  if (vocabulary === undefined || (kind !== "biography" && byline === undefined)) return [];
  const found: PageFact[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const first = tokens[at];
    if (first === undefined || !vocabulary.roles.has(first.form)) continue;
    let end = at + 1;
    while (end < tokens.length && end - at < longest) {
      const token = tokens[end];
      if (token === undefined || !token.word) break;
      const { form } = token;
      if (vocabulary.relatives.has(form) || vocabulary.passives.has(form) || vocabulary.classes.has(form))
        break;
      end++;
    }
    while (end > at + 1 && vocabulary.stop.has(tokens[end - 1]?.form ?? "")) end--;
    const last = tokens[end - 1] ?? first;
    found.push({ value: text.slice(first.start, last.end), line: text, matter });
    at = end - 1;
  }
  return found;
}

/** Names that hold a noun of an institution, with what belongs to it: « Université du Lac », “Centre for Tides”. */
export function organisationsOf({ scene, text, matter }: Line): PageFact[] {
  const { tokens, vocabulary } = scene;
  if (vocabulary === undefined) return [];
  const found: PageFact[] = outletsIn(tokens, vocabulary).map(({ start, end }) => ({
    value: text.slice(start, end),
    line: text,
    matter,
  }));
  for (let at = 0; at < tokens.length; at++) {
    const noun = tokens[at];
    if (noun === undefined || !noun.capital || !vocabulary.institutions.has(noun.form)) continue;
    let from = at;
    while (isProper(tokens[from - 1], vocabulary)) from--;
    const to = endOfName(tokens, at + 1, vocabulary);
    if (to - from < 2) continue;
    const [first, last] = [tokens[from] ?? noun, tokens[to - 1] ?? noun];
    found.push({ value: text.slice(first.start, last.end), line: text, matter });
    at = to - 1;
  }
  return found;
}

/** Behind the noun: names, and plain words that a small word of place or belonging brings in. */
function endOfName(tokens: readonly Token[], from: number, vocabulary: Vocabulary): number {
  let end = from;
  for (let at = from; at < from + longest; at++) {
    const token = tokens[at];
    if (token === undefined || !token.word) break;
    const { form } = token;
    const small =
      vocabulary.links.has(form) || vocabulary.roleLinks.has(form) || vocabulary.determiners.has(form);
    if (small) continue;
    if (vocabulary.stop.has(form) || vocabulary.relatives.has(form) || vocabulary.roles.has(form)) break;
    if (!token.capital && at === end) break;
    end = at + 1;
  }
  return end;
}

function isProper(token: Token | undefined, vocabulary: Vocabulary): boolean {
  if (token === undefined || !token.word || !token.capital) return false;
  return !vocabulary.stop.has(token.form) && !vocabulary.roles.has(token.form);
}
