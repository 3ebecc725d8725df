import type { Figure } from "../../../model/analysis.ts";
import type { Line, View } from "../../view.ts";
import { bodyIn } from "../bodyin.ts";
import { hasSign } from "../signs.ts";
import { topics } from "../topics.ts";
import { tellerOf } from "./countable.ts";

export function isInterview({ analysis }: View): boolean {
  return analysis.genres.some(({ kind }) => kind === "interview");
}

/** The body whose own count a number is: that of whoever says “we have 60 boats”, or the one that an interview is about. */
export function keeperOf(view: View, figure: Figure, line: Line): string | undefined {
  const { ourselves = [] } = view.pack(line.paragraph)?.lexicons ?? {};
  if (!isInterview(view)) return hasSign(line.text, ourselves) ? bodyOfSpeaker(view, figure) : undefined;
  return bodyOfSpeaker(view, figure) ?? bodyOfTitle(view);
}

function bodyOfSpeaker(view: View, figure: Figure): string | undefined {
  const voice = tellerOf(view, figure);
  if (voice === undefined) return undefined;
  return voice.kind === "institution" && voice.named ? voice.name : bodyIn(view, voice.role ?? "");
}

const titles = new WeakMap<View, string>();

function bodyOfTitle(view: View): string | undefined {
  const known = titles.get(view) ?? found(view) ?? "";
  titles.set(view, known);
  return known === "" ? undefined : known;
}

/** What the title names and the text comes back to, when it is nobody’s name. */
function found(view: View): string | undefined {
  const { title, marks, article } = view.analysis;
  const people = marks.flatMap((mark) =>
    mark.label === "name" && (mark.kind === "person" || mark.kind === "place") ? [mark.referent] : [],
  );
  const own = article.publisher?.value ?? "";
  return topics(view).find(
    (word) =>
      /\p{Lu}/u.test(word) &&
      title.text.includes(word) &&
      !own.includes(word) &&
      !people.some((name) => name.includes(word)),
  );
}
