import { packFor } from "../../../model/language.ts";
import { balanced } from "../../clip.ts";
import { isJest } from "../../jest.ts";
import { countWords } from "../../text.ts";
import type { Line, View } from "../../view.ts";
import { clause } from "../clause.ts";
import { asPiece } from "../query.ts";
import { signs } from "../signs.ts";
import { topicsBeside } from "../topics.ts";
import type { Checkable } from "./checkable.ts";

/** A rule or an agreement of which a statement of the article tells: “the Harbour Act 1998”, « la loi du 3 mai 1921 ». */
export function laws(view: View): Checkable[] {
  const met = new Set<string>();
  return view.lines.flatMap((line): Checkable[] => {
    const name = nameIn(view, line);
    if (name === undefined || met.has(name.toLowerCase()) || !isOne(view, line, name)) return [];
    met.add(name.toLowerCase());
    const start = line.paragraph.text.indexOf(name, line.sentence.span.start);
    const shown = clause(view, line, { start, end: start + name.length });
    const query = {
      pieces: [
        typedAs(name),
        isShort(name) && yearBehind(line, name) === undefined ? subjectOf(view, line, name) : undefined,
        yearBehind(line, name),
      ],
      language: view.analysis.article.language,
    };
    const place = { places: [line.paragraph.number] };
    const work = { quote: name };
    // Only what it provides itself can be read in it.
    const isSubject = shown?.words.includes(name) === true && shown.words.indexOf(name) <= subjectWithin;
    if (shown === undefined || !isSubject || line.sentence.layer === "attributed")
      return isNamed(view, line, name)
        ? [
            {
              family: "law",
              variant: "named",
              slots: { work, place },
              evidence: [{ at: line.paragraph.number, quote: name }],
              strength: 0.46,
              query,
            },
          ]
        : [];
    return [
      {
        family: "law",
        variant: "told",
        slots: { work, words: { quote: shown.words }, place },
        evidence: [shown.evidence],
        strength: 0.9,
        query,
      },
    ];
  });
}

/** « Accords de Brook »: its own pages say « accord de Brook », so that it is not typed word for word. */
function typedAs(name: string): string {
  const plain = name.replaceAll('"', "");
  return /^\p{Ll}+s\s/u.test(plain) ? plain : `"${plain}"`;
}

/** « Loi Brook »: somebody of that name may have made several; known by its year, or by its subject beside it. */
function isOne(view: View, line: Line, name: string): boolean {
  const { headLast } = packFor(view.languages, line.paragraph.language)?.lexicons ?? {};
  if (headLast === true || !/^\p{Ll}+\s\p{Lu}\p{Ll}+$/u.test(name)) return true;
  const topic = subjectOf(view, line, name)?.replaceAll('"', "");
  return yearBehind(line, name) !== undefined || (topic !== undefined && line.text.includes(topic));
}

/** What the article is about, best a noun that its paragraph has. */
function subjectOf(view: View, { paragraph }: Line, name: string): string | undefined {
  const all = topicsBeside(view, [name], most);
  const near = all.find((topic) => paragraph.text.includes(topic)) ?? all[0];
  return near === undefined ? undefined : asPiece(near);
}

const most = 6;

/** Two words besides the small ones, no number: « accords de Brook ». */
function isShort(name: string): boolean {
  return !/\d/u.test(name) && countWords(name.replace(/(?<!\p{L})\p{Ll}{1,3}(?!\p{L})/gu, "")) < 3;
}

/** « La loi Brook de 1975 ». */
function yearBehind({ text }: Line, name: string): string | undefined {
  return /^\s(?:d[eu]l?\s|\()?((?:1[5-9]|20)\d\d)(?!\d)/u.exec(
    text.slice(text.indexOf(name) + name.length),
  )?.[1];
}

/** By more than its kind, in no joke. */
function isNamed(view: View, line: Line, name: string): boolean {
  return !isJest(view.analysis, view.languages) && countWords(name) > 1 && line.sentence.quoted < 0.3;
}

/** Characters of a statement in which the name of what provides it begins. */
const subjectWithin = 24;

/** The longest run of words that names it, with the date or number that belongs to it. */
function nameIn(view: View, line: Line): string | undefined {
  if (line.paragraph.form !== "text") return undefined;
  const { statutes = [], headLast } = packFor(view.languages, line.paragraph.language)?.lexicons ?? {};
  for (const { 0: sign, index } of line.text.matchAll(signs(statutes))) {
    const found = headLast === true ? before(line.text, sign, index) : behind(line.text, sign, index);
    const after = found === undefined ? "" : line.text.slice(line.text.indexOf(found) + found.length);
    if (/^\s\p{Lu}/u.test(after)) continue;
    if (found !== undefined && balanced(found) && countWords(found) < 10) return found.trim();
  }
  return undefined;
}

/** “Foreign Intelligence Surveillance Act”, “Treaty of Wrenmouth”, “Harbour Act 1998”. */
function before(text: string, sign: string, at: number): string | undefined {
  if (!/^\p{Lu}/u.test(sign)) return undefined;
  const left =
    /(?:\p{Lu}[\p{L}’'-]+\s(?:(?:of|and|on|for)\s(?:the\s)?)?)*$/u.exec(text.slice(0, at))?.[0] ?? "";
  const own = left.replace(/^(?:The|This|That|A|An|In|Under|But|And|Its|Their|Our|His|Her)\s/u, "");
  const rest = text.slice(at + sign.length);
  const year = /^(?:\sof)?\s(?:1[5-9]|20)\d\d/u.exec(rest)?.[0] ?? "";
  const of =
    year === ""
      ? (/^\s(?:of|on|for)\s(?:the\s)?(?:\p{Lu}[\p{L}’'-]+(?:\s(?:of\s(?:the\s)?)?(?=\p{Lu}))?)+/u.exec(
          rest,
        )?.[0] ?? "")
      : year;
  const name = `${own}${sign}${of}`;
  return countWords(own) > 0 || of !== "" ? name : undefined;
}

/** « Convention de Genève », « loi du 3 mai 1921 », „Gesetz zur Hafenordnung“ wird nicht gesucht; „Hafengesetz“ schon. */
function behind(text: string, sign: string, at: number): string | undefined {
  const rest = text.slice(at + sign.length);
  const dated =
    /^(?:\s[a-zéè-]+)?(?:\s(?:n°\s?)?\d{2,4}-\d{2,5})?\s(?:du|de|del|vom)\s\d{1,2}(?:er|\.)?\s(?:de\s)?\p{L}+\s(?:de\s)?\d{4}/u.exec(
      rest,
    )?.[0];
  if (dated !== undefined) return `${sign}${dated}`;
  const named =
    /^\s(?:(?:de\s(?:la\s|los\s|las\s)?|d['’]|des\s|du\s|del\s|sur\s(?:la\s|le\s|les\s|l['’])?|von\s|zum\s|zur\s))?\p{Lu}[\p{L}-]+(?:[\s-]\p{Lu}[\p{L}-]+)*/u.exec(
      rest,
    )?.[0];
  if (named !== undefined) return `${sign}${named}`;
  // « traité sur la charte de l’énergie »
  const matter =
    /^\ssur\s(?:l['’]|l[ae]s?\s)\p{Ll}{4,}(?:\s(?:de\s(?:la\s|l['’])?|du\s|des\s|d['’])\p{Ll}{4,})/u.exec(
      rest,
    )?.[0];
  return matter === undefined ? undefined : `${sign}${matter}`;
}
