import { z } from "zod";
import { AmountWords, ComparedWords } from "./amountwords.ts";
import { checkWords } from "./checkwords.ts";
import { LintWords } from "./lintwords.ts";
import { speechWords } from "./speechwords.ts";
import { Tenses, TimeWords } from "./timewords.ts";

const words = z.array(z.string());

/** First words of a sentence that say how it follows from the one before. */
const Joining = z.strictObject({ contrast: words, result: words, example: words, addition: words });
export type Joining = z.infer<typeof Joining>;

/** `lexicons/*.yaml`, joined: the words by which the analysis sees. Lower case; a phrase matches at word boundaries. */
export const Lexicons = z.strictObject({
  /** Never the end of a sentence: « M. », « p. », “Mr.”. With the point. */
  abbreviations: words,
  numberedAbbreviations: words
    .optional()
    .describe("Of those, the ones that stand only before a number: “no.”, « art. »."),
  /** Elided forms with the apostrophe: « l' », « qu' ». */
  elisions: words,
  stopWords: words,
  /** What may open a noun phrase, and what may join its parts: « le », “the”; « de », “of”. */
  determiners: words,
  links: words,
  /** Between a function and its field: « à » in « ministre à la culture », “for”. */
  roleLinks: words,
  /** Between a subject and a reporting verb: « a », “had”; then those that make a passive: « est », “was”. */
  auxiliaries: words,
  passives: words,
  /** « ment », “ly”. */
  adverbEndings: words,
  relatives: words.describe("« qui », “who”."),
  personRelatives: words.optional().describe("Those of people alone: “who”."),
  /** Reporting verbs, every printed form, by class. */
  reporting: z.strictObject({ neutral: words, charged: words, cognition: words }),
  /** Verbs that report only with quoted words behind them: « traite », “brands”. */
  quoting: z.strictObject({ neutral: words, charged: words }).optional(),
  closeOnly: words
    .optional()
    .describe("Forms that report only right before quoted words or a clause: « lance », “read”."),
  between: words
    .optional()
    .describe(
      "Words between an auxiliary and its participle, or a verb and its subject: « par ailleurs », “also”.",
    ),
  singular: words.optional().describe("Determiners before one thing only: « le », “a”."),
  definite: words.optional().describe("Determiners before something known: « le », “the”."),
  shares: words.optional().describe("Nouns that count a group: « plupart », “majority”."),
  telling: words.optional().describe("Forms with a listener before their clause: “told”, « prévient »."),
  acting: words.optional().describe("Forms that promise, ask or blame: “urged”, « accuse »."),
  built: z
    .strictObject({ before: words, behind: words })
    .optional()
    .describe("Beginnings and endings of words that are made of everyday ones: “re”, « able »."),
  changing: words
    .optional()
    .describe(
      "Tell that something was otherwise before; expressions: “no longer”, « pour la première fois ».",
    ),
  ...checkWords,
  actLinks: words.optional().describe("Behind them, before what is promised or asked: “to”, « de »."),
  ...speechWords,
  issued: words.optional().describe("Texts that somebody puts out: “release”, « communiqué »."),
  documents: words.optional().describe("Nouns for a text that says something: “email”, « courrier »."),
  manner: words.optional().describe("Before a gerund whose doer is the sentence's: “by”, « en »."),
  /** Forms that take a clause without a complementiser: “said”. */
  opining: words.optional().describe("Verbs for an opinion that somebody gave: « estime », “believes”."),
  bareReporting: words,
  /** Forms that report only after an auxiliary: « affirmé ». */
  participles: words,
  nonfinite: words.optional().describe("Reporting forms without a subject of their own: « dire », “saying”."),
  gerundEndings: words.optional().describe("Endings of forms that are no finite verb: « ant », “ing”."),
  openers: words.optional().describe("Before a subject, no preposition: « mais », “then”."),
  clauseSubjects: words
    .optional()
    .describe("Small words that begin a clause without a complementiser: “it”, “there”."),
  objectPronouns: words.optional().describe("Behind “according to”: « elle », “him”."),
  particles: words.optional().describe("Small words inside a name: « von », « bin »."),
  demonyms: words.optional().describe("« Français », “American”: of a country, no name of somebody."),
  wordsOf: words.optional().describe("Before a speaker and a colon: « les mots de », “the words of”."),
  according: words.describe("« selon », « d'après », “according to”."),
  clauseOpeners: words.optional().describe("Words before which a quotation may be cut: « que », “because”."),
  limits: words
    .optional()
    .describe("Words that narrow what stands before them: « si », “unless”. No quotation ends before one."),
  narrowing: words
    .optional()
    .describe("Open what a statement needs to hold: « quand », “than”. No quotation ends before one."),
  denials: words
    .optional()
    .describe(
      "Take back or leave open the clause behind them: “denied”, « inconnu ». No quotation begins there.",
    ),
  adding: words.optional().describe("Join nouns as well as clauses: “and”, « ou »."),
  housekeeping: words
    .optional()
    .describe("The page speaks of itself: “this post”, « inscription ». No task rests on such a sentence."),
  clitics: words.optional().describe("Pronouns before a verb that are no subject: « se », « y »."),
  negations: words.optional().describe("Words never cut from the verb beside them: « pas », “not”."),
  accordingAfter: words.optional().describe("Behind the speaker: „der Polizei zufolge“."),
  accordingBehind: words.optional().describe("Only right behind somebody's words: „…“, so die Leiterin."),
  reportedMood: words.optional().describe("Verb forms that give back somebody's words: „sei“, „habe“."),
  perfects: words.optional().describe("Auxiliaries that may stand far before their participle: „hat“."),
  asOpeners: words.optional().describe("„wie“ in „wie die Polizei mitteilte“."),
  reportedBehind: words
    .optional()
    .describe("Verb forms that give back words only behind a reporting verb: „wäre“."),
  sentenceLinks: words
    .optional()
    .describe("Causes that may begin a sentence and then explain the one before: „denn“."),
  adjectivesBehind: z.boolean().optional().describe("An adjective may follow its noun: « un chœur unique »."),
  degrees: z
    .strictObject({
      hearsay: words.describe("Others say so: “allegedly”, « aurait été »."),
      possible: words,
      probable: words,
      not: words.optional().describe("Verbs with which they tell no degree: “might sound”."),
    })
    .optional()
    .describe("Words that say how sure something is, the least sure first."),
  asking: z
    .strictObject({
      opening: words.describe("Open a question: “why”, « pourquoi »."),
      inside: words.describe("Stand in one: « -t-il », „¿“."),
      lead: words.describe("May stand before: “so”, « alors »."),
      aside: words.describe("Ask nothing: “who knows”, « que dire »."),
      answering: words.optional().describe("Open an answer right behind: “yes”, « c'est »."),
    })
    .optional(),
  venues: words.optional().describe("Words in the name of a place where something is held: “hall”."),
  venueLinks: words.optional().describe("Before such a name: “at”, « au »."),
  mocking: words.optional().describe("Open an exclamation that praises or pities: « quel », “long live”."),
  causal: z
    .strictObject({
      forward: words.describe("The cause stands before it: “led to”, « entraîne »."),
      back: words.describe("The cause stands behind it: “because of”, « en raison de »."),
    })
    .optional(),
  weighty: words
    .optional()
    .describe("Adjectives whose meaning depends on who speaks, dictionary forms: “safe”."),
  emptyNouns: words.optional().describe("Nouns that name no matter: “number”, « sorte »."),
  light: words.optional().describe("Adjectives that say little, dictionary forms: “other”, « nouveau »."),
  plainVerbs: words.optional().describe("Verbs that say little, dictionary forms: “have”, « faire »."),
  caseEndings: words.optional().describe("Endings of a noun's other cases: „des Instituts“."),
  accordingFirst: words.describe("« pour »: only at the start of a sentence, before somebody and a comma."),
  /** « par », “by”: behind a participle, before the doer. */
  agents: words,
  complementisers: words.describe("« que », “that”."),
  leaning: words
    .optional()
    .describe("First words that lean on the sentence before: « cela », « cette », “such”, “those”."),
  pronouns: words.describe("Subject pronouns that may speak: « il », “she”."),
  impersonal: words.optional().describe("Openings whose pronoun stands for nobody: « il y a »."),
  titles: words.describe("Before a person's name: « le colonel », “Mr.”."),
  roles: words.describe("Nouns for a person in a function: « porte-parole », “spokesman”."),
  headLast: z.boolean().optional().describe("In a compound the last noun is the head: “council leader”."),
  groups: words.describe("Nouns for unnamed people: « responsables », “officials”, “experts”."),
  institutions: words.describe("Nouns that make a name an organisation: « ministère », “university”."),
  outlets: words.describe(
    "Names of press outlets and agencies, as printed: « Le Monde », “BBC”. Case matters.",
  ),
  outletEndings: words.optional().describe("An outlet is the same with and without it: “News”."),
  geography: words.optional().describe("Written small before a name that they belong to: « île », « mer »."),
  aliases: words.optional().describe("Between two names of one: « dit », “also known as”."),
  workCues: words.describe("Before a quoted title: « intitulé », “titled”."),
  distanceCues: words.describe("Before a set-off term: « soi-disant », “so-called”."),
  backReferences: words.describe("« ibid », « op. cit. »."),
  emphasisAdded: words,
  certainty: words,
  care: words,
  /** French hearsay conditional forms; empty in English. */
  conditional: words,
  /** Endings of a participle after a conditional form: « é », « it ». */
  participleEndings: words,
  imperativeEndings: words
    .optional()
    .describe(
      "What a verb that opens a sentence ends on in an order, where it is not the bare form: « Lisez ».",
    ),
  absolute: words,
  exception: words,
  concession: words,
  intention: words,
  analogy: words,
  conclusion: words.describe("From evidence to conclusion: “which suggests”, « donc »."),
  counterfactual: z
    .array(z.tuple([z.string(), z.string()]))
    .describe("Two pieces in one sentence: « si … avait » + « aurait »."),
  evaluative: words.describe("Stems: a word that begins with one is evaluative."),
  topicWords: words.optional().describe("Charged only as a label for somebody: “terrorists”, « régime »."),
  figurative: words
    .optional()
    .describe("Pictures in words; one that ends in a link takes the noun behind it: “wave of”."),
  literal: words.optional().describe("Nouns behind such a link that make it no picture: “water”."),
  universal: z
    .strictObject({
      plural: words.describe("Before several: « tous les », “all”."),
      single: words.describe("Before one: “every”."),
      person: words.describe("Before one, only where it is a person: “no”."),
      never: words.optional().describe("Nouns that make no group: “time”."),
    })
    .optional(),
  passiveForms: words
    .optional()
    .describe("Before a participle, surely a passive: “was”, « été ». Needs a tagger."),
  locative: words.optional().describe("Words right before the name of a place: “in”, « à »."),
  stative: words.optional().describe("Participles that tell a state: “located”, « né »."),
  comparatives: words.optional().describe("“cheaper”."),
  comparing: z
    .strictObject({
      more: words,
      than: words.describe("Brings the other side: “than”, « que »."),
      behind: words.describe("Before a comparative without a noun: « est », “is”, “much”."),
    })
    .optional(),
  vague: words.describe("Uncounted quantities: « de nombreux », “many”."),
  firstPerson: words,
  ourselves: words.optional().describe("“we”, « notre »: the writer with others."),
  opinion: words.describe("Signs of the author's own view: « à mon avis », “should”."),
  joining: Joining.optional(),
  alsoBehind: words.optional().describe("Behind “but”, it adds and does not turn: “also”, « aussi »."),
  ofSeveral: words.optional().describe("Before “the first”, it has equals: “one of”, « parmi »."),
  butInside: words.optional().describe("“but”, « mais », between two clauses of one sentence."),
  notOnly: words.optional().describe("Before a “but” that adds: “not only”."),
  pointing: words.optional().describe("Before a noun that sums up what was said: “this”, « cette »."),
  aiming: words
    .optional()
    .describe("Of the words of intention, those for what a deed is to bring about: “designed to”."),
  connectives: z.strictObject({
    cause: words,
    contrast: words,
    condition: words,
    goal: words,
    consequence: words,
    turns: words
      .optional()
      .describe("Open a paragraph that turns against the one before: “yet”, « pourtant »."),
    weak: words.optional().describe("Join without saying surely how: “so”, « ainsi »."),
    asking: words.optional().describe("Not before a condition: “asked if”, “even if”."),
    coordinators: words.optional().describe("Begin another clause behind a comma: “but”, « et »."),
  }),
  genre: z
    .record(z.string(), words)
    .describe(
      "Signs of a kind of text: satire, petition, interview, release. `opening`: only as the first words of the title or of the text.",
    ),
  genreNames: z
    .record(z.string(), words)
    .optional()
    .describe(
      "Names of a kind, as first words before a mark, or as a label or tag of the page: opinion: [op-ed].",
    ),
  genreSigns: z
    .record(z.string(), words)
    .optional()
    .describe(
      "Words that are frequent in a kind of text and tell nothing alone; also `definition`, `measures`, `headings`, `death`, `launch`, `you`.",
    ),
  satiricalOutlets: words
    .optional()
    .describe("Publications that present themselves as satirical, as printed."),
  lint: LintWords.optional(),
  planted: words
    .optional()
    .describe("Orders to a program hidden in a text: “ignore all previous instructions”."),
  distressing: words.describe("Subjects that call for care in class: war, violence, suicide."),
  harmed: words.optional().describe("Words beside a number of people who were hurt or killed: “victims”."),
  irregularPlurals: words,
  pluralEndings: words
    .optional()
    .describe("Where every noun has a capital, what a plural ends on: „Jungen“, no „Hamburg“."),
  numbers: z.record(z.string(), z.number()).describe("Number words: « deux »: 2."),
  scales: z.record(z.string(), z.number()).describe("« millions »: 1000000."),
  amounts: AmountWords.optional(),
  times: TimeWords.optional(),
  nearly: words.optional().describe("Of `bounds.about`, those that stay below the number: “nearly”."),
  since: words.optional().describe("Before a date from which something goes on: « depuis », “since”."),
  ages: z
    .strictObject({ before: words, behind: words })
    .optional()
    .describe("Beside a length of time that is an age: « âgé de », “old”."),
  tenses: Tenses.optional().describe("Forms by which a verb tells its time. Needs a tagger."),
  uncounted: words.optional().describe("Words that stand for a number and are none: “dozens”, « plupart »."),
  compared: ComparedWords.optional(),
  bounds: z.strictObject({ about: words, atLeast: words, atMost: words, moreThan: words, lessThan: words }),
  units: z.record(z.string(), words).describe("Unit → printed forms: EUR: [€, euros, euro]."),
});
export type Lexicons = z.infer<typeof Lexicons>;

/** One file of `lexicons/`: some of the lists. */
export const LexiconFile = Lexicons.partial();
