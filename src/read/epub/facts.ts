import type { Element } from "hast";
import type { Fact } from "../../model/article.ts";
import type { Languages } from "../../model/language.ts";
import { isoDate } from "../dates.ts";
import type { Facts } from "../page.ts";
import { allOf, attribute, plainText } from "../xml.ts";

/** What programs write where nobody said anything. */
const unsaid = /^(?:unknown(?: (?:title|author|publisher))?|untitled)$/i;

/** What a book's package document says: title, authors, publisher, date of publication (unless the file was made that day), rights, language. */
export function bookFacts(root: Element, languages: Languages, language = ""): Facts {
  const values = (name: string): string[] =>
    allOf(root, name)
      .map(plainText)
      .filter((value) => value !== "" && !unsaid.test(value));
  const dates = allOf(root, "dc:date").filter(
    (date) => !/modif|creat|conver/i.test(attribute(date, "opf:event")),
  );
  const date = dates.map(plainText).find(Boolean) ?? "";
  const made = allOf(root, "meta").find((meta) => attribute(meta, "property") === "dcterms:modified");
  const published = plainText(made).slice(0, 10) === date.slice(0, 10) ? undefined : isoDate(date, languages);
  const address = [...values("dc:source"), ...values("dc:identifier")].find((value) =>
    /^https?:\/\//i.test(value),
  );
  const facts: Record<string, Fact | undefined> = {
    title: said(values("dc:title")[0]),
    byline: said(values("dc:creator").join(", ")),
    publisher: said(values("dc:publisher")[0]),
    published:
      published === undefined
        ? undefined
        : { value: published, found: "metadata", ...(published !== date && { quote: date }) },
    address: said(address),
    licence: said(values("dc:rights")[0]),
    language: said(language || values("dc:language")[0]),
  };
  const tags = values("dc:subject").map((value): Fact => ({ value, found: "metadata" }));
  return {
    ...Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)),
    ...(tags.length > 0 && { tags }),
  };
}

function said(value: string | undefined): Fact | undefined {
  return value === undefined || value === "" ? undefined : { value, found: "metadata" };
}
