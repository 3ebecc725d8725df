import { describe, expect, test } from "vitest";
import { GuideError } from "../../src/model/errors.ts";
import type { MediaType } from "../../src/model/source.ts";
import { fc } from "../draws.ts";
import { allWords, outline, plain, reading, wordsOf } from "./outline.ts";

const types: readonly MediaType[] = ["text/markdown", "text/html", "text/plain"];

/** Lines that spring the classifiers, and lines that only look like it. */
const line = fc.oneof(
  fc.constantFrom(
    "By Ada Finch",
    "Par Léa Morel",
    "The Dial, 3 May 2021",
    "BAY NEWS / April 14, 2019, 9:30 AM",
    "Share / Tweet / Email",
    "Photo: Bay Trust",
    "Capture d’écran du bulletin",
    "Copyright Ada Finch",
    "About the author",
    "Read more: honey",
    "Article original en anglais :",
    "Du déjà vu :",
    "Subscribe to our newsletter",
    "Ada Finch",
    "Cleaner water",
    "© 2021 The Dial",
    "Contact: desk@dial.example",
    "Thème : phares, balises",
  ),
  fc
    .array(fc.constantFrom("harbour", "clé", "œuvre", "the", "Bread", "12", "l’île", "« oui »", "night"), {
      minLength: 1,
      maxLength: 30,
    })
    .chain((words) => fc.constantFrom(".", "", " :", "?", ", and").map((end) => words.join(" ") + end)),
);
const blocks = fc.array(line, { minLength: 1, maxLength: 14 });
const runs = { numRuns: 50 };

async function codeOf(input: string | Uint8Array, type: MediaType): Promise<string> {
  try {
    await reading(input, type);
    return "read";
  } catch (error) {
    if (error instanceof GuideError) return error.code;
    throw error;
  }
}

describe.each(types)("%s", (type) => {
  test("any bytes are read or refused with a GuideError", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        await codeOf(bytes, type);
      }),
      runs,
    );
  });

  test("so is any text", async () => {
    const markup = fc.constantFrom(
      "---\n",
      "<p>",
      "</div>",
      "<table><tr>",
      "# ",
      "> ",
      "- ",
      "[a](",
      "![",
      "|",
      "\n\n",
      "<!--",
      "&#",
      "`",
      "*",
      "<br>",
    );
    const text = fc.array(fc.oneof(markup, fc.string({ unit: "binary", maxLength: 12 })), { maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(text, async (parts) => {
        await codeOf(parts.join(""), type);
      }),
      runs,
    );
  });

  test("every word of the article is in title, body or page matter", async () => {
    await fc.assert(
      fc.asyncProperty(blocks, async (parts) => {
        const tag = (part: string): string => `<p>${part}</p>`;
        const input =
          type === "text/html" ? `<article>${parts.map(tag).join("\n")}</article>` : parts.join("\n\n");
        if ((await codeOf(input, type)) !== "read") return;
        const { article } = await reading(input, type);
        const found = allWords(article);
        expect([...wordsOf(parts.join(" "))].filter((word) => !found.has(word))).toEqual([]);
      }),
      runs,
    );
  });
});

test("reading twice gives the same article", async () => {
  await fc.assert(
    fc.asyncProperty(blocks, async (parts) => {
      const input = `# Title\n\nThe ferry crossed the bay.\n\n${parts.join("\n\n")}`;
      expect(outline(await reading(input))).toBe(outline(await reading(input)));
    }),
    { numRuns: 40 },
  );
});

test("the body holds only the elements that an article may have", async () => {
  const allowed =
    /^(?:p|h[2-6]|ul|ol|li|dl|dt|dd|table|caption|thead|tbody|tfoot|tr|th|td|pre|blockquote|figure|img|figcaption|em|strong|a|sub|sup|code|q|cite|br)$/;
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.constantFrom(
          "<div>",
          "<p>text ",
          "<b>bold",
          "<script>x",
          "<ul><li>one",
          "<table><tr><td>cell",
          "<h1>Head",
          "<img src=x>",
          "<blockquote>said",
          "</ul>",
          "<svg><g>",
          "<form><input>",
          "<mark>m",
          "<figure><figcaption>c",
          "<pre><img src=y>",
          "<figure><a><img src=z>",
          "words ",
        ),
        { maxLength: 25 },
      ),
      async (parts) => {
        if ((await codeOf(parts.join(""), "text/html")) !== "read") return;
        const { article } = await reading(parts.join(""), "text/html");
        const names: string[] = [];
        const visit = (node: { children?: readonly unknown[]; tagName?: string }, parent = ""): void => {
          const { tagName = "" } = node;
          if (tagName !== "") names.push(tagName === "img" && parent !== "figure" ? "stray img" : tagName);
          for (const child of node.children ?? []) visit(child as typeof node, tagName);
        };
        visit(article.body);
        expect(names.filter((name) => !allowed.test(name))).toEqual([]);
        expect(plain(article.body).trim()).not.toBe("");
      },
    ),
    runs,
  );
});
