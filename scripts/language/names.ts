import { packFor } from "../../src/model/language.ts";
import { analyzed, languages } from "./analyzed.ts";
import { type Figure, f1, least, type Measure, share } from "./figure.ts";
import { linesOf, type SetFile, setFiles } from "./files.ts";

const demands: Readonly<Record<string, number>> = { fr: 80, en: 77, es: 78 };

/** Exact spans of names, whatever their type. */
export const names: Measure = async ({ folder }) => {
  const figures: Figure[] = [];
  for (const file of setFiles(folder, "names")) figures.push(...(await namesIn(file)));
  return figures;
};

async function namesIn(file: SetFile): Promise<Figure[]> {
  const { language } = file;
  let [right, predicted, total] = [0, 0, 0];
  if (packFor(languages, language) === undefined)
    return [least(`names: no pack for ${language}`, 0, demands[language])];
  for (const sentence of linesOf<readonly (readonly [form: string, tag: string])[]>(file)) {
    let text = "";
    const gold: { start: number; end: number }[] = [];
    for (const [index, [form, label]] of sentence.entries()) {
      const tight =
        /^(?:[.,;:!?)\]’']|'s$|’s$)/.test(form) || /[(['’]$/.test(sentence[index - 1]?.[0] ?? "(");
      if (!tight) text += " ";
      const start = text.length;
      text += form;
      if (label.startsWith("B-")) gold.push({ start, end: text.length });
      const last = gold.at(-1);
      if (label.startsWith("I-") && last !== undefined) last.end = text.length;
    }
    const { marks } = await analyzed([text], language);
    const found = new Set(
      marks.flatMap(({ label, paragraph, span }) =>
        label === "name" && paragraph === 1 ? [`${span.start} ${span.end}`] : [],
      ),
    );
    predicted += found.size;
    total += gold.length;
    right += gold.filter(({ start, end }) => found.has(`${start} ${end}`)).length;
  }
  return [
    least(`names, untyped, F1: ${file.name}`, f1(right, predicted, total), demands[language]),
    least(`names, untyped, precision: ${file.name}`, share(right, predicted)),
  ];
}
