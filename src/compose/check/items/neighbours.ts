import { isJest } from "../../jest.ts";
import type { View } from "../../view.ts";
import type { Checkable } from "./checkable.ts";

/** The other titles of an outlet that prints what may be a jest. */
export function neighbours({ analysis, languages }: View): Checkable[] {
  const outlet = analysis.article.publisher?.value.replaceAll('"', "").split(/[,;(]/u)[0]?.trim();
  if (outlet === undefined || outlet === "" || !isJest(analysis, languages)) return [];
  return [
    {
      family: "neighbours",
      variant: "titles",
      slots: { publisher: { plain: outlet } },
      evidence: [{ at: "page", quote: outlet }],
      strength: 0.55,
    },
  ];
}
