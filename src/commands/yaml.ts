import { Document, isScalar, Scalar, visit } from "yaml";
import { type Guide, type Phrases, say } from "../index.ts";
import { ownFolder } from "./files.ts";

/** Where `guide.yaml` finds its schema: beside it, so that an editor needs no network. */
export const schemaFile = "guide.schema.json";

const width = 100;

/** The text of `guide.yaml`: how to edit it, then the guide. Long texts are folded. */
export function guideToYaml(guide: Guide, messages: Phrases): string {
  const command = "lectern print guide.yaml";
  const head = say(messages, guide.language, "guide.head", { origin: guide.article.origin, command });
  const comment = head.replace(/[^\P{C}\n]/gu, " ").replace(/^/gm, "# ");
  return `# yaml-language-server: $schema=${ownFolder}/${schemaFile}\n${comment}\n\n${toYaml(guide)}`;
}

/** Any value as YAML: keys in their order, strings as people would write them. */
export function toYaml(value: unknown): string {
  const document = new Document(plain(value), { aliasDuplicateObjects: false });
  visit(document, {
    Scalar(key, node) {
      if (key === "key" || !isScalar(node) || typeof node.value !== "string") return;
      if (node.value.includes("\n")) node.type = Scalar.BLOCK_LITERAL;
      else if (node.value.length > width - 20) node.type = Scalar.BLOCK_FOLDED;
    },
    Seq(_, node) {
      const short = node.items.every((item) => isScalar(item) && typeof item.value === "number");
      if (short && node.items.length > 0) node.flow = true;
    },
  });
  return document.toString({ lineWidth: width, blockQuote: true, flowCollectionPadding: false });
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
