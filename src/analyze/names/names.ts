import type { Name, Span } from "../../model/analysis.ts";
import { isFunction } from "../nounphrase.ts";
import { phraseAt } from "../phrases.ts";
import type { Scene } from "../scene.ts";
import type { Vocabulary } from "../vocabulary.ts";
import { plainWords } from "./acronyms.ts";
import { outletKey } from "./outlets.ts";
import { type Run, runAt, runsOf } from "./runs.ts";

type NameDraft = Omit<Name, "quoted">;

/** What the rest of the analysis knows of names. `joined` runs over the scenes. */
export interface Known {
  readonly people: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
  readonly joined: readonly (readonly Span[])[];
}

interface Placed {
  readonly scene: Scene;
  readonly vocabulary: Vocabulary;
  readonly run: Run;
}

/** Names of all paragraphs; a word that only begins sentences is none, nor one that the article also writes plain. */
export function namesOf(scenes: readonly Scene[], known: Known): NameDraft[] {
  const raw = scenes.flatMap((scene, index): Placed[] => {
    const { vocabulary } = scene;
    if (vocabulary === undefined) return [];
    const heading = isHeadline(scene);
    return runsOf(scene, vocabulary, known.joined[index]).map((run) => ({
      scene,
      vocabulary,
      run: heading ? { ...run, sure: false } : run,
    }));
  });
  const sure = new Set(raw.filter(({ run }) => run.sure).map(({ run }) => run.text));
  const plain = plainWords(scenes);
  for (const { run } of raw)
    if (run.sure && run.text.includes(" ")) sure.add(run.text.split(" ").at(-1) ?? "");
  const families = familiesOf(raw);
  const ends = raw.map((one) => trimmed(one, sure, plain, known.places));
  const addressed = new Set(ends.filter(endsAddress).map(({ run }) => run.text));
  const placed = ends
    .flatMap((one) => (addressed.has(one.run.text) ? parted(one, families) : [one]))
    .filter((one) => isName(one, sure, plain));
  const referents = referentsOf(placed, known.places);
  const drafts = placed.map(({ scene, vocabulary, run }): NameDraft => {
    const longest = referents.get(keyOf(run.text, run, scene, vocabulary)) ?? run.text;
    const referent = agrees(run.text, longest) ? longest : run.text;
    return {
      label: "name",
      paragraph: scene.paragraph.number,
      span: { start: run.start, end: run.end },
      kind: kindOf(scene, vocabulary, run, referent, known),
      referent,
    };
  });
  const kinds = new Map(
    drafts.filter((one) => one.kind !== "unknown").map((one) => [one.referent, one.kind]),
  );
  return drafts
    .map((one) => ({ ...one, kind: kinds.get(one.referent) ?? one.kind }))
    .filter((one, index) => !placed[index]?.vocabulary.nounsCapitalised || isProven(one));
}

/** Where every noun has a capital, a name needs a sign: what it is, and for an organisation more than the word for it. */
function isProven({ kind, referent }: NameDraft): boolean {
  return kind === "organisation" ? /\s\p{Lu}|^\p{Lu}{2,}$/u.test(referent) : kind !== "unknown";
}

/** A title in which most words have a capital: it does not tell names from other words. */
function isHeadline({ block, tokens }: Scene): boolean {
  if (block >= 0) return false;
  const words = tokens.filter((token) => token.word && token.text.length > 3);
  return words.filter((token) => token.capital).length > 0.6 * words.length;
}

/** Without a word that only begins the sentence or belongs to a role; with the plain words of a country's name. */
function trimmed(
  { scene, vocabulary, run }: Placed,
  sure: ReadonlySet<string>,
  plain: ReadonlySet<string>,
  places: ReadonlySet<string>,
): Placed {
  const size = run.text.split(" ").length;
  const first = scene.tokens[run.from];
  const next = scene.tokens[run.to];
  if (next !== undefined && places.has(`${run.text} ${next.text}`)) {
    const longer = runAt(scene, run.from, run.to + 1, true);
    if (longer !== undefined) return { scene, vocabulary, run: longer };
  }
  if (size < 2 || first === undefined || sure.has(run.text) !== run.sure) return { scene, vocabulary, run };
  const rest = runAt(scene, run.from + 1, run.to, true);
  const { numbers } = vocabulary.lexicons;
  const opens =
    !run.sure &&
    (plain.has(first.form) || vocabulary.stop.has(first.form) || Object.hasOwn(numbers, first.form));
  const known = size > 2 && rest !== undefined && sure.has(rest.text) && rest.text.includes(" ");
  return rest !== undefined && (opens || known)
    ? { scene, vocabulary, run: rest }
    : { scene, vocabulary, run };
}

/** First words of the names of two words and more, by the last one. */
function familiesOf(raw: readonly Placed[]): ReadonlyMap<string, ReadonlySet<string>> {
  const made = new Map<string, Set<string>>();
  for (const { run } of raw) {
    const words = run.text.split(" ");
    const [first = "", last = ""] = [words[0], words.at(-1)];
    if (words.length > 1) made.set(last, (made.get(last) ?? new Set()).add(first));
  }
  return made;
}

/** “Ada Brook, 22, Bergen, Norway …”: behind an age and a town. */
function endsAddress({ scene, run }: Placed): boolean {
  const [age, , town, comma] = scene.tokens.slice(Math.max(0, run.from - 4), run.from);
  return comma?.text === "," && town?.capital === true && /^\d{1,3}$/u.test(age?.text ?? "");
}

