import { toHtml } from "hast-util-to-html";
import { describe, expect, test } from "vitest";
import { epubOf } from "./book.ts";
import { docxOf, odtOf } from "./office.ts";
import { content, docx, epub, odt, readAs, samples, treeOf } from "./tree.ts";

const structured = `# How the weir was mended

By Ida Marsh

The weir above Saltery had leaked for eleven years before anybody *measured* how much water it lost.

## What the engineers found

Three things had gone wrong with it, they said, and **none** of them was new:

- the sill had sunk by nine centimetres on its eastern side;
- the gate no longer closed;
- nobody had the key to the gate house.

The report put it more strongly than the town had expected it to do.

> A weir that cannot be shut is not a weir. It is a place where a weir used to stand.

Repairs were planned in three steps, each of them to be paid for by another office.

1. First the gate was lifted out.
2. Then the sill was cast again.
3. At last the key was found in a drawer.

### What it cost

The council published the bill, which nobody had thought that it would ever do.

| Work | Cost |
|---|---|
| The gate | £12,000 |
| The sill | £31,500 |

People now walk over the weir on Sundays, and the water stays where it was meant to stay.
`;

const all = [...samples, ["a structured article", structured]] as const;

describe.each(all)("%s is the same", (_, markdown) => {
  const tree = treeOf(markdown);
  const expected = async () => content((await readAs(markdown, "text/markdown")).article);

  test("from a Word file", async () => {
    const { article, messages } = await readAs(docxOf(tree), docx);
    expect(content(article)).toEqual(await expected());
    expect(messages).toEqual([]);
  });

  test("from an OpenDocument text", async () => {
    expect(content((await readAs(odtOf(tree), odt)).article)).toEqual(await expected());
  });

  test("from an e-book of one chapter", async () => {
    const { language } = (await readAs(markdown, "text/markdown")).article;
    const book = epubOf([{ name: "one.xhtml", title: "One", html: toHtml(tree) }], "", {}, language);
    expect(content((await readAs(book, epub)).article)).toEqual(await expected());
  });
});
