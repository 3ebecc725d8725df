import type { Root } from "hast";
import { toHtml } from "hast-util-to-html";
import type { Email } from "postal-mime";
import type { Matter } from "../../model/article.ts";
import { GuideError } from "../../model/errors.ts";
import type { Languages } from "../../model/language.ts";
import type { Source } from "../../model/source.ts";
import { cleanText, newTally } from "../clean.ts";
import { isoDate } from "../dates.ts";
import { readHtml } from "../html/html.ts";
import { parsePage } from "../html/parse.ts";
import { textOf } from "../inline.ts";
import type { Facts, Page } from "../page.ts";
import { prune } from "../prune.ts";
import { readText } from "../text.ts";
import { headerOf, messageOf } from "./message.ts";
import { passedText, passedTree, withoutFoot } from "./passedon.ts";
import { attached, sentAlong } from "./pictures.ts";

/** `Re:`, `Fwd:`, `TR :` before a subject. */
const answered = /^\s*(?:(?:re|rép|aw|sv|ant|vs|rv|r)\s*(?:\[\d+\]\s*)?:\s*)+/iu;
const forwarded = /^\s*(?:(?:fwd?|tr|wg|rv|i|enc|doorst|vb)\s*:\s*)+/iu;
/** Share of a message's text that the chosen part of its HTML must hold. */
const enough = 0.5;

/**
 * An e-mail → page: its HTML or text part; sender, subject and date are page matter, and facts unless it was forwarded.
 * @throws GuideError `SOURCE_BROKEN`, `ARTICLE_EMPTY`.
 */
export async function readMail(source: Source, languages: Languages): Promise<Page> {
  const email = await messageOf(source, "EML");
  const page = await pageOf(email, source, languages);
  const subject = cleanText(email.subject ?? "", newTally())
    .replace(/\s+/g, " ")
    .trim();
  const passedOn = forwarded.test(subject.replace(answered, ""));
  const title = subject.replace(answered, "").replace(forwarded, "").replace(answered, "");
  const named: Facts = title === "" ? {} : { title: { value: title, found: "metadata" } };
  const facts = { ...page.facts, ...named, ...(passedOn ? {} : senderFacts(email, languages)) };
  return {
    ...page,
    tree: { ...page.tree, children: [...page.tree.children, ...sentAlong(email)] },
    part: (address) => attached(email, address),
    facts,
    matter: [...headersOf(email), ...page.matter],
  };
}

async function pageOf({ html = "", text = "" }: Email, source: Source, languages: Languages): Promise<Page> {
  const [marked, plain] = [cleanText(html, newTally()), cleanText(text, newTally())];
  if (marked.trim() === "" && plain.trim() === "")
    throw new GuideError("ARTICLE_EMPTY", { file: source.origin });
  const page =
    marked.trim() === "" ? await pageOfText(plain, source, languages) : pageOfHtml(marked, source, languages);
  const { foot, rest } = withoutFoot(page.tree, languages);
  return { ...page, tree: rest, matter: [...page.matter, ...besides("back", foot)] };
}

function pageOfHtml(marked: string, source: Source, languages: Languages): Page {
  const { tree, removed } = prune(parsePage(marked, source), source);
  const passed = passedTree(tree, languages);
  // What is passed on is more than the note above it; an answer above an old message is the article itself.
  if (passed !== undefined && passed.note < lengthOf(passed.rest)) {
    const page = pageOfHtml(toHtml(passed.rest), source, languages);
    return { ...page, matter: [...besides("front", passed.before), ...page.matter] };
  }
  const page = readHtml(marked, source, languages);
  return lengthOf(page.tree) >= lengthOf(tree) * enough
    ? page
    : { ...page, tree, matter: [], repairs: removed };
}

async function pageOfText(plain: string, source: Source, languages: Languages): Promise<Page> {
  const passed = passedText(plain, languages);
  if (passed !== undefined && passed.note < passed.rest.length) {
    const page = await pageOfText(passed.rest, source, languages);
    return { ...page, matter: [...besides("front", passed.before), ...page.matter] };
  }
  const [body = "", ...signature] = plain.split(/\n-- \n/);
  const signed = signature.join("\n").trim();
  const page = await readText(body, source, languages);
  return signed === ""
    ? page
    : { ...page, matter: [...page.matter, { kind: "signature", position: "back", text: signed }] };
}

/** Lines around what was written, without addresses. */
function besides(position: Matter["position"], lines: readonly string[]): Matter[] {
  return lines.map((line) => {
    const text = line.replace(/\s*[<([]?(?:mailto:)?[\w.+-]{1,64}@[\w.-]+[>)\]]?/g, "").trim();
    return { kind: "other", position, text };
  });
}

function lengthOf(tree: Root): number {
  return tree.children.reduce((sum, child) => sum + (child.type === "element" ? textOf(child).length : 0), 0);
}

function senderFacts(email: Email, languages: Languages): Facts {
  const name = email.from?.name.trim() ?? "";
  const date = headerOf(email, "date");
  const day = isoDate(date, languages);
  return {
    ...(name === "" ? {} : { byline: { value: name, found: "metadata" } }),
    ...(day === undefined ? {} : { published: { value: day, found: "metadata", quote: date } }),
  };
}

/** The lines of a message's head, without addresses: they are nobody's business but the sender's. */
function headersOf(email: Email): Matter[] {
  const lines = [
    ["From", email.from?.name ?? ""],
    ["Date", headerOf(email, "date")],
  ] as const;
  return lines.flatMap(([name, value]): Matter[] =>
    value.trim() === "" ? [] : [{ kind: "other", position: "front", text: `${name}: ${value.trim()}` }],
  );
}
