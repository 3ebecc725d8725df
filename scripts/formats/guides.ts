import type { Guide } from "../../src/model/guide.ts";
import type { Languages } from "../../src/model/language.ts";
import type { MediaType } from "../../src/model/source.ts";
import { draft } from "../../src/pipeline.ts";
import { articleOf, type Original } from "./original.ts";
import { linesOf } from "./score.ts";
import { bytesOf, pageOf, type Way } from "./ways.ts";

/**
 * The guide of each article from its Markdown beside that from a web page and from one file of every kind: what is
 * asked in one and not in the other, and where what was read first differs. Whether any differ though the same was read.
 */
export async function compareGuides(
  originals: readonly Original[],
  ways: readonly Way[],
  folder: string,
  languages: Languages,
  show: boolean,
): Promise<boolean> {
  const kinds = new Map<string, Way>();
  for (const way of ways)
    if (!kinds.has(`${way.program} ${way.mediaType}`)) kinds.set(`${way.program} ${way.mediaType}`, way);
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
  const rows: [string, MediaType, (original: Original) => Uint8Array][] = [
    ["web page", "text/html", (original) => encode(pageOf(original))],
    ...[...kinds.values()].map((way): [string, MediaType, (original: Original) => Uint8Array] => [
      way.name,
      way.mediaType,
      (original) => bytesOf(way, original, folder),
    ]),
  ];
  let unexplained = false;
  const counts = rows.map(() => ({ same: 0, questions: 0, shared: 0 }));
  for (const original of originals) {
    const guide = async (bytes: Uint8Array, mediaType: MediaType): Promise<Guide> =>
      draft({ bytes, mediaType, origin: original.name, name: original.name }, languages, {}, () => {});
    const gold = asked(await guide(encode(original.markdown), "text/markdown"));
    for (const [at, [name, mediaType, bytes]] of rows.entries()) {
      const got = asked(await guide(bytes(original), mediaType));
      const [lost, gained] = [
        gold.filter((ask) => !got.includes(ask)),
        got.filter((ask) => !gold.includes(ask)),
      ];
      const count = counts[at] ?? { same: 0, questions: 0, shared: 0 };
      count.questions += gold.length;
      count.shared += gold.length - lost.length;
      if (lost.length + gained.length === 0) count.same++;
      else {
        const article = await articleOf(bytes(original), mediaType, original.name, languages);
        const first = firstDifference(linesOf(original.article), linesOf(article));
        unexplained ||= first === undefined;
        console.log(
          `${original.name} from ${name}: ${lost.length} not asked, ${gained.length} asked instead: ${first ?? "THOUGH THE SAME WAS READ"}`,
        );
      }
      if (!show) continue;
      for (const ask of lost) console.log(`  ${original.name} from ${name}, not asked: ${ask}`);
      for (const ask of gained) console.log(`  ${original.name} from ${name}, asked instead: ${ask}`);
    }
  }
  for (const [at, [name]] of rows.entries()) {
    const { same, questions, shared } = counts[at] ?? { same: 0, questions: 0, shared: 0 };
    console.log(
      `guides from ${name}: ${same} of ${originals.length} ask the same, ${shared} of ${questions} questions`,
    );
  }
  return unexplained;
}

/** Where two readings part. */
function firstDifference(wanted: readonly string[], got: readonly string[]): string | undefined {
  const at = Array.from({ length: Math.max(wanted.length, got.length) }, (_, index) => index).find(
    (index) => wanted[index] !== got[index],
  );
  if (at === undefined) return undefined;
  const [should = "", is = ""] = [wanted[at], got[at]];
  let same = 0;
  while (same < Math.min(should.length, is.length) && should[same] === is[same]) same++;
  const around = (line: string): string => `“${line.slice(Math.max(0, same - 30), same + 30)}”`;
  return `line ${at + 1} is ${around(is)}, not ${around(should)}`;
}

function asked({ questions, check }: Guide): string[] {
  const tasks = check.flatMap(({ items = [] }) => items.map(({ ask }) => ask));
  return [...questions.map(({ ask }) => ask), ...tasks];
}
