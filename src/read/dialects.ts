/** A block between fences of code, which stays as it is. */
const code = /^(?:```|~~~)[^\n]*\n[\s\S]*?^(?:```|~~~)[ \t]*$/m;

/**
 * Markdown without what only a site's or notebook's program understands: lines that are a tag of Jekyll or Hugo (in a
 * file with front matter), and the links, remarks and marks of Obsidian (in a file that has its links or boxes).
 */
export function plainMarkdown(text: string, hasFrontMatter: boolean): string {
  const isNote = /\[\[[^[\]\n]+\]\](?!\()|^> ?\[![\w-]+\]/m.test(text);
  if (!isNote && !hasFrontMatter) return text;
  return text
    .split(new RegExp(`(${code.source})`, "m"))
    .map((part, at) => (at % 2 === 1 ? part : plainPart(part, isNote, hasFrontMatter)))
    .join("");
}

function plainPart(text: string, isNote: boolean, hasFrontMatter: boolean): string {
  const untagged = hasFrontMatter
    ? text.replace(
        /^[ \t]*(?:\{%[^\n]*%\}|\{\{[<%][^\n]*[>%]\}\}|\{\{-?[ \t]*(?:site|page|content|include|layout)\b[^{}\n]*\}\})[ \t]*$/gm,
        "",
      )
    : text;
  if (!isNote) return untagged;
  return untagged
    .replace(/%%[\s\S]*?%%/g, "")
    .replace(/!\[\[[^[\]\n]+\]\]/g, "")
    .replace(/\[\[(?:[^[\]|\n]*\|)?([^[\]|\n]+)\]\](?!\()/g, "$1")
    .replace(/==(?=\S)([^=\n]+?)==/g, "$1")
    .replace(/^(> ?)\[![\w-]+\][+-]?(.*)$/gm, (_, mark: string, rest: string) => {
      const title = rest.replace(/^[ \t]+/, "");
      return title === "" ? mark : `${mark}**${title}**\n>`;
    })
    .replace(/[ \t]+\^[\w-]+[ \t]*$/gm, "");
}
