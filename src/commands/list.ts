import { guideLanguages, type Languages, loadLanguages, lookFolders, sourceEndings } from "../index.ts";
import type { Args, Listed, Teller } from "./command.ts";
import { outputFormats } from "./settings.ts";

/** Languages, looks, formats and the kinds of findings that are asked about. */
export async function list({ what, content, templates }: Args, teller: Teller): Promise<number> {
  const wanted = (name: Listed) => what === undefined || what === name;
  const languages = await loadLanguages(content);
  const spoken = guideLanguages(languages);
  const named = (guides: boolean) =>
    [...languages.values()]
      .filter(({ tag }) => spoken.has(tag) === guides)
      .map(({ tag, facts }) => `${tag}  ${facts.name}`);
  const looks = [...(await lookFolders(templates)).keys()];
  if (teller.json) {
    const all = {
      languages: [...languages.values()].map(({ tag, facts }) => ({
        tag,
        name: facts.name,
        level: facts.level,
        guides: spoken.has(tag),
      })),
      looks,
      formats: { in: sourceEndings, out: outputFormats },
      families: Object.fromEntries(families(languages)),
    };
    teller.out(`${JSON.stringify(what === undefined ? all : { [what]: all[what as keyof typeof all] })}\n`);
    return 0;
  }
  const section = (key: string, lines: readonly string[]) =>
    `${teller.word(`label.${key}`)}\n${lines.map((line) => `  ${line}\n`).join("")}`;
  const sections = [
    wanted("languages") && section("languages", named(true)),
    wanted("languages") && named(false).length > 0 && section("languages-read", named(false)),
    wanted("looks") && section("looks", looks),
    wanted("formats") && section("formats-in", [sourceEndings.join(" ")]),
    wanted("formats") && section("formats-out", [outputFormats.join(" ")]),
    wanted("families") &&
      section(
        "families",
        families(languages).map(([family, counts]) => {
          const each = Object.entries(counts).map(([tag, count]) => `${tag} ${count}`);
          return `${family.padEnd(24)}${each.join("  ")}`;
        }),
      ),
  ];
  teller.out(sections.filter((text) => text !== false).join("\n"));
  return 0;
}

/** How many patterns each language has for a kind of finding. */
function families(languages: Languages): [string, Record<string, number>][] {
  const found = new Map<string, Record<string, number>>();
  for (const { tag, patterns } of languages.values())
    for (const { finding } of patterns) {
      const counts = found.get(finding) ?? {};
      counts[tag] = (counts[tag] ?? 0) + 1;
      found.set(finding, counts);
    }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1));
}
