import type { Analysis, Paragraph } from "../model/analysis.ts";
import { primary } from "../model/detector.ts";
import type { Guide, WordShare } from "../model/guide.ts";
import { countWords, cut, isBrought } from "./text.ts";

/** Fewest paragraphs whose bars are worth comparing, and paragraphs of them that bring words of others. */
const [fewest, foreign] = [6, 3];

/** How many words of each paragraph are somebody else's; nothing when hardly any are, or all. */
export function wordShares({ article, paragraphs }: Analysis): Pick<Guide["teacher"], "shares"> {
  const shares = paragraphs.flatMap((paragraph): WordShare[] => {
    const words = countWords(paragraph.text);
    if (words === 0) return [];
    const isForeign = primary(paragraph.language) !== primary(article.language);
    return [{ paragraph: paragraph.number, words, ...shareOf(paragraph, words, isForeign) }];
  });
  const mixed = shares.filter(({ quoted, reported }) => quoted + reported > 0);
  const own = shares.some(({ words, quoted, reported }) => quoted + reported < words);
  return shares.length < fewest || mixed.length < foreign || !own ? {} : { shares };
}

/** A paragraph in another language is taken over from others, as the share of the whole text counts it. */
function shareOf(
  paragraph: Paragraph,
  words: number,
  isForeign: boolean,
): Pick<WordShare, "quoted" | "reported"> {
  if (isBrought(paragraph) || isForeign) return { quoted: words, reported: 0 };
  let [quoted, reported] = [0, 0];
  for (const sentence of paragraph.sentences) {
    const count = countWords(cut(paragraph, sentence.span));
    const marked = Math.round(count * sentence.quoted);
    quoted += marked;
    if (sentence.layer === "attributed") reported += count - marked;
  }
  quoted = Math.min(quoted, words);
  return { quoted, reported: Math.min(reported, words - quoted) };
}
