import { writeParsed } from "./parsed/write.ts";

// After tsc: the language packs as JSON in `dist/parsed/`, so that a fresh process need not parse YAML.

console.log(`${writeParsed("content", "dist")} files of the language packs parsed`);
