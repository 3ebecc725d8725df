import { readdirSync, readFileSync } from "node:fs";
import { toHtml } from "hast-util-to-html";
import { toString as plainText } from "hast-util-to-string";
import { describe, expect, it } from "vitest";
import { kinds } from "../../src/compose/kinds.ts";
import { GuideError } from "../../src/model/errors.ts";
import { classic, languages, lookWith, printed, sample } from "./sample.ts";

const guide = sample("ferry.en");

function fault(templates: Record<string, string>, partials: Record<string, string> = {}): GuideError {
  try {
    printed(guide, {}, lookWith(templates, partials));
  } catch (error) {
    if (error instanceof GuideError) return error;
    throw error;
  }
  throw new Error("nothing failed");
}

describe("a fault in a template tells its file and line", () => {
  it.each([
    ["syntax", { student: "<p>\n{{#if purpose}}\n</p>" }, {}, "classic/student.hbs", undefined],
    ["unbalanced", { student: "<p>\n\n{{#if purpose}}{{/each}}\n</p>" }, {}, "classic/student.hbs", 3],
    ["unknown field", { student: "<p>\n{{purpos}}</p>" }, {}, "classic/student.hbs", 2],
    ["unknown field of a field", { student: "\n\n{{article.titel}}" }, {}, "classic/student.hbs", 3],
    ["unknown helper", { student: "\n{{shout purpose}}" }, {}, "classic/student.hbs", 2],
    ["log", { student: "\n{{log purpose}}" }, {}, "classic/student.hbs", 2],
    ["unknown wording", { student: '\n\n\n{{say "no.such"}}' }, {}, "classic/student.hbs", 4],
    ["in a partial", {}, { mine: '<p>\n\n{{say "no.such"}}</p>' }, "classic/partials/mine.hbs", 3],
    ["field in a partial", {}, { mine: "<p>\n{{nothing}}</p>" }, "classic/partials/mine.hbs", 2],
    ["unknown partial", { student: "\n{{> nowhere}}" }, {}, "classic/student.hbs", undefined],
    ["a partial without end", {}, { mine: "{{> mine}}" }, "classic/partials/mine.hbs", undefined],
    ["too large", { student: `<!--${"x".repeat(65_536)}-->` }, {}, "classic/student.hbs", undefined],
  ])("%s", (_, templates, partials, file, line) => {
    const { code, place } = fault(templates as Record<string, string>, partials as Record<string, string>);
    expect(code).toBe("TEMPLATE_FAILED");
    expect(place?.file).toBe(file);
    if (line !== undefined) expect(place?.line).toBe(line);
  });

  it("says which template is missing", () => {
    const { student: _, ...templates } = classic.templates;
    expect(() => printed(guide, {}, { ...classic, templates })).toThrow(/TEMPLATE_FAILED.*student\.hbs/);
  });

  it("refuses a guide in a language without a pack", () => {
    expect(() => printed({ ...guide, language: "nl" })).toThrow(/LANGUAGE_UNKNOWN.*nl/);
  });
});

it("a template cannot bring code or outside things to the page", () => {
  const student = `<p onclick="x()" style="color:red" class="note">a<script>x()</script></p><iframe src="x"></iframe>
    <img src="https://a.example/x.png"><a href="javascript:x()">b</a><form><p>c</p></form>{{{article.title}}}`;
  const hostile = { ...guide, article: { ...guide.article, title: '<img src=x onerror="y()">d' } };
  const html = toHtml(printed(hostile, {}, lookWith({ student })).tree);
  expect(html).toBe('<p class="note">a</p><img><a>b</a><p>c</p><img>d');
});

it("a template sees a copy of the guide and none of its prototypes", () => {
  const { code } = fault({ student: "{{constructor.name}}" });
  expect(code).toBe("TEMPLATE_FAILED");
});

describe("wording", () => {
  const folder = new URL("../../templates/classic/", import.meta.url);
  const sources = [folder, new URL("partials/", folder)].flatMap((url) =>
    readdirSync(url)
      .filter((name) => name.endsWith(".hbs"))
      .map((name) => readFileSync(new URL(name, url), "utf8")),
  );
  const used = new Set(sources.flatMap((text) => [...text.matchAll(/say "([^"]+)"/g)].map((m) => m[1])));

  it.each(["en", "fr"])("%s has every phrase that the templates print", (tag) => {
    const wording = languages.get(tag)?.wording ?? {};
    expect([...used].filter((key) => key !== undefined && !(key in wording))).toEqual([]);
  });

  it.each(["en", "fr"])("%s has words for every kind of finding, and for nothing else", (tag) => {
    const named = Object.keys(languages.get(tag)?.wording ?? {})
      .filter((key) => key.startsWith("family."))
      .map((key) => key.slice("family.".length));
    expect(named.sort()).toEqual(Object.keys(kinds).sort());
  });

  it("prints a kind in the guide's language, and a teacher's own kind as it stands", () => {
    const families = ["charged-verb", "my own kind"];
    const questions = guide.questions
      .slice(0, 2)
      .map((question, index) => ({ ...question, family: families[index] ?? "" }));
    const words = plainText(printed({ ...guide, questions }, { edition: "teacher" }).tree);
    expect(
      words.match(/(?<=set off by: )a reporting verb that colours the words|charged-verb/g),
    ).toHaveLength(1);
    expect(words).toContain("set off by: my own kind");
  });

  it("templates hold no words of their own", () => {
    const words = sources.map((text) =>
      text
        .replace(/\{\{[\s\S]*?\}\}/g, "")
        .replace(/<code>[^<]*<\/code>/g, "")
        .replace(/<[^>]*>/g, " "),
    );
    expect(words.join(" ").match(/\p{L}{2,}/gu)).toBeNull();
  });

  it("leaves no slot open and no phrase unset", () => {
    for (const name of ["ferry.en", "market-clock.fr"] as const)
      for (const edition of ["student", "teacher"] as const)
        expect(plainText(printed(sample(name), { edition, points: true }).tree)).not.toMatch(
          /\{\w+\}|undefined|\[object/,
        );
  });
});
