import type { Mark, Quotation, Voice } from "../../../model/analysis.ts";
import { marksByParagraph } from "../../text.ts";
import type { Line, View } from "../../view.ts";
import { hasSign, signs } from "../signs.ts";

/** Words that an outlet brought first are looked up there; those said to the article’s own outlet stand on its page. */
export function isPassedOn(
  view: View,
  { through, name, relays = [] }: Voice,
  { paragraph, span }: Quotation,
  line: Line,
): boolean {
  if (isSaidToOwn(view, line.paragraph.text.slice(span.end, span.end + teller))) return true;
  const relay = through ?? relays.find(({ paragraphs }) => paragraphs.includes(paragraph))?.through;
  return relay !== undefined && relay !== "" && relay !== name;
}

/** “… told HBN News” in a text of the Harbour Board Network. */
function isSaidToOwn({ analysis }: View, behind: string): boolean {
  const own = analysis.article.publisher?.value ?? "";
  const initials = (own.match(/\p{Lu}/gu) ?? []).join("");
  const names = [own.length > 3 ? own : "", initials.length > 2 ? initials : ""];
  return names.some((each) => each !== "" && hasSign(behind, [each]));
}

/** Characters behind a quotation in which its speaker and listener are named. */
const teller = 160;
/** Characters behind “according to” in which somebody is named. */
const reach = 60;

/** “According to Ada, the mayor said: ‘…’”: somebody else tells what was said. */
export function isRelayed(view: View, mark: Quotation, { paragraph, sentence }: Line, voice: Voice): boolean {
  const according = view.pack(paragraph)?.lexicons.according ?? [];
  const last = voice.name.split(" ").at(-1) ?? voice.name;
  const { text } = paragraph;
  const around =
    text.slice(sentence.span.start, mark.span.start) + text.slice(mark.span.end, sentence.span.end + reach);
  const before = text.slice(0, mark.span.start);
  if (!around.includes(last) && !before.includes(last)) return false;
  const quoted = (marksByParagraph(view.analysis).get(paragraph.number) ?? []).filter(isQuotation);
  const near = paragraph.sentences.findLast(({ span }) => span.end <= sentence.span.start)?.span.start ?? 0;
  return [...before.matchAll(signs(according))].some(({ 0: sign, index }) => {
    if (index < near || quoted.some(({ span }) => span.start < index && span.end > index)) return false;
    const named = before.slice(index + sign.length, index + sign.length + reach).split(/[,:;.]/u)[0] ?? "";
    const isEarlier = index < sentence.span.start;
    return !named.includes(last) && (isEarlier || around.includes(last));
  });
}

function isQuotation(mark: Mark): boolean {
  return mark.label === "quotation";
}
