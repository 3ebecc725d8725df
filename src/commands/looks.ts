import { type Look, loadLook } from "../light.ts";
import type { Args } from "./command.ts";
import { limitsOf } from "./limits.ts";

export const usualLook = "classic";

/** The looks asked for, each once: `--look classic,large-print`. @throws GuideError those of loadLook. */
export async function looksOf({ look = usualLook, templates, limit = [] }: Args): Promise<Look[]> {
  const names = new Set(look.split(",").map((name) => name.trim()));
  const limits = limitsOf(limit);
  return Promise.all([...names].map((name) => loadLook(name, templates, limits)));
}
