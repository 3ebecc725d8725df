import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { checkFaults, families } from "../src/compose/check/families.ts";
import { loadLanguages } from "../src/load/language.ts";
import { cover } from "../src/model/alternatives.ts";
import { exitCodes } from "../src/model/errors.ts";
import { guideLanguages, type Language } from "../src/model/language.ts";
import type { Pattern } from "../src/model/pattern.ts";
import type { Phrase, Phrases } from "../src/model/wording.ts";
import { filesUnder } from "./tree.ts";

const languages = await loadLanguages();
const every = [...languages.values()];
const packs = [...guideLanguages(languages).values()];
const first = languages.get("en") as Language;
const others = packs.filter((pack) => pack !== first);
const files = filesUnder("content/languages", ".yaml");

function forms(phrase: Phrase): string[] {
  return typeof phrase === "string" ? [phrase] : Object.values(phrase).filter((form) => form !== undefined);
}

/** The slots of the widest form: `{count}` may be left out of “one question”. */
function slots(phrase: Phrase): string[] {
  return [...new Set(forms(phrase).flatMap((form) => form.match(/\{\w+\}/g) ?? []))].sort();
}

function keysAndSlots(phrases: Phrases): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(phrases)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, phrase]) => [key, slots(phrase)]),
  );
}

