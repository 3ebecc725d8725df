import type { z } from "zod";
import type { Values } from "../model/errors.ts";
import { nearest } from "./nearest.ts";

/** What is wrong with a value that does not fit its schema. `key` is set when a key itself is at fault. */
export interface Fault {
  readonly path: readonly PropertyKey[];
  readonly key?: string;
  /** `fault`: unknown-key, missing-key, wrong-value, wrong-type, too-small, too-big or wrong-form. */
  readonly values: Values;
}

type Issue = z.core.$ZodIssue;

/** All faults, at least one: unknown keys first, since they are mostly slips that explain the others. */
export function faultsOf(issues: readonly Issue[], schema: z.core.$ZodType, value: unknown): Fault[] {
  const flat = issues.flatMap((issue) => flatten(issue, value)).flatMap(apart);
  const unknown = flat.filter(({ code }) => code === "unrecognized_keys");
  const all = [...unknown, ...flat.filter((issue) => !unknown.includes(issue))];
  if (all.length === 0) return [{ path: [], values: { fault: "wrong-form", path: "", detail: "" } }];
  return all.map((issue) => faultOf(issue, schema, value));
}

/** One issue for each unknown key. */
function apart(issue: Issue): Issue[] {
  if (issue.code !== "unrecognized_keys") return [issue];
  return issue.keys.map((key) => ({ ...issue, keys: [key] }));
}

function faultOf(first: Issue, schema: z.core.$ZodType, value: unknown): Fault {
  const path = first.path.map(String).join(".");
  const found = at(value, first.path);
  switch (first.code) {
    case "unrecognized_keys": {
      const key = first.keys[0] ?? "";
      const allowed = keysAt(schema, first.path);
      const known = new Set(found !== null && typeof found === "object" ? Object.keys(found) : []);
      return {
        path: first.path,
        key,
        values: {
          fault: "unknown-key",
          key,
          path,
          allowed: allowed.join(", "),
          ...guess(
            key,
            allowed.filter((name) => !known.has(name)),
          ),
        },
      };
    }
    case "invalid_value": {
      if (found === undefined) return missing(first.path);
      const allowed = first.values.map(String);
      const shown = show(found);
      return {
        path: first.path,
        values: {
          fault: "wrong-value",
          path,
          found: shown,
          allowed: allowed.join(", "),
          ...guess(shown, allowed),
        },
      };
    }
    case "invalid_type":
      if (found === undefined && first.path.length > 0) return missing(first.path);
      return {
        path: first.path,
        values: { fault: "wrong-type", path, expected: first.expected, found: show(found) },
      };
    case "too_small":
      return {
        path: first.path,
        values: { fault: "too-small", path, minimum: String(first.minimum), found: show(found) },
      };
    case "too_big":
      return {
        path: first.path,
        values: { fault: "too-big", path, maximum: String(first.maximum), found: show(found) },
      };
    default:
      return { path: first.path, values: { fault: "wrong-form", path, found: show(found) } };
  }
}

function missing(path: readonly PropertyKey[]): Fault {
  const key = String(path.at(-1));
  return {
    path: path.slice(0, -1),
    values: { fault: "missing-key", key, path: path.slice(0, -1).map(String).join(".") },
  };
}

function guess(word: string, words: readonly string[]): { readonly guess?: string } {
  const found = nearest(word, words);
  return found === undefined ? {} : { guess: found };
}

/** A union's issue becomes those of the option that fits best: of the value's own type, with the fewest fields
 * missing and the fewest issues. */
function flatten(issue: Issue, value: unknown): Issue[] {
  if (issue.code !== "invalid_union" || issue.errors.length === 0) return [issue];
  const options = issue.errors.map((errors) =>
    errors.flatMap((inner) => flatten({ ...inner, path: [...issue.path, ...inner.path] }, value)),
  );
  const missed = (option: readonly Issue[]) =>
    option.filter(({ path }) => at(value, path) === undefined).length * 10 +
    option.filter(({ code, path }) => code === "invalid_type" && path.length === issue.path.length).length *
      100 +
    option.length;
  return [...options].sort((a, b) => missed(a) - missed(b))[0] ?? [issue];
}

function at(value: unknown, path: readonly PropertyKey[]): unknown {
  let here = value;
  for (const step of path) {
    if (here === null || typeof here !== "object") return undefined;
    here = (here as Record<PropertyKey, unknown>)[step];
  }
  return here;
}

function keysAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): string[] {
  let schemas = options(schema);
  for (const step of path) schemas = schemas.flatMap((each) => child(each, step)).flatMap(options);
  return [
    ...new Set(schemas.flatMap(({ _zod: { def } }) => (def.type === "object" ? Object.keys(def.shape) : []))),
  ];
}

/** The schema without wrappers: each option of a union, the inside of an optional or default. */
function options(schema: z.core.$ZodType): z.core.$ZodTypes[] {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === "union") return def.options.flatMap(options);
  if (def.type === "optional" || def.type === "default" || def.type === "nullable")
    return options(def.innerType);
  return [schema as z.core.$ZodTypes];
}

function child({ _zod: { def } }: z.core.$ZodTypes, step: PropertyKey): z.core.$ZodType[] {
  if (def.type === "object") return [def.shape[String(step)]].filter((each) => each !== undefined);
  if (def.type === "array") return [def.element];
  if (def.type === "record") return [def.valueType];
  if (def.type === "tuple") return [def.items[Number(step)]].filter((each) => each !== undefined);
  return [];
}

function show(value: unknown): string {
  const text = typeof value === "string" ? value : (JSON.stringify(value) ?? "");
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
