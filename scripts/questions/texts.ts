import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, extname, join } from "node:path";
import type { MediaType, Source } from "../../src/model/source.ts";

/** A text of which a guide is to be made. */
export interface Text {
  /** What the neutral form calls it. */
  readonly id: string;
  /** Which figures it counts among. */
  readonly set: string;
  readonly source: Source;
}

const types: Readonly<Record<string, MediaType>> = {
  ".md": "text/markdown",
  ".txt": "text/plain",
  ".html": "text/html",
  ".htm": "text/html",
};

/** The articles of a folder, by name. */
export function textsIn(folder: string, set: string): Text[] {
  return readdirSync(folder)
    .toSorted()
    .flatMap((file) => {
      const mediaType = types[extname(file).toLowerCase()];
      if (mediaType === undefined) return [];
      const name = basename(file, extname(file));
      const bytes = readFileSync(join(folder, file));
      return [{ id: `articles/${name}`, set, source: { bytes, mediaType, origin: file, name } }];
    });
}

/** The samples: a first input whose numbered text has a name of its own, and the articles. */
export function samples(folder: string): Text[] {
  const seed = join(folder, "seed");
  const first = existsSync(seed)
    ? textsIn(seed, "samples").filter(({ source }) => source.mediaType === "text/markdown")
    : [];
  const numbered = existsSync(seed)
    ? readdirSync(seed).find((name) => name.endsWith(".numbered.txt"))
    : undefined;
  return [
    ...first.map((text) => ({
      ...text,
      id: `seed/${basename(numbered ?? text.source.name, ".numbered.txt")}`,
    })),
    ...textsIn(join(folder, "articles"), "samples").filter(({ source }) =>
      existsSync(join(folder, "articles", "numbered", `${source.name}.txt`)),
    ),
  ];
}

/** Texts of many kinds from collections made for other measures: one JSON object a line. */
export function breadth(folder: string): Text[] {
  const language = join(folder, "measure", "language");
  return [
    ...lines(join(language, "readability", "onestop-a.jsonl"), "adv", "en"),
    ...lines(join(language, "quotes-fr", "quotes-fr.jsonl"), "text", "fr"),
  ];
}

/** What a collection puts before the name of a text: no word of a title. */
const collection = /^WNL /u;

function lines(file: string, field: string, language: string): Text[] {
  if (!existsSync(file)) return [];
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => {
      const record: Readonly<Record<string, unknown>> = JSON.parse(line);
      const name = String(record.id).replace(collection, "");
      const bytes = new TextEncoder().encode(`${record[field]}`);
      return {
        id: `breadth/${record.id}`,
        set: `breadth ${language}`,
        source: { bytes, mediaType: "text/plain", origin: `${name}.txt`, name },
      };
    });
}
