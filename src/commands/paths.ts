import { isAbsolute, relative } from "node:path";
import type { Teller } from "./command.ts";

/** The path seen from the working folder, when it is inside. */
export function shorter(file: string): string {
  const near = isAbsolute(file) ? relative(process.cwd(), file) : "";
  return near === "" || near.startsWith("..") || isAbsolute(near) ? file : near;
}

/** A file's path as people see it, with its number of pages. */
export function pathLine(path: string, pages: number | undefined, teller: Teller): string {
  const shown = shorter(path);
  return pages === undefined ? shown : `${shown} (${teller.word("label.pages", { count: pages })})`;
}

export function editLine(guide: string, teller: Teller): string {
  const file = shorter(guide);
  return teller.word("label.edit", { file, command: printCommand(file, teller.program) });
}

/** How the program was called, as npm tells by its variables. */
export function programOf(env: Readonly<Record<string, string | undefined>>): string {
  const script = env.npm_lifecycle_event;
  if (script === "npx") return "npx lectern";
  return script === undefined || script === "" ? "lectern" : "npm run lectern --";
}

/** The command that prints a guide. */
export function printCommand(guide: string, program: string): string {
  return `${program} print ${quoted(shorter(guide))}`;
}

/** The command that prints a guide, by the guide. */
export function printingBy({ program }: Teller): (guide: string) => string {
  return (guide) => printCommand(guide, program);
}

/** As a shell takes it. */
function quoted(path: string): string {
  return /^[\w./\\:@%+,-]+$/.test(path) ? path : `"${path.replace(/["$`]/g, "\\$&")}"`;
}
