import type { Span } from "../../model/analysis.ts";
import type { Finding, Slot } from "../finding.ts";
import { standsAlone as readsAlone } from "../standing.ts";
import { countWords, grouped } from "../text.ts";
import type { Line, View } from "../view.ts";
import { asked, quoted } from "./close/halt.ts";
import { isOrder, leansOnPronoun } from "./leans.ts";
import { isMain } from "./parts/points.ts";
import { turnSign } from "./parts/turn.ts";
import { weighed } from "./reasoning/weight.ts";
import { isGuess, voiceSlot } from "./speeches.ts";
import { claimMark, isOwn, isUnattributed, type Passage, passage } from "./together.ts";
import { isPersonal } from "./whole/anchors.ts";

interface Pause {
  readonly variant: string;
  readonly at: Passage;
  readonly slots?: Readonly<Record<string, Slot>>;
  readonly strength: number;
}

/** A pause for what comes next: another's words, a heading, a text of others, a turn. */
function ahead(view: View, line: Line, at: Passage): Pause | undefined {
  const { blocks, paragraphs } = view.analysis;
  const block = blocks[blocks.indexOf(line.paragraph) + 1];
  const next = paragraphs[line.paragraph.number];
  if (!block || !next || next.text === "") return undefined;
  if (block.kind === "heading" && block.source === undefined && line.paragraph.source === undefined)
    return { variant: "heading", at, slots: { heading: { quote: block.text } }, strength: 0.7 };
  if (next.source !== undefined) return { variant: "text-of-others", at, strength: 0.7 };
  if (!isUnattributed(line)) return undefined;
  const first = view.lines[line.index + 1];
  const sign = first && turnSign(view, first);
  if (sign !== undefined) return { variant: "turn", at, slots: { sign: { quote: sign } }, strength: 0.75 };
  return undefined;
}

