import yargs, { type Argv, type Options } from "yargs";
import { type Args, type Command, type Io, listed, type OptionName, options } from "./command.ts";
import { commands } from "./table.ts";
import { loadVersion, loadWords, uiLanguage } from "./words.ts";

/** Stands for `-` while yargs parses, which drops a lone hyphen among a command's arguments. */
const hyphen = "\u0000-";

type Words = Awaited<ReturnType<typeof loadWords>>;
type Call = Args & { readonly json?: boolean; readonly quiet?: boolean; readonly strict?: boolean };

/** Runs one command line, without the program's name. @returns its exit code */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  const language = uiLanguage(argv, io.env);
  const [words, version] = await Promise.all([loadWords(language), loadVersion()]);
  const teller = async ({ json = false, quiet = false }: Call) =>
    (await import("./teller.ts")).tellerOf(io, { words, language, version, json, quiet });
  let code = 0;
  let printed = "";
  const parser = program(words, language, version, io);
  for (const [name, command] of Object.entries(commands))
    parser.command(
      command.usage,
      text(words, `help.${name}`),
      (each) => describe(each, name, words),
      async (parsed) => {
        const args = withHyphens(parsed) as Call;
        const speaker = await teller(args);
        code = await command.run(args, speaker, io);
        if (code === 0 && args.strict && speaker.warnings() > 0) code = 3;
      },
    );
  parser.completion(
    "completion",
    text(words, "help.completion"),
    (current: string, _parsed: unknown, usual: () => void, done: (words: string[]) => void) => {
      const values = listed[argv.at(-2) ?? ""];
      if (values) done(completions(current, values));
      else usual();
    },
  );
  try {
    await parser.parseAsync(
      argv.map((word) => (word === "-" ? hyphen : word)),
      {},
      (_error, _args, output) => {
        printed += output;
      },
    );
  } catch (error) {
    const flags = { json: argv.includes("--json") };
    const { problemOf } = await import("./problem.ts");
    const problem = problemOf(error, argv);
    (await teller(flags)).fail(problem.error);
    return problem.code;
  }
  if (printed !== "") io.stdout.write(`${printed.replace(/\n*$/, "")}\n`);
  return code;
}

/** The last of the names with commas, completed. */
function completions(current: string, values: readonly string[]): string[] {
  const before = current.slice(0, current.lastIndexOf(",") + 1);
  const begun = current.slice(before.length);
  return values.filter((value) => value.startsWith(begun)).map((value) => before + value);
}

function program(words: Words, language: string, version: string, io: Io): Argv {
  const example = (command: string, key: string): [string, string] => [
    command,
    text(words, `help.example.${key}`),
  ];
  return yargs()
    .scriptName("lectern")
    .locale(language)
    .usage(text(words, "help.lectern"))
    .parserConfiguration({
      "greedy-arrays": false,
      "parse-numbers": false,
      "parse-positional-numbers": false,
    })
    .exitProcess(false)
    .strict()
    .recommendCommands()
    .demandCommand(1, text(words, "usage.command"))
    .updateStrings(ownWords(words))
    .help("help", text(words, "help.help"))
    .alias("h", "help")
    .version("version", text(words, "help.version"), version)
    .option("ui", localised("ui", words))
    .example([
      example("lectern make article.md", "make"),
      example("lectern make article.md --language en --questions 5", "language"),
      example(
        'lectern make page.html --paragraphs 5-20 --header "École Jean-Moulin; 3e B" --paper letter',
        "passage",
      ),
      example("lectern print out/article/guide.yaml", "print"),
      example("cat article.md | lectern make - -o - --edition student > guide.pdf", "stdin"),
    ])
    .epilogue(text(words, "help.exit"))
    .wrap(Math.min(110, io.stdout.columns ?? 100))
    .fail((message, error) => {
      throw error ?? Object.assign(new Error(message), { name: "YError" });
    });
}

/** Our words for some of yargs' own, which are the keys of its locale files. */
function ownWords(words: Words): Record<string, string> {
  const missing = text(words, "usage.missing");
  const plural = {
    "Not enough non-option arguments: got %s, need at least %s": { one: missing, other: missing },
  };
  const types = ["string", "array", "boolean"].map((type) => [type, text(words, `usage.${type}`)]);
  return { ...Object.fromEntries(types), ...(plural as unknown as Record<string, string>) };
}

function describe(argv: Argv, name: string, words: Words): Argv {
  const command = commands[name];
  if (!command) return argv;
  for (const [positional, reading] of Object.entries(command.positionals))
    argv.positional(positional, { ...reading, describe: text(words, `help.${positional}`) });
  for (const option of [...command.options, "strict", "quiet", "json"] as const)
    argv.option(option, { ...localised(option, words), ...ownOption(command, name, option, words) });
  return argv;
}

function ownOption({ own = {} }: Command, name: string, option: OptionName, words: Words): Options {
  const reading = own[option];
  return reading === undefined ? {} : { ...reading, describe: text(words, `help.${name}.${option}`) };
}

function localised(name: OptionName, words: Words) {
  const option = options[name];
  return { ...option, describe: text(words, `help.${name}`), group: text(words, option.group) };
}

function text(words: Words, key: string): string {
  const phrase = words[key];
  return typeof phrase === "string" ? phrase : key;
}

function withHyphens(parsed: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const back = (value: unknown): unknown =>
    Array.isArray(value) ? value.map(back) : value === hyphen ? "-" : value;
  return Object.fromEntries(Object.entries(parsed).map(([name, value]) => [name, back(value)]));
}
