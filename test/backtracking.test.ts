import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseSync } from "oxc-parser";
import { analyse } from "scslre";
import { expect, test } from "vitest";

/** Regular expressions that can take the square of a text’s length, and why they may. */
const accepted = [
  { pattern: /[\p{L}\p{N}'’-]+(?=[^\p{L}\p{N}]*$)/u, why: "of a quotation, which has some twenty words" },
  {
    pattern: /[\s,]*(data:[^\s]+|[^\s,][^\s]*[^\s,]|[^\s,])(?:\s+([\d.]+)([wx])[^,]*)?\s*(?:,|$)/,
    why: "of the first letters of a list of pictures",
  },
];

interface Pattern {
  readonly pattern: string;
  readonly flags: string;
}

/** Every literal of a program. */
function patternsIn(node: unknown): Pattern[] {
  if (node === null || typeof node !== "object") return [];
  if ("type" in node && node.type === "Literal" && "regex" in node && node.regex)
    return [node.regex as Pattern];
  return Object.values(node).flatMap(patternsIn);
}

/** Whether two repetitions can share out the same letters among them, or one with itself. */
function backtracks({ pattern, flags }: Pattern): boolean {
  return analyse({ source: pattern, flags }, { reportTypes: { Move: false } }).reports.length > 0;
}

const all = readdirSync("src", { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts"))
  .flatMap((file) => patternsIn(parseSync(file, readFileSync(join("src", file), "utf8")).program));

test("the check finds what it is for", () => {
  const found = (source: string): boolean[] => patternsIn(parseSync("a.ts", source).program).map(backtracks);
  expect(found(String.raw`const a = /^(a+)+$/; f(/\s*\s*$/u, /^[a-z]+\d*$/)`)).toEqual([true, true, false]);
});

test("no regular expression of the program shares out the same letters in many ways", () => {
  expect(all.length).toBeGreaterThan(1000);
  const open = all.filter(backtracks).map(({ pattern }) => pattern);
  expect([...new Set(open)].toSorted()).toEqual(accepted.map((one) => one.pattern.source).toSorted());
}, 120_000);
