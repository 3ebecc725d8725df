import { packFor } from "../../../model/language.ts";
import { countWords } from "../../text.ts";
import type { View } from "../../view.ts";
import { signs } from "../signs.ts";
import type { Checkable } from "./checkable.ts";

/** Words of such a line, at most. */
const most = 8;

/** “First published: 4 April 2018”: the text has been printed before. */
export function earlier(view: View): Checkable[] {
  const { firstPrinted = [] } = packFor(view.languages, view.analysis.article.language)?.lexicons ?? {};
  const last = view.analysis.paragraphs.length;
  return view.analysis.paragraphs
    .filter(({ number }) => number === 1 || number === last)
    .flatMap(({ number, text }): Checkable[] => {
      const [sign] = text.matchAll(signs(firstPrinted));
      const words = sign && (/^[^;|\n]*\d/u.exec(text.slice(sign.index))?.[0] ?? "");
      if (words === undefined || words === "" || countWords(words) > most) return [];
      return [
        {
          family: "origin",
          variant: "earlier",
          slots: { line: { quote: words } },
          evidence: [{ at: number, quote: words }],
          strength: 0.9,
        },
      ];
    })
    .slice(0, 1);
}
