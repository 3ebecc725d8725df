import { toHtml } from "hast-util-to-html";
import { describe, expect, it } from "vitest";
import type { Guide } from "../../src/model/guide.ts";
import { textWidth } from "../../src/render/width.ts";
import { printed, sample, samples } from "./sample.ts";

const block = /(?=<(?:section|header|h[1-6]|p|ul|ol|li|table|thead|tr|td|th|div|aside|hr|blockquote)[ >])/g;

describe.each(samples)("%s", (name) => {
  it.each(["student", "teacher"] as const)("%s edition", async (edition) => {
    const { tree, ...rest } = printed(sample(name), { edition });
    const html = toHtml(tree).replace(block, "\n").trimStart();
    await expect(`${html}\n`).toMatchFileSnapshot(`../fixtures/render/${name}.${edition}.html`);
    expect(rest).toMatchObject({ language: sample(name).language, paper: "a4" });
  });

  it("is the same twice, and leaves the guide as it was", () => {
    const guide = sample(name);
    const first = printed(guide, { points: true, date: "2024-05-06" });
    expect(printed(guide, { points: true, date: "2024-05-06" })).toEqual(first);
    expect(guide).toEqual(sample(name));
  });

  it("gives every paragraph its number once", () => {
    for (const edition of ["student", "teacher"] as const) {
      const html = toHtml(printed(sample(name), { edition }).tree);
      const numbers = [...html.matchAll(/id="p(\d+)"/g)].map(([, number]) => Number(number));
      expect(numbers).toEqual(Array.from({ length: 13 }, (_, index) => index + 1));
    }
  });
});

describe("options", () => {
  const html = (options: Parameters<typeof printed>[1]) =>
    toHtml(printed(sample("market-clock.fr"), options).tree);

  it("prints marks: a question's own, else by its process", () => {
    expect(html({})).not.toContain("points)");
    const marked = html({ points: true });
    expect(marked).toContain("(1\u00A0point)");
    expect(marked).toContain("(10\u00A0points)");
    expect(marked).toMatch(/Note\u202F:.*\/ 52/);
  });

  it("prints the date in the guide's language, else a blank", () => {
    expect(html({ date: "2026-03-02" })).toContain("Date 2 mars 2026");
    expect(html({})).toMatch(/Date <span class="blank"/);
  });

  it("prints the school, the class and a PNG logo", () => {
    const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]);
    const page = html({ header: { school: "Collège <du> Lac", class: "3e B", logo: png } });
    expect(page).toContain("Collège &#x3C;du> Lac · 3<sup>e</sup> B");
    expect(page).toContain("Classe 3<sup>e</sup> B");
    expect(page).toContain('src="data:image/png;base64,iVBORw0K"');
  });
});

describe.each(samples)("%s: rules to write on", (name) => {
  const paragraphs = (kind: string, options: Parameters<typeof printed>[1] = {}) =>
    toHtml(printed(sample(name), options).tree)
      .split(/(?=<p[ >])/)
      .filter((html) => html.startsWith(`<p class="${kind}"`))
      .map((html) => html.slice(0, html.indexOf("</p>")));
  const width = (html: string) => {
    const blanks = [...html.matchAll(/data-width="(\d+)"/g)].reduce(
      (sum, [, points]) => sum + Number(points),
      0,
    );
    return blanks + textWidth(html.replace(/<[^>]*>/g, ""), 10);
  };

  it.each([
    {},
    { date: "2026-09-30" },
    { header: { class: "3e B" } },
    { date: "2026-09-30", header: { class: "3e B" } },
  ])("keep name, class and date on one line: %o", (options) => {
    const [first = ""] = paragraphs("fill", options);
    expect(width(first)).toBeGreaterThan(420);
    expect(width(first)).toBeLessThan(500);
  });

  it("fill the lines of the conclusion", () => {
    for (const frame of paragraphs("frame")) {
      expect(width(frame)).toBeGreaterThan(450);
      expect(width(frame)).toBeLessThan(500);
    }
  });
});

