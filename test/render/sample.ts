import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { loadLanguages } from "../../src/load/language.ts";
import { loadLook } from "../../src/load/look.ts";
import { Guide } from "../../src/model/guide.ts";
import type { Look } from "../../src/model/look.ts";
import { type RenderOptions, render } from "../../src/render/render.ts";

export const samples = ["ferry.en", "market-clock.fr"] as const;
export const languages = await loadLanguages();
export const classic = await loadLook("classic");

export function sample(name: (typeof samples)[number]): Guide {
  return Guide.parse(
    parse(readFileSync(new URL(`../fixtures/guides/${name}.yaml`, import.meta.url), "utf8")),
  );
}

export function printed(guide: Guide, options: Partial<RenderOptions> = {}, look: Look = classic) {
  return render(guide, languages, look, { edition: "student", paper: "a4", ...options }, () => {});
}

/** The classic look with other templates or partials. */
export function lookWith(templates: Record<string, string>, partials: Record<string, string> = {}): Look {
  return {
    ...classic,
    templates: { ...classic.templates, ...templates },
    partials: { ...classic.partials, ...partials },
  };
}
