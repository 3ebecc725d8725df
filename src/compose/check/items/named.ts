import type { Name } from "../../../model/analysis.ts";
import { packFor } from "../../../model/language.ts";
import { countWords, grouped, locate } from "../../text.ts";
import type { View } from "../../view.ts";
import { year } from "../ingredients.ts";
import { shown as nameOf } from "../names.ts";
import { publicRole } from "../people.ts";
import { asPiece, searchWord } from "../query.ts";
import { signs } from "../signs.ts";
import { isSought, topicOf } from "../strings.ts";
import type { Checkable } from "./checkable.ts";
import { silentPeople } from "./speech.ts";

/** Names that come back and that the article does not explain: no function beside them, no words of theirs. */
export function taken(view: View): Checkable[] {
  const { analysis } = view;
  const heard = analysis.voices.map(({ name }) => name).join("\n");
  const marks = analysis.marks.filter(
    (mark): mark is Name => mark.label === "name" && mark.kind !== "place" && mark.kind !== "outlet",
  );
  const found = [...grouped(marks, (mark) => nameOf(analysis, mark))].flatMap(([name, places]) => {
    const numbers = [...new Set(places.map(({ paragraph }) => paragraph))].filter((number) => number > 0);
    const often = numbers.length + Number(analysis.title.text.includes(name)) >= 2;
    const [first] = locate(analysis, name, numbers);
    if (!often || first === undefined || heard.includes(name) || !isSought(view, name)) return [];
    if (!places.some((mark) => isPublic(view, mark, name))) return [];
    return [{ name, first, weight: numbers.length }];
  });
  const [one, two] = found.toSorted((a, b) => b.weight - a.weight);
  if (one === undefined || two === undefined) return [];
  const numbers = [one, two].flatMap(({ first }) => (typeof first.at === "number" ? [first.at] : []));
  return [
    {
      family: "known",
      variant: "names",
      slots: { one: { plain: one.name }, two: { plain: two.name }, places: { places: numbers } },
      evidence: [one.first, two.first],
      strength: 0.45,
    },
  ];
}

/** A body, somebody with a public function, or a name of several words or of the title. */
function isPublic(view: View, { kind }: Name, name: string): boolean {
  if (kind === "person") return publicRole(view, name) !== undefined;
  return kind === "organisation" || name.includes(" ") || view.analysis.title.text.includes(name);
}

/** A body that is heard or named, other than the publisher and the press: who stands behind it. */
export function interests(view: View): Checkable[] {
  const { analysis } = view;
  const own =
    `${analysis.article.publisher?.value ?? ""} ${analysis.article.byline?.value ?? ""}`.toLowerCase();
  const heard = new Set(analysis.voices.flatMap(({ kind, name }) => (kind === "institution" ? [name] : [])));
  const marks = analysis.marks.filter(
    (mark): mark is Name => mark.label === "name" && mark.kind === "organisation" && mark.paragraph > 0,
  );
  return [...grouped(marks, (mark) => nameOf(analysis, mark))].flatMap(([name, places]): Checkable[] => {
    const numbers = [...new Set(places.map(({ paragraph }) => paragraph))];
    const [first] = locate(analysis, name, numbers);
    if (first === undefined || name.length < 3 || countWords(name) > 7 || own.includes(name.toLowerCase()))
      return [];
    if (!/^\p{Lu}/u.test(name) || isState(view, name)) return [];
    return [
      {
        family: "interest",
        variant: heard.has(name) ? "heard" : "named",
        slots: { name: { plain: name }, places: { places: numbers.slice(0, 4) } },
        evidence: [first],
        strength: heard.has(name) ? 0.58 : 0.4 + Math.min(4, numbers.length) * 0.02,
        query: {
          pieces: [asPiece(name), searchWord(view.languages, analysis.article.language, "interest")],
          language: analysis.article.language,
        },
      },
    ];
  });
}

/** A state, a court, a ministry or a university: what they are is no matter of members and money. */
function isState({ analysis, languages }: View, name: string): boolean {
  const pack = packFor(languages, analysis.article.language);
  const { court, government, parliament, diplomacy, war, research } = pack?.places?.matters ?? {};
  const words = [court, government, parliament, diplomacy, war, research].flatMap(
    (each) => each?.words ?? [],
  );
  const lands = Object.values(pack?.places?.countries ?? {}).flat();
  return (
    pack?.lexicons.institutions.includes(name.toLowerCase()) === true ||
    name.match(signs(words)) !== null ||
    lands.some((land) => name.includes(land.replace("*", "")))
  );
}

/** Somebody with a public function who is named again and again and given no words. */
export function silent(view: View): Checkable[] {
  return silentPeople(view).flatMap(({ name, numbers, evidence }): Checkable[] => {
    const [first] = evidence;
    const role = publicRole(view, name);
    if (first === undefined || typeof first.at !== "number" || role === undefined) return [];
    const often = numbers.length > 1;
    return [
      {
        family: "not-heard",
        variant: often ? "often" : "once",
        slots: { name: { plain: name }, places: { places: often ? numbers.slice(0, 4) : [first.at] } },
        evidence: evidence.slice(0, 2),
        strength: often ? Math.min(0.68, 0.4 + 0.08 * numbers.length) : 0.3,
        query: {
          pieces: [asPiece(name), topicOf(view, name), year(view.analysis)],
          language: view.analysis.article.language,
        },
        role: { id: role, said: true },
      },
    ];
  });
}
