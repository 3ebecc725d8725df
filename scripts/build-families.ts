import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { loadLanguages } from "../src/load/language.ts";
import { examplesIn } from "./questions/examples.ts";
import { familyTable } from "./questions/families.ts";
import { textsIn } from "./questions/texts.ts";

/** Writes docs/families.md: every family of questions with one that it asks of a sample article. */
const languages = await loadLanguages();
const texts = textsIn(join("content", "articles"), "samples");
const found = await Promise.all(texts.map((text) => examplesIn(text, languages)));
writeFileSync(join("docs", "families.md"), familyTable(found.flat()));
