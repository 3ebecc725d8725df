import type { Finding } from "../finding.ts";
import type { View } from "../view.ts";
import { readersQuestion } from "./reasoning/asked.ts";
import { wholeGroup } from "./reasoning/claims.ts";
import { cause, condition, consequence, contrast } from "./reasoning/clauses.ts";
import { conclusions } from "./reasoning/conclusion.ts";
import { halfComparison, saidByNobody } from "./reasoning/doers.ts";
import { analogy, counterfactual, exception, intention } from "./reasoning/moves.ts";

/** How the article reasons: what it compares, grants, explains, concludes and takes for granted. */
export const reasoning: readonly ((view: View) => Finding[])[] = [
  conclusions,
  analogy,
  wholeGroup,
  exception,
  intention,
  counterfactual,
  cause,
  contrast,
  condition,
  consequence,
  saidByNobody,
  halfComparison,
  readersQuestion,
];
