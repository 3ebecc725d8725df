import type { Document, Paper } from "../model/document.ts";
import { GuideError } from "../model/errors.ts";
import type { Guide } from "../model/guide.ts";
import { guideLanguages, type Languages, packFor } from "../model/language.ts";
import type { Look } from "../model/look.ts";
import type { Report } from "../model/message.ts";
import type { ImageChoice, Prints } from "../model/picture.ts";
import { say } from "../model/wording.ts";
import type { Sheet } from "./drawings.ts";
import type { Edition } from "./editions.ts";
import { linkNumbers } from "./links.ts";
import type { ReadingChoice } from "./partial.ts";
import { raise } from "./raised.ts";
import { toTree } from "./sanitise.ts";
import { fillTemplate } from "./template.ts";
import { type Left, thinned } from "./trim.ts";
import { typeset } from "./typography.ts";
import { toView } from "./view.ts";
import { tidy } from "./whitespace.ts";
import { textWidth } from "./width.ts";

export interface RenderOptions {
  readonly edition: Edition;
  readonly paper: Paper;
  /** ISO 8601 date to print in the header's date line; left blank when absent. */
  readonly date?: string;
  /** Printed above the title: the school's and the class's name. */
  readonly header?: { readonly school?: string; readonly class?: string; readonly logo?: Uint8Array };
  /** The binding margin changes sides from page to page. */
  readonly duplex?: boolean;
  /** Every fifth line of the article is numbered. */
  readonly lineNumbers?: boolean;
  /** Print marks per question: each question's own `points`, else one per PIRLS step. */
  readonly points?: boolean;
  /** The prints of the pictures that the guide names, by their file. */
  readonly pictures?: Prints;
  /** Printed of the article's pictures: nothing, their captions, or all there is, when absent. */
  readonly images?: ImageChoice;
  /** How much of the article is printed; all when absent. */
  readonly reading?: ReadingChoice;
  /** Sources and rights stand below the source check; where its own room says so, when absent. */
  readonly rightsBelow?: boolean;
  /** Parts that are not printed: those of `trimOrder`. The others keep their numbers. */
  readonly without?: Left;
}

/**
 * Guide → Document.
 * @throws GuideError `LANGUAGE_UNKNOWN` when the guide's language has no pack; `TEMPLATE_FAILED` with the
 * template's file and line.
 */
export function render(
  guide: Guide,
  languages: Languages,
  look: Look,
  options: RenderOptions,
  report: Report,
): Document {
  const spoken = guideLanguages(languages);
  const pack = packFor(spoken, guide.language);
  if (pack === undefined) {
    const known = [...spoken.keys()].join(", ");
    throw new GuideError("LANGUAGE_UNKNOWN", { language: guide.language, languages: known });
  }
  const sheet = sheetOf(look, options.paper);
  const view = toView(guide, { ...options, sheet, fitted: look.theme.fitted !== false }, pack, report);
  const thin = options.without?.includes("lines") === true;
  const html = fillTemplate(look, options.edition, view, {
    pack,
    links: linkNumbers(guide),
    lines: (look.theme.writing.share ?? 1) * (thin ? thinned : 1),
    thin,
  });
  const set = typeset(tidy(toTree(html, report)), languages, pack.tag);
  const tree = look.theme.raised === false ? set : raise(set, languages, pack.tag);
  const edition = say(pack.wording, pack.tag, `edition.${options.edition}`);
  const { title, byline } = guide.article;
  return {
    title: options.edition === "student" ? title : `${title} (${edition})`,
    ...(byline !== undefined && { author: byline }),
    language: guide.language,
    tree,
    theme: look.theme,
    fonts: look.fonts,
    paper: options.paper,
    foot: footOf(title, edition, sheet.width, look),
    continued: say(pack.wording, pack.tag, "page.continued"),
    spoken: {
      skip: say(pack.wording, pack.tag, "copy.skip"),
      contents: say(pack.wording, pack.tag, "copy.contents"),
    },
    ...(options.duplex === true && { duplex: true }),
    ...(options.lineNumbers === true && { lineNumbers: true }),
  };
}

const widths = { a4: 595, letter: 612 };

/** The width between the margins; letters a little smaller than the text's. */
function sheetOf({ theme }: Look, paper: Paper): Sheet {
  const { left, right } = theme.page[paper];
  const width = theme.imposed ? { a4: 420, letter: 396 }[paper] : widths[paper];
  return {
    width: width - Math.max(34, left) - Math.max(34, right) - 2,
    size: (theme.styles.body?.size ?? 10) * 0.85,
  };
}

/** Beside the page number. */
const forNumber = 80;

/** Running foot: the title gives way, the edition stays. */
function footOf(title: string, edition: string, width: number, { theme }: Look): string {
  const room = (width - forNumber) * 0.9;
  const size = theme.styles[".foot"]?.size ?? 8.5;
  const tail = ` · ${edition}`;
  for (let most = Math.min(70, title.length); most > 12; most -= 2) {
    const head = shorten(title, most);
    if (textWidth(head + tail, size) <= room) return head + tail;
  }
  return textWidth(edition, size) <= room ? shorten(title, 12) + tail : edition;
}

/** Cut after a whole word, at most `most` characters. */
function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1);
  const space = cut.lastIndexOf(" ");
  return `${cut.slice(0, space > most / 2 ? space : undefined).replace(/[\s,;:.–—-]+$/u, "")}…`;
}
