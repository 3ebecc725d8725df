import type { RarerWord } from "../../../model/survey.ts";
import type { Finding } from "../../finding.ts";
import { exact } from "../../quote.ts";
import type { View } from "../../view.ts";
import { statements } from "./statements.ts";

const most = 3;

/** Verbs and adjectives outside the 10,000 commonest words, each in a statement of another paragraph: to be worked out from what stands around them. */
export function wordsHere(view: View): Finding[] {
  const { rarer = [] } = view.analysis;
  const demonyms = new Set(
    view.pack(view.analysis.title)?.lexicons.demonyms?.map((word) => word.toLowerCase()),
  );
  const { before = [], behind = [] } = view.pack(view.analysis.title)?.lexicons.built ?? {};
  const plain = ({ lemma }: RarerWord) =>
    before.some((part) => lemma.startsWith(part)) || behind.some((part) => lemma.endsWith(part));
  const telling = rarer.filter((word) => !plain(word));
  const verbs = telling.filter((word) => isTelling(word, "verb"));
  const adjectives = telling.filter((word) => isTelling(word, "adjective") && !demonyms.has(word.lemma));
  // A noun beside one of them makes up for a second: most nouns are names of things that nothing around explains.
  const telltale = [...verbs, ...adjectives];
  const nouns = telltale.length === 1 ? telling.filter((word) => isTelling(word, "noun")).slice(0, most) : [];
  const taken = new Set<number>();
  const items = [...telltale, ...nouns].flatMap((word) => {
    for (const place of word.places) {
      if (taken.has(place.paragraph) || taken.size >= most) continue;
      const found = statements(view).find(
        ({ line, piece }) =>
          line.paragraph.number === place.paragraph &&
          line.sentence.span.start === place.sentence.start &&
          piece.words.includes(view.words(place, place.span)),
      );
      const words = found && exact(view, found.line, place.span);
      if (!words) continue;
      taken.add(place.paragraph);
      return [words.evidence];
    }
    return [];
  });
  if (items.length < 2) return [];
  const inOrder = items.sort((a, b) => Number(a.at) - Number(b.at));
  return [
    {
      kind: "words-here",
      variant: "several",
      slots: { items: { items: inOrder }, places: { places: inOrder.map(({ at }) => Number(at)) } },
      evidence: inOrder,
      strength: 0.45,
    },
  ];
}

function isTelling({ lemma, pos, band }: RarerWord, wanted: RarerWord["pos"]): boolean {
  return pos === wanted && band === undefined && /^\p{L}{5,}$/u.test(lemma);
}
