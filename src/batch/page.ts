import type { Done, Made, Outcome, Undone } from "./outcome.ts";

/** What the page tells of a guide: one is kept for every article of a batch, so that it is no more than that. */
interface Guided extends Pick<Done, "state" | "title" | "language" | "questions" | "folder"> {
  readonly files: readonly Pick<Made, "name" | "format">[];
}

/** A line of the page. */
export type Listed = Guided | Undone;

/** What has to be kept of an outcome until the page is written. */
export function listed(outcome: Outcome): Listed {
  if (outcome.state !== "done") return outcome;
  const { state, title, language, questions, folder, files } = outcome;
  const printed = files.flatMap(({ name, format }) => (format === undefined ? [] : { name, format }));
  return { state, title, language, questions, folder, files: printed };
}

/** What the index page says, in the language of the program’s messages. */
export interface PageWords {
  /** BCP 47. */
  readonly language: string;
  readonly title: string;
  readonly counts: string;
  readonly made: string;
  readonly missing: string;
  readonly article: string;
  readonly languageOf: string;
  readonly questions: string;
  readonly files: string;
  readonly reason: string;
  /** A failure in words. */
  readonly tell: (outcome: Undone) => string;
  /** What a file is called in a list. */
  readonly fileName: (file: Guided["files"][number]) => string;
}

/** One HTML page that lists the guides of a batch with links to their files, and what failed and why. No script, no style from elsewhere. */
export function indexPage(outcomes: readonly Listed[], words: PageWords): string {
  const sorted = outcomes.toSorted((a, b) => (a.folder < b.folder ? -1 : 1));
  const done = sorted.filter((outcome) => outcome.state === "done");
  const undone = sorted.filter((outcome) => outcome.state !== "done");
  const head = (names: readonly string[]) =>
    `<thead><tr>${names.map((name) => `<th scope="col">${text(name)}</th>`).join("")}</tr></thead>`;
  const table = (caption: string, names: readonly string[], rows: readonly string[]) =>
    rows.length === 0
      ? ""
      : `<table>\n<caption>${text(caption)}</caption>\n${head(names)}\n<tbody>\n${rows.join("\n")}\n</tbody>\n</table>\n`;
  return `<!doctype html>
<html lang="${text(words.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${text(words.title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${text(words.title)}</h1>
<p>${text(words.counts)}</p>
${table(words.made, [words.article, words.languageOf, words.questions, words.files], done.map(rowOf(words)))}${table(words.missing, [words.article, words.reason], undone.map(reasonOf(words)))}</main>
</body>
</html>
`;
}

const style =
  "body{font:1rem/1.5 sans-serif;margin:2rem auto;max-width:70rem;padding:0 1rem;color:#111;background:#fff}" +
  "table{border-collapse:collapse;width:100%;margin:2rem 0}caption{text-align:start;font-weight:bold;font-size:1.2rem}" +
  "th,td{text-align:start;vertical-align:top;padding:.4rem .6rem;border-bottom:1px solid #767676;overflow-wrap:anywhere}" +
  "a{color:#00468b}";

function rowOf({ fileName }: PageWords) {
  return ({ title, language, questions, folder, files }: Guided): string => {
    const links = files
      .filter(({ format }) => format !== undefined)
      .map(
        (file) =>
          `<a href="${text(`${folder}/${file.name}`.split("/").map(encodeURIComponent).join("/"))}">${text(fileName(file))}</a>`,
      );
    return `<tr><th scope="row">${text(title)}</th><td>${text(language)}</td><td>${questions}</td><td>${links.join("<br>")}</td></tr>`;
  };
}

function reasonOf({ tell }: PageWords) {
  return (outcome: Undone): string =>
    `<tr><th scope="row">${text(outcome.article)}</th><td>${text(tell(outcome))}</td></tr>`;
}

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** As HTML, without what turns a line around. */
function text(words: string): string {
  return words
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, " ")
    .replace(/[&<>"']/g, (character) => escapes[character] ?? character);
}
