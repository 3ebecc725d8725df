import type { PageCues } from "../model/cues.ts";
import { primary } from "../model/detector.ts";
import type { Language, Languages } from "../model/language.ts";
import { folded, wordCount } from "./line.ts";

/** The page cues of all packs together, the article's language first: pages mix languages. */
export interface Cues {
  /** The longest cue at the start of the line. */
  readonly after: (kind: CueKind, line: string) => Opening | undefined;
  readonly within: (kind: CueKind, line: string) => boolean;
  /** Every item of a share bar is one of its words or a count. */
  readonly isShareBar: (line: string) => boolean;
}

/** A cue at the start of a line and what follows it, both folded. */
export interface Opening {
  readonly cue: string;
  readonly rest: string;
}

export type CueKind = Exclude<keyof PageCues, "months" | "shortMonths">;

const opening = /^[\s\-–—•*>:"“«(]+/u;

export function cuesFor(languages: Languages, language: string): Cues {
  const packs = [...languages.values()].toSorted((a, b) => rank(a, language) - rank(b, language));
  const words = new Map<string, readonly string[]>();
  const all = (kind: CueKind): readonly string[] => {
    const known = words.get(kind);
    if (known !== undefined) return known;
    const list = packs
      .flatMap(({ page }) => (page[kind] ?? []).map(folded))
      .toSorted((a, b) => b.length - a.length);
    words.set(kind, list);
    return list;
  };
  return {
    after: (kind, line) => {
      const text = folded(line.slice(0, 400)).replace(opening, "");
      const cue = all(kind).find((word) => text.startsWith(word) && isEdge(text, word.length));
      return cue === undefined ? undefined : { cue, rest: text.slice(cue.length).trim() };
    },
    within: (kind, line) => {
      const text = folded(line);
      return all(kind).some((word) => {
        const at = text.indexOf(word);
        return (
          at >= 0 && isEdge(text, at + word.length) && (at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? ""))
        );
      });
    },
    isShareBar: (line) => isShareBar(line, all("share")),
  };
}

function rank(pack: Language, language: string): number {
  return pack.tag === language ? 0 : pack.tag === primary(language) ? 1 : 2;
}

function isEdge(text: string, at: number): boolean {
  const [last, next] = [text[at - 1] ?? "", text[at] ?? ""];
  return !/[\p{L}\p{N}]/u.test(last) || !/[\p{L}\p{N}]/u.test(next);
}

function isShareBar(line: string, share: readonly string[]): boolean {
  if (line.length > 300) return false;
  const items = folded(line)
    .split(/\s*[/|·•\n\t]\s*/u)
    .filter((item) => item !== "");
  const known = items.filter((item) => {
    const bare = item.replace(/^(?:[\d\s.,]+|[a-z@+]\s)+/u, "").replace(/[\s:()\d]+$/u, "");
    return bare === "" ? false : share.includes(bare);
  });
  const rest = items.filter((item) => !/^[\d\s.,km+]*$/u.test(item));
  if (known.length === 0 || known.length < rest.length) return false;
  return items.length > 1 || (wordCount(line) <= 4 && line.trim().length >= 4);
}
