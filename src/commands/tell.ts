import { exitCodes, GuideError, type Message, type Phrases, type Place, say, type Values } from "../light.ts";

/** A problem in the user's words. */
export interface Told {
  readonly level: "error" | "warning";
  readonly code: string;
  readonly text: string;
  readonly hint?: string;
  readonly place?: Place;
}

/** A warning in words: the phrase of its fault when it names one. `file` is the article's, for a message that names no place. */
export function tellMessage(message: Message, words: Phrases, language: string, file: string): Told {
  const { code, values } = message;
  const shown = inWords(values, words, language);
  const textKey = firstOf(words, `fault.${values.fault}`, `warning.${code}`) ?? `warning.${code}`;
  const hintKey = firstOf(words, `hint.${values.fault}`, `hint.${code}`);
  return {
    level: "warning",
    code,
    text: say(words, language, textKey, shown),
    ...(hintKey !== undefined && { hint: say(words, language, hintKey, shown) }),
    place: message.place ?? { file },
  };
}

/** An error in words: the phrase of its fault when it names one, else that of its code. */
export function tellError(error: GuideError, words: Phrases, language: string): Told {
  const { code, values, place } = error;
  const fault = typeof values.fault === "string" ? values.fault : "";
  const shown = inWords(values, words, language);
  const textKey = firstOf(words, `fault.${fault}`, `error.${code}`) ?? "error.USAGE";
  const hintKey = firstOf(words, `hint.${fault}`, `hint.${code}`);
  const guess = values.guess === undefined ? [] : [say(words, language, "label.guess", shown)];
  const hint = [...guess, ...(hintKey === undefined ? [] : [say(words, language, hintKey, shown)])].join(" ");
  return {
    level: "error",
    code,
    text: say(words, language, textKey, shown),
    ...(hint !== "" && { hint }),
    ...(place && { place }),
  };
}

function firstOf(words: Phrases, ...keys: readonly string[]): string | undefined {
  return keys.find((key) => words[key] !== undefined);
}

/** Exit code of a run that ended with this error alone. */
export function exitCodeOf(error: unknown): number {
  return error instanceof GuideError ? exitCodes[error.code] : 70;
}

/** An error about an article with the article's name as its place, when it has none. */
export function named(error: unknown, file: string): unknown {
  if (!(error instanceof GuideError) || error.place || exitCodes[error.code] < exitCodes.SOURCE_NOT_FOUND)
    return error;
  return new GuideError(error.code, error.values, { place: { file }, cause: error.cause });
}

export { GuideError };

/** Values that have words of their own: languages, kinds of values, reasons, places. */
function inWords(values: Values, words: Phrases, language: string): Values {
  const shown: Record<string, string | number> = { ...values };
  const word = (key: string) => (words[key] === undefined ? undefined : say(words, language, key));
  for (const name of ["language", "guide"])
    if (typeof shown[name] === "string")
      shown[name] =
        shown[name] === "und"
          ? (word("label.unknown-language") ?? "und")
          : languageName(shown[name], language);
  if (typeof values.languages === "string" && values.tags !== undefined)
    shown.languages = values.languages
      .split(" ")
      .map((tag) => languageName(tag, language))
      .join(", ");
  shown.packs ??= values.languages ?? "";
  shown.link ??= values.address ?? "";
  if (typeof values.language === "string") shown.tag ??= values.language;
  if (typeof shown.reason === "string") shown.reason = word(`reason.${shown.reason}`) ?? shown.reason;
  if (typeof shown.genre === "string") shown.genre = word(`genre.${shown.genre}`) ?? shown.genre;
  if (typeof shown.expected === "string") shown.expected = word(`type.${shown.expected}`) ?? shown.expected;
  for (const name of ["at", "elsewhere"]) {
    const at = shown[name];
    if (typeof at === "number") shown[name] = say(words, language, "place.paragraph", { number: at });
    if (typeof at === "string") shown[name] = word(`place.${at}`) ?? at;
  }
  if (values.elsewhere !== undefined) shown.value = values.elsewhere;
  return shown;
}

function languageName(tag: string, language: string): string {
  try {
    const name = new Intl.DisplayNames([language], { type: "language", fallback: "none" }).of(tag);
    return name === undefined ? tag : `${name} (${tag})`;
  } catch {
    return tag;
  }
}
