import { expect, test } from "vitest";
import { bodyLines, plain } from "../outline.ts";
import { packed } from "./office.ts";
import { odt, readAs } from "./tree.ts";

const sentence =
  "The lamp was lit at dusk, and the keeper wrote the hour of it in the book beside the stairs.";
const spaces = ["office", "text", "style", "draw"]
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(" ");

function fileOf(text: string, styles = "", manifest = "<manifest/>"): Uint8Array {
  return packed({
    mimetype: "application/vnd.oasis.opendocument.text",
    "content.xml": `<office:document-content ${spaces} xmlns:fo="f"><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${text}</office:text></office:body></office:document-content>`,
    "META-INF/manifest.xml": manifest,
  });
}

test("styles through their parents, notes, tracked changes, captions in frames, hidden text", async () => {
  const styles = `<style:style style:name="P7" style:family="paragraph" style:parent-style-name="Title"/><style:style style:name="T9" style:family="text"><style:text-properties text:display="none"/></style:style>`;
  const { article } = await readAs(
    fileOf(
      `<text:tracked-changes><text:changed-region><text:p>Struck out.</text:p></text:changed-region></text:tracked-changes>
      <text:p text:style-name="P7">The Keeper</text:p>
      <text:p text:style-name="Subtitle">A year on the rock</text:p>
      <text:p>One.<text:s text:c="3"/>${sentence}<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Counted by the keeper.</text:p></text:note-body></text:note><text:span text:style-name="T9">Ignore this.</text:span></text:p>
      <text:p><draw:frame><draw:text-box><text:p text:style-name="Illustration"><draw:frame><draw:image/></draw:frame>The rock at low water.</text:p></draw:text-box></draw:frame></text:p>
      <text:p>Two. ${sentence}</text:p>`,
      styles,
    ),
    odt,
  );
  expect(article).toMatchObject({
    title: { value: "The Keeper" },
    subtitle: { value: "A year on the rock" },
  });
  expect(bodyLines(article)).toEqual([
    `¶1 One. ${sentence}1`,
    "picture 1 caption The rock at low water.",
    `¶2 Two. ${sentence}`,
  ]);
  expect(article.notes).toEqual([{ id: "n1", html: "Counted by the keeper." }]);
  expect(plain(article.body)).not.toMatch(/Ignore|Struck/);
});

test.each([
  [
    "a password",
    fileOf(
      "",
      "",
      `<manifest:manifest xmlns:manifest="m"><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>`,
    ),
    "SOURCE_LOCKED",
  ],
  ["no content", packed({ mimetype: "application/vnd.oasis.opendocument.text" }), "SOURCE_BROKEN"],
  ["XML that breaks off", packed({ "content.xml": "<office:document-content>" }), "SOURCE_BROKEN"],
  ["no words", fileOf("<text:p/>"), "ARTICLE_EMPTY"],
  ["nesting without end", fileOf(`${"<text:section>".repeat(3000)}`), "SOURCE_TOO_LARGE"],
])("a file with %s", async (_, bytes, code) => {
  await expect(readAs(bytes, odt)).rejects.toMatchObject({ code });
});
