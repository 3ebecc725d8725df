import type { Span, Voice } from "../../../model/analysis.ts";
import type { Speaker } from "../speakers/speaker.ts";
import type { Introduction } from "./introduced.ts";
import { type Ground, joinsOf } from "./joins.ts";

interface Relay {
  readonly outlet: string;
  /** A reference, which stands for the paragraphs in a row before it, too. */
  readonly block: boolean;
}

interface Entry {
  name: string;
  role: string | undefined;
  named: boolean;
  kind: Voice["kind"];
  readonly words: string[];
  readonly description: readonly string[] | undefined;
  readonly definite: number | undefined;
  readonly key: string;
  readonly paragraphs: Set<number>;
  /** Through whom the voice is heard, by paragraph. */
  readonly relays: Map<number, Relay>;
  spoken: number;
  /** The earliest paragraph the name was read in. */
  first: number;
}

const noGround: Ground = { complements: new Map(), expansions: new Map() };

/** Collects voices; forms of one name come together. */
export interface Voices {
  /** Capitalised words of the article that do not merely begin a sentence, in lower case. */
  readonly names: ReadonlySet<string>;
  /** Index of the speaker's voice, a new one if need be. `text` is the paragraph the spans point into. */
  readonly meet: (speaker: Speaker, text: string, paragraph: number) => number;
  readonly hear: (voice: number, paragraph: number, words: number) => void;
  readonly through: (voice: number, outlet: string, paragraph: number, block?: boolean) => void;
  readonly nameOf: (voice: number) => string;
  readonly kindOf: (voice: number) => Voice["kind"];
  /** `total`: words of the body. The voices that are heard in the article, in order of first paragraph, and where each index now lies. */
  readonly settle: (total: number) => {
    readonly voices: Voice[];
    readonly places: ReadonlyMap<number, number>;
  };
}

export function collectVoices(
  names: ReadonlySet<string>,
  groundOf: () => Ground,
  introductionsOf: () => ReadonlyMap<string, Introduction>,
): Voices {
  const entries: Entry[] = [];
  const byKey = new Map<string, number[]>();
  const meet = (speaker: Speaker, text: string, paragraph: number): number => {
    const name = slice(text, speaker.name);
    const words = name
      .toLowerCase()
      .split(/[\s.]+/u)
      .filter((word) => /\p{L}/u.test(word));
    const key = `${speaker.named ? "n" : "u"}:${speaker.key}`;
    const role = speaker.role === undefined ? undefined : slice(text, speaker.role);
    const same = byKey.get(key)?.find((index) => agrees(entries[index], words, speaker));
    const entry = same === undefined ? undefined : entries[same];
    if (same !== undefined && entry !== undefined) {
      entry.role ??= role;
      const fuller =
        paragraph === entry.first && speaker.kind === "person" && words.length > entry.words.length;
      if (paragraph < entry.first || fuller) {
        entry.name = name;
        entry.first = paragraph;
      }
      if (entry.kind === "unknown") entry.kind = speaker.kind;
      return same;
    }
    const { named, kind } = speaker;
    const rest = {
      words,
      description: speaker.description,
      definite: speaker.definite,
      key,
      paragraphs: new Set<number>(),
      relays: new Map<number, Relay>(),
      spoken: 0,
      first: paragraph,
    };
    entries.push({ name, role, named, kind, ...rest });
    byKey.set(key, [...(byKey.get(key) ?? []), entries.length - 1]);
    return entries.length - 1;
  };
  return {
    names,
    meet,
    hear: (voice, paragraph, words) => {
      const entry = entries[voice];
      entry?.paragraphs.add(paragraph);
      if (entry !== undefined) entry.spoken += words;
    },
    through: (voice, outlet, paragraph, block = false) => {
      const entry = entries[voice];
      if (entry === undefined || outlet.toLowerCase().includes(entry.name.toLowerCase())) return;
      if (!entry.relays.has(paragraph)) entry.relays.set(paragraph, { outlet, block });
    },
    nameOf: (voice) => entries[voice]?.name ?? "",
    kindOf: (voice) => entries[voice]?.kind ?? "unknown",
    settle: (total) => {
      const introductions = introductionsOf();
      for (const entry of entries) introduce(entry, introductions);
      const described = entries.some((one) => one.description !== undefined);
      const joins = joinsOf(entries, described ? groundOf() : noGround);
      joins.forEach((to, from) => {
        if (to !== from) pour(entries[from], entries[to]);
      });
      const heard = entries.flatMap((entry, index) =>
        entry.paragraphs.size === 0 || joins[index] !== index
          ? []
          : [{ index, voice: voiceOf(entry, total) }],
      );
      heard.sort((a, b) => (a.voice.paragraphs[0] ?? 0) - (b.voice.paragraphs[0] ?? 0) || a.index - b.index);
      const places = new Map(heard.map((one, place) => [one.index, place]));
      joins.forEach((to, from) => {
        const place = places.get(to);
        if (to !== from && place !== undefined) places.set(from, place);
      });
      return { voices: heard.map((one) => one.voice), places };
    },
  };
}

