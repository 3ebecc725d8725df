import { z } from "zod";

const words = z.array(z.string());

/** Words by which the check of the source finds what can be looked up: `lexicons/checks.yaml`. */
export const checkWords = {
  accusing: words
    .optional()
    .describe("Forms that blame the one named right behind them: “accused”, « accuse »."),
  private: words
    .optional()
    .describe("Nouns for people without a public function: “mother”, « victime ». `*`: any ending."),
  pictures: words
    .optional()
    .describe("Nouns that mostly stand for something else where a text jokes: “tsunami”, « hémorragie »."),
  outstanding: words.optional().describe("Before what has no equal: “the only”, « le premier »."),
  scopes: words
    .optional()
    .describe("Say in which field something has no equal: “world”, « histoire ». A name does so too."),
  happening: words
    .optional()
    .describe("Behind or in what is still to come, verbs of an event that takes place: “open”, « ouvrira »."),
  measuredAgainst: words
    .optional()
    .describe("Between a number and the one that it is set beside: “compared”, « contre »."),
  promising: words
    .optional()
    .describe("Before what a body plans or has promised, a date or none: “plans to”, « prévoit de »."),
  dating: words.optional().describe("Between a number and its year: “in”, « en »."),
  announcing: words.optional().describe("Before what is still to come: “is due to”, « prévoit de »."),
  announcingEndings: words
    .optional()
    .describe("Endings of a verb that tells what is still to come: « eront »."),
  planning: words.optional().describe("Tell a number as planned or hoped for: “expected”, « prévu »."),
  releases: words.optional().describe("Tell that words were given in writing: “statement”, « communiqué »."),
  localOffices: words.optional().describe("Offices of a town, whose words few outlets carry: “mayor”."),
  homeOutlets: words
    .optional()
    .describe("Outlets that ask their questions in this language: “BBC”, « TF1 »."),
  interviewSigns: words.optional().describe("Tell that an outlet was answered: “interview”, « entretien »."),
  datives: words.optional().describe("To whom something is said: “him”, « lui »."),
  publicly: words
    .optional()
    .describe(
      "Tell that words were said or written in public: “speech”, “tweeted”, « conférence de presse ».",
    ),
  speeches: words
    .optional()
    .describe("A speech that can be read or heard: “a speech”, « conférence de presse »."),
  speechNouns: words
    .optional()
    .describe("The same, behind an article and what describes it: “a much criticized speech”."),
  talks: words.optional().describe("An interview: « entretien ». The outlet stands behind."),
  talkLinks: words.optional().describe("Between it and the outlet: “with”, « au »."),
  ownWorks: words
    .optional()
    .describe("A book of whoever writes: “my latest book”. Its title stands right behind."),
  anonymous: words
    .optional()
    .describe("Those who know something, without a name: “military sources”, « services de renseignement »."),
  citing: words.optional().describe("Right before an outlet from which words are taken: “citing”, « cite »."),
  networks: words.optional().describe("Where people post: “Twitter”, « réseaux sociaux »."),
  some: words.optional().describe("Before people of whom none is named: « certains »."),
  camps: words
    .optional()
    .describe(
      "Nouns for people or bodies with a view or an interest, many together: “lobbyists”. `*`: any ending.",
    ),
  thresholds: words.optional().describe("Tell a number as what a rule asks for: “required”, « requis »."),
  distances: words.optional().describe("Nouns of everyday measures of length: “yards”, « pas »."),
  fillers: words
    .optional()
    .describe("Nouns that find anything, beside a number: “action”, « appel », “North”."),
  halfNegations: words
    .optional()
    .describe("Negates only beside another negation: « plus » beside « ne », not « plus de 500 »."),
  offices: words.optional().describe("Who leads a named public body is known: “director general”."),
  faceValues: words.optional().describe("Things that bear an amount in print: “note”, « billet »."),
  portions: words
    .optional()
    .describe("What is mixed or fed: “contains”, « recette ». Its shares are not counted."),
  characterising: words
    .optional()
    .describe("Before a word that somebody else chose: “described as”, « qualifié de »."),
  adapting: words
    .optional()
    .describe("In a byline, say that the text was made from another: “adapted by”, « d’après »."),
  oneOf: words.optional().describe("Begin a voice that is one of a group: “one of the”, « l'un des »."),
  forceful: words
    .optional()
    .describe(
      "Paint or judge with force, and are plain words of no single kind: “revered”, « brader ». `*`: any ending.",
    ),
  current: words.optional().describe("Tell that something is so already: “now”, « désormais »."),
  studies: words.optional().describe("Nouns for research that has a title and an author: “study”."),
  works: words.optional().describe("Nouns for what has an author and a title: “film”, « roman »."),
  statutes: words
    .optional()
    .describe("Nouns for a rule or an agreement that is in print: “Act”, « convention ». `*`: any ending."),
  bodyKinds: z
    .strictObject({ state: words, learned: words, company: words, association: words })
    .optional()
    .describe("What a body is, by a word in its name or beside it: “ministry”, “university”, “firm”."),
  fields: words
    .optional()
    .describe("The last word of what somebody teaches or studies, no body of that name: “technology”."),
  bodyLinks: words.optional().describe("Small words inside the name of a body: “of”, “and”, « d’ »."),
  former: words.optional().describe("Before a function that somebody no longer has: “former”, « ancienne »."),
  employed: words
    .optional()
    .describe("Trades in which somebody is looked up only where the text names the body: “engineer”."),
  authors: words.optional().describe("Say only that somebody wrote something: “author”, « coauteur »."),
  persons: words.optional().describe("Nouns for people who are counted: “visitors”, « salariés »."),
  heads: words
    .optional()
    .describe("Heads of a state or a government: “president”, « roi ». Who they are needs no looking up."),
  premiers: words
    .optional()
    .describe("Heads of government, of whom a reader abroad may know nothing: “prime minister”."),
  officials: words
    .optional()
    .describe("Those who govern or sit in a parliament, for a party: “minister”, « sénatrice »."),
  elected: words.optional().describe("Those who are elected, mostly for a party: “senator”, « maire »."),
  parties: words.optional().describe("Name a party beside an office: “Labour”, « socialiste »."),
  personal: words.optional().describe("Subject pronouns of one person: “she”, « il »."),
  regnal: words.optional().describe("Titles with which a first name alone is a full name: “Prince”."),
  famous: words.optional().describe("One word that everybody takes for one person of the past: “Voltaire”."),
  empty: words
    .optional()
    .describe("Openings whose pronoun stands for nobody, before an adjective and “to”: “it is”, « il est »."),
  existing: words.optional().describe("Say that there is something: “there are”, « il y a »."),
  running: words
    .optional()
    .describe("Behind a name, verbs that say what somebody heads or has begun: “runs”, « a fondé »."),
  learned: words.optional().describe("Titles of those who have studied: “Dr”, « professeur »."),
  research: words.optional().describe("Nouns for a piece of research: “study”, « travaux »."),
  posts: words
    .optional()
    .describe("Behind “who”, verbs that say what somebody does in public: “chairs”, « dirige »."),
  belonging: words
    .optional()
    .describe("Between a name and the body that somebody belongs to: “of”, « de l’ »."),
  publications: words
    .optional()
    .describe("Nouns for a document that a body issues: “report”, « communiqué »."),
  signing: words.optional().describe("Between a document and who made it: “by”, « par »."),
  issuing: words
    .optional()
    .describe("Between such a noun and the body, beside the links: “by”, « publié par »."),
  wanting: words.optional().describe("Tell what somebody wants or plans: “aims”, « vise »."),
  mayBe: words.optional().describe("Tell what can be, no event: “can”, « peut »."),
  pundits: words
    .optional()
    .describe("Many who judge from outside, none of them named: “experts”, « observateurs »."),
  reviewed: words
    .optional()
    .describe("Research of which a paper says how many there were: “studies”, « essais »."),
  unsure: words
    .optional()
    .describe("The author’s own doubt whether something is remembered rightly: “if memory serves”."),
  hearsay: words
    .optional()
    .describe("Give what others say, and not who: “reportedly”, “some have suggested that”, « dit-on »."),
  hearsayForms: words
    .optional()
    .describe("Verb forms that do so before a participle: « aurait »; « serait arrivé »."),
  untitled: words
    .optional()
    .describe("Nouns for a publication of which a text may not give the title: “survey”."),
  textVerbs: words
    .optional()
    .describe("Behind such a noun, say that it was published or what it found: “released”, « menée »."),
  findingVerbs: words.optional().describe("The same, as a verb of its own: “shows”, « révèle »."),
  drawing: words
    .optional()
    .describe("Right before such a publication, what is taken from it: “findings of”."),
  occasions: words
    .optional()
    .describe("Say that something was said or printed at an outlet: “told”, « entretien »."),
  journalNouns: words.optional().describe("Before the name of a journal of research: “journal”, « revue »."),
  journals: words.optional().describe("Names of journals of research."),
  scholars: words.optional().describe("People of research without a name: “scientists”, « chercheurs »."),
  fieldLinks: words.optional().describe("Between such people and what they know: “in”, « en », „für“."),
  owningRelatives: words.optional().describe("Open a clause and say whose: “whose”, « dont »."),
  plans: words.optional().describe("What is planned or decided, and can be fought: “reform”, « plan »."),
  seeming: words
    .optional()
    .describe("An impression or a degree that nobody measures: “seems”, « le grand avantage »."),
  planLinks: words.optional().describe("Behind them, before what says which one: “to”, « de »."),
  firstPrinted: words.optional().describe("Before the day of an earlier printing: “first published”."),
  firstStood: words
    .optional()
    .describe("Beside the publisher, before where the text stood at first: “first on”, « d’abord sur »."),
  series: z
    .strictObject({ self: words, whole: words })
    .optional()
    .describe(
      "How a text names itself where it is one of several: “this post”; and the whole: “the series”.",
    ),
  gathering: words
    .optional()
    .describe("Who speaks for many, before a comma and who they are: “we”, « nous tous »."),
  terms: z
    .record(z.string(), words)
    .optional()
    .describe(
      "Terms of a field that have a definition, by the key of the work to look in: `check.term.law`.",
    ),
  workKinds: z
    .strictObject({ music: words, film: words, book: words })
    .optional()
    .describe("Before the title of a work, by where such works are listed: “album”, « roman »."),
  thirdPerson: words.optional().describe("Pronouns of one person of whom a text tells: “she”, « il »."),
  naming: words.optional().describe("Before a term that the article names as one: “known as”."),
  glossing: words.optional().describe("Open, behind a term, what explains it: “a”, « c’est-à-dire »."),
  entryKinds: z
    .strictObject({
      law: words,
      event: words,
      work: words,
      person: words,
      body: words,
      place: words,
      thing: words,
    })
    .optional()
    .describe("Nouns that say what something with a name is, by where it is looked up: “novel”, « île »."),
  entryLinks: words
    .optional()
    .describe("Open, behind such a noun, what narrows it: “of”, “that”, « de », « qui »."),
  lasting: words
    .optional()
    .describe(
      "Open what is said of something with a name and lasts: “is the”, « appartient ». `*`: any ending.",
    ),
  recalled: z
    .strictObject({
      event: words,
      law: words,
      prize: words,
      body: words.optional(),
      place: words.optional(),
      thing: words.optional(),
      bodyToo: words.optional().describe("Bodies that are looked up only where a guide has few checks."),
      when: words.optional().describe("Events that a day or a year tells apart: “floods”, « élections »."),
    })
    .optional()
    .describe("Nouns for what is named in passing and long known: “uprising”, « traité », “Medal”."),
  superlatives: words.optional().describe("Say that something has no equal: “largest”, « la plus »."),
  makings: words
    .optional()
    .describe("Open what is said of no person: “was built”, « a été inauguré ». `*`: any ending."),
  broadcasts: words
    .optional()
    .describe("Beside a title, say that it was on air: “podcast”, « émission ». `*`: any ending."),
  wellKnown: words
    .optional()
    .describe("What everybody knows, of which a work of reference adds nothing: “Nobel”, « Oscar »."),
  beyond: words.optional().describe("Behind “will”, no event with a day: “have to”."),
};
