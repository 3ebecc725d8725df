import type { Name } from "../../model/analysis.ts";
import { grouped } from "../text.ts";
import type { View } from "../view.ts";
import { isNamed } from "./centralname.ts";
import { folded } from "./folded.ts";
import { isPrivate } from "./people.ts";
import { portrayed } from "./portrait.ts";
import { hasSign } from "./signs.ts";
import { typedName } from "./typedname.ts";
import { isCountry, isOutlet, isTornName, isUsable } from "./usable.ts";

/** Paragraphs in which a name comes back, the share of all in which somebody does; where it stands first. */
const [often, early] = [{ name: 3, brand: 2, share: 3 }, 2 / 3] as const;

const bare = (piece: string): string => piece.replaceAll('"', "");

/** Paragraphs of a text in which two are enough. */
const short = 6;

/** Names of which the text tells again and again: things and bodies before people. */
export function returning(view: View, there: readonly string[]): string[] {
  const { analysis } = view;
  const { demonyms = [], wellKnown = [], stopWords = [] } = view.pack(analysis.title)?.lexicons ?? {};
  const isNamedThere = there.map(bare).some((piece) => isNamed(piece) && !isCountry(view, piece));
  const few = !isNamedThere && analysis.paragraphs.length <= short ? 1 : 0;
  const who = portrayed(view)?.name;
  const taken = folded(there.join(" "));
  const letters = there.map((piece) => (piece.match(/(?<!\p{L})\p{Lu}/gu) ?? []).join(""));
  const isTaken = (name: string) =>
    letters.includes(name) || name.split(" ").some((part) => taken.includes(folded(part)));
  const marks = analysis.marks.filter(
    (mark): mark is Name => mark.label === "name" && mark.kind !== "outlet" && mark.kind !== "place",
  );
  const found = [...grouped(marks, (mark) => typedName(view, mark))].flatMap(([name, places]) => {
    const own = name.toLowerCase();
    if (!/^\p{Lu}.{2}/u.test(name) || demonyms.includes(own) || stopWords.includes(own)) return [];
    const isBrand = /\p{Ll}(?:\p{Lu}|\.\p{Ll})|^\p{Lu}{4,}$/u.test(name);
    if (isCountry(view, name) || isOutlet(view, name) || isTaken(name)) return [];
    // A brand is nobody’s name, whoever stands beside it.
    if (!isBrand && !isUsable(view, name)) return [];
    if (hasSign(name, wellKnown)) return [];
    // « États » of « États-Unis ».
    if (analysis.paragraphs.some(({ text }) => text.includes(`${name}-`))) return [];
    const isPerson = places.some(({ kind }) => kind === "person");
    const written = isPerson ? (name.split(" ").at(-1) ?? name) : name;
    const count = analysis.paragraphs.filter(({ text }) => hasSign(text, [written])).length;
    if (places.every((mark) => isTornName(view, mark))) return [];
    const isFar = places.every(({ paragraph }) => paragraph > analysis.paragraphs.length * early);
    const isOften = isPerson
      ? name.includes(" ") &&
        count >= often.name &&
        count * often.share >= analysis.paragraphs.length &&
        !isPrivate(view, name)
      : count >= (isBrand ? often.brand : often.name - few);
    const isLong = name.includes(" ") && !isPerson;
    return isOften && !isFar
      ? [{ name, weight: count - (isPerson ? 2 : 0) + (isBrand || isLong ? 2 : 0) }]
      : [];
  });
  const names = found.toSorted((a, b) => b.weight - a.weight).map(({ name }) => name);
  return who === undefined || isTaken(who) ? names : [who, ...names.filter((name) => name !== who)];
}
