import { posix } from "node:path";
import { expect, test } from "vitest";
import { filesUnder } from "../../tree.ts";

const files = new Map(filesUnder("src", ".ts").map(({ path, text }) => [path, text]));
const heavy = ["fflate", "mammoth", "postal-mime", "saxes", "unpdf"];

/** The packages that are loaded with a file at once: by import statements, not by `import()`. */
function loadedWith(path: string, seen = new Set<string>()): ReadonlySet<string> {
  const packages = new Set<string>();
  if (seen.has(path)) return packages;
  seen.add(path);
  const text = files.get(path) ?? "";
  for (const [, type, target = ""] of text.matchAll(/^(?:import|export)( type)? [^;]*?from "([^"]+)";/gm)) {
    if (type !== undefined) continue;
    if (!target.startsWith(".")) packages.add(target);
    else for (const each of loadedWith(posix.join(posix.dirname(path), target), seen)) packages.add(each);
  }
  return packages;
}

test("the libraries for other formats are loaded when such a file comes in, not before", () => {
  const loaded = loadedWith("index.ts");
  expect(loaded).toContain("zod");
  expect(heavy.filter((name) => loaded.has(name))).toEqual([]);
});

test.each([
  ["read/docx/docx.ts", "mammoth"],
  ["read/pdf/pdf.ts", "unpdf"],
  ["read/mail/mail.ts", "postal-mime"],
  ["read/odt/odt.ts", "saxes"],
  ["read/epub/epub.ts", "fflate"],
])("%s brings %s", (path, name) => {
  expect(loadedWith(path)).toContain(name);
});
