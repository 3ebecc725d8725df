import { describe, expect, test } from "vitest";
import { loadLook } from "../../src/load/look.ts";
import { write } from "../../src/write/write.ts";
import { sample as guide, printed, samples } from "../render/sample.ts";
import { lookAt, tooWide } from "./geometry.ts";
import { prose, sample } from "./sample.ts";

describe.each(["classic", "compact", "large-print", "dyslexia"])("%s", async (name) => {
  const given = await loadLook(name);

  test.each(
    samples.flatMap((sampled) =>
      (["student", "teacher"] as const).map((edition) => [sampled, edition] as const),
    ),
  )(
    "%s, %s edition: no line or heading alone, no question without its lines, nothing near the edge",
    async (sampled, edition) => {
      const report = await lookAt(await write(printed(guide(sampled), { edition }, given), "pdf", () => {}));
      expect(report.faults).toEqual([]);
      expect(tooWide(report)).toBe(false);
      expect(report.pages).toBeGreaterThan(2);
    },
  );
});

describe("the look at the pages finds", () => {
  const faults = async (html: string) =>
    (await lookAt(await write(sample(html), "pdf", () => {}))).faults.join("\n");
  const fill = (lines: number) => `<p>Filling line.</p>`.repeat(lines);

  test("a heading at the foot", async () => {
    expect(await faults(`${fill(38)}<p><b>x</b></p><h2>Alone</h2><hr class="page"><p>After.</p>`)).toContain(
      "Alone",
    );
  });

  test("writing lines at the head", async () => {
    const html = `<p>What?</p><hr class="page"><div class="lines" data-count="3"></div><p>After.</p>`;
    expect(await faults(html)).toContain("writing lines");
  });

  test("what stands too near to the edge", async () => {
    const bytes = await write(sample(`<p>${prose(2)}</p>`), "pdf", () => {});
    const text = Buffer.from(bytes)
      .toString("latin1")
      .replace(/\/MediaBox \[0 0 595.28/, "/MediaBox [0 0 520.28");
    expect((await lookAt(new Uint8Array(Buffer.from(text, "latin1")))).faults.join()).toContain("12 mm");
  });
});