/** Every string that a pack prints or says, with a name to find it by. Slots and code are left out. */
function sayings({ wording, messages, patterns, checks }: Language): [string, string][] {
  const phrases = Object.entries({ ...wording, ...messages }).flatMap(([key, phrase]) =>
    forms(phrase).map((form): [string, string] => [key, form]),
  );
  const asked = patterns.flatMap(({ id, ask, expect, followUp = "", criteria = [] }): [string, string][] => [
    ...cover(ask).map((said): [string, string] => [id, said]),
    [`${id}.followUp`, followUp],
    ...[expect, ...criteria].map((text): [string, string] => [`${id}.expect`, text]),
  ]);
  const checked = checks.flatMap(({ id, ask, expect }): [string, string][] => [
    ...cover(ask).map((said): [string, string] => [id, said]),
    [`${id}.expect`, expect],
  ]);
  return [...phrases, ...asked, ...checked].map(([key, text]) => [
    key,
    text.replace(/\{\w+\}/g, "0").replace(/`[^`]*`|<[^>]*>/g, "0"),
  ]);
}

/** `key: text` of the sayings in which `fault` finds something. */
function faulty(pack: Language, fault: (text: string, key: string) => boolean): string[] {
  return sayings(pack)
    .filter(([key, text]) => fault(text, key))
    .map(([key, text]) => `${key}: ${text}`);
}

/** Entries that a list, or a list inside a lexicon's table, has twice or leaves empty. */
function repeats(list: unknown): string[] {
  if (Array.isArray(list)) {
    const words = list.map((entry) => (Array.isArray(entry) ? entry.join(" … ") : String(entry)));
    return words.filter((word, index) => words.indexOf(word) !== index || word.trim() === "");
  }
  return list !== null && typeof list === "object" ? Object.values(list).flatMap(repeats) : [];
}

/** Opening and closing marks alternate, and none is left open. */
function balanced(text: string, open: string, close: string): boolean {
  const marks = [...text].filter((letter) => letter === open || letter === close);
  return marks.length % 2 === 0 && marks.every((mark, index) => mark === (index % 2 ? close : open));
}

const straight = (text: string) => /["']/.test(text);
/** A text of several lines, as the help's tables, may be aligned by spaces. */
const untrimmed = (text: string) => text !== text.trim() || /[\u00a0\u202f]|^(?=.* {2}).*$/.test(text);
/** « ton » is a noun after « le », « ce », « un », « quel »; rubrics and answers speak of the student. */
const familiar = (text: string, key = "") =>
  /(?<!\p{L})(?:tu|toi|(?<!(?:le|ce|un|quel|du|de|même) )ton|ta|tes|t’\p{L}+)(?!\p{L})/iu.test(text) ||
  (!/^rubric\.|\.expect$/.test(key) && imperative.test(text));
const imperative =
  /(?:^|[.!?:] )(?:Note|Relis|Lis|Trouve|Cherche|Explique|Écris|Compare|Souligne|Choisis|Regarde|Vérifie|Essaie|Indique|Montre|Fais|Dis)(?= (?:le|la|les|l’|un|une|des|ce|cette|si|comment|pourquoi|dans|deux|trois)(?!\p{L}))/u;
const unspaced = (text: string) => /\S[;?!](?<![ ?!…(][;?!])|«\S|\S»|[\p{L}»)]:(?= |$)/u.test(text);

/** « Formad »: to several; « usted »: to a grown-up. */
const otherThanTu =
  /(?<!\p{L})(?:usted(?:es)?|vosotr[oa]s|vuestr[oa]s?|os)(?!\p{L})|(?:^|[.!?:;] )\p{Lu}\p{L}+(?:ad|ed|id)(?= )/u;
/** Keys whose question mark is a sign, not the end of a question. */
const signs: ReadonlySet<string> = new Set(["map.key", "inspect.undetermined"]);
const spaced = (text: string) => /« | »| [;:!?](?= |$)/u.test(text);

describe("packs", () => {
  test("a pack has wording, questions and messages, or none of them", () => {
    for (const { tag, wording, messages, patterns } of every) {
      const parts = [Object.keys(wording), Object.keys(messages), patterns].map((part) => part.length > 0);
      expect([tag, ...new Set(parts)]).toHaveLength(2);
    }
  });

  test("French and English load", () => {
    expect(packs.map(({ tag }) => tag)).toEqual(expect.arrayContaining(["en", "fr"]));
  });

  test.each(others.map((pack) => [pack.tag, pack] as const))(
    "%s says the same things, with the same slots",
    (_, pack) => {
      expect(keysAndSlots(pack.wording)).toEqual(keysAndSlots(first.wording));
      expect(keysAndSlots(pack.messages)).toEqual(keysAndSlots(first.messages));
    },
  );

  test.each(others.map((pack) => [pack.tag, pack] as const))("%s asks about the same findings", (_, pack) => {
    const kinds = (patterns: readonly Pattern[]) =>
      [...new Set(patterns.map(({ finding, variant = "", use }) => `${finding}/${variant}/${use}`))].sort();
    expect(kinds(pack.patterns)).toEqual(kinds(first.patterns));
  });

  test.each(packs.map((pack) => [pack.tag, pack] as const))(
    "%s can say every check of the source, whatever slots are empty",
    (_, { checks }) => {
      expect(checks.flatMap(checkFaults)).toEqual([]);
      const missing = Object.entries(families).flatMap(([family, { variants }]) =>
        variants.filter(
          (variant) =>
            !checks.some((each) => each.family === family && (each.variant ?? variant) === variant),
        ),
      );
      expect(missing).toEqual([]);
      const asks = checks.flatMap(({ ask }) => cover(ask));
      expect(asks.filter((ask) => (ask.match(/\?/gu) ?? []).length > 2)).toEqual([]);
      expect(asks.filter((ask) => !/\{\w+\}/u.test(ask))).toEqual([]);
    },
  );

  test.each(packs.map((pack) => [pack.tag, pack] as const))(
    "%s has words for every error and warning",
    (_, { messages }) => {
      const warnings = filesUnder("src/model", "message.ts").flatMap(
        ({ text }) => text.match(/"[A-Z_]+"/g) ?? [],
      );
      expect(warnings).not.toEqual([]);
      const wanted = [
        ...Object.keys(exitCodes).map((code) => `error.${code}`),
        ...warnings.map((code) => `warning.${code.slice(1, -1)}`),
      ];
      expect(wanted.filter((key) => messages[key] === undefined)).toEqual([]);
    },
  );
});

describe("files", () => {
  test("every phrase that a template names is in the wording", () => {
    const templates = filesUnder("templates", ".hbs");
    const named = templates.flatMap(({ text }) => [...text.matchAll(/(?:\{\{|\()(?:say|frame) "([^"]+)"/g)]);
    expect(named.length).toBeGreaterThan(20);
    const missing = packs.flatMap(({ tag, wording }) =>
      named.filter(([, key = ""]) => wording[key] === undefined).map(([, key]) => `${tag}: ${key}`),
    );
    expect(missing).toEqual([]);
  });

  test.each(every.map(({ tag }) => tag))("%s gives a key or an id once", (tag) => {
    const read = (folder: string): unknown[] =>
      files.filter(({ path }) => path.startsWith(`${tag}/${folder}`)).map(({ text }) => parse(text));
    const repeated = (names: readonly string[]) =>
      names.filter((name, index) => names.indexOf(name) !== index);
    const keys = (parts: unknown[]) => parts.flatMap((part) => Object.keys(part as object));
    expect(repeated(keys(read("wording/")))).toEqual([]);
    expect(repeated(keys(read("lexicons/")))).toEqual([]);
    const { patterns } = languages.get(tag) as Language;
    expect(repeated(patterns.map(({ id }) => id))).toEqual([]);
  });

  test.each(every.map((pack) => [pack.tag, pack] as const))(
    "%s has no word twice in a list of a lexicon",
    (_, { lexicons }) => {
      const faults = Object.entries(lexicons).flatMap(([name, list]) =>
        repeats(list).map((word) => `${name}: ${word}`),
      );
      expect(faults).toEqual([]);
    },
  );
});

describe("typography", () => {
  test.each(packs.map((pack) => [pack.tag, pack] as const))(
    "%s has no straight quotation mark or apostrophe, no stray space",
    (_, pack) => {
      expect(faulty(pack, straight)).toEqual([]);
      expect(faulty(pack, untrimmed)).toEqual([]);
    },
  );

  test.each(packs.map((pack) => [pack.tag, pack] as const))("%s closes its quotation marks", (_, pack) => {
    const pairs = [pack.facts.quotes.outer, pack.facts.quotes.inner].filter(
      ([open, close]) => open !== close && close !== "’",
    );
    for (const [open, close] of pairs)
      expect(faulty(pack, (text) => !balanced(text, open, close))).toEqual([]);
  });

  test("French says vous, and writes its marks with a space", () => {
    const french = packs.filter(({ tag }) => tag === "fr");
    expect(french.flatMap((pack) => faulty(pack, familiar))).toEqual([]);
    expect(french.flatMap((pack) => faulty(pack, unspaced))).toEqual([]);
  });

  test("Spanish says tú to students, opens its questions, and writes its marks without a space", () => {
    const spanish = packs.filter(({ tag }) => tag === "es");
    expect(spanish.flatMap((pack) => pack.patterns.filter(({ ask }) => otherThanTu.test(ask)))).toEqual([]);
    expect(spanish.flatMap((pack) => faulty(pack, (text, key) => !signs.has(key) && spaced(text)))).toEqual(
      [],
    );
    expect(
      spanish.flatMap((pack) => faulty(pack, (text, key) => !signs.has(key) && !balanced(text, "¿", "?"))),
    ).toEqual([]);
    expect(
      ["Vuelva usted al § 2.", "Formad dos grupos."].filter((text) => otherThanTu.test(text)),
    ).toHaveLength(2);
    expect(["« sí »", "¿Quién ?", "Nota : esto"].filter(spaced)).toHaveLength(3);
    expect(balanced("Quién?", "¿", "?")).toBe(false);
  });

  test("the checks see a fault", () => {
    expect(["l'heure", 'dit "oui"'].filter(straight)).toHaveLength(2);
    expect([" a", "a  b", "a\u00a0b"].filter(untrimmed)).toHaveLength(3);
    expect(
      [
        "Relis le § 2.",
        "Que penses-tu de ceci ?",
        "Ton avis ?",
        "Note deux mots.",
        "Qui t’a convaincu ?",
      ].filter((text) => familiar(text)),
    ).toHaveLength(5);
    expect(
      ["Relisez le § 2.", "Note de l’éditeur", "Le statut", "Le ton du texte"].filter((text) =>
        familiar(text),
      ),
    ).toEqual([]);
    expect(["Qui?", "« Oui »!", "«Oui »", "Note: ceci", "a; b"].filter(unspaced)).toHaveLength(5);
    expect(["Qui ?", "« Oui » !", "Note : ceci", "Quoi ?!", "(?)", "Ah…?"].filter(unspaced)).toEqual([]);
    expect(
      [["« a »"], ["« a « b »"], ["a »"], ["» a «"]].map(([text = ""]) => balanced(text, "«", "»")),
    ).toEqual([true, false, false, false]);
  });
});
