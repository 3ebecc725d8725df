import type { Finding } from "../../finding.ts";
import type { View } from "../../view.ts";
import { weighed } from "../reasoning/weight.ts";
import { claimMark, isUnattributed, type Passage, passage } from "../together.ts";

interface Claim extends Passage {
  readonly worth: number;
}

/** What the article says in its own name and claims most by it: with a word of claiming, far from a source, near the subject. */
function claims(view: View): Claim[] {
  return view.lines
    .flatMap((line): Claim[] => {
      const mark = claimMark(view, line);
      if (!mark || !isUnattributed(line)) return [];
      const found = passage(view, line, mark);
      if (!found) return [];
      const far = Math.min(line.sentence.support ?? 2, 3) * 0.05;
      return [{ ...found, worth: weighed(view, line, found.piece.words, 0.6) + far }];
    })
    .sort((a, b) => b.worth - a.worth || a.line.index - b.line.index)
    .slice(0, 8);
}

/** A claim of the article's own, whatever stands beside it. */
export function ownClaim(view: View): Finding[] {
  return claims(view).map((claim) => ({
    kind: "own-claim",
    variant: claim.line.sentence.layer === "author" ? "author" : "article",
    slots: {
      claim: { quote: claim.piece.words },
      here: { places: [claim.line.paragraph.number] },
    },
    evidence: [claim.piece.evidence],
    strength: claim.worth,
  }));
}
