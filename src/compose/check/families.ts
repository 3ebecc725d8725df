import type { CheckWording } from "../../model/checkstock.ts";
import type { CheckBlock } from "../../model/guide.ts";

interface Family {
  readonly block: CheckBlock["id"];
  /** Sends the reader away from the page. */
  readonly outside: boolean;
  /** At most so many in a guide. */
  readonly most: number;
  /** What a wording may use; one that uses a slot without words is passed over. */
  readonly slots: readonly string[];
  readonly variants: readonly string[];
}

const out = (block: CheckBlock["id"], slots: readonly string[], variants: readonly string[], most = 1) => ({
  block,
  outside: true,
  most,
  slots,
  variants,
});

/** Where to look, and a second step that belongs to that place. */
const place = ["where", "note"] as const;

/** What can be checked, in order of print inside a block: what `checks/*.yaml` is checked against. */
export const families: Readonly<Record<string, Family>> = {
  provenance: out("leave", ["place"], ["nameless", "undated"]),
  author: out("leave", ["author", "publisher"], ["outlet", "alone", "signed"]),
  publisher: out("leave", ["publisher"], ["named", "wiki", "petition", "official"]),
  "author-publisher": out("leave", ["author", "organisation", "publisher"], ["note"]),
  origin: out("leave", ["line", "name"], ["translated", "elsewhere", "earlier", "headed"]),
  series: out("leave", ["words", "name", "place"], ["named"]),
  signature: out("leave", ["words", "name", "place"], ["letters", "own-work"]),
  column: out("leave", ["name", "publisher"], ["titled"]),
  neighbours: out("leave", ["publisher"], ["titles"]),
  terms: out("leave", ["line", "publisher"], ["disclaimer", "funding", "corrections", "reuse"]),
  coverage: out(
    "leave",
    ["words", "name", "voice", "place"],
    [
      "own",
      "begins",
      "said",
      "about",
      "portrait",
      "title",
      "view-title",
      "view",
      "view-line",
      "foreign",
      "study",
    ],
  ),
  study: out("leave", ["words", "place", ...place], ["told"]),
  institute: out("leave", ["words", "name", "place"], ["unnamed"]),
  text: out(
    "leave",
    ["work", "outlet", "voice", "words", "place"],
    ["work", "aired", "brought", "speech", "post"],
    2,
  ),
  paper: out("leave", ["outlet", "words", "place"], ["journal"], 2),
  document: out("leave", ["name", "words", "place"], ["issued"], 2),
  link: out("leave", ["words", "site", "place"], ["link", "address", "site"], 2),
  law: out("leave", ["work", "words", "place"], ["told", "named"], 2),
  term: out("leave", ["term", "gloss", "shelf", "site", "place"], ["glossed", "used"], 3),
  copies: out("leave", ["words", "place"], ["sentence"]),
  speaker: out(
    "voices",
    ["voice", "role", "place", ...place],
    ["role", "told", "office", "does", "studied", "leads", "belongs", "titled", "bare"],
    3,
  ),
  profile: out("voices", ["name", "words", "place", ...place], ["told"]),
  expert: out("voices", ["words", "place"], ["unnamed"]),
  "second-hand": out("voices", ["voice", "through", "words", "place"], ["through", "outlet", "named"], 2),
  vague: out(
    "voices",
    ["voice", "words", "place", ...place],
    [
      "document",
      "text",
      "text-begins",
      "group",
      "group-begins",
      "source",
      "hearsay",
      "hearsay-begins",
      "some",
      "unsure",
    ],
    3,
  ),
  interest: out(
    "voices",
    ["name", "voice", "places"],
    ["heard", "company", "association", "member", "member-company"],
    2,
  ),
  reply: out("voices", ["name", "words", "place", ...place], ["silent", "heard", "country"]),
  "not-heard": out("voices", ["name", "words", "place"], ["told", "shown", "named"], 2),
  together: out("voices", ["words", "place"], ["we"]),
  answer: out("voices", ["voice", "words", "place"], ["told", "claimed"], 3),
  trail: { ...out("voices", ["sources", "missing"], ["mixed"]), outside: false },
  quotation: out(
    "quotations",
    ["voice", "outlet", "words", "place", "tongue", ...place],
    [
      "exact",
      "translated",
      "tongue",
      "far",
      "begins",
      "begins-translated",
      "begins-tongue",
      "begins-far",
      "printed",
      "printed-home",
      "told",
      "scrap",
      "copied",
      "unclaimed",
    ],
    4,
  ),
  summed: out(
    "quotations",
    ["voice", "outlet", "words", "place", ...place],
    ["person", "body", "outlet", "abroad", "partly"],
    3,
  ),
  edited: out("quotations", ["voice", "words", "place"], ["cut", "foreign"]),
  seams: { ...out("quotations", ["place", "quotes", "between"], ["several", "one"]), outside: false },
  owners: out("statements", ["places", "key"], ["mixed"]),
  figure: out(
    "statements",
    ["figure", "words", "place", ...place],
    ["percent", "change", "money", "count", "people", "measure"],
    2,
  ),
  planned: out("statements", ["figure", "words", "place"], ["ahead"]),
  counter: out("statements", ["figure", "words", "place", "voice"], ["named", "own"], 2),
  number: out(
    "statements",
    ["figure", "words", "place"],
    ["share", "change", "money", "count", "opening", "inside"],
    3,
  ),
  date: out("statements", ["date", "words", "place"], ["year", "day"], 3),
  record: out("statements", ["words", "sign", "place"], ["alone"]),
  entry: out(
    "statements",
    ["name", "words", "shelf", "place"],
    ["described", "dated", "told", "recalled", "spot"],
    5,
  ),
  artwork: out("statements", ["name", "words", "shelf", "place"], ["dated", "named"], 3),
  past: out("statements", ["name", "words", "shelf", "place"], ["told", "life"], 3),
  plan: out("statements", ["words", "place"], ["fought"], 2),
  "found-elsewhere": out(
    "statements",
    ["figure", "name", "place"],
    ["number", "value", "share", "person", "place", "matter"],
    3,
  ),
  allusion: out("statements", ["words", "place"], ["behind", "around"], 4),
  unsourced: out("statements", ["figure", "words", "place"], ["number", "day"]),
  contrary: out("statements", ["words", "place"], ["claim"], 3),
  stated: out("statements", ["words", "place"], ["plain", "begins"], 3),
  "side-by-side": { ...out("statements", ["words", "here", "there"], ["pair"]), outside: false },
  settled: { ...out("statements", ["place"], ["mixed"], 2), outside: false },
  since: out("time", ["words", "place", ...place], ["announced", "ahead", "matter", "event"], 2),
};

export interface CheckFault {
  readonly pattern: string;
  readonly wrong: string;
  readonly allowed: readonly string[];
}

/** What is wrong with a wording: a family, a variant or a slot that there is not. */
export function checkFaults({ id, family, variant, ask, expect }: CheckWording): CheckFault[] {
  const known = families[family];
  if (!known) return [{ pattern: id, wrong: family, allowed: Object.keys(families) }];
  if (variant !== undefined && !known.variants.includes(variant))
    return [{ pattern: id, wrong: variant, allowed: known.variants }];
  const used = [...`${ask} ${expect}`.matchAll(/\{(\w+)\}/gu)].map(([, slot = ""]) => slot);
  return used
    .filter((slot) => !known.slots.includes(slot))
    .map((slot) => ({ pattern: id, wrong: `{${slot}}`, allowed: known.slots }));
}
