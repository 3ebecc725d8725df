import { readerFor } from "../../src/commands/apart.ts";
import { developerFor, draftPictured, GuideError, loadLanguages } from "../../src/index.ts";
import { corpus, sourceOf } from "../../test/hostile/corpus.ts";
import type { Ended } from "./ended.ts";

// Reads one hostile file from standard input, as the program does, and says how that ended. The clock starts when the
// program is loaded; to make the file is not counted.
const [, , name = "", way = "read"] = process.argv;
const hostile = corpus.find(({ file }) => file === name) ?? never();
const bytes = await given();
const languages = await loadLanguages();
const start = process.cpuUsage();
const began = performance.now();

async function end(): Promise<string> {
  try {
    const source = sourceOf({ ...hostile, make: () => bytes });
    const reader = readerFor(undefined);
    if (way === "read") await reader(source, languages, () => {});
    else await draftPictured(source, languages, { reader, develop: developerFor() }, () => {});
    return "read";
  } catch (error) {
    if (error instanceof GuideError) return error.code;
    return error instanceof Error ? `${error.name}: ${error.message.slice(0, 200)}` : String(error);
  }
}

const ends = await end();
const { user, system } = process.cpuUsage(start);
const ended: Ended = {
  ends,
  seconds: (user + system) / 1e6,
  wall: (performance.now() - began) / 1000,
  megabytes: process.resourceUsage().maxRSS / 1000,
};
process.stdout.write(JSON.stringify(ended));

async function given(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return new Uint8Array(Buffer.concat(chunks));
}

function never(): never {
  throw new Error(`no such file: ${name}`);
}
