import type { Place } from "../../model/survey.ts";
import { distinct, firsts, type Sight, type Sign, sign } from "./sight.ts";

/** Signs of texts that want something of the reader: release, promotion, petition; and of satire. */
export function noticeSigns(sight: Sight): Sign[] {
  return [...release(sight), ...promotion(sight), ...petition(sight), ...satire(sight)];
}

/** Somebody makes an announcement of their own, with a contact below. */
function release(sight: Sight): Sign[] {
  const signs: Sign[] = [];
  const launch = sight.found("launch").filter(({ paragraph }) => paragraph <= 2);
  if (launch.length > 0) signs.push(sign("release", 0.4, "calls", launch));
  const words = sight.found("release");
  if (words.length > 0) signs.push(sign("release", distinct(words) > 1 ? 0.5 : 0.3, "words", firsts(words)));
  const last = sight.paragraphs.length * 0.7;
  const contacts = sight.paragraphs.flatMap(({ number, text }): Place[] => {
    const match =
      number >= last ? /[\w.+-]{1,60}@[\w-]{1,60}\.[\w.]{2,20}|\+?\d[\d ().-]{8,20}\d/u.exec(text) : null;
    return match === null
      ? []
      : [{ paragraph: number, span: { start: match.index, end: match.index + match[0].length } }];
  });
  if (contacts.length > 0 && signs.length > 0) signs.push(sign("release", 0.3, "contact", contacts));
  return signs;
}

/** Words of selling, and the reader spoken to. */
function promotion(sight: Sight): Sign[] {
  const words = sight.found("promotion");
  const kinds = distinct(words);
  if (kinds === 0) return [];
  const signs = [
    sign("promotion", kinds >= 3 ? 0.7 : kinds === 2 ? 0.5 : 0.3, "words", firsts(words), kinds),
  ];
  const you = sight.found("you");
  const sentences = sight.paragraphs.reduce((sum, one) => sum + one.sentences.length, 0);
  const share = you.length / Math.max(1, sentences);
  if (you.length >= 3 && share >= 0.3) signs.push(sign("promotion", 0.35, "address", you, you.length));
  return signs;
}

/** Demands in the first person of many, and somebody addressed. */
function petition(sight: Sight): Sign[] {
  const words = sight.found("petition");
  if (words.length === 0) return [];
  const kinds = distinct(words);
  const signs = [sign("petition", kinds >= 3 ? 0.6 : kinds === 2 ? 0.5 : 0.3, "words", firsts(words), kinds)];
  const address = sight.paragraphs.slice(0, 3).flatMap(({ number, text, form }): Place[] => {
    const match = form === "text" && text.length < 100 && /^\p{Lu}[^.!?]*,$/u.test(text);
    return match ? [{ paragraph: number, span: { start: 0, end: text.length } }] : [];
  });
  if (address.length > 0) signs.push(sign("petition", 0.3, "address", address));
  const signed = sight.article.matter.find(({ kind, text }) => kind === "signature" && isRoll(text));
  if (signed !== undefined) {
    const page = signed.text.split(",", 3).join(",");
    signs.push({ kind: "petition", weight: 0.3, evidence: { sign: "words", places: [], page } });
  }
  return signs;
}

/** Below the text stand several names: “Signatories: …, …, …”. */
const isRoll = (text: string): boolean => (text.match(/[,;·\n]/gu)?.length ?? 0) >= 3;

/** The page names a publication that presents itself as satirical. */
function satire({ article, vocabulary }: Sight): Sign[] {
  const names = vocabulary?.lexicons.satiricalOutlets ?? [];
  const lines = [article.publisher?.value, article.byline?.value];
  const line = lines.find((text) => text !== undefined && names.some((name) => holds(text, name)));
  if (line === undefined) return [];
  return [{ kind: "satire", weight: 0.6, evidence: { sign: "words", places: [], page: line } }];
}

function holds(text: string, name: string): boolean {
  const at = text.toLowerCase().indexOf(name.toLowerCase());
  return at >= 0 && !/\p{L}/u.test(text[at - 1] ?? "") && !/\p{L}/u.test(text[at + name.length] ?? "");
}
