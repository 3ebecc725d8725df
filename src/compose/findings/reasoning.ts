import type { Finding } from "../finding.ts";
import type { View } from "../view.ts";
import { readersQuestion } from "./reasoning/asked.ts";
import { cause, consequence, contrast } from "./reasoning/clauses.ts";
import { conclusions } from "./reasoning/conclusion.ts";
import { saidByNobody } from "./reasoning/doers.ts";
import { analogy, counterfactual } from "./reasoning/moves.ts";
import { supported } from "./reasoning/supported.ts";

/** How the article reasons: what it compares, grants, explains, concludes and takes for granted. */
export const reasoning: readonly ((view: View) => Finding[])[] = [
  conclusions,
  analogy,
  counterfactual,
  cause,
  contrast,
  consequence,
  saidByNobody,
  readersQuestion,
  supported,
];