/** “Ada Brook, 22, Bergen, Norway Brook tells …”: a place before somebody's last name is no first name, unlike elsewhere. */
function parted(one: Placed, families: ReadonlyMap<string, ReadonlySet<string>>): Placed[] {
  const { scene, vocabulary, run } = one;
  const [first = "", last = "", third] = run.text.split(" ");
  const others = [...(families.get(last) ?? [])].filter((name) => name !== first);
  if (third !== undefined || others.length === 0) return [one];
  const [place, name] = [
    runAt(scene, run.from, run.from + 1, true),
    runAt(scene, run.from + 1, run.to, true),
  ];
  return place === undefined || name === undefined
    ? [one]
    : [place, name].map((each) => ({ scene, vocabulary, run: each }));
}

function isName(
  { scene, vocabulary, run }: Placed,
  sure: ReadonlySet<string>,
  plain: ReadonlySet<string>,
): boolean {
  const own = scene.tokens.slice(run.from, run.to);
  if (own.every((token) => vocabulary.calendar.has(token.form))) return false;
  const title = phraseAt(scene.tokens, run.from, vocabulary.titles);
  if (title !== undefined && title.to >= run.to) return false;
  if (run.text.includes(" ")) return !isHeadline(scene) || sure.has(run.text);
  const only = own[0];
  const stressed = only !== undefined && plain.has(only.form) && !vocabulary.outlets.has(only.text);
  return (
    (run.sure || sure.has(run.text)) &&
    !stressed &&
    !(only !== undefined && vocabulary.stop.has(only.form) && only.form.length > 2)
  );
}

/** What makes two forms one name: the last word, the outlet. */
function keyOf(text: string, run: Run, scene: Scene, vocabulary: Vocabulary): string {
  const outlet = phraseAt(scene.tokens, run.from, vocabulary.outlets, true);
  return outlet?.to === run.to ? `outlet ${outletKey(text, vocabulary)}` : (text.split(" ").at(-1) ?? text);
}

/** The longest form by key. A single word is led to a longer name, a longer one only to itself with more inside. */
function referentsOf(placed: readonly Placed[], places: ReadonlySet<string>): Map<string, string> {
  const longest = new Map<string, string>();
  for (const { scene, vocabulary, run } of placed) {
    const key = keyOf(run.text, run, scene, vocabulary);
    const words = run.text.split(" ").filter((word) => /\p{L}/u.test(word));
    const known = longest.get(key) ?? "";
    const own = scene.tokens.slice(run.from, run.to);
    const composed = own.some(
      (token) => vocabulary.determiners.has(token.form) || isFunction(token, vocabulary),
    );
    if (words.length > 1 && (places.has(run.text) || (composed && !key.startsWith("outlet")))) continue;
    if (vocabulary.demonyms.has(own.at(-1)?.form ?? "")) continue;
    if (words.length <= 5 && run.text.length > known.length) longest.set(key, run.text);
  }
  return longest;
}

/** A single word, or a name with the same beginning. */
function agrees(short: string, long: string): boolean {
  const first = short.split(" ")[0] ?? short;
  return !short.includes(" ") || long.split(" ")[0] === first || long.endsWith(` ${short}`);
}

function kindOf(
  scene: Scene,
  vocabulary: Vocabulary,
  run: Run,
  referent: string,
  known: Known,
): Name["kind"] {
  const { tokens } = scene;
  const own = tokens.slice(run.from, run.to);
  const last = own.at(-1);
  if (phraseAt(tokens, run.from, vocabulary.outlets, true)?.to === run.to) return "outlet";
  if (last !== undefined && vocabulary.demonyms.has(last.form)) return "unknown";
  if (known.places.has(run.text) || vocabulary.lexicons.geography?.includes(own[0]?.form ?? ""))
    return "place";
  if (own.some((token) => vocabulary.institutions.has(token.form))) return "organisation";
  if (last !== undefined && vocabulary.roles.has(last.form)) return "unknown";
  if (known.people.has(referent) || known.people.has(run.text)) return "person";
  for (let length = 1; length <= 3; length++) {
    const title = run.from >= length ? phraseAt(tokens, run.from - length, vocabulary.titles) : undefined;
    if (title?.to === run.from) return "person";
  }
  const before = tokens[run.from - 1];
  if (before?.capital === false && vocabulary.roles.has(before.form) && own.length >= 2) return "person";
  if (own.length >= 2 && hasRole(scene, vocabulary, run)) return "person";
  const title = phraseAt(tokens, run.from, vocabulary.titles);
  const led = title !== undefined && title.to < run.to && !vocabulary.links.has(tokens[title.to]?.form ?? "");
  return led ? "person" : "unknown";
}

/** « La maire, Ida Quill, », “Ida Quill, the harbour master,”: a role set beside the name between commas. */
function hasRole({ tokens }: Scene, vocabulary: Vocabulary, { from, to }: Run): boolean {
  const before = tokens[from - 2];
  const closes = /^[,.;:)]$/.test(tokens[to]?.text ?? "");
  if (
    tokens[from - 1]?.text === "," &&
    closes &&
    before?.capital === false &&
    vocabulary.roles.has(before.form)
  )
    return true;
  if (tokens[to]?.text !== "," || !vocabulary.determiners.has(tokens[to + 1]?.form ?? "")) return false;
  for (let at = to + 2; at < to + 6; at++) {
    const token = tokens[at];
    if (token === undefined || !token.word) return false;
    if (vocabulary.roles.has(token.form)) return true;
    if (vocabulary.stop.has(token.form)) return false;
  }
  return false;
}
