import type { Mark } from "../../model/analysis.ts";
import { balanced } from "../clip.ts";
import { countWords, overlaps } from "../text.ts";
import type { View } from "../view.ts";
import { denied } from "./denied.ts";
import { limit } from "./items/checkable.ts";
import { isHeard, isPerson, mayBeLookedUp, written } from "./looked.ts";
import type { Fact } from "./referred.ts";
import { hasSign, signs } from "./signs.ts";
import { isCountry, isOutlet } from "./usable.ts";
import { ofView } from "./viewlabels.ts";
import { isLongAgo } from "./years.ts";

/** Marks of a view, of a supposition or of a figure of speech. */
const viewed: ReadonlySet<Mark["label"]> = new Set([
  ...ofView,
  "care",
  "condition",
  "conditional",
  "counterfactual",
  "topic-word",
]);

/** A work of reference can tell: nothing that somebody thinks or plans, nobody private, no number that is checked elsewhere. */
export function isReferable(view: View, fact: Fact): boolean {
  return isWhole(view, fact) && isPlain(view, fact) && isPublic(view, fact);
}

/** The words can stand alone. */
function isWhole(view: View, { line, name, words, variant }: Fact): boolean {
  if (line.text.includes("?") || countWords(words) > limit || !balanced(words)) return false;
  if (/["“”«»?!…\n]|\s,/u.test(words)) return false;
  const { firstPerson = [], pronouns = [] } = view.pack(line.paragraph)?.lexicons ?? {};
  if (hasSign(words.replaceAll("’", "'"), firstPerson)) return false;
  // Behind the name it is known who “she” is.
  if (variant !== "described" && words.startsWith(written(view, name))) return true;
  return !(words.toLowerCase().match(/\p{L}+/gu) ?? []).some((word) => pronouns.includes(word));
}

function isPlain(view: View, { line, words, variant }: Fact): boolean {
  const pack = view.pack(line.paragraph);
  const { mayBe = [], planning = [], wanting = [], superlatives = [] } = pack?.lexicons ?? {};
  const lower = words.toLowerCase().replaceAll("’", "'");
  if (hasSign(lower, planning, wanting) || (variant !== "described" && hasSign(lower, mayBe))) return false;
  if (denied(words.replace(signs(superlatives), ""), pack)) return false;
  const start = line.paragraph.text.indexOf(words, line.sentence.span.start);
  const span = { start, end: start + words.length };
  const inside = view.marksIn(line).filter((mark) => overlaps(mark.span, span));
  if (inside.some((mark) => viewed.has(mark.label) || (mark.label === "quotation" && mark.use === "speech")))
    return false;
  if (variant === "described") return true;
  // “A crew of eleven”: written out, a number is too small for a work of reference.
  const { numbers = {} } = pack?.lexicons ?? {};
  if (variant === "told" && (lower.match(/\p{L}+/gu) ?? []).some((word) => (numbers[word] ?? 0) > 1))
    return false;
  return !inside.some((mark) => mark.label === "figure" && isShare(mark.unit));
}

/** A percentage or a sum of money. */
function isShare(unit = ""): boolean {
  return /^(?:%|[A-Z]{3})$/u.test(unit);
}

function isPublic(view: View, { line, name, words, variant, kind }: Fact): boolean {
  const { publisher, byline } = view.analysis.article;
  const text = written(view, name);
  // “Six-year-old Nell”.
  if (/-\p{Ll}+-/u.test(text) || (kind === "person" && /^\p{Lu}{2,4}\s/u.test(text))) return false;
  if (text.length < 3 && !isCountry(view, text) && !comesBack(view, text)) return false;
  if (`${publisher?.value ?? ""} ${byline?.value ?? ""}`.toLowerCase().includes(text.toLowerCase()))
    return false;
  if (variant !== "told" && isOutlet(view, text)) return false;
  if (variant !== "dated" && hasSign(text, view.pack(line.paragraph)?.lexicons.wellKnown ?? [])) return false;
  if (variant === "told" && isCountry(view, text) && !/\d/u.test(words)) return false;
  // “David’s mother”.
  const [near = ""] = line.paragraph.text.slice(name.span.end, name.span.end + beside).split(/[,.]/u);
  if (hasSign(near.toLowerCase(), view.pack(line.paragraph)?.lexicons.private ?? [])) return false;
  const start = line.paragraph.text.indexOf(words, line.sentence.span.start);
  if (isLongAgo(view, line, start, start + words.length)) return true;
  const isSomebody = isPerson(view, name) || kind === "person";
  if (variant !== "dated" && isSomebody && isHeard(view, text)) return false;
  return mayBeLookedUp(view, name, kind, variant === "described");
}

/** Characters behind a name in which a word may say whose relative is meant. */
const beside = 24;
const often = 3;

function comesBack({ analysis: { paragraphs } }: View, text: string): boolean {
  return paragraphs.filter((each) => hasSign(each.text, [text])).length >= often;
}
