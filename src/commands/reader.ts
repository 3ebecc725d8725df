import { parentPort, workerData } from "node:worker_threads";
import { GuideError, loadLanguages, type Message, read } from "../index.ts";
import type { Answer, Task } from "./apart.ts";

// The thread that apart.ts starts: reads one source, answers once, and ends.
const { source, content } = workerData as Task;
const messages: Message[] = [];

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

parentPort?.postMessage(await answer());
