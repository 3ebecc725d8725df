import type { Analysis, Name, Voice } from "../../model/analysis.ts";
import { withoutArticle } from "../outlet.ts";
import type { View } from "../view.ts";
import { introduced } from "./introduced.ts";
import { besides, isPrivate, landOf, publicRole, roleIn } from "./people.ts";
import { countriesIn } from "./places.ts";
import { hasSign, signs } from "./signs.ts";
import { isSmall } from "./small.ts";

/** Words of a description that stands for a public office or body. */
const longest = 7;

/** Functions of those who are heard besides whom an article is about. */
const besideOthers: ReadonlySet<string> = new Set([
  "journalist",
  "speaker",
  "law",
  "scholar",
  "expert",
  "writer",
  "doctor",
  "force",
]);

const known = new WeakMap<Analysis, readonly Voice[]>();

/**
 * The voices in their order, those without a name under that of whom the text can only mean: « le président français »,
 * « l’ex-président » where one person alone is heard. A public office or body with a name or a country in its description
 * keeps that as its function.
 */
export function bearers(view: View): readonly Voice[] {
  const before = known.get(view.analysis);
  if (before) return before;
  const people = peopleOf(view);
  const made = view.analysis.voices.map((voice): Voice => {
    if (voice.named) return described(view, voice);
    if (isNamedBody(voice)) return { ...voice, named: true, kind: "institution" };
    const who = bearer(view, voice, people);
    if (who !== undefined) {
      const same = namedVoice(view, who);
      const name = same?.name.includes(" ") === true ? same.name : who;
      return { ...(same ?? voice), name, named: true, kind: "person" };
    }
    return isOffice(view, voice) ? { ...voice, role: voice.name } : voice;
  });
  known.set(view.analysis, made);
  return made;
}

/** “South Wales Police”: a name of which only the last word says that many are meant. */
function isNamedBody({ kind, name }: Voice): boolean {
  return kind === "group" && /^\p{Lu}\S+(?:\s\p{Lu}\S+)+$/u.test(name);
}

/** An office or a body without a name that other pages name in the same way. */
export function isDescribed({ named, name, role }: Voice): boolean {
  return !named && role === name;
}

/** With the function that the text gives before another quotation of the paragraph, without its article. */
export function withRole(view: View, voice: Voice): Voice {
  const told = bearers(view)[view.analysis.voices.indexOf(voice)];
  if (voice.role !== undefined || !voice.named || told?.role === undefined || told.name !== voice.name)
    return voice;
  return { ...voice, role: withoutArticle(view, told.role) };
}

