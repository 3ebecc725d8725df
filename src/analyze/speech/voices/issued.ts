import type { Attribution } from "../../../model/analysis.ts";
import type { Vocabulary } from "../../vocabulary.ts";
import type { Draft } from "../quotations/drafts.ts";
import type { Spoken } from "../quotations/quotations.ts";
import type { Voices } from "./voices.ts";

/** Words that somebody says, and the one who is known to say them. */
interface Said {
  readonly voice: number;
  readonly paragraph: number;
  readonly start: number;
}

/**
 * “The release said”, behind “the port said in a public release”: the words of a text that somebody puts out are theirs.
 * Drafts are changed; the attributions are given back.
 */
export function giveIssued(
  spoken: readonly Spoken[],
  attributions: readonly (readonly Attribution[])[],
  voices: Voices,
): readonly (readonly Attribution[])[] {
  let last: Said | undefined;
  return spoken.map(({ scene, drafts }, paragraph) => {
    const { vocabulary, paragraph: home } = scene;
    const given = new Map<Attribution, number>();
    const own = attributions[paragraph] ?? [];
    const all: readonly (Draft | Attribution)[] = [...drafts.filter(({ depth }) => depth === 0), ...own];
    for (const one of all.toSorted((a, b) => a.span.start - b.span.start)) {
      if (one.voice === undefined) continue;
      const { start } = one.span;
      const text = vocabulary && textOf(voices.nameOf(one.voice), vocabulary);
      const near = last && spoken[last.paragraph]?.scene.paragraph.text;
      const behind =
        last?.paragraph === paragraph
          ? home.text.slice(last.start, start)
          : last?.paragraph === paragraph - 1 && (near?.slice(last.start) ?? "");
      if (text !== undefined && last && behind && holds(behind, text)) {
        if ("depth" in one) one.voice = last.voice;
        else given.set(one, last.voice);
        last = { ...last, paragraph, start };
      } else last = { voice: one.voice, paragraph, start };
    }
    return own.map((one) => {
      const voice = given.get(one);
      return voice === undefined ? one : { ...one, voice };
    });
  });
}

/** The noun of “the release”, « le communiqué »: a text of which the article has spoken. */
function textOf(name: string, { lexicons }: Vocabulary): string | undefined {
  const words = name
    .toLowerCase()
    .replaceAll("’", "'")
    .split(/\s+|(?<=')/u);
  if (words.length > 4 || !(lexicons.definite ?? []).includes(words[0] ?? "")) return undefined;
  return words.find((word) => lexicons.issued?.includes(word));
}

function holds(text: string, word: string): boolean {
  return (text.toLowerCase().match(/[\p{L}-]+/gu) ?? ([] as string[])).includes(word);
}
