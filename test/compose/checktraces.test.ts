import { expect, test } from "vitest";
import { signature } from "../../src/compose/check/signature.ts";
import { traces } from "../../src/compose/check/traces.ts";
import type { Article } from "../../src/model/article.ts";
import type { Lead } from "../../src/model/survey.ts";
import { analysis, find, languages, named } from "./build.ts";

const drafts = [
  { sentences: [["River Radio told it on 3 March 2025, and the Lock Gazette on 4 March 2025."]] },
] as const;
const day = (iso: string, words: string) => ({
  label: "date" as const,
  iso,
  paragraph: 1,
  span: find(drafts, 1, words),
  quoted: false,
});

function given(article: Partial<Article> = {}) {
  const lead = (name: string, own: boolean): Lead => ({ name, kind: "outlet", hosts: [], places: [], own });
  return analysis(drafts, {
    article,
    leads: [lead("River Radio", false), lead("Lock Gazette", true)],
    marks: [
      named(drafts, 1, "outlet", "River Radio"),
      named(drafts, 1, "outlet", "Lock Gazette"),
      day("2025-03-03", "3 March 2025"),
      day("2025-03-04", "4 March 2025"),
    ],
  });
}

const signedBy = (value: string, publisher?: string) =>
  signature(
    given({
      byline: { value, found: "page" },
      ...(publisher === undefined ? {} : { publisher: { value: publisher, found: "page" } }),
    }),
    languages,
  );
const keys = (list: readonly { readonly key: string }[]) => list.map(({ key }) => key);

test("tells who signs by name from those who do not", () => {
  expect(signedBy("Nell Moor")).toBe("person");
  expect(signedBy("Captain Nell de Moor, The Lock Gazette")).toBe("person");
  expect(signedBy("Lock News contributors")).toBe("others");
  expect(signedBy("les membres du Chœur")).toBe("others");
  expect(signedBy("The Guardian, adapted by Lockstop")).toBe("others");
  expect(signedBy("Lock Gazette", "Lock Gazette")).toBe("others");
  expect(signedBy("Ondine")).toBeUndefined();
});

test("counts the outlets of others, which are “other” beside a publisher only, and every day that it shows", () => {
  const { helps, missing } = traces(given(), languages);
  expect(helps).toEqual([
    { key: "outlets.all", values: { count: 1 }, evidence: [] },
    {
      key: "days",
      values: { count: 2 },
      evidence: [
        { at: 1, quote: "3 March 2025" },
        { at: 1, quote: "4 March 2025" },
      ],
    },
  ]);
  expect(keys(missing)).toEqual(["no-author", "no-publisher", "no-date", "no-link"]);
  const published = given({ publisher: { value: "Quay", found: "page" } });
  expect(keys(traces(published, languages).helps)[0]).toBe("outlets");
});

test("misses no link where the copy lost one", () => {
  const { missing } = traces(given({ repairs: [{ kind: "unlinked", text: "here" }] }), languages);
  expect(keys(missing)).not.toContain("no-link");
});
