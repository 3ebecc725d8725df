import { GuideError, type Message, type Phrases, say, type Values } from "../light.ts";
import type { Io, Teller } from "./command.ts";
import { programOf, shorter } from "./paths.ts";
import { type Told, tellError, tellMessage } from "./tell.ts";

export interface Speech {
  readonly words: Phrases;
  /** BCP 47. */
  readonly language: string;
  readonly version: string;
  readonly json: boolean;
  readonly quiet: boolean;
}

/** Says results and problems: as JSON lines on standard output, or as text on standard error. */
export function tellerOf(io: Io, { words, language, version, json, quiet }: Speech): Teller {
  const said = new Set<string>();
  let warnings = 0;
  const line = (text: string) => io.stderr.write(`${text}\n`);
  const record = (type: string, value: object) =>
    io.stdout.write(`${JSON.stringify({ lectern: 1, type, ...value })}\n`);
  const tell = (told: Told) => {
    if (json) {
      const { level, place, ...rest } = told;
      record(level, { ...rest, ...place });
    } else for (const text of lines(told, words, paint(io))) line(text);
  };
  const told = (error: unknown): Told => {
    if (error instanceof GuideError) return tellError(error, words, language);
    const detail = error instanceof Error ? error.message : String(error);
    const text = say(words, language, "bug.text", { detail });
    return { level: "error", code: "BUG", text, hint: say(words, language, "bug.hint", { version }) };
  };
  return {
    json,
    language,
    program: programOf(io.env),
    word: (key: string, values?: Values) => say(words, language, key, values),
    out: (bytes) => io.stdout.write(bytes),
    warnings: () => warnings,
    result: (value, texts = []) => {
      if (json) record("result", value);
      else if (!quiet) for (const text of texts) line(plain(text));
    },
    warn: (file: string, message: Message) => {
      const told = tellMessage(message, words, language, file);
      const key = JSON.stringify(told);
      if (said.has(key)) return;
      said.add(key);
      warnings += 1;
      if (!quiet) tell(told);
    },
    told,
    fail: (error: unknown) => {
      tell(told(error));
      if (!(error instanceof GuideError) && io.env.LECTERN_DEBUG)
        line(error instanceof Error ? (error.stack ?? "") : "");
    },
  };
}

function lines({ level, text, hint, place }: Told, words: Phrases, colour: Paint): string[] {
  const line = place && `${at(place.line)}${at(place.column)}`;
  const where = place ? `${shorter(place.file)}${line || ":"} ` : "";
  const label = (key: string) => colour(key, String(words[`label.${key}`]));
  const told = `${label(level)} ${plain(where + text)}`;
  return hint === undefined ? [told] : [told, `${label("hint")} ${plain(hint)}`];
}

function at(number: number | undefined): string {
  return number === undefined ? "" : `:${number}`;
}

/** Without what could steer a terminal or turn the line around: an article's words are printed here. */
function plain(text: string): string {
  return text.replace(/[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, " ");
}

type Paint = (key: string, text: string) => string;

const colours: Readonly<Record<string, number>> = { error: 31, warning: 33, hint: 36 };

function paint({ stderr, env }: Io): Paint {
  const forced = env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== "0";
  const plainOnly = env.NO_COLOR || env.TERM === "dumb" || env.FORCE_COLOR === "0";
  if (plainOnly || !(forced || stderr.isTTY)) return (_, text) => text;
  return (key, text) => `\u001b[1;${colours[key] ?? 0}m${text}\u001b[0m`;
}
