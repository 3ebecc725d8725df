import type { FromChild, ToChild } from "../batch/task.ts";
import { benchOf, failureOf, makeArticle } from "./article.ts";
import { growSlowly } from "./frugal.ts";

// A child of `lectern batch`: loads languages and looks, then makes one article after the other, until it is killed or
// its parent is gone. Anything that nobody has caught ends it.

let bench: ReturnType<typeof benchOf> | undefined;

async function answer(message: ToChild): Promise<FromChild> {
  if ("setup" in message) {
    try {
      bench = benchOf(message.setup.options);
      await bench;
      return { ready: true };
    } catch (error) {
      return { broken: failureOf(error) };
    }
  }
  if (bench === undefined) throw new TypeError("a task before the setup");
  const made = await makeArticle(message.task, await bench);
  growSlowly();
  return { answer: made, resident: process.memoryUsage.rss() };
}

process.on("message", (message: ToChild) => {
  answer(message).then(
    (said) => process.send?.(said),
    (error: unknown) => {
      throw error;
    },
  );
});
process.on("disconnect", () => process.exit(0));
