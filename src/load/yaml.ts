import { type Document, isMap, isNode, isSeq, LineCounter, type Node, parseDocument, visit } from "yaml";
import type { z } from "zod";
import { type ErrorCode, GuideError, type Place, type Values } from "../model/errors.ts";
import { faultsOf } from "./fault.ts";

/** YAML that fits a schema, and where each of its values stands. */
export interface Yaml<T> {
  readonly value: T;
  /** The place of the value at `path`, or of the nearest one above it. */
  readonly placeOf: (path: readonly PropertyKey[]) => Place;
}

/** YAML that fits its schema, or all that is wrong with it. */
export type Reading<T> = Yaml<T> | { readonly faults: readonly [GuideError, ...GuideError[]] };

/**
 * Reads YAML text against a schema.
 * @throws GuideError `code` at file:line:column, the first fault. Its `values.fault` says which `fault.<name>` phrase
 * tells it.
 */
export function parseYaml<T extends z.ZodType>(
  schema: T,
  text: string,
  file: string,
  code: ErrorCode,
): Yaml<z.output<T>> {
  const reading = readYaml(schema, text, file, code);
  if ("faults" in reading) throw reading.faults[0];
  return reading;
}

/** As parseYaml, with every fault instead of the first. */
export function readYaml<T extends z.ZodType>(
  schema: T,
  text: string,
  file: string,
  code: ErrorCode,
): Reading<z.output<T>> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const fault = (place: Place, values: Values, cause?: unknown) =>
    new GuideError(code, values, { place, cause });

  const [first, ...others] = document.errors.map((broken) =>
    broken.code === "MULTIPLE_DOCS"
      ? fault(at(broken.pos[0]), { fault: "documents" }, broken)
      : fault(at(broken.pos[0]), { fault: "syntax", detail: sentence(broken.message) }, broken),
  );
  if (first) return { faults: [first, ...others] };
  let plain: unknown;
  try {
    plain = document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    const values = { fault: "syntax", detail: sentence(String(error)) };
    return { faults: [fault(at(aliasOffset(document)), values, error)] };
  }
  const placeOf = (path: readonly PropertyKey[]) => at(offsetOf(document, path));
  const result = schema.safeParse(plain);
  if (result.success) return { value: result.data, placeOf };
  const found = faultsOf(result.error.issues, schema, plain).map(({ path, key, values }) =>
    fault(
      key === undefined ? placeOf(path) : at(offsetOf(document, [...path, key], true)),
      values,
      result.error,
    ),
  );
  const [one = fault(at(0), { fault: "wrong-form", path: "" }), ...more] = found;
  return { faults: [one, ...more] };
}

/** Where the value at `path` begins, or its key; the nearest value above when it is not there. */
function offsetOf(document: Document, path: readonly PropertyKey[], wantKey = false): number {
  let node: unknown = document.contents;
  let offset = start(node) ?? 0;
  for (const [depth, step] of path.entries()) {
    let next: unknown;
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => String(key) === String(step));
      next = wantKey && depth === path.length - 1 ? pair?.key : (pair?.value ?? pair?.key);
    } else if (isSeq(node)) {
      next = node.items[Number(step)];
    }
    const found = start(next);
    if (found === undefined) break;
    offset = found;
    node = next;
  }
  return offset;
}

/** Where the first alias stands that leads nowhere, else the first one. */
function aliasOffset(document: Document): number {
  const offsets: number[] = [];
  let lost: number | undefined;
  visit(document, {
    Alias(_, node) {
      const offset = start(node) ?? 0;
      offsets.push(offset);
      if (node.resolve(document) === undefined) lost ??= offset;
    },
  });
  return lost ?? offsets[0] ?? 0;
}

function start(node: unknown): number | undefined {
  return isNode(node) ? (node as Node).range?.[0] : undefined;
}

function sentence(message: string): string {
  return message.replace(/^\w*Error: /, "").replace(/\.?\s*$/, "");
}
