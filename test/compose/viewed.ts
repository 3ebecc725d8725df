import { analyze } from "../../src/analyze/analyze.ts";
import type { Checkable, Detector } from "../../src/compose/check/items/checkable.ts";
import { viewOf } from "../../src/compose/view.ts";
import { read } from "../../src/read/read.ts";
import { languages } from "./build.ts";

/** A report in Markdown, as read and analysed; `head` is its front matter. */
export async function viewed(body: string, title = "The ferry returns", head = "author: Nell Moor") {
  const bytes = new TextEncoder().encode(`---\ntitle: "${title}"\n${head}\n---\n\n${body}\n`);
  const source = { bytes, mediaType: "text/markdown" as const, origin: "ferry.md", name: "ferry" };
  const analysis = await analyze(await read(source, languages, () => {}), languages, () => {});
  return viewOf(analysis, languages, 14);
}

export async function found(detector: Detector, family: string, ...given: Parameters<typeof viewed>) {
  const all: readonly Checkable[] = detector(await viewed(...given), languages);
  return all.filter((one) => one.family === family);
}
