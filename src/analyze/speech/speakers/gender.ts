import type { Span } from "../../../model/analysis.ts";
import type { Lexicons } from "../../../model/lexicons.ts";
import { holding } from "../../cover.ts";
import { type Run, runsOf } from "../../names/runs.ts";
import type { Scene } from "../../scene.ts";
import type { Vocabulary } from "../../vocabulary.ts";
import type { Token } from "../../words.ts";

export type Gender = "masculine" | "feminine" | "neuter";

/** How many times as often as the other a gender must be seen. */
const surely = 4;

export function gendersIn(words: Lexicons["genders"]): ReadonlyMap<string, Gender> {
  const { masculine = [], feminine = [], neuter = [] } = words ?? {};
  const of = (forms: readonly string[], gender: Gender) =>
    forms.map((form): [string, Gender] => [form, gender]);
  return new Map([...of(masculine, "masculine"), ...of(feminine, "feminine"), ...of(neuter, "neuter")]);
}

/**
 * Whether the article says “he” or “she” of a name, by last word in lower case: of the pronouns outside
 * quotation marks (`outer`, by scene), the first behind the name in its sentence, else the one that opens the next,
 * where no other name that may be a person's is there; courtesy titles. Names of which it says both are left out.
 */
export function gendersOf(
  scenes: readonly Scene[],
  outer: readonly (readonly Span[])[],
  surnames: ReadonlySet<string>,
): ReadonlyMap<string, Gender> {
  const votes = new Map<string, Record<Gender, number>>();
  const vote = (run: Run, gender: Gender | undefined): void => {
    if (gender === undefined || (!run.sure && !run.text.includes(" "))) return;
    const own = votes.get(lastOf(run)) ?? { masculine: 0, feminine: 0, neuter: 0 };
    own[gender]++;
    votes.set(lastOf(run), own);
  };
  scenes.forEach((scene, index) => {
    const { vocabulary, sentences, tokens } = scene;
    if (vocabulary === undefined || vocabulary.genders.size === 0) return;
    const quoted = outer[index] ?? [];
    const plain = (one: Span) => holding(quoted, one.start) === undefined;
    const runs = runsOf(scene, vocabulary).filter(plain);
    const pronouns = tokens.filter((token) => isPersonal(token, vocabulary) && plain(token));
    for (const run of runs) vote(run, titleOf(tokens, run, vocabulary));
    let open: Run | undefined;
    for (const sentence of sentences) {
      if (quoted.some((one) => one.start <= sentence.start && one.end >= sentence.end)) continue;
      const within = (one: Span) => one.start >= sentence.start && one.start < sentence.end;
      const own = runs.filter(within);
      const persons = own.filter((run) => surnames.has(lastOf(run)) && !isBody(scene, run, vocabulary));
      const leads = pronouns.find(within);
      if (open !== undefined && leads !== undefined && !(persons[0] && persons[0].start < leads.start))
        vote(open, vocabulary.genders.get(leads.form));
      open = undefined;
      const one = new Set(persons.map(lastOf)).size === 1 ? persons[0] : undefined;
      const next = pronouns.find(
        (pronoun) => within(pronoun) && one !== undefined && pronoun.start >= one.end,
      );
      if (one !== undefined && next !== undefined) vote(one, vocabulary.genders.get(next.form));
      else open = one;
    }
  });
  return new Map(
    [...votes].flatMap(([key, own]): [string, Gender][] => {
      const [first, second] = (Object.entries(own) as [Gender, number][]).sort((a, b) => b[1] - a[1]);
      return first !== undefined && first[1] > surely * (second?.[1] ?? 0) ? [[key, first[0]]] : [];
    }),
  );
}

/** “Youth Sport Trust”: a word for a body or a function is among its words. */
function isBody({ tokens }: Scene, { from, to }: Run, vocabulary: Vocabulary): boolean {
  return tokens
    .slice(from, to)
    .some(({ form }) => vocabulary.institutions.has(form) || vocabulary.groups.has(form));
}

/** “he”, “her”. */
export function isPersonal({ form }: Token, { genders, pronouns, possessives }: Vocabulary): boolean {
  const gender = genders.get(form);
  return gender !== undefined && gender !== "neuter" && (pronouns.has(form) || possessives.has(form));
}

function titleOf(tokens: readonly Token[], { from }: Run, vocabulary: Vocabulary): Gender | undefined {
  return [tokens[from], tokens[from - 1]]
    .filter((token) => token?.capital === true && !isPersonal(token, vocabulary))
    .map((token) => vocabulary.genders.get(token?.form ?? ""))
    .find((gender) => gender !== undefined && gender !== "neuter");
}

export function lastOf({ text }: { readonly text: string }): string {
  return (text.split(" ").at(-1) ?? "").toLowerCase();
}
