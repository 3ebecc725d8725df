import { describe, expect, test } from "vitest";
import { loadLook } from "../../src/load/look.ts";
import { write } from "../../src/write/write.ts";
import { sample as guide, printed, samples } from "../render/sample.ts";
import { lookAt, tooWide } from "./geometry.ts";
import { prose, sample } from "./sample.ts";
import { torn } from "./torn.ts";

describe.each(["classic", "compact", "large-print", "dyslexia", "booklet"])("%s", async (name) => {
  const given = await loadLook(name);

  test.each(
    samples.flatMap((sampled) =>
      (["student", "teacher"] as const).map((edition) => [sampled, edition] as const),
    ),
  )(
    "%s, %s edition: no line or heading alone, no question without its lines, nothing near the edge",
    async (sampled, edition) => {
      const bytes = await write(printed(guide(sampled), { edition }, given), "pdf", () => {});
      const report = await lookAt(bytes, given.theme.imposed);
      expect(report.faults).toEqual([]);
      const { pitch } = given.theme.writing;
      expect(report.rooms.filter(({ height }) => height < pitch - 5)).toEqual([]);
      // The limit is that of the standard measure.
      if (given.theme.imposed !== true) expect(tooWide(report)).toBe(false);
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

  test("a blank to fill in at the head", async () => {
    const blank = `<p>This helps: <span class="blank" data-width="100"></span></p>`;
    expect(await faults(`<p>What?</p><hr class="page">${blank}<p>After.</p>`)).toContain("“This helps:");
    expect(await faults(`<p>What?</p><hr class="page"><p>What for?</p>${blank}`)).toBe("");
  });

  test("lines to fill in at the head, below the word for them", async () => {
    const lines = `<p>This helps:</p><div class="lines" data-count="2"></div>`;
    expect(await faults(`<p>What?</p><hr class="page">${lines}<p>After.</p>`)).toContain("“This helps:");
    expect(await faults(`<p>What?</p><hr class="page"><p>What for?</p>${lines}`)).toBe("");
  });

  test("how little room there is to write", async () => {
    const blank = `<span class="blank" data-width="100"></span>`;
    const html = `<p>Above it all.</p><p>Name: ${blank}<br>Class: ${blank}</p><div class="lines" data-count="2"></div>`;
    const { rooms } = await lookAt(await write(sample(html), "pdf", () => {}));
    const room = (words: string) => rooms.find((one) => one.words === words)?.height;
    expect(rooms).toHaveLength(4);
    expect(room("Class:")).toBeLessThan(20);
    expect(rooms.filter(({ words }) => words === "").map(({ height }) => Math.round(height))).toEqual([
      32, 23,
    ]);
  });

  test("what stands too near to the edge", async () => {
    const bytes = await write(sample(`<p>${prose(2)}</p>`), "pdf", () => {});
    const text = Buffer.from(bytes)
      .toString("latin1")
      .replace(/\/MediaBox \[0 0 595.28/, "/MediaBox [0 0 520.28");
    expect((await lookAt(new Uint8Array(Buffer.from(text, "latin1")))).faults.join()).toContain("12 mm");
  });

  test("a whole sentence alone at the head, and a row alone at the foot", () => {
    const spot = (page: number, y: number, text: string) => ({ page, y, size: 10, text });
    const all = new Map([
      [1, { kind: "P", kids: ["1R_mc0", 2] }],
      [2, { kind: "Span", kids: ["2R_mc0"] }],
      [3, { kind: "TBody", kids: [4, 5, 6] }],
      [4, { kind: "TR", kids: ["1R_mc1"] }],
      [5, { kind: "TR", kids: ["2R_mc1"] }],
      [6, { kind: "TR", kids: ["2R_mc2"] }],
    ]);
    const spots = new Map([
      ["1R_mc0", [spot(1, 700, "One."), spot(1, 712, "Two.")]],
      ["2R_mc0", [spot(2, 60, "Three.")]],
      ["1R_mc1", [spot(1, 740, "Row one")]],
      ["2R_mc1", [spot(2, 80, "Row two")]],
      ["2R_mc2", [spot(2, 100, "Row three")]],
    ]);
    expect(torn(all, spots)).toEqual([
      "page 2: a last line alone at the head: “Three.”",
      "page 1: a first row alone at the foot: “Row one”",
    ]);
  });

  test("the pages of a booklet, each on its half of a sheet", async () => {
    const theme = (await loadLook("booklet")).theme;
    const html = `<p>What?</p><hr class="page"><div class="lines" data-count="3"></div><p>After.</p>`;
    const bytes = await write({ ...sample(html), theme: { ...theme, fonts: {} } }, "pdf", () => {});
    const report = await lookAt(bytes, true);
    expect([report.pages, report.faults]).toEqual([2, ["page 2: writing lines without their question"]]);
  });
});
