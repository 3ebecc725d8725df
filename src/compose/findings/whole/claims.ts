import type { Finding } from "../../finding.ts";
import type { Line, View } from "../../view.ts";
import { weighed } from "../reasoning/weight.ts";
import { claimMark, companions, isOwn, isUnattributed, type Passage, passage } from "../together.ts";

interface Claim extends Passage {
  readonly worth: number;
}

/** What the article says in its own name and claims most by it: with a word of claiming, far from a source, near the subject. */
function claims(view: View): Claim[] {
  const argues = view.analysis.genres.some(({ kind }) => kind === "opinion" || kind === "petition");
  return view.lines
    .flatMap((line): Claim[] => {
      const mark = claimMark(view, line);
      const own = line.sentence.layer === "author" && isOwn(line, view) && isUnattributed(line);
      if (!mark && !(argues && own)) return [];
      const found = passage(view, line, mark);
      if (!found) return [];
      const far = Math.min(line.sentence.support ?? 2, 3) * 0.05;
      return [{ ...found, worth: weighed(view, line, found.piece.words, mark ? 0.6 : 0.45) + far }];
    })
    .sort((a, b) => b.worth - a.worth || a.line.index - b.line.index)
    .slice(0, 8);
}

/** Somebody's words, or a statement with a source in its own paragraph. */
function isSupported(line: Line): boolean {
  return line.sentence.layer === "attributed" || line.sentence.quoted > 0.3 || line.sentence.support === 0;
}

/** A claim of the article's own, and the passage with a source that comes nearest to it. */
export function claimAndGround(view: View): Finding[] {
  return claims(view).flatMap((claim): Finding[] => {
    if (claim.line.sentence.support === 0) return [];
    const [ground] = companions(view, claim, isSupported);
    const slots = {
      claim: { quote: claim.piece.words },
      here: { places: [claim.line.paragraph.number] },
    };
    const base = { kind: "claim-and-ground", evidence: [claim.piece.evidence] };
    if (!ground) return [];
    return [
      {
        ...base,
        variant: isUnattributed(ground.line) ? "sourced" : "said",
        slots: {
          ...slots,
          ground: { quote: ground.piece.words },
          matter: { quote: ground.matter },
          there: { places: [ground.line.paragraph.number] },
        },
        evidence: [claim.piece.evidence, ground.piece.evidence],
        strength: Math.min(0.95, claim.worth + 0.1),
      },
    ];
  });
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

/** What the author concludes in the second half, and two passages before it that speak of the same. */
export function grounds(view: View): Finding[] {
  const total = view.analysis.paragraphs.length;
  return claims(view).flatMap((claim): Finding[] => {
    if (claim.line.paragraph.number <= total / 2 || claim.line.sentence.layer !== "author") return [];
    const before = companions(
      view,
      claim,
      (other) => other.paragraph.number < claim.line.paragraph.number && isOwn(other, view),
    );
    const [one] = before;
    const two = before.find(({ line }) => line.paragraph !== one?.line.paragraph);
    if (!one || !two) return [];
    const [first, second] = one.line.index < two.line.index ? [one, two] : [two, one];
    return [
      {
        kind: "grounds",
        variant: "two",
        slots: {
          claim: { quote: claim.piece.words },
          one: { quote: first.piece.words },
          two: { quote: second.piece.words },
          matter: { quotes: [...new Set([first.matter, second.matter])] },
          here: { places: [claim.line.paragraph.number] },
          places: { places: [first.line.paragraph.number, second.line.paragraph.number] },
        },
        evidence: [claim.piece.evidence, first.piece.evidence, second.piece.evidence],
        strength: Math.min(0.95, claim.worth + 0.15),
      },
    ];
  });
}