/** A last name alone becomes the full name that the article gives; a name takes the function it is introduced with. */
function introduce(entry: Entry, introductions: ReadonlyMap<string, Introduction>): void {
  if (!entry.named || (entry.kind !== "person" && entry.kind !== "unknown")) return;
  const known = introductions.get(entry.name.split(" ").at(-1)?.toLowerCase() ?? "");
  const single = !entry.name.includes(" ");
  if (known === undefined || (!single && known.name !== entry.name)) return;
  if (single && known.name.split(" ").at(-1) !== entry.name) return;
  entry.name = known.name;
  entry.role ??= known.role;
  if (known.role !== undefined) entry.kind = "person";
}

function agrees(entry: Entry | undefined, words: readonly string[], speaker: Speaker): boolean {
  if (entry === undefined) return false;
  if (!speaker.named || speaker.kind === "outlet") return true;
  if (speaker.kind === "institution" && words.length > 1 && entry.words.length > 1)
    return ends(words, entry.words) || ends(entry.words, words);
  if (entry.words.length === 1 || words.length === 1) return true;
  return entry.words[0]?.charAt(0) === words[0]?.charAt(0);
}

/** One name is the other with words before it: “the U.S. State Department”. */
function ends(long: readonly string[], short: readonly string[]): boolean {
  const bare = short.length > 2 ? short.slice(1) : short;
  return (
    long.length >= bare.length &&
    bare.every((word, index) => word === long[long.length - bare.length + index])
  );
}

function pour(from: Entry | undefined, to: Entry | undefined): void {
  if (from === undefined || to === undefined) return;
  for (const paragraph of from.paragraphs) to.paragraphs.add(paragraph);
  to.spoken += from.spoken;
  for (const [paragraph, relay] of from.relays)
    if (!to.relays.has(paragraph)) to.relays.set(paragraph, relay);
}

function voiceOf(entry: Entry, total: number): Voice {
  return {
    name: entry.name,
    ...(entry.role === undefined ? {} : { role: entry.role }),
    named: entry.named,
    ...pointing(entry),
    kind: entry.kind,
    ...relayed(entry),
    paragraphs: [...entry.paragraphs].sort((a, b) => a - b),
    words: entry.spoken,
    ...(total === 0 ? {} : { share: Math.round((1000 * entry.spoken) / total) / 1000 }),
  };
}

/** Of a function or a body with “the”. */
function pointing({ named, kind, definite }: Entry): Pick<Voice, "definite"> {
  const isOne = !named && (kind === "person" || kind === "institution");
  return isOne && definite !== undefined ? { definite } : {};
}

/** One for the whole voice where no paragraph has another, and most have it; without a name, where all have it. */
function relayed({ relays, paragraphs, named }: Entry): Pick<Voice, "through" | "relays"> {
  const whole = new Map([...relays].map(([paragraph, { outlet }]) => [paragraph, outlet]));
  for (const [last, { outlet, block }] of relays)
    for (let at = last - 1; block && paragraphs.has(at) && !whole.has(at); at--) whole.set(at, outlet);
  const byOutlet = new Map<string, number[]>();
  for (const [paragraph, through] of whole) {
    const list = byOutlet.get(through);
    if (list === undefined) byOutlet.set(through, [paragraph]);
    else list.push(paragraph);
  }
  const [first, second] = byOutlet.keys();
  if (first === undefined) return {};
  const covered = [...paragraphs].filter((at) => whole.has(at)).length / paragraphs.size;
  const one = second === undefined && covered >= (named ? 0.5 : 1);
  const list = [...byOutlet].map(([through, places]) => ({
    through,
    paragraphs: places.toSorted((a, b) => a - b),
  }));
  return { ...(one ? { through: first } : {}), relays: list };
}

function slice(text: string, span: Span): string {
  return text.slice(span.start, span.end).replace(/\s+/g, " ");
}
