import type { Voice } from "../../../model/analysis.ts";
import type { View } from "../../view.ts";
import { isTakenOver } from "../heardbyall.ts";
import { mainMatters } from "../places.ts";
import { asPiece } from "../query.ts";
import { topicsBeside } from "../topics.ts";
import type { Checkable } from "./checkable.ts";
import { isPublic } from "./speech.ts";

/** Matters in which whoever is quoted under a full name is known to many, or should be. */
const known: ReadonlySet<string> = new Set(["music", "film", "sport", "research", "space"]);

/** Somebody quoted by a full name of whom the text does not tell the function, or only a title: looked up where little else is. */
export function untold(view: View, voice: Voice, name: string): Checkable[] {
  const { analysis } = view;
  const [at] = voice.paragraphs.filter((number) => number > 0);
  const matter = mainMatters(view).find((each) => known.has(each));
  const isOld = isTakenOver(view, voice);
  const title = titleOf(view, name);
  if (at === undefined || voice.words === 0 || !(isOld || isPublic(view, voice))) return [];
  if (title === undefined && !isOld && !isOfOne(view, voice)) return [];
  if (title === undefined && ((matter === undefined && !isOld) || analysis.title.text.includes(name)))
    return [];
  const place = title?.at ?? at;
  return [
    {
      family: "speaker",
      variant: title === undefined ? "bare" : "titled",
      slots: {
        voice: { plain: name },
        role: title === undefined ? undefined : { quote: title.quote },
        place: { places: [place] },
      },
      evidence: [title ?? shownNear(view, place, name)],
      strength: title === undefined ? 0.44 : 0.46,
      query: {
        // The matter of the article leads nowhere to somebody of other days.
        pieces: [`"${name}"`, ...(isOld ? [] : topicsBeside(view, [name], 2).map(asPiece))],
        language: analysis.article.language,
      },
      ...(title !== undefined && matter === "research" ? { role: { id: "scholar", said: false } } : {}),
    },
  ];
}

/** “He” or “she” beside the name: no club. */
function isOfOne(view: View, { paragraphs }: Voice): boolean {
  return paragraphs.some((number) => {
    const paragraph = view.analysis.paragraphs[number - 1];
    const personal = (paragraph && view.pack(paragraph)?.lexicons.personal) ?? [];
    return (paragraph?.text.toLowerCase().match(/\p{L}+/gu) ?? []).some((word) => personal.includes(word));
  });
}

/** “Dr Ada Brook”. */
function titleOf(view: View, name: string): { readonly at: number; readonly quote: string } | undefined {
  const { learned = [] } = view.pack(view.analysis.title)?.lexicons ?? {};
  for (const { number, text } of view.analysis.paragraphs) {
    const before = text.slice(0, Math.max(0, text.indexOf(name)));
    const [, title = ""] = /(?:^|\s)(\p{L}+\.?)\s$/u.exec(before) ?? [];
    if (learned.includes(title.toLowerCase().replace(".", "")))
      return { at: number, quote: `${title} ${name}` };
  }
  return undefined;
}

/** The name as the paragraph has it, in full or by its last word; else where the nearest one before has it. */
function shownNear(
  { analysis }: View,
  at: number,
  name: string,
): { readonly at: number; readonly quote: string } {
  const last = name.split(" ").at(-1) ?? name;
  const near = [at, ...Array.from({ length: at - 1 }, (_, back) => at - 1 - back)];
  const textOf = (number: number) => analysis.paragraphs[number - 1]?.text ?? "";
  const place = near.find((number) => textOf(number).includes(last)) ?? at;
  return { at: place, quote: textOf(place).includes(name) ? name : last };
}
