import type { Mark, Voice } from "../../model/analysis.ts";
import type { Line, View } from "../view.ts";
import { outletNear } from "./ingredients.ts";
import { besides, isHead, landOf } from "./people.ts";
import { mainMatters } from "./places.ts";
import { hasSign } from "./signs.ts";

/** Functions whose words are given to all: a minister's, a spokesman's. */
const given: ReadonlySet<string> = new Set(["office", "speaker"]);

/** A lawyer's or a judge's, in a case. */
const atCourt = "law";

/**
 * Said to more than the reporter, so that other pages may have it: by somebody in a public office or whom all know, or
 * where the paragraph names another outlet or an occasion.
 */
export function isIssued(
  view: View,
  { mark, line }: { readonly mark: Pick<Mark, "paragraph" | "span">; readonly line: Line },
  { name, kind, role = "" }: Voice,
  office: string | undefined,
): boolean {
  const { heads = [], publicly = [], localOffices = [] } = view.pack(line.paragraph)?.lexicons ?? {};
  if (kind === "institution" || landOf(view, name) !== undefined) return true;
  if (office === atCourt && mainMatters(view).includes("court")) return true;
  if (
    office !== undefined &&
    given.has(office) &&
    !hasSign(role, localOffices) &&
    (!hasSign(role, heads) || isHead(view, name, role))
  )
    return true;
  if ([role, ...besides(view, name)].some((text) => isOfBody(view, line, text))) return true;
  const outlet = outletNear(view.analysis, mark);
  return (
    (outlet !== undefined && outlet !== view.analysis.article.publisher?.value) ||
    hasSign(line.paragraph.text, publicly)
  );
}

/** “OMS”, “NATO”: its spokesmen's words go to all. */
function isOfBody(view: View, { paragraph }: Line, text: string): boolean {
  const { institutions = [] } = view.pack(paragraph)?.lexicons ?? {};
  return (text.match(/(?<!\p{L})\p{Lu}{2,}(?!\p{L})/gu) ?? []).some((word) =>
    institutions.includes(word.toLowerCase()),
  );
}
