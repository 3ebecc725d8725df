import { expect, test } from "vitest";
import { hostOf, labelOf, linksIn } from "../../../src/analyze/leads/links.ts";
import type { Analysis } from "../../../src/model/analysis.ts";
import { analyzed, element } from "../article.ts";

const leads = ({ leads: list }: Analysis): string[] =>
  list.map(({ kind, name, hosts, places }) => {
    const where = places.map(({ by, paragraph }) => `${by} ${paragraph}`).join(", ");
    return `${kind} ${name}${hosts.length > 0 ? ` (${hosts.join(", ")})` : ""}: ${where}`;
  });

const link = (words: string, href: string) => element("a", [words], { href });

test("names, links by host and by words lead to one outlet", async () => {
  const analysis = await analyzed(
    "en",
    "The lock was closed in spring, BBC News said.",
    element("p", ["A ", link("second report", "https://www.bbc.co.uk/lock"), " came in May."]),
    element("p", [
      "So did ",
      link("The Guardian", "https://gu.example/a"),
      " and ",
      link("a plan", "https://plan.example"),
    ]),
    element("p", ["The ", link("map", "https://www.plan.example/map"), " is older."]),
  );
  expect(leads(analysis)).toEqual([
    "outlet BBC News (bbc.co.uk): name 1, link 2",
    "outlet The Guardian (gu.example): name 3, link 3",
    "site plan.example (plan.example): link 3, link 4",
  ]);
});

test("French: « ibid » and « op. cit. » lead back to a work and to its outlet", async () => {
  const analysis = await analyzed(
    "fr",
    "« Le quai est fermé. » (Paul Roy, L’hiver du quai, Le Monde, 12 mai 2011)",
    "« La lampe est partie. » (ibid)",
    "« Le banc aussi. » (Roy, op. cit.)",
  );
  expect(leads(analysis)).toEqual([
    "outlet Le Monde: reference 1, name 1, back 2, back 3",
    "work Paul Roy, L’hiver du quai, Le Monde, 12 mai 2011: reference 1, back 2, back 3",
  ]);
});

test("a link without words of the text is left out, as is an anchor", () => {
  const html = ['<a href="#top">Up</a> <a href="https://a.example/x?b=1&amp;c=2">the <em>plan</em></a>'];
  expect(linksIn({ html, text: "Up the plan" })).toEqual([
    { address: "https://a.example/x?b=1&c=2", text: "the plan", span: { start: 3, end: 11 } },
  ]);
});

test.each([
  ["https://www.bbc.co.uk/news", "bbc.co.uk", "bbc"],
  ["http://en.lake.example:80/", "en.lake.example", "lake"],
  ["https://user:pass@m.gazette.com", "gazette.com", "gazette"],
  ["https://localhost/", "localhost", "localhost"],
])("%s", (address, host, label) => {
  expect(hostOf(address)).toBe(host);
  expect(labelOf(host)).toBe(label);
});
