import { resolve } from "node:path";
import { expect, test } from "vitest";
import { portable } from "../../src/commands/assignment.ts";

const item = (article: string) => ({ article, folder: "a", slug: "a" });

test.each<[string, string[], string[], string[]]>([
  ["below the working folder", [resolve("in")], ["in/a.md", "in/b/c.md"], ["in"]],
  ["in the working folder", [resolve(".")], ["a.md"], ["."]],
  ["beside the working folder", [resolve("../in")], ["../in/a.md"], ["../in"]],
  ["where a link leads", [resolve("in"), "/mnt/7/in"], ["in/a.md"], ["in"]],
  ["named from the root", ["/data/in", "/mnt/7/in"], ["/data/in/a.md"], ["/data/in"]],
])("a plan names folders that are %s as its articles do", (_, roots, articles, named) => {
  expect(portable(roots, articles.map(item))).toEqual(named);
});