/** Words of its description to type. */
export function describedPieces(view: View, { name }: Voice): string[] {
  const pack = view.pack(view.analysis.title);
  return name
    .split(/[\s'’]+/u)
    .filter((word) => /^\p{Lu}{2,}$/u.test(word) || (word.length > 2 && !isSmall(word, pack)))
    .slice(0, longest);
}

function isOffice(view: View, { name, kind }: Voice): boolean {
  const words = name.split(/\s+/u);
  const role = roleIn(view, name);
  const {
    institutions = [],
    documents = [],
    studies = [],
    heads = [],
    headLast = false,
  } = view.pack(view.analysis.title)?.lexicons ?? {};
  const [, head = "", ...rest] = name.toLowerCase().split(/[\s'’]+/u);
  // « Les services »: several.
  if (institutions.includes(head.slice(0, -1))) return false;
  const isBody = institutions.includes(head) || (headLast && institutions.includes(rest.at(-1) ?? ""));
  const isPublic = kind === "person" ? role === "office" || role === "speaker" : isBody;
  // Whom the text does not name at the head of a state the reader knows.
  if (hasSign(name, documents, studies) || (kind === "person" && hasSign(name, heads))) return false;
  const isTold = countriesIn(view, name).length > 0 || hasName(view, name);
  return isPublic && isTold && words.length > 1 && words.length <= longest && !isPrivate(view, name);
}

/** A capital that is not that of the function: « le porte-parole de l’Otan », not « le Président ». */
function hasName(view: View, description: string): boolean {
  const [, ...words] = description.split(/\s+/u);
  return words.some(
    (word) => /(?:^|['’])\p{Lu}\p{L}/u.test(word) && roleIn(view, word.toLowerCase()) === undefined,
  );
}

interface Person {
  readonly name: string;
  readonly paragraphs: ReadonlySet<number>;
}

function peopleOf(view: View): readonly Person[] {
  const all = new Map<string, Set<number>>();
  for (const mark of view.analysis.marks) {
    if (mark.label !== "name" || !isPerson(view, mark)) continue;
    const found = all.get(mark.referent) ?? new Set<number>();
    all.set(mark.referent, found.add(mark.paragraph));
  }
  const full = [...all].filter(([name]) => !/^\P{L}*\p{L}{1,3}\.\s/u.test(name));
  return full.map(([name, paragraphs]) => ({ name, paragraphs }));
}

function isPerson(view: View, { kind, referent }: Name): boolean {
  if (!/^\p{Lu}\.?\P{Lu}.*\s/u.test(referent)) return false;
  if (kind === "person" || landOf(view, referent) !== undefined) return true;
  return kind === "unknown" && publicRole(view, referent) === "office";
}

function namedVoice({ analysis: { voices } }: View, name: string): Voice | undefined {
  const last = name.split(" ").at(-1) ?? name;
  return voices.find(
    (voice) => voice.named && (voice.name === last || name === voice.name || name.endsWith(` ${voice.name}`)),
  );
}

function bearer(view: View, voice: Voice, people: readonly Person[]): string | undefined {
  const isPointed = voice.kind === "person" ? voice.definite !== undefined : isFunction(view, voice);
  if (!isPointed) return undefined;
  const first = voice.paragraphs[0] ?? 0;
  const open = people.filter(({ name }) => !isPrivate(view, name));
  const met = open.filter(({ paragraphs }) => [...paragraphs].some((at) => at <= first));
  return ofCountry(view, voice, open) ?? ofFunction(view, voice, met) ?? alone(view, voice, met, first);
}

/** « L’ex-maire », of which the analysis does not know what it is. */
function isFunction(view: View, { kind, name }: Voice): boolean {
  const { definite = [] } = view.pack(view.analysis.title)?.lexicons ?? {};
  const [article = ""] = /^\p{L}+['’]?/u.exec(name.toLowerCase()) ?? [];
  return (
    kind === "unknown" && definite.includes(article.replace("’", "'")) && roleIn(view, name) !== undefined
  );
}

/** « Le président français »: at the head of a country, the one person whom the text or everybody knows there. */
function ofCountry(view: View, { name }: Voice, people: readonly Person[]): string | undefined {
  const { heads = [] } = view.pack(view.analysis.title)?.lexicons ?? {};
  const [head] = name.match(signs(heads)) ?? [];
  const [land, ...others] = countriesIn(view, name);
  if (head === undefined || land === undefined || others.length > 0) return undefined;
  const isThere = (person: string): boolean => landOf(view, person) === land;
  const told = people.filter((person) =>
    besides(view, person.name).some(
      (text) =>
        hasSign(text.toLowerCase(), [head.toLowerCase()]) &&
        (isThere(person.name) || countriesIn(view, text).includes(land)),
    ),
  );
  if (told.length > 0) return only(told);
  return only(
    people.filter(
      (person) => isThere(person.name) && !besides(view, person.name).some((text) => hasSign(text, heads)),
    ),
  );
}

/** « L’hydrologue », of whom the text has presented in these words. */
function ofFunction(view: View, voice: Voice, people: readonly Person[]): string | undefined {
  const words = describedPieces(view, voice).map((word) => word.toLowerCase());
  if (words.length === 0) return undefined;
  return only(
    people.filter((person) => {
      const told = introduced(view, person.name);
      const own = (told?.quote.toLowerCase().match(/[\p{L}-]+/gu) ?? []) as string[];
      return told?.form === "apposed" && words.every((word) => own.includes(word));
    }),
  );
}

/** Nobody else is heard under a name, and the title or the text before names that person. */
function alone(view: View, voice: Voice, people: readonly Person[], first: number): string | undefined {
  const heard = view.analysis.voices.filter(({ named, kind }) => named && kind === "person");
  const [one, ...others] = heard;
  if (one === undefined || others.length > 0) return undefined;
  const last = one.name.split(" ").at(-1) ?? one.name;
  const person = people.find(({ name }) => name === one.name || name.endsWith(` ${last}`));
  const role = roleIn(view, voice.name);
  if (person === undefined || (role !== undefined && besideOthers.has(role))) return undefined;
  const isTitled = view.analysis.title.text.includes(last);
  const isBare = !hasName(view, voice.name) && countriesIn(view, voice.name).length === 0;
  const isHere = one.paragraphs.includes(first);
  const own = one.name.includes(" ") ? one.name : person.name;
  return (isBare ? isTitled || one.paragraphs.length > 1 : isTitled && isHere) ? own : undefined;
}

function only(found: readonly Person[]): string | undefined {
  return found.length === 1 ? found[0]?.name : undefined;
}

/** « Le porte-parole du gouvernement … », and behind another quotation of the paragraph the name alone. */
function described(view: View, voice: Voice): Voice {
  if (voice.kind !== "person" || voice.role !== undefined || introduced(view, voice.name) !== undefined)
    return voice;
  const first = voice.paragraphs[0] ?? 0;
  const here = view.analysis.voices.filter(
    (other) => other.kind === "person" && other !== voice && other.paragraphs.includes(first),
  );
  const [one, ...others] = here;
  if (one === undefined || others.length > 0 || one.named || one.definite === undefined) return voice;
  const text = view.analysis.paragraphs[first - 1]?.text ?? "";
  const at = text.indexOf(one.name);
  const isOnlyHere = one.paragraphs.length === 1;
  return isOnlyHere && at >= 0 && at < text.indexOf(voice.name) ? { ...voice, role: one.name } : voice;
}
