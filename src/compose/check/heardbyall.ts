import type { Name, Quotation, Voice } from "../../model/analysis.ts";
import { marksByParagraph } from "../text.ts";
import type { Line, View } from "../view.ts";
import { bodyIn } from "./bodyin.ts";
import { isFamous } from "./famous.ts";
import { introduced } from "./introduced.ts";
import { isIssued } from "./issuedwords.ts";
import { shown } from "./names.ts";
import { isPrivate } from "./people.ts";
import { mainMatters } from "./places.ts";
import { hasSign } from "./signs.ts";

/** Functions whose words are printed by many: those of a stage, a field or a shelf of books. */
const stage: ReadonlySet<string> = new Set(["artist", "athlete", "writer"]);

/** Given to more than this reporter, so that another page may have them: an office, a stage or a company. */
export function isHeardByAll(
  view: View,
  { mark, line }: { readonly mark: Quotation; readonly line: Line },
  voice: Voice,
  role: string | undefined,
): boolean {
  if (isSaidTo(view, mark, line) || isOfCampaign(view, mark)) return false;
  if (isIssued(view, { mark, line }, voice, role)) return true;
  const { former = [], regnal = [] } = view.pack(line.paragraph)?.lexicons ?? {};
  if (regnal.includes(voice.name.split(" ")[0]?.toLowerCase() ?? "") || isFamous(view, voice)) return true;
  const told = `${voice.role ?? ""} ${introduced(view, voice.name)?.quote ?? ""}`;
  if (hasSign(told.toLowerCase(), former)) return false;
  if (isTakenOver(view, voice)) return true;
  if (role === undefined) return isOfEvent(view) || mainMatters(view).includes("sport");
  if (stage.has(role)) return true;
  if (leading.has(role)) return bodyIn(view, told) !== undefined;
  return !alone.has(role) || isOfEvent(view) || isEssay(view);
}

/** They lead a body, whose words more than one reporter has where it has a name. */
const leading: ReadonlySet<string> = new Set(["business", "campaign"]);

/** Functions in which somebody answers one reporter. */
const alone: ReadonlySet<string> = new Set(["founder", "scholar", "doctor", "expert", "journalist"]);

/** Matters on which many report the same day. */
const events: ReadonlySet<string> = new Set([
  "election",
  "parliament",
  "diplomacy",
  "space",
  "music",
  "film",
  "prize",
]);

/** Paragraphs of an essay that speak to the reader, at least. */
const addressed = 0.2;

/** Whoever argues, or speaks to the reader, takes words over; nobody was asked for them. */
function isEssay(view: View): boolean {
  const { genres, paragraphs } = view.analysis;
  if (isArgued(view)) return true;
  if (genres.some(({ kind }) => kind === "interview")) return false;
  const speaking = view.lines.filter(({ paragraph, sentence, text }) => {
    const you = view.pack(paragraph)?.lexicons.genreSigns?.you ?? [];
    return sentence.quoted === 0 && hasSign(text.toLowerCase(), you);
  });
  return new Set(speaking.map(({ paragraph }) => paragraph.number)).size >= paragraphs.length * addressed;
}

/** Whoever argues and quotes somebody by the bare name, as known to all, takes the words from elsewhere. */
export function isTakenOver(view: View, voice: Pick<Voice, "name" | "role" | "kind">): boolean {
  if (!isArgued(view) || voice.kind !== "person" || !voice.name.includes(" ")) return false;
  return (
    voice.role === undefined && introduced(view, voice.name) === undefined && !isPrivate(view, voice.name)
  );
}

function isArgued({ analysis: { genres } }: View): boolean {
  return genres.some(({ kind }) => kind === "opinion");
}

function isOfEvent(view: View): boolean {
  return mainMatters(view).some((matter) => events.has(matter));
}

/** « Ils convoquent Powell et lui disent : » : whoever is named is spoken to. */
function isSaidTo(view: View, { span }: Quotation, { paragraph, sentence }: Line): boolean {
  const { datives = [] } = view.pack(paragraph)?.lexicons ?? {};
  const before = paragraph.text.slice(sentence.span.start, span.start).trimEnd();
  if (!before.endsWith(":")) return false;
  const words = (paragraph.words ?? []).filter(
    ({ start, end, tag }) => start >= sentence.span.start && end <= span.start && tag !== "PUNCT",
  );
  const [link, dative] = words.slice(-3);
  const isTo =
    dative !== undefined && datives.includes(paragraph.text.slice(dative.start, dative.end).toLowerCase());
  return isTo && link?.tag === "CCONJ";
}

/** A paragraph of nothing but quoted words behind one in which nobody speaks in quotation marks: a poster’s, a text’s. */
function isOfCampaign(view: View, mark: Quotation): boolean {
  if (mark.inferred !== true) return false;
  const { paragraphs } = view.analysis;
  const own = paragraphs[mark.paragraph - 1]?.text.trim() ?? "";
  if (mark.span.start > 2 || mark.span.end < own.length - 2) return false;
  const marks = marksByParagraph(view.analysis).get(mark.paragraph - 1) ?? [];
  return !marks.some(
    (other) => other.label === "quotation" && other.use === "speech" && other.voice === mark.voice,
  );
}

/** The outlet of the article’s language to which the words were said: where the text calls it an interview. */
export function askedBy(view: View, { paragraph }: Line): string | undefined {
  const { analysis } = view;
  const { homeOutlets = [], interviewSigns = [] } = view.pack(paragraph)?.lexicons ?? {};
  const marks = analysis.marks.filter(
    (mark): mark is Name =>
      mark.label === "name" && mark.kind === "outlet" && homeOutlets.includes(shown(analysis, mark)),
  );
  const isTalk = (number: number) => hasSign(analysis.paragraphs[number - 1]?.text ?? "", interviewSigns);
  const asked = marks.filter((mark) => isTalk(mark.paragraph));
  const here = asked.find((mark) => mark.paragraph === paragraph.number);
  if (here !== undefined) return shown(analysis, here);
  const [first] = asked;
  if (first === undefined) return undefined;
  const numbers = new Set(
    marks.flatMap((mark) => (mark.referent === first.referent ? [mark.paragraph] : [])),
  );
  return numbers.size >= often ? shown(analysis, first) : undefined;
}

/** Paragraphs that name an outlet to which all that is quoted was said. */
const often = 3;
