import type { Cue } from "../model/analysis.ts";
import type { Language } from "../model/language.ts";
import type { Lexicons } from "../model/lexicons.ts";
import { safe } from "./amounts/numerals.ts";
import { type Phrasebook, phrasebook } from "./phrases.ts";
import { type Brackets, bracketsOf } from "./speech/second/bracket.ts";
import { nounSet } from "./speech/second/nouns.ts";
import { type Gender, gendersIn } from "./speech/speakers/gender.ts";
import { fold, type Splitting, splittingOf } from "./words.ts";

/** A pack's lexicons, made ready to search. */
export interface Vocabulary {
  readonly language: string;
  readonly lexicons: Lexicons;
  readonly months: readonly string[];
  readonly shortMonths: readonly (readonly string[])[];
  /** Words between the ends of a range. */
  readonly to: string;
  readonly and: string;
  readonly splitting: Splitting;
  readonly stop: ReadonlySet<string>;
  readonly determiners: ReadonlySet<string>;
  readonly links: ReadonlySet<string>;
  readonly roleLinks: ReadonlySet<string>;
  readonly auxiliaries: ReadonlySet<string>;
  readonly passives: ReadonlySet<string>;
  readonly relatives: ReadonlySet<string>;
  readonly pronouns: ReadonlySet<string>;
  readonly complementisers: ReadonlySet<string>;
  readonly participles: ReadonlySet<string>;
  readonly roles: ReadonlySet<string>;
  readonly groups: ReadonlySet<string>;
  readonly institutions: ReadonlySet<string>;
  readonly firstPerson: ReadonlySet<string>;
  readonly adverbEndings: readonly string[];
  readonly titles: Phrasebook;
  readonly reporting: Phrasebook;
  readonly classes: ReadonlyMap<string, Cue["class"]>;
  readonly according: Phrasebook;
  readonly outlets: Phrasebook;
  readonly workCues: Phrasebook;
  readonly distanceCues: Phrasebook;
  readonly backReferences: Phrasebook;
  readonly emphasisAdded: Phrasebook;
  readonly accordingFirst: ReadonlySet<string>;
  readonly agents: ReadonlySet<string>;
  readonly bareReporting: ReadonlySet<string>;
  readonly nonfinite: ReadonlySet<string>;
  readonly gerundEndings: readonly string[];
  readonly quoting: ReadonlySet<string>;
  readonly closeOnly: ReadonlySet<string>;
  readonly between: ReadonlySet<string>;
  readonly singular: ReadonlySet<string>;
  readonly definite: ReadonlySet<string>;
  readonly shares: ReadonlySet<string>;
  readonly weekdays: ReadonlySet<string>;
  readonly telling: ReadonlySet<string>;
  readonly acting: ReadonlySet<string>;
  readonly actLinks: ReadonlySet<string>;
  readonly sayingNouns: Phrasebook;
  readonly sayingClasses: ReadonlyMap<string, Cue["class"]>;
  readonly sayingClauses: Phrasebook;
  readonly possessives: ReadonlySet<string>;
  /** Of a pronoun or a courtesy title: “she”, “Mr”. */
  readonly genders: ReadonlyMap<string, Gender>;
  readonly documents: ReadonlySet<string>;
  readonly manner: ReadonlySet<string>;
  readonly openers: ReadonlySet<string>;
  readonly clauseSubjects: ReadonlySet<string>;
  readonly objectPronouns: ReadonlySet<string>;
  readonly particles: ReadonlySet<string>;
  readonly demonyms: ReadonlySet<string>;
  readonly wordsOf: Phrasebook;
  readonly headLast: boolean;
  readonly dropsSubjects: boolean;
  /** Ending of a plural verb; empty where it tells nothing. */
  readonly pluralVerbs: string;
  readonly nounsCapitalised: boolean;
  readonly ordinalPoint: boolean;
  readonly verbSecond: boolean;
  readonly brackets: Brackets;
  readonly perfects: ReadonlySet<string>;
  readonly asOpeners: ReadonlySet<string>;
  readonly accordingAfter: ReadonlySet<string>;
  readonly accordingBehind: ReadonlySet<string>;
  /** „Angaben“ in „nach Angaben“. */
  readonly accordingNouns: ReadonlySet<string>;
  readonly reportedMood: ReadonlySet<string>;
  readonly reportedBehind: ReadonlySet<string>;
  /** Names of months and days. */
  readonly calendar: ReadonlySet<string>;
}

const made = new WeakMap<Language, Vocabulary>();

/** The same pack gives the same vocabulary. */
export function vocabularyOf(pack: Language): Vocabulary {
  const known = made.get(pack) ?? prepare(pack);
  made.set(pack, known);
  return known;
}

