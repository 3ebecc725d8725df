import { expect, test } from "vitest";
import { loadWords } from "../../src/commands/words.ts";
import { exitCodes } from "../../src/model/errors.ts";
import { filesUnder } from "../tree.ts";

const words = await loadWords("en");
const keys = Object.keys(words);
const code = filesUnder("src", ".ts")
  .map(({ text }) => text)
  .join("\n");
const names = (prefix: string) =>
  keys.filter((key) => key.startsWith(`${prefix}.`)).map((key) => key.slice(prefix.length + 1));

test("every error and warning says what to do", () => {
  const codes = [...Object.keys(exitCodes), ...names("warning")];
  expect(codes.filter((name) => !keys.includes(`hint.${name}`))).toEqual([]);
});

test("every fault that the program finds has words, and no others do", () => {
  const found = [...code.matchAll(/\bfault: "([\w-]+)"/g)].map(([, name]) => name ?? "");
  expect(found.length).toBeGreaterThan(10);
  expect(found.filter((name) => !keys.includes(`fault.${name}`))).toEqual([]);
  expect(names("fault").filter((name) => !code.includes(`"${name}"`))).toEqual([]);
});

test("no words are left over", () => {
  const known = new Set([...Object.keys(exitCodes), ...names("warning"), ...names("fault")]);
  expect(names("hint").filter((name) => !known.has(name))).toEqual([]);
  for (const prefix of ["label", "usage", "bug", "guide"])
    expect(
      names(prefix).filter((name) => {
        const parts = [`"${prefix}.${name}"`, `"${name}"`, `\`${prefix}.${name}\``];
        return !parts.some((part) => code.includes(part));
      }),
    ).toEqual([]);
});
