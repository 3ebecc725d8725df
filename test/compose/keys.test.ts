import { expect, test } from "vitest";
import { boxesOf } from "../../src/compose/boxes.ts";
import { counted } from "../../src/compose/findings/figures/counted.ts";
import { pathOf } from "../../src/compose/findings/path.ts";
import { titleQuestion } from "../../src/compose/findings/title/asked.ts";
import { printed } from "../../src/compose/phrase.ts";
import { sourceAmong, speakerInChain } from "../../src/compose/sourcenamed.ts";
import { english } from "./build.ts";
import { viewed } from "./viewed.ts";

const quiet = "The quay of Wrenmouth lies on the river. The boats come in at noon and leave at four.";

test("the key to a question made from the title names the places that leave it open", async () => {
  const open = "It is not yet known whether the ferry of Wrenmouth was damaged by the storm.";
  const view = await viewed(
    `The ferry has a hole.\n\n${open}\n\n${quiet}\n\n${quiet}`,
    "A storm has damaged the ferry of Wrenmouth",
  );
  const [found] = titleQuestion(view);
  expect(found?.also && printed(found.also, english)).toMatch(/“It is not yet known .+” \(¶2\)/);
});

test("a number that whoever quotes has added is none of the article’s", async () => {
  const view = await viewed(
    `“[At least 800 boats] were in the river,” said Ada Brook, who counted 300 boats.\n\n${quiet}`,
  );
  expect(counted(view).map(({ written }) => written)).toEqual(["300 boats"]);
});

test("words come by all who pass them on", async () => {
  const said = "According to Ada Brook, the rowers said “we never saw the ferry leave the quay.”";
  const view = await viewed(`${said}\n\n${quiet}`);
  const mark = view.analysis.marks.find(({ label }) => label === "quotation");
  const voice = view.analysis.voices.find(({ name }) => name.includes("rowers"));
  expect(mark && voice && pathOf(view, voice, mark)).toEqual(["Ada Brook"]);
});

test("a source is seen behind a chain of verbs and among several", async () => {
  const view = await viewed(
    `The harbour office continues to deny that the ferry sank. Reports including Health & Water have called the ferry safe.\n\n${quiet}`,
  );
  const [first, second] = view.lines;
  expect(first && speakerInChain(first.paragraph, first.sentence, english)).toBe("The harbour office");
  expect(second && speakerInChain(second.paragraph, second.sentence, english)).toBeUndefined();
  expect(second && sourceAmong(view.analysis, second.paragraph, second.sentence, english)).toContain(
    "Health",
  );
});

test.each([
  ["The ferry was allegedly late.", ["said"]],
  ["I like the quay.", ["judged"]],
  ["The quay lies by the river.", ["observed", "concluded"]],
])("%s goes to %s", (text, boxes) => {
  expect(boxesOf({ text, marks: [], isSaid: false, isNamed: false }, english)).toEqual(boxes);
});

test("what somebody says is said; what the author adds in person may be seen, too", () => {
  const said = (text: string) => boxesOf({ text, marks: [], isSaid: true, isNamed: false }, english);
  expect(said("“Nobody can tell me,” he said.")).toEqual(["said"]);
  expect(said("As for the “happy” traders, I found nothing about them.")).toEqual(["said", "observed"]);
});
