import Handlebars from "handlebars";
import type { Values } from "../model/errors.ts";
import type { Language } from "../model/language.ts";
import { say } from "../model/wording.ts";
import { inline } from "./inline.ts";
import { textWidth } from "./width.ts";

/** What helpers know beside the template's data. */
export interface Print {
  readonly pack: Language;
  /** Printed number of a live link by its address. */
  readonly links: ReadonlyMap<string, number>;
  /** Share of the writing lines that is printed, 0–1. */
  readonly lines?: number;
  /** No writing lines are added where a page has room for more. */
  readonly thin?: boolean;
}

interface Call {
  readonly hash: Values;
  readonly data: { readonly print: Print };
  readonly loc: { readonly start: { readonly line: number } };
}

type At = number | "title" | "page";

/** Every helper that a template may use, beside `each`, `if` and `unless`. */
export const helpers = {
  /** A phrase of the language's wording. `{{say "questions.title" count=3}}` */
  say: (key: string, call: Call) => phrase(key, call),

  /** Words of the guide whose `…` and runs of `_` become rules to fill in, up to the ends of their lines; `room` is the width of a line in points, `least` that of a rule. */
  frame: (text: string, { hash: { room = line, least = narrowest } }: Call) =>
    new Handlebars.SafeString(frame(text, Number(room), Number(least))),

  /** Words of the guide with light HTML. */
  inline: (html: string, call: Call) => new Handlebars.SafeString(inline(html, call.data.print.links)),

  /** Verbatim words between the language's quotation marks. */
  quote: (words: string, call: Call) => quote(words, call.data.print.pack),

  /** As `quote`, of words with light HTML. */
  quoteInline: (html: string, call: Call) =>
    new Handlebars.SafeString(inline(quote(html, call.data.print.pack), call.data.print.links)),

  /** « § 3, 6 », “¶3, title”: paragraph numbers and other places, each once. */
  places: (at: At | readonly At[], call: Call) => places(at, call),

  /**
   * Writing lines; `fewer` and `more`: so many that may be taken away or added, for a page to end well, `least`: so
   * many are there in any case, one fewer where lines are thinned; `whole`: as many as are asked for, and none but `fewer` are saved.
   */
  lines: (count: number, { hash, data: { print } }: Call) => {
    const { fewer = 0, more = 0, whole } = hash;
    const least = Math.max(0, Number(hash.least ?? 0) - (print.thin ? 1 : 0));
    const share = print.lines ?? 1;
    const saved = whole && share < 1 ? Number(fewer) : 0;
    const usual = whole ? Number(count) - saved : Math.ceil(Number(count) * share);
    const printed = Math.max(least, usual);
    const fewest = least || Math.max(1, printed - (saved > 0 ? 0 : Number(fewer)));
    const shorter = fewest < printed ? ` data-least="${fewest}"` : "";
    const longer = Number(more) > 0 && !print.thin ? ` data-most="${printed + Number(more)}"` : "";
    return new Handlebars.SafeString(
      printed > 0 ? `<div class="lines" data-count="${printed}"${shorter}${longer}></div>` : "",
    );
  },

  /** A rule to fill in, in points; with words named beside it, all together are that wide; up to the end of its line where `fill` is its least width. */
  blank: (width: number, { hash: { fill, ...words } }: Call) => {
    const beside = Object.values(words).join("");
    const wide = Math.max(40, Math.round(Number(width) - textWidth(beside, 9)));
    return new Handlebars.SafeString(rule(wide, fill === undefined ? undefined : Number(fill)));
  },

  /** The words for what set a question off; a kind without words is printed as the guide names it. */
  family: (kind: string, { data: { print } }: Call) => {
    const { wording, tag } = print.pack;
    return Object.hasOwn(wording, `family.${kind}`) ? say(wording, tag, `family.${kind}`) : kind;
  },

  /** A few words that no line end may part. */
  unbroken: (words: string) => unparted(words),

  /** ISO 8601 date in the guide's language, as precise as it is. */
  date: (iso: string, call: Call) => date(iso, call.data.print.pack),

  /** Name of a language in the guide's language. */
  tongue: (tag: string, call: Call) => tongue(tag, call.data.print.pack.tag),

  number: (value: number, call: Call) => new Intl.NumberFormat(call.data.print.pack.tag).format(value),

  is: (one: unknown, other: unknown) => one === other,
};

export const helperNames = Object.keys(helpers);

const gaps = /_{2,}|…|\.{3,}/g;
/** Width of a frame, the narrowest blank, and the widest words that stay with the blank behind them, in points. */
const line = 498;
const narrowest = 80;
const together = 110;

function frame(text: string, wide: number, least: number): string {
  const room = wide - textWidth(text.replace(gaps, ""), 10);
  const width = Math.max(narrowest, Math.floor(room / (text.match(gaps) ?? []).length));
  const held = text.replace(named, unparted).replace(betweenGaps, withTheNext);
  return Handlebars.escapeExpression(held).replace(gaps, () => rule(width, least));
}

/** What says in brackets what a blank is for. */
const named = /(?<=_{2}|…|\.{3}) \([^()]{1,40}\)/g;
/** Behind a blank, the words that lead to the next one. */
const betweenGaps = /(?<=(?:_{2}|…|\.{3})[^ ]* )[^_…]+? (?=_{2}|…|\.{3})/g;

function withTheNext(words: string): string {
  return textWidth(words, 10) > together ? words : unparted(words);
}

function unparted(words: string): string {
  return words.replaceAll(" ", "\u00A0");
}

function rule(width: number, least?: number): string {
  const fill = least === undefined ? "" : ` data-fill="${least}"`;
  return `<span class="blank" data-width="${width}"${fill}></span>`;
}

function phrase(key: string, { hash, data: { print }, loc }: Call): string {
  try {
    return say(print.pack.wording, print.pack.tag, key, hash);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw Object.assign(new Error(reason, { cause }), { lineNumber: loc.start.line });
  }
}

export function quote(words: string, { facts }: Language): string {
  const { outer, inner } = facts.quotes;
  const [open, close] = outer;
  const space = facts.spaceInside.some(([mark]) => mark === open) ? " " : "";
  const text = words.trim();
  const whole = text.startsWith(open) && text.indexOf(close) === text.length - close.length;
  if (whole) return text;
  const within = text.replace(/«\s*|“/g, inner[0]).replace(/\s*»|”/g, inner[1]);
  return open + space + within + space + close;
}

function places(at: At | readonly At[], call: Call): string {
  const { paragraphSign } = call.data.print.pack.facts;
  const all = [...new Set(typeof at === "object" ? at : [at])];
  const numbers = all.filter((one) => typeof one === "number").sort((a, b) => a - b);
  const others = all.filter((one) => typeof one === "string").map((one) => phrase(`place.${one}`, call));
  const cited = numbers.length > 0 ? [paragraphSign + numbers.join(", ")] : [];
  return [...cited, ...others].join(", ");
}

export function date(iso: string, { page, wording, tag }: Language): string {
  const [year = "", month, day] = iso.split("-");
  const name = page.months[Number(month) - 1];
  if (name === undefined) return year;
  const values = { day: Number(day), month: name, year };
  if (day === undefined) return say(wording, tag, "date.month", values);
  return say(wording, tag, values.day === 1 ? "date.first" : "date.day", values);
}

function tongue(tag: string, language: string): string {
  try {
    return new Intl.DisplayNames([language], { type: "language" }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
