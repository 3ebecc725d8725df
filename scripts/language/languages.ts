import { detector } from "../../src/model/detector.ts";
import { least, type Measure, share } from "./figure.ts";
import { linesOf, type SetFile, setFiles } from "./files.ts";

const hosts = ["fr", "en", "es", "de", "it", "pt"];
const letters = 80;

/** The language of paragraphs of 80 letters and more, each in an article of its own language and of five others. */
export const paragraphLanguages: Measure = async ({ folder }) => {
  const detect = await detector();
  const counts = new Map<string, { right: number; all: number }>();
  for (const file of setFiles(folder, "sentences")) {
    const { language } = file;
    const count = counts.get(language) ?? { right: 0, all: 0 };
    counts.set(language, count);
    for (const paragraph of paragraphsOf(file))
      for (const host of new Set([language, ...hosts])) {
        count.all++;
        if ((detect(paragraph, host) ?? host) === language) count.right++;
      }
  }
  return [...counts].map(([language, { right, all }]) =>
    least(`language per paragraph: ${language} (${all})`, share(right, all), 99.5),
  );
};

/** Sentences joined until there are letters enough, addresses aside. */
function paragraphsOf(file: SetFile): string[] {
  const paragraphs: string[] = [];
  let current = "";
  for (const { text } of linesOf<{ text: string }>(file)) {
    current = current === "" ? text : `${current} ${text}`;
    const plain = current.replace(/\S*(?:@|:\/\/)\S*/g, "");
    if ((plain.match(/\p{L}/gu)?.length ?? 0) < letters) continue;
    paragraphs.push(current);
    current = "";
  }
  return paragraphs;
}
