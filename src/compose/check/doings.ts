import type { Language } from "../../model/language.ts";
import { type Found, letters, stretch } from "./introduction.ts";
import { hasSign } from "./signs.ts";

/** “Ada Brook, who chairs the Harbour Trust,”, “Ada Brook runs a team of nine”, “Ada Brook, who led the study,”. */
export function doing(pack: Language, behind: string): Found | undefined {
  const { relatives, posts = [], running = [], research = [], determiners } = pack.lexicons;
  const [, who = "", told] =
    new RegExp(
      String.raw`^(?:(?:,\s\d{2}(?:\sans)?)?,\s(${relatives.join("|")}))?\s(${stretch}${letters})`,
      "u",
    ).exec(behind) ?? [];
  const verb = (who === "" ? running : posts).find((each) => told?.startsWith(`${each} `) === true);
  if (told === undefined || verb === undefined) return undefined;
  const quote = told.trim();
  if (who !== "" && /\s\p{Lu}\p{L}/u.test(quote)) return { quote, form: "does" };
  const object = quote.slice(verb.length + 1);
  if (!determiners.some((each) => object.toLowerCase().startsWith(each.endsWith("'") ? each : `${each} `)))
    return undefined;
  const [, noun = ""] = object.split(/\s+/u);
  if (hasSign(noun, research)) return { quote, form: "studied", role: "scholar" };
  return who === "" ? { quote, form: "leads" } : undefined;
}
