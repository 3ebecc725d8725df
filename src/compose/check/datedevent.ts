import type { Name } from "../../model/analysis.ts";
import { packFor } from "../../model/language.ts";
import { grouped } from "../text.ts";
import type { Line, View } from "../view.ts";
import { asPiece } from "./query.ts";
import { signs } from "./signs.ts";
import { typedName } from "./typedname.ts";

export interface DatedEvent {
  readonly name: string;
  readonly kind: "event";
  readonly isMinor: true;
  /** Words to type for it. */
  readonly typed: readonly (string | undefined)[];
}

/** Characters between the noun and its day. */
const between = 8;

/** “The floods of last August”, « les émeutes de 2005 »: an event without a name, told apart by its day. */
export function datedIn(view: View, line: Line): DatedEvent[] {
  const { recalled, stopWords = [] } = packFor(view.languages, line.paragraph.language)?.lexicons ?? {};
  const { text } = line.paragraph;
  if (recalled?.when === undefined || line.paragraph.form !== "text") return [];
  const marks = view.marksIn(line);
  return [...line.text.matchAll(signs(recalled.when))].flatMap(({ 0: sign, index }): DatedEvent[] => {
    const start = line.sentence.span.start + index;
    const end = start + sign.length;
    const date = marks.find(
      ({ label, span }) => label === "date" && span.start > end && span.start - end <= between,
    );
    const link = date === undefined ? "" : text.slice(end, date.span.start);
    const isDated = /^\s\p{L}{1,3}['’\s](?:\p{L}{1,3}\s)?$/u.test(link);
    const month = ofMonth(text.slice(end), line.paragraph.language);
    if (!isDated && month === undefined) return [];
    const name = isDated ? text.slice(start, date?.span.end) : `${sign}${month}`;
    const year = date?.label === "date" && isDated ? /^\d{4}/u.exec(date.iso)?.[0] : undefined;
    const small = new Set(stopWords);
    const when = name.slice(sign.length).match(/\p{L}{4,}/gu) ?? [];
    const typed = [
      ...sign.split(" "),
      ...spots(view, line).slice(0, 2),
      ...(year === undefined ? when.filter((word) => !small.has(word)) : [year]),
    ];
    return typed.length < fewest ? [] : [{ name, kind: "event", isMinor: true, typed }];
  });
}

/** “ of last August”, right behind the noun. */
function ofMonth(rest: string, language: string): string | undefined {
  const format = new Intl.DateTimeFormat(language, { month: "long", timeZone: "UTC" });
  const months = Array.from({ length: 12 }, (_, month) => format.format(new Date(Date.UTC(2024, month, 1))));
  const [found, word = ""] = /^\s\p{L}{1,3}['’\s](?:\p{Ll}{4,6}\s)?(\p{L}{3,12})/u.exec(rest) ?? [];
  return months.includes(word) ? found : undefined;
}

/** Words that find an event. */
const fewest = 3;

/** Places and names of the sentence, else where the article takes place. */
function spots(view: View, line: Line): string[] {
  const here = view
    .marksIn(line)
    .filter((mark): mark is Name => mark.label === "name" && mark.kind !== "person" && mark.kind !== "outlet")
    .map((mark) => typedName(view, mark));
  const all = view.analysis.marks.filter(
    (mark): mark is Name =>
      mark.label === "name" && (mark.kind === "place" || mark.kind === "unknown") && mark.paragraph > 0,
  );
  const [often] = [...grouped(all, (mark) => typedName(view, mark))]
    .filter(([name, places]) => places.length > 1 && /^\p{Lu}\p{Ll}/u.test(name))
    .toSorted(([, a], [, b]) => b.length - a.length);
  return [...new Set([...here, ...(often === undefined ? [] : [often[0]])])].map(asPiece);
}
