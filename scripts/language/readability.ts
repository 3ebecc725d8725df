import { analyzed } from "./analyzed.ts";
import { least, type Measure, share } from "./figure.ts";
import { linesOf, setFiles } from "./files.ts";

/** The same article at three levels: is the harder one measured as harder? */
export const readability: Measure = async ({ folder }) => {
  const files = setFiles(folder, "readability");
  let [right, pairs] = [0, 0];
  for (const file of files)
    for (const { adv, int, ele } of linesOf<{ adv: string; int: string; ele: string }>(file)) {
      const [hard = 0, middle = 0, easy = 0] = await Promise.all([adv, int, ele].map(lix));
      pairs += 3;
      right += Number(hard > middle) + Number(middle > easy) + Number(hard > easy);
    }
  if (files.length === 0) return [];
  return [least(`levels of one text in the right order by LIX (${pairs} pairs)`, share(right, pairs), 98)];
};

async function lix(text: string): Promise<number> {
  const paragraphs = text.split("\n").filter((line) => line.trim() !== "");
  return (await analyzed(paragraphs, "en")).readability?.lix.score ?? 0;
}