/** Words of a paragraph whose point is worth a stop. */
const long = 45;
/** Most words of a point that a heading can take a word from. */
const brief = 18;
/** Fewer words need no heading and cannot be halved. */
const thin = 14;
/** The sentence as it stands, and none that opens on what was told before: no “As they did so, …”, no “From these …”. */
function isWhole(view: View, { paragraph, text }: Line, words: string): boolean {
  const full = text.trim();
  const [first = "", second = ""] = words.toLowerCase().match(/[\p{L}'’-]+/gu) ?? [];
  return (
    full.startsWith(words) &&
    full.length - words.length < 3 &&
    !view.edges(paragraph).openers.has(first) &&
    view.pack(paragraph)?.lexicons.leaning?.includes(second) !== true &&
    readsAlone(words, paragraph.language, view.languages)
  );
}

/** Nothing follows in its sentence: what would, may be the support that the stop asks for. */
function isEnd({ text }: Line, words: string): boolean {
  const at = text.indexOf(words);
  return at >= 0 && text.slice(at + words.length).replace(/[\s\p{P}]+/gu, "") === "";
}

/** Smaller counts are seen at a glance, and few are worth a comparison below the second. */
const [least, telling] = [10, 100];

/** A sentence before it, in the same paragraph or the one before, speaks of the same, and the claim is no side remark. */
function isPrepared(view: View, line: Line, words: string): boolean {
  const wanted = view.content(words, line.paragraph);
  const before = view.lines
    .slice(Math.max(0, line.index - 6), line.index)
    .filter(({ paragraph: { number } }) => line.paragraph.number - number <= 1);
  const title = view.title ? view.content(view.title.text, view.title.paragraph) : new Set<string>();
  const central = [...wanted].some((word) => title.has(word) || view.frequency(word) >= 3);
  return (
    central &&
    before.some(
      (one) => [...view.content(one.text, one.paragraph)].filter((word) => wanted.has(word)).length >= 2,
    )
  );
}

/** The thing counted is a noun, and all of it: no “115kg of otherwise”, no « 545 millions » before « d’années ». */
function endsOnThing(view: View, { paragraph }: Line, { span }: { readonly span: Span }): boolean {
  const last = paragraph.words?.findLast(({ end }) => end <= span.end);
  const links = view.pack(paragraph)?.lexicons.links ?? [];
  const next = /^\s*(\p{L}+['’]?)/u
    .exec(paragraph.text.slice(span.end))?.[1]
    ?.toLowerCase()
    .replace("’", "'");
  return (last === undefined || last.tag !== "ADV") && (next === undefined || !links.includes(next));
}

/** A pause for what has just been read: a claim, somebody's words, a figure, else the point of the paragraph. */
function behind(view: View, lines: readonly Line[]): Pause[] {
  return lines.flatMap((line): Pause[] => {
    const claim = claimMark(view, line);
    const claimed = claim && passage(view, line, claim);
    if (claimed && isEnd(line, claimed.piece.words) && isPrepared(view, line, claimed.piece.words))
      return [{ variant: "claim", at: claimed, strength: 0.65 }];
    const marks = view.marksIn(line);
    const said = marks.find((mark) => mark.label === "attribution" || mark.label === "quotation");
    const voice =
      said && "voice" in said && said.voice !== undefined ? view.analysis.voices[said.voice] : undefined;
    const spoken =
      voice?.kind === "person" &&
      voice.named &&
      voice.name.includes(" ") &&
      isOwn(line, view) &&
      !(said?.label === "quotation" && isGuess(view, said))
        ? passage(view, line, said)
        : undefined;
    if (voice && spoken && line.sentence.layer === "attributed")
      return [{ variant: "said", at: spoken, slots: { voice: voiceSlot(view, voice) }, strength: 0.6 }];
    const figure = marks.find(
      (mark) =>
        mark.label === "figure" &&
        mark.noun !== undefined &&
        mark.value >= least &&
        !mark.quoted &&
        endsOnThing(view, line, mark),
    );
    const counted =
      figure && isOwn(line, view) && isUnattributed(line) ? passage(view, line, figure) : undefined;
    if (figure && counted?.piece.words.includes(view.words(figure, figure.span)))
      return [
        {
          variant: "figure",
          at: counted,
          slots: { figure: { quote: view.words(figure, figure.span) } },
          strength: figure.label === "figure" && figure.value >= telling ? 0.5 : 0.25,
        },
      ];
    return [];
  });
}

/** Places to stop and ask what the author is at (Beck & McKeown, Questioning the Author). */
export function pauses(view: View): Finding[] {
  const own = grouped(
    view.lines.filter((line) => isOwn(line, view)),
    ({ paragraph }) => paragraph,
  );
  return view.analysis.paragraphs.flatMap((paragraph): Finding[] => {
    const lines = own.get(paragraph) ?? [];
    const last = lines.at(-1);
    const end = last && passage(view, last);
    const next = last && end && ahead(view, last, end);
    const points = lines
      .filter(isUnattributed)
      .flatMap((line) => passage(view, line) ?? [])
      .filter(
        ({ line, piece: { words } }) =>
          countWords(words) <= brief &&
          countWords(words) >= thin &&
          !isPersonal(view, line, words) &&
          !isOrder(view, line) &&
          !leansOnPronoun(view, line, words) &&
          isWhole(view, line, words),
      );
    const worthOf = (one: Passage) =>
      weighed(view, one.line, one.piece.words, 0.4) +
      (isMain(view, one.line, one.piece.words) ? 0.3 : 0) +
      (one.line.sentence === paragraph.sentences[0] ? 0.3 : 0);
    const [point] = points.toSorted((a, b) => worthOf(b) - worthOf(a));
    const found: Pause[] = [
      ...(next ? [next] : []),
      ...behind(view, lines),
      ...(point && countWords(paragraph.text) >= long
        ? [{ variant: "point", at: point, strength: 0.4 }]
        : []),
      ...[
        ...asked(
          view,
          view.lines.filter((line) => line.paragraph === paragraph),
        ),
        ...quoted(view, paragraph),
      ].map(({ variant, line, piece, strength, there }) => ({
        variant,
        at: { line, piece },
        ...(there === undefined ? {} : { slots: { there: { places: [there] } } }),
        strength,
      })),
    ];
    return found.map(({ variant, at, slots = {}, strength }) => ({
      kind: "pause",
      variant,
      slots: {
        ...slots,
        words: { quote: at.piece.words },
        here: { places: [paragraph.number] },
      },
      evidence: [at.piece.evidence],
      strength: weighed(view, at.line, at.piece.words, strength),
    }));
  });
}
