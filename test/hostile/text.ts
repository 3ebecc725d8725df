import { bytesOf, type Hostile, sentence } from "./hostile.ts";

const many = (text: string, count: number): string => text.repeat(count);
const body = many(`${sentence}\n\n`, 8);
const markdown = (file: string, ends: Hostile["ends"], make: () => string): Hostile => ({
  file: `${file}.md`,
  ends,
  make: () => bytesOf(make()),
});
const titled = (text: string): string => `# The ferry\n\n${body}${text}\n`;
const matter = (lines: string): string => `---\n${lines}\n---\n\n${titled("")}`;
const laughs = `a: &a [x, x, x, x, x, x, x, x, x]\n${Array.from({ length: 8 }, (_, at) => {
  const [one, next] = [String.fromCharCode(97 + at), String.fromCharCode(98 + at)];
  return `${next}: &${next} [${Array(9).fill(`*${one}`).join(", ")}]`;
}).join("\n")}`;
const mail = (file: string, ends: Hostile["ends"], make: () => string): Hostile => ({
  file: `${file}.eml`,
  ends,
  make: () => bytesOf(make()),
});
const head = "From: a@paper.example\r\nSubject: The ferry\r\nMIME-Version: 1.0\r\n";
const nested = (levels: number): string => {
  const open = Array.from(
    { length: levels },
    (_, at) => `Content-Type: multipart/mixed; boundary="b${at}"\r\n\r\n--b${at}\r\n`,
  ).join("");
  return `${head}${open}Content-Type: text/plain\r\n\r\n${body}`;
};

/** Markdown, plain text and messages that readers run away on, of trust.md II.6. */
export const texts: readonly Hostile[] = [
  markdown("quotations-deep", "read", () => titled(`${many("> ", 10_000)}${sentence}`)),
  markdown("brackets-open", "read", () => titled(many("[", 100_000))),
  markdown("brackets-pairs", "read", () => titled(`${many("[", 20_000)}a${many("](b)", 20_000)}`)),
  markdown("emphasis-runs", "read", () => titled(many("*a **b _c ", 20_000))),
  markdown("emphasis-closed", "read", () => titled(`${many("**a ", 5000)}${many("b**", 5000)}`)),
  markdown("backticks", "read", () =>
    titled(Array.from({ length: 600 }, (_, at) => many("`", at + 1)).join(" ")),
  ),
  markdown("references", "read", () => titled(`${many("[a][b] ", 20_000)}\n\n[b]: https://paper.example/`)),
  markdown("definitions", "read", () => titled(many("[a]: https://paper.example/\n", 20_000))),
  markdown("links-open", "read", () => titled(many("[a](<b", 20_000))),
  markdown("html-open", "read", () => titled(many("<!-- a ", 20_000))),
  markdown("footnotes", "read", () => titled(`${many("[^1]", 5000)}\n\n[^1]: ${sentence}`)),
  markdown("autolinks", "read", () => titled(many("www.paper.example a@paper.example ", 10_000))),
  markdown("zalgo-markdown", "read", () => titled(`t${many("\u0301\u0489", 100_000)}`)),
  markdown("word-100000", "read", () => titled(many("x", 100_000))),
  markdown("paragraph-million", "read", () => titled(many(`${sentence} `, 10_000).slice(0, 300_000))),
  markdown("matter-laughs", "FRONT_MATTER_INVALID", () => matter(laughs)),
  markdown("matter-deep", "FRONT_MATTER_INVALID", () => matter(`title: ${many("[", 20_000)}`)),
  markdown("matter-tag", "read", () => matter('title: !!js/function "function () { reached() }"')),
  markdown("matter-proto", "read", () => matter('__proto__:\n  polluted: true\nconstructor: x\ntitle: "x"')),
  markdown("matter-script", "read", () => `---js\n{ title: (globalThis.reached = 1) }\n---\n\n${titled("")}`),
  markdown("matter-unclosed", "read", () => `---\ntitle: x\n${titled("")}`),
  markdown("lone-surrogates", "read", () => titled(many("\ud800", 1000))),
  mail("parts-deep", "SOURCE_BROKEN", () => nested(500)),
  mail("headers-many", "read", () => `${head}${many("X-A: b\r\n", 50_000)}\r\n${body}`),
  mail("header-long", "read", () => `${head}X-A: ${many("b", 2_000_000)}\r\n\r\n${body}`),
  mail(
    "base64-broken",
    "ARTICLE_EMPTY",
    () => `${head}Content-Transfer-Encoding: base64\r\n\r\n${many("@@@=", 100_000)}`,
  ),
  mail("words-encoded", "read", () => `${head}X-A: ${many("=?utf-8?q?=41?= ", 50_000)}\r\n\r\n${body}`),
  {
    file: "binary.txt",
    ends: "SOURCE_BROKEN",
    make: () => new Uint8Array(100_000).map((_, at) => (at * 7) % 256),
  },
  { file: "marks.txt", ends: "read", make: () => bytesOf(many("\u200b\u2060\ufeff", 100_000)) },
  { file: "one-line.txt", ends: "read", make: () => bytesOf(many(`${sentence} `, 5000)) },
  { file: "carriage.txt", ends: "read", make: () => bytesOf(many(`${sentence}\r`, 500)) },
];
