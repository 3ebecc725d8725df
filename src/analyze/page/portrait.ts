import type { PageFact } from "../../model/survey.ts";
import { namesOf } from "../names.ts";
import { placesOf } from "../places.ts";
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

/** Names of organisations and outlets, as written. */
export function organisationsOf(lines: readonly Line[]): PageFact[] {
  const scenes = lines.map(({ scene }, index) => ({
    ...scene,
    paragraph: { ...scene.paragraph, number: index },
  }));
  const language = scenes.find(({ vocabulary }) => vocabulary !== undefined)?.vocabulary?.language;
  if (language === undefined) return [];
  const known = { people: new Set<string>(), places: placesOf(language), joined: [] };
  return namesOf(scenes, known).flatMap(({ paragraph, span, kind }) => {
    const line = lines[paragraph];
    if (line === undefined || (kind !== "organisation" && kind !== "outlet")) return [];
    return [{ value: line.text.slice(span.start, span.end), line: line.text, matter: line.matter }];
  });
}
