import type { Voice } from "../../model/analysis.ts";
import type { View } from "../view.ts";

/** A body and who speaks for it, or two names of one voice: “the port” and “a spokesman for the port”. */
export function sameSide(view: View, a: Voice, b: Voice): boolean {
  const one = a.name.toLowerCase();
  const two = b.name.toLowerCase();
  if (one.includes(two) || two.includes(one)) return true;
  if (isHeadOf(view, a, b) || isHeadOf(view, b, a)) return true;
  if (a.kind === "group" && b.kind === "group" && headOf(view, a) === headOf(view, b)) return true;
  if (a.kind === "person" && b.kind === "person" && a.named && b.named) return false;
  const words = telling(view, b);
  return [...telling(view, a)].some((word) => words.has(word));
}

/** « les sept dirigeants », « les dirigeants du G7 »: the first word that says who they are. */
function headOf(view: View, { name, paragraphs }: Voice): string | undefined {
  const paragraph = view.analysis.paragraphs[(paragraphs[0] ?? 1) - 1];
  const lexicons = paragraph && view.pack(paragraph)?.lexicons;
  const known = new Set([...(lexicons?.groups ?? []), ...(lexicons?.roles ?? [])]);
  const words = name.toLowerCase().match(/[\p{L}-]+/gu) ?? [];
  return words.find((word) => known.has(word) || known.has(word.replace(/s$/u, ""))) ?? name;
}

/** “The head of Galt, Ida Quill,”: the body stands within a few words before the name, or behind it after a comma. */
function isHeadOf(view: View, person: Voice, body: Voice): boolean {
  if (person.kind !== "person" || body.kind !== "institution" || body.name === "") return false;
  return view.analysis.paragraphs.some(({ text }) => {
    const at = text.indexOf(person.name);
    if (at < 0) return false;
    const end = at + person.name.length;
    const before = text.slice(Math.max(0, at - body.name.length - 3), at);
    const behind = /^, [^,.;:“”«»"]*/u.exec(text.slice(end))?.[0] ?? "";
    return before.includes(body.name) || behind.includes(body.name);
  });
}

/** Voices of which no two are on one side, the first of each kept. */
export function apart<Of>(view: View, all: readonly Of[], voiceOf: (one: Of) => Voice): Of[] {
  const kept: Of[] = [];
  for (const one of all)
    if (!kept.some((other) => sameSide(view, voiceOf(one), voiceOf(other)))) kept.push(one);
  return kept;
}

/** Longer words of a name and a role that are no function, group or article. */
function telling(view: View, { name, role = "", paragraphs }: Voice): Set<string> {
  const paragraph = view.analysis.paragraphs[(paragraphs[0] ?? 1) - 1];
  const lexicons = paragraph && view.pack(paragraph)?.lexicons;
  const general = new Set([
    ...(lexicons?.roles ?? []),
    ...(lexicons?.groups ?? []),
    ...(lexicons?.determiners ?? []),
    ...(lexicons?.links ?? []),
    ...(lexicons?.demonyms ?? []),
  ]);
  const words = `${name} ${role}`.toLowerCase().match(/[\p{L}\p{N}-]+/gu) ?? [];
  return new Set(words.filter((word) => word.length > 3 && !general.has(word)));
}