function prepare(pack: Language): Vocabulary {
  const { lexicons, page } = pack;
  const splitting = splittingOf(lexicons);
  const set = (words: readonly string[]): ReadonlySet<string> => new Set(words.map(fold));
  const book = (words: readonly string[]): Phrasebook => phrasebook(words, splitting);
  const nouns = (words: readonly string[]): ReadonlySet<string> =>
    nounSet(set(words), pack.facts.compounds === true, lexicons.caseEndings ?? []);
  const classes = new Map<string, Cue["class"]>();
  const quoting = new Set<string>();
  for (const name of ["cognition", "charged", "neutral"] as const)
    for (const form of lexicons.reporting[name]) classes.set(fold(form), name);
  for (const name of ["charged", "neutral"] as const)
    for (const form of lexicons.quoting?.[name] ?? []) {
      if (classes.has(fold(form))) continue;
      classes.set(fold(form), name);
      quoting.add(fold(form));
    }
  const sayingClasses = new Map<string, Cue["class"]>();
  for (const name of ["cognition", "charged", "neutral"] as const)
    for (const form of lexicons.sayingNouns?.[name] ?? []) sayingClasses.set(fold(form), name);
  return {
    language: pack.tag,
    lexicons,
    months: page.months,
    shortMonths: page.shortMonths,
    to: fold(pack.facts.to),
    and: fold(pack.facts.and),
    splitting,
    stop: set(lexicons.stopWords),
    determiners: set(lexicons.determiners),
    links: set(lexicons.links),
    roleLinks: set(lexicons.roleLinks),
    auxiliaries: set(lexicons.auxiliaries),
    passives: set(lexicons.passives),
    relatives: set(lexicons.relatives),
    pronouns: set(lexicons.pronouns),
    complementisers: set(lexicons.complementisers),
    participles: set(lexicons.participles),
    roles: nouns(lexicons.roles),
    groups: nouns(lexicons.groups),
    institutions: nouns(lexicons.institutions),
    firstPerson: set(lexicons.firstPerson),
    adverbEndings: lexicons.adverbEndings,
    titles: book(lexicons.titles),
    reporting: book([...classes.keys()].filter((form) => !form.includes(" … "))),
    classes,
    according: book(lexicons.according),
    outlets: phrasebook(lexicons.outlets, splitting, true),
    workCues: book(lexicons.workCues),
    distanceCues: book(lexicons.distanceCues),
    backReferences: book(lexicons.backReferences),
    accordingFirst: set(lexicons.accordingFirst),
    agents: set(lexicons.agents),
    emphasisAdded: book(lexicons.emphasisAdded),
    bareReporting: set(lexicons.bareReporting),
    nonfinite: set(lexicons.nonfinite ?? []),
    gerundEndings: lexicons.gerundEndings ?? [],
    quoting,
    closeOnly: set(lexicons.closeOnly ?? []),
    between: set((lexicons.between ?? []).flatMap((phrase) => phrase.split(" "))),
    singular: set(lexicons.singular ?? []),
    definite: set(lexicons.definite ?? []),
    shares: set(lexicons.shares ?? []),
    weekdays: set(weekdaysOf(pack.tag)),
    telling: set(lexicons.telling ?? []),
    acting: set(lexicons.acting ?? []),
    actLinks: set(lexicons.actLinks ?? []),
    sayingNouns: book([...sayingClasses.keys()]),
    sayingClasses,
    sayingClauses: book(lexicons.sayingClauses ?? []),
    possessives: set(lexicons.possessives ?? []),
    genders: gendersIn(lexicons.genders),
    documents: set(lexicons.documents ?? []),
    manner: set(lexicons.manner ?? []),
    openers: set(lexicons.openers ?? []),
    clauseSubjects: set(lexicons.clauseSubjects ?? []),
    objectPronouns: set(lexicons.objectPronouns ?? []),
    particles: set(lexicons.particles ?? []),
    demonyms: set(lexicons.demonyms ?? []),
    wordsOf: book(lexicons.wordsOf ?? []),
    headLast: lexicons.headLast === true,
    dropsSubjects: pack.facts.dropsSubjects === true,
    pluralVerbs: pack.facts.pluralVerbs ?? "",
    ordinalPoint: pack.facts.ordinalPoint === true,
    nounsCapitalised: pack.facts.nounsCapitalised === true,
    verbSecond: pack.facts.verbSecond === true,
    brackets: bracketsOf(classes),
    perfects: set(lexicons.perfects ?? []),
    asOpeners: set(lexicons.asOpeners ?? []),
    accordingAfter: set(lexicons.accordingAfter ?? []),
    accordingBehind: set(lexicons.accordingBehind ?? []),
    accordingNouns: set(
      lexicons.according.flatMap((one) =>
        one
          .split(" ")
          .slice(1)
          .filter((word) => word.length > 4),
      ),
    ),
    reportedMood: set(lexicons.reportedMood ?? []),
    reportedBehind: set([...(lexicons.reportedMood ?? []), ...(lexicons.reportedBehind ?? [])]),
    calendar: set([...page.months, ...page.shortMonths.flat(), ...weekdaysOf(pack.tag)]),
  };
}

function weekdaysOf(tag: string): string[] {
  const names = new Intl.DateTimeFormat(safe(tag), { weekday: "long", timeZone: "UTC" });
  return [4, 5, 6, 7, 8, 9, 10].map((day) => names.format(Date.UTC(1970, 0, day)));
}
