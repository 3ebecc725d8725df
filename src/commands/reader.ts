import { parentPort, workerData } from "node:worker_threads";
import { GuideError, loadLanguages, type Message, read } from "../index.ts";
import type { Answer, Task } from "./apart.ts";

// The thread that apart.ts starts: reads one source, answers once, and ends.
const { source, content } = workerData as Task;
const messages: Message[] = [];

/** A few seconds’ worth; 300 pages of text have some thousands, five million operators 50,000. */
const mostLooks = 400_000;

async function answer(): Promise<Answer> {
  try {
    const article = await read(source, await loadLanguages(content), (message) => messages.push(message));
    return { article, messages };
  } catch (error) {
    if (!(error instanceof GuideError)) return { bug: error };
    const { code, values, place } = error;
    return { code, values, ...(place && { place }) };
  }
}

/**
 * pdf.js keeps to itself what is drawn inside a tile of a pattern and inside a letter, so that nobody can count it. But
 * at each drawing, and at every hundredth of its operators, it looks at the clock, and these looks can be counted: the
 * thread answers for itself, and is ended, when there are too many.
 */
function countLooks(): void {
  const { now } = Date;
  let looks = 0;
  Date.now = () => {
    looks++;
    if (looks === mostLooks) {
      const values = { fault: "swollen", kind: "PDF", file: source.origin };
      parentPort?.postMessage({ code: "SOURCE_TOO_LARGE", values } satisfies Answer);
    }
    return now();
  };
}

if (source.mediaType === "application/pdf") countLooks();
parentPort?.postMessage(await answer());
