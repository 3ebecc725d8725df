import { analyze } from "./analyze/analyze.ts";
import { type ComposeOptions, compose } from "./compose/compose.ts";
import type { Guide } from "./model/guide.ts";
import type { Languages } from "./model/language.ts";
import type { Look } from "./model/look.ts";
import type { Report } from "./model/message.ts";
import type { Source } from "./model/source.ts";
import { read } from "./read/read.ts";
import { type RenderOptions, render } from "./render/render.ts";
import { type OutputFormat, write } from "./write/write.ts";

/** Source → Article → Analysis → Guide. */
export async function draft(
  source: Source,
  languages: Languages,
  options: ComposeOptions,
  report: Report,
): Promise<Guide> {
  const article = await read(source, languages, report);
  const analysis = await analyze(article, languages, report);
  return compose(analysis, languages, options, report);
}

/** Guide → Document → bytes. */
export async function print(
  guide: Guide,
  languages: Languages,
  look: Look,
  options: RenderOptions & { readonly format: OutputFormat },
  report: Report,
): Promise<Uint8Array> {
  const document = render(guide, languages, look, options, report);
  return write(document, options.format, report);
}
