import { describe, expect, test } from "vitest";
import { z } from "zod";
import { parseYaml } from "../../src/load/yaml.ts";
import { errorOf } from "./folder.ts";

const Boat = z.strictObject({
  name: z.string().min(2),
  kind: z.enum(["ferry", "barge"]),
  seats: z.int().max(500).optional(),
  flag: z.string().regex(/^#/).optional(),
  crew: z.array(
    z.union([z.strictObject({ cook: z.string() }), z.strictObject({ pilot: z.string(), age: z.int() })]),
  ),
  ports: z.record(z.string(), z.strictObject({ depth: z.number() })).optional(),
});

const sound = "name: Merle\nkind: ferry\ncrew: []\n";
const read = (text: string) => parseYaml(Boat, text, "boat.yaml", "CONTENT_INVALID");

describe("a fault in YAML is told at its line and column", () => {
  test.each([
    ["unknown-key", `${sound}seets: 40\n`, "4:1", { key: "seets", guess: "seats" }],
    ["unknown-key", `${sound}zzzzzz: 40\n`, "4:1", { key: "zzzzzz" }],
    ["missing-key", "name: Merle\ncrew: []\n", "1:1", { key: "kind", path: "" }],
    [
      "wrong-value",
      "name: Merle\nkind: fery\ncrew: []\n",
      "2:7",
      { found: "fery", guess: "ferry", allowed: "ferry, barge" },
    ],
    [
      "wrong-type",
      "name: 12\nkind: ferry\ncrew: []\n",
      "1:7",
      { expected: "string", found: "12", path: "name" },
    ],
    ["wrong-type", "- a\n- b\n", "1:1", { expected: "object" }],
    ["wrong-type", "", "1:1", { expected: "object" }],
    ["too-small", "name: M\nkind: ferry\ncrew: []\n", "1:7", { minimum: "2" }],
    ["too-big", `${sound}seats: 501\n`, "4:8", { maximum: "500" }],
    ["wrong-form", `${sound}flag: blue\n`, "4:7", { found: "blue" }],
    [
      "unknown-key",
      "name: Merle\nkind: ferry\ncrew:\n  - cook: Ada\n  - pilott: Bo\n    age: 40\n",
      "5:5",
      { guess: "pilot" },
    ],
    [
      "missing-key",
      "name: Merle\nkind: ferry\ncrew:\n  - cook: Ada\n  - pilot: Bo\n",
      "5:5",
      { key: "age", path: "crew.1" },
    ],
    [
      "wrong-type",
      "name: Merle\nkind: ferry\ncrew:\n  - pilot: Bo\n    age: old\n",
      "5:10",
      { path: "crew.0.age" },
    ],
    ["wrong-type", `${sound}ports:\n  2: { depth: deep }\n`, "5:15", { path: "ports.2.depth" }],
    ["syntax", "name: [Merle\nkind: ferry\n", "2:1", {}],
    ["syntax", "name: a\nname: b\n", "2:1", {}],
    ["syntax", "name: *nobody\n", "1:7", {}],
    ["syntax", "name: a: b\n", "1:7", {}],
  ])("%s %j", async (fault, text, at, values) => {
    const error = await errorOf(() => read(text));
    expect(error.code).toBe("CONTENT_INVALID");
    expect(error.values).toMatchObject({ fault, ...values });
    expect(error.place).toEqual({
      file: "boat.yaml",
      line: Number(at.split(":")[0]),
      column: Number(at.split(":")[1]),
    });
    if (!("guess" in values)) expect(error.values).not.toHaveProperty("guess");
  });

  test("the allowed keys of every option of a union are named", async () => {
    const error = await errorOf(() => read("name: Merle\nkind: ferry\ncrew:\n  - x: 1\n"));
    expect(error.values.allowed).toBe("cook, pilot, age");
  });

  test("an alias bomb is refused", async () => {
    const bomb = `a: &a [x, x, x, x, x, x, x, x, x, x]\n${"bcdefgh"
      .split("")
      .map((name, i) => `${name}: &${name} [${`*${"abcdefg"[i]},`.repeat(10)}]`)
      .join("\n")}\n`;
    expect((await errorOf(() => read(bomb))).values.fault).toBe("syntax");
  });
});

describe("sound YAML", () => {
  test("gives its value, and the place of each part", () => {
    const yaml = read(`${sound}ports:\n  Cray:\n    depth: 2.5\n`);
    expect(yaml.value.ports).toEqual({ Cray: { depth: 2.5 } });
    expect(yaml.placeOf(["ports", "Cray", "depth"])).toEqual({ file: "boat.yaml", line: 6, column: 12 });
    expect(yaml.placeOf(["ports", "Cray", "nothing"])).toMatchObject({ line: 6, column: 5 });
  });

  test("Windows line ends and a byte order mark do not matter", () => {
    expect(read(`\ufeff${sound.replaceAll("\n", "\r\n")}`).value.name).toBe("Merle");
  });

  test("“no” and dates are texts", () => {
    expect(read("name: no\nkind: ferry\ncrew: []\n").value.name).toBe("no");
    expect(read("name: 2020-01-02\nkind: ferry\ncrew: []\n").value.name).toBe("2020-01-02");
  });
});
