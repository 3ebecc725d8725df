import { Document, isMap, isNode, isScalar, isSeq, Scalar, visit } from "yaml";
import { Guide, type Phrases, type ReadingBlock, say } from "../index.ts";
import { ownFolder } from "../outputs/folder.ts";

/** Where `guide.yaml` finds its schema: beside it, so that an editor needs no network. */
export const schemaFile = "guide.schema.json";

const width = 100;

/** The text of `guide.yaml`: how to edit it, then the guide, its keys in the schema's order. */
export function guideToYaml(guide: Guide, messages: Phrases): string {
  const command = "lectern print guide.yaml";
  const head = say(messages, guide.language, "guide.head", { origin: guide.article.origin, command });
  const comment = head.replace(/[^\P{C}\n]/gu, " ").replace(/^/gm, "# ");
  const ordered = Guide.safeParse(guide).data ?? guide;
  const document = documentOf({ ...ordered, reading: ordered.reading.map(withoutDefaults) });
  visit(document, {
    Pair(_, { key, value }, path) {
      if (path.length === 2 && isNode(key)) key.spaceBefore = key !== firstKey(document);
      if (isSeq(value) && spaced.has(String(key)))
        for (const item of value.items.slice(1)) if (isNode(item)) item.spaceBefore = true;
    },
  });
  return `# yaml-language-server: $schema=${ownFolder}/${schemaFile}\n${comment}\n\n${document.toString(style)}`;
}

/** Any value as YAML: keys in their order, long strings folded. */
export function toYaml(value: unknown): string {
  return documentOf(value).toString(style);
}

const style = { lineWidth: width, blockQuote: true, flowCollectionPadding: false } as const;

/** Blanks at the edge of a line, and line ends that YAML would change: a block would not bring them back. */
const odd = /^\s|\s$|[ \t]\n|\n[ \t]|[\r\u0085\u2028\u2029]/u;

/** Lists whose entries are long enough to stand apart. */
const spaced: ReadonlySet<string> = new Set(["questions", "discussion", "check"]);

function documentOf(value: unknown): Document {
  const document = new Document(plain(value), { aliasDuplicateObjects: false });
  visit(document, {
    Scalar(key, node) {
      if (key === "key" || typeof node.value !== "string") return;
      const long = node.value.includes("\n") || node.value.length > width - 20;
      if (long && odd.test(node.value)) node.type = Scalar.QUOTE_DOUBLE;
      else if (node.value.includes("\n")) node.type = Scalar.BLOCK_LITERAL;
      else if (long) node.type = Scalar.BLOCK_FOLDED;
    },
    Seq(_, node) {
      const short = node.items.every((item) => isScalar(item) && typeof item.value === "number");
      if (short && node.items.length > 0) node.flow = true;
    },
  });
  return document;
}

function firstKey(document: Document): unknown {
  return isMap(document.contents) ? document.contents.items[0]?.key : undefined;
}

function withoutDefaults(block: ReadingBlock): object {
  if (!("paragraph" in block) || block.form !== "text") return block;
  const { form: _, ...rest } = block;
  return rest;
}

/** Without `undefined`, functions and bytes, which YAML has no word for. */
function plain(value: unknown): unknown {
  if (value instanceof Uint8Array) return `${value.length} bytes`;
  if (value instanceof Map) return plain(Object.fromEntries(value));
  if (Array.isArray(value)) return value.map(plain);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, each]) => each !== undefined && typeof each !== "function")
      .map(([key, each]) => [key, plain(each)]),
  );
}