describe("room to write in the source check", () => {
  const counts = (short: boolean) => {
    const guide = sample("ferry.en");
    const check = short ? guide.check.slice(-3) : guide.check;
    const html = toHtml(printed({ ...guide, check }).tree);
    const under = html.slice(html.indexOf('class="check"'));
    return [...under.matchAll(/class="lines" data-count="(\d+)"/g)].map(([, count]) => Number(count));
  };

  it("grows as the check has less to say", () => {
    const [full = 0] = counts(false);
    const [short = 0] = counts(true);
    expect(full).toBeGreaterThanOrEqual(1);
    expect(short).toBeGreaterThan(full);
  });

  it("holds sources and rights where the check leaves it free, else they stand before the check, if that is on pages of its own", () => {
    const order = (guide: Guide) => {
      const html = toHtml(printed(guide).tree);
      return html.indexOf('class="rights"') - html.indexOf('class="check"');
    };
    const guide = sample("ferry.en");
    const crowded = (length: number) => {
      const [first, ...rest] = guide.check;
      const long = { says: "x".repeat(length), evidence: [] };
      return { ...guide, check: first ? [{ ...first, facts: [...first.facts, long] }, ...rest] : [] };
    };
    const orders = Array.from({ length: 30 }, (_, step) => order(crowded(step * 400)) > 0);
    expect(order({ ...guide, check: guide.check.slice(0, 2) })).toBeGreaterThan(0);
    expect(orders).toContain(false);
    expect(orders.at(-1)).toBe(true);
    expect(toHtml(printed(crowded(11_600)).tree)).not.toContain('<hr class="page">');
  });
});

describe("structure that the pedagogy asks for", () => {
  const student = toHtml(printed(sample("ferry.en")).tree);
  const teacher = toHtml(printed(sample("ferry.en"), { edition: "teacher" }).tree);

  it("puts a stop right after its paragraph", () => {
    const after = student.slice(student.indexOf('id="p3"'), student.indexOf('id="p4"'));
    expect(after).toContain("What is the author trying to tell you in ¶1 to ¶3?");
  });

  it("labels another outlet's text and another language", () => {
    expect(student).toContain(
      'data-label="Text from: Notice of the Cray Sound Ferry Company, 12 February 2024"',
    );
    expect(student.match(/class="embed"/g)).toHaveLength(1);
    expect(student).toMatch(/in French<\/p><p class="numbered" data-number="12" id="p12" lang="fr">/);
  });

  it("numbers live links in the text and lists them under the same number", () => {
    expect(student).toMatch(/count for 2023<\/a><sup class="link">1<\/sup>/);
    expect(student).toMatch(/data-number="1"><span lang="en">the harbour office’s count for 2023/);
  });

  it("keeps answers, notes and map out of the student's hands", () => {
    const guide = sample("ferry.en");
    for (const { followUp } of guide.questions)
      if (followUp !== undefined) expect(student).not.toContain(followUp);
    for (const { observation } of guide.sorting) expect(student).not.toContain(observation);
    expect(student).not.toContain("A good answer:");
    expect(student).not.toContain("share bar");
    expect(teacher).toContain("share bar");
    expect(teacher.match(/class="answer"/g)).toHaveLength(15);
  });

  it("gives writing lines to students only", () => {
    expect(student.match(/class="lines" data-count/g)?.length).toBeGreaterThan(20);
    expect(teacher.match(/class="lines" data-count/g)).toHaveLength(3);
  });
});

it("keeps the cells over several rows of a table in guide.yaml, with or without bars", () => {
  const rows = ['<th rowspan="2">Ferry</th> | <td colspan="2">crossings</td>', "<td>12</td><td>8</td>"];
  const guide = sample("ferry.en");
  const table = { paragraph: 1, items: rows, form: "table" as const };
  const html = toHtml(printed({ ...guide, reading: [table, ...guide.reading.slice(1)] }).tree);
  expect(html).toContain(
    '<tr><th rowspan="2">Ferry</th><td colspan="2">crossings</td></tr><tr><td>12</td><td>8</td></tr>',
  );
});
