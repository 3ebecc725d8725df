import type { Name, Voice } from "../../model/analysis.ts";
import { packFor } from "../../model/language.ts";
import type { View } from "../view.ts";
import { signs } from "./signs.ts";

/** Characters before or behind a name in which a word says who somebody is. */
const near = { before: 40, behind: 30 };

/**
 * The public function of a person as the text writes it: a key of `roles` in places.yaml. Nothing for anybody whom
 * the text presents as a private person, with or without a function.
 */
export function publicRole(view: View, name: string, written = ""): string | undefined {
  const pack = packFor(view.languages, view.analysis.article.language);
  const roles = Object.entries(pack?.places?.roles ?? {});
  const around = [written, ...besides(view, name)];
  if (isPrivate(view, name, written)) return undefined;
  for (const text of around) {
    const places = roles.flatMap(([id, { words }]) => {
      const [found] = text.matchAll(signs(words));
      return found === undefined ? [] : [{ id, at: found.index }];
    });
    const [first] = places.toSorted((a, b) => a.at - b.at);
    if (first !== undefined) return first.id;
  }
  return undefined;
}

/** A relative, a victim, a pupil: the text says so beside the name, or gives a child’s age. */
export function isPrivate(view: View, name: string, written = ""): boolean {
  const words = packFor(view.languages, view.analysis.article.language)?.lexicons.private ?? [];
  return [written, ...besides(view, name)].some(
    (text) => text.match(signs(words)) !== null || /[,(]\s?1?\d[,)]/u.test(text),
  );
}

/** The function of a voice that is a person; nothing for others. */
export function roleOf(view: View, { kind, name, role = "" }: Voice): string | undefined {
  const bodies = packFor(view.languages, view.analysis.article.language)?.lexicons.institutions ?? [];
  const isBody = name
    .toLowerCase()
    .split(/\s+/u)
    .some((word) => bodies.includes(word));
  return kind === "person" && !isBody ? publicRole(view, name, role) : undefined;
}

/** What stands right around each mention, up to the next name or mark that parts clauses. */
function besides({ analysis }: View, name: string): string[] {
  const last = name.split(/\s+/u).at(-1) ?? name;
  const mentions = analysis.marks.filter(
    (mark): mark is Name =>
      mark.label === "name" &&
      mark.paragraph > 0 &&
      (mark.referent === name || mark.referent.endsWith(` ${last}`) || mark.referent === last),
  );
  return mentions.flatMap(({ paragraph, span }) => {
    const text = analysis.paragraphs[paragraph - 1]?.text ?? "";
    const before = text.slice(Math.max(0, span.start - near.before), span.start);
    const behind = text.slice(span.end, span.end + near.behind);
    const close = /[^.;:!?"“”«»(]*$/u.exec(before)?.[0] ?? "";
    const title = close.split(/\s+/u).filter(Boolean).slice(-3).join(" ");
    const apposed = /^\s*[,(][^.;:!?"“”«»]*/u.exec(behind)?.[0] ?? "";
    return [title, apposed];
  });
}
