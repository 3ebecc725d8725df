import { isJest } from "../../jest.ts";
import type { View } from "../../view.ts";
import { asPiece } from "../query.ts";
import { hasSign, signs } from "../signs.ts";
import { namesIn, yearOf } from "../strings.ts";
import { topicsBeside } from "../topics.ts";
import { isUsable } from "../usable.ts";
import { speakerIn } from "./addressed.ts";
import type { Checkable } from "./checkable.ts";

/** Words of a sentence that quotes no more than this are not looked up as a quotation: share of its characters. */
const scrap = 0.3;
const most = { names: 2, topics: 2 };

/** What somebody with a public function put on a network, in the words of the article: the message itself. */
export function posted(view: View): Checkable[] {
  if (isJest(view.analysis, view.languages)) return [];
  const found = view.lines.flatMap((line): Checkable[] => {
    const { paragraph, sentence, text } = line;
    const { networks = [], reporting } = view.pack(paragraph)?.lexicons ?? {};
    const [network] = text.matchAll(signs(networks));
    if (network === undefined || paragraph.form !== "text" || sentence.quoted > scrap) return [];
    if (!hasSign(text, reporting?.neutral ?? [], reporting?.charged ?? [])) return [];
    // “MEP Ada Brook”: the letters are those of an office or a party.
    const speaker = speakerIn(view, line, network.index)?.replace(/^\p{Lu}{2,}\s(?=\p{Lu}\S+\s)/u, "");
    if (speaker === undefined) return [];
    const words = network[0];
    const others = namesIn(view, line, text).filter(
      (name) => name !== speaker && !words.includes(name) && isUsable(view, name),
    );
    const topics = topicsBeside(view, [speaker, ...others, words], most.topics);
    return [
      {
        family: "text",
        variant: "post",
        slots: { voice: { plain: speaker }, words: { quote: words }, place: { places: [paragraph.number] } },
        evidence: [{ at: paragraph.number, quote: words }],
        strength: 0.45,
        query: {
          pieces: [
            asPiece(speaker),
            /\p{Lu}/u.test(words) ? words : undefined,
            ...others.slice(0, most.names).map(asPiece),
            ...topics.map(asPiece),
            yearOf(view, line, text),
          ],
          language: view.analysis.article.language,
        },
      },
    ];
  });
  return found.slice(0, 1);
}
