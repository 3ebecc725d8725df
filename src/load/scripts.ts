import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { FontFaces } from "../model/fonts.ts";
import type { Guide } from "../model/guide.ts";
import type { Look, Theme } from "../model/look.ts";

/** A typeface for a script that the looks' own have not: an optional package. */
const typefaces = [
  { family: "arabic", script: /\p{sc=Arab}/u, package: "noto-naskh-arabic", name: "NotoNaskhArabic" },
  { family: "hebrew", script: /\p{sc=Hebr}/u, package: "noto-sans-hebrew", name: "NotoSansHebrew" },
] as const;

type Extra = Theme["fonts"][string] & { readonly faces: FontFaces };
const loaded = new Map<string, Promise<Extra | undefined>>();

/** The look with typefaces for the scripts that a guide has and it has not; as it is, where they are not installed. */
export async function withScripts(look: Look, guide: Guide): Promise<Look> {
  const text = JSON.stringify(guide);
  const fonts = { ...look.fonts };
  const theme = { ...look.theme, fonts: { ...look.theme.fonts } };
  let found = false;
  for (const one of typefaces) {
    if (!one.script.test(text) || Object.hasOwn(fonts, one.family)) continue;
    const waiting = loaded.get(one.family) ?? load(one);
    loaded.set(one.family, waiting);
    const extra = await waiting;
    if (extra === undefined) continue;
    const { faces, ...font } = extra;
    fonts[one.family] = faces;
    theme.fonts[one.family] = font;
    found = true;
  }
  return found ? { ...look, fonts, theme } : look;
}

async function load({ package: short, name }: (typeof typefaces)[number]): Promise<Extra | undefined> {
  const normal = `400Regular/${name}_400Regular.ttf`;
  const bold = `700Bold/${name}_700Bold.ttf`;
  const full = `@expo-google-fonts/${short}`;
  try {
    const folder = dirname(createRequire(import.meta.url).resolve(`${full}/package.json`));
    const [plain, heavy] = await Promise.all(
      [normal, bold].map(async (file) => new Uint8Array(await readFile(join(folder, file)))),
    );
    if (plain === undefined || heavy === undefined) return undefined;
    const faces = { normal: plain, bold: heavy, italics: plain, bolditalics: heavy };
    return { package: full, normal, bold, italics: normal, bolditalics: bold, licence: "OFL-1.1", faces };
  } catch {
    return undefined;
  }
}
