import type { Values } from "../model/errors.ts";
import { type Phrases, say } from "../model/wording.ts";

/** Words of the page by key; a key without words stands for itself, so that a new kind of mark shows at once. */
export type Words = (key: string, values?: Values) => string;

export function wordsOf(phrases: Phrases, language: string): Words {
  return (key, values) => {
    const name = `inspect.${key}`;
    return Object.hasOwn(phrases, name)
      ? say(phrases, language, name, values)
      : (key.split(".").at(-1) ?? key);
  };
}
