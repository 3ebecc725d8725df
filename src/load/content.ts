import { basename, dirname } from "node:path";
import { z } from "zod";
import { CheckStocks } from "../model/checkstock.ts";
import { PageCues } from "../model/cues.ts";
import { Example } from "../model/example.ts";
import { LanguageFacts } from "../model/language.ts";
import { LexiconFile } from "../model/lexicons.ts";
import { ThemeFile } from "../model/look.ts";
import { Patterns } from "../model/pattern.ts";
import { Places } from "../model/places.ts";
import { TaggingRules } from "../model/tagging.ts";
import { Phrases } from "../model/wording.ts";
import { type GuideReading, loadGuideText, readGuide } from "./guide.ts";
import { readYaml } from "./yaml.ts";

const byName: Readonly<Record<string, z.ZodType>> = {
  "language.yaml": LanguageFacts,
  "page.yaml": PageCues,
  "inspect.yaml": Phrases,
  "messages.yaml": Phrases,
  "places.yaml": Places,
  "tagging.yaml": TaggingRules,
  "theme.yaml": ThemeFile,
};

const byFolder: Readonly<Record<string, z.ZodType>> = {
  checks: CheckStocks,
  examples: z.array(Example),
  lexicons: LexiconFile,
  questions: Patterns,
  wording: Phrases,
};

/**
 * All that is wrong with a YAML file, by what its name and folder say it is; any other is a guide.
 * @throws GuideError those of loadBytes.
 */
export async function checkFile(file: string): Promise<GuideReading> {
  const path = file.replaceAll("\\", "/");
  const text = await loadGuideText(file);
  const schema = byName[basename(path)] ?? byFolder[basename(dirname(path))];
  if (schema === undefined) return readGuide(text, file);
  const reading = readYaml(schema, text, file, "CONTENT_INVALID");
  return { faults: "faults" in reading ? reading.faults : [] };
}
