import { expect, test } from "vitest";
import { readAs } from "./formats/tree.ts";
import { bodyLines } from "./outline.ts";

const long =
  "The lamp on the rock was lit at dusk, and the keeper wrote the hour of it in the book beside the stairs, as his father had done before.";
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test("text copied from a page: each line is a paragraph, the short ones around them what they are", async () => {
  const text = `The keeper of the lamp\nBy Anna Lund\n${long}\n${long}\nAdvertisement\n${long}\nShare this article\n`;
  const { article } = await readAs(bytes(text), "text/plain");
  expect(article.title.value).toBe("The keeper of the lamp");
  expect(article.byline?.value).toBe("Anna Lund");
  expect(bodyLines(article)).toEqual([`¶1 ${long}`, `¶2 ${long}`, `¶3 ${long}`]);
});

test("text that a scanner read: the page’s number right below its last line", async () => {
  const page = [
    "   The lamp on the rock was lit at dusk, and the kee-",
    "per wrote the hour of it in the book beside the stairs,",
    "as his father had done.",
    "   Nobody had asked him to do it. Nobody read the book",
    "until the spring in which the rock was sold to a firm.",
    "                       - 14 -",
  ].join("\n");
  const { article } = await readAs(
    bytes(`THE KEEPER\n\n${page}\n\n${page.replace("14", "15")}`),
    "text/plain",
  );
  expect(bodyLines(article)).toHaveLength(4);
  expect(JSON.stringify(article.body)).not.toMatch(/- 1[45] -/);
});
