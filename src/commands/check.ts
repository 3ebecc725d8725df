import {
  checkFaults,
  checkFile,
  GuideError,
  guideLanguages,
  type Languages,
  loadLanguages,
  loadLook,
  lookFolders,
  patternFaults,
} from "../index.ts";
import type { Args, Teller } from "./command.ts";
import { warnOfQuestions } from "./questions.ts";
import { exitCodeOf } from "./tell.ts";

/**
 * Checks the files named, else every language pack and look. All faults are told; what a teacher may have wished so in
 * the questions of a guide is a warning.
 */
export async function check({ files = [], content, templates }: Args, teller: Teller): Promise<number> {
  const codes: number[] = [];
  const attempt = async (test: () => unknown) => {
    try {
      await test();
    } catch (error) {
      teller.fail(error);
      codes.push(exitCodeOf(error));
    }
  };
  let count = files.length;
  if (files.length > 0)
    for (const file of files)
      await attempt(async () => {
        const reading = await checkFile(file);
        for (const fault of reading.faults) await attempt(() => Promise.reject(fault));
        await warnOfQuestions(file, reading, content, teller);
      });
  else {
    const looks = [...(await lookFolders(templates)).keys()];
    for (const name of looks) await attempt(() => checkLook(name, templates));
    await attempt(async () => {
      const languages = await loadLanguages(content);
      count = looks.length + languages.size;
      for (const fault of [...missingPhrases(languages), ...wrongPatterns(languages)])
        await attempt(() => Promise.reject(fault));
    });
  }
  const [first] = codes;
  if (first === undefined)
    teller.result({ checked: count, faults: 0 }, [teller.word("label.sound", { count })]);
  return first ?? 0;
}

async function checkLook(name: string, templates: readonly string[] | undefined): Promise<void> {
  const look = await loadLook(name, templates);
  for (const edition of ["student", "teacher"])
    if (look.templates[edition] === undefined)
      throw new GuideError("CONTENT_INVALID", { fault: "no-template", look: name, file: `${edition}.hbs` });
}

/** A fault for each wording whose kind, variant or slot no finding has. */
function wrongPatterns(languages: Languages): GuideError[] {
  return [...languages.values()].flatMap(({ tag, patterns, checks }) =>
    [...patterns.flatMap(patternFaults), ...checks.flatMap(checkFaults)].map(
      ({ pattern, wrong, allowed }) =>
        new GuideError("CONTENT_INVALID", {
          fault: "wrong-pattern",
          pattern,
          wrong,
          language: tag,
          allowed: allowed.join(", "),
        }),
    ),
  );
}

/** A fault for each phrase that another language has and this one lacks. */
function missingPhrases(languages: Languages): GuideError[] {
  const packs = [...guideLanguages(languages).values()];
  return packs.flatMap((pack) =>
    (["wording", "messages"] as const).flatMap((part) => {
      const owner = new Map(
        packs.flatMap(({ tag, [part]: has }) => Object.keys(has).map((key) => [key, tag])),
      );
      return [...owner]
        .filter(([key]) => pack[part][key] === undefined)
        .map(
          ([key, other]) =>
            new GuideError("CONTENT_INVALID", { fault: "no-phrase", key, language: pack.tag, other }),
        );
    }),
  );
}
