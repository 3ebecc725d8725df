import { isJest } from "../../jest.ts";
import { countWords } from "../../text.ts";
import type { View } from "../../view.ts";
import { hasSign } from "../signs.ts";
import { searchFor } from "../strings.ts";
import type { Checkable } from "./checkable.ts";
import { speeches } from "./speech.ts";

/** Words of a description that says no more than what they are. */
const [least, most] = [3, 8];

/** « Selon des sources militaires », “a source close to the minister”: those who know, without a name. Others may say it under theirs. */
export function sourceless(view: View): Checkable[] {
  if (isJest(view.analysis, view.languages)) return [];
  const { anonymous = [] } = view.pack(view.analysis.title)?.lexicons ?? {};
  return speeches(view)
    .flatMap(({ voice, line }): Checkable[] => {
      const { name } = voice;
      if (voice.named || voice.kind === "outlet" || countWords(name) < least || countWords(name) > most)
        return [];
      if (!hasSign(name.toLowerCase(), anonymous) || !line.text.includes(name)) return [];
      const query = searchFor(view, line, line.text);
      if (query === undefined) return [];
      return [
        {
          family: "vague",
          variant: "source",
          slots: { voice: { quote: name }, place: { places: [line.paragraph.number] } },
          evidence: [{ at: line.paragraph.number, quote: name }],
          strength: 0.35,
          query,
        },
      ];
    })
    .slice(0, 1);
}
