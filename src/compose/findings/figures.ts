import type { Finding } from "../finding.ts";
import type { View } from "../view.ts";
import { sumApart } from "./figures/apart.ts";
import { changesByShare } from "./figures/changes.ts";
import { compared } from "./figures/compared.ts";
import { fits } from "./figures/fits.ts";
import { numberJobs } from "./figures/jobs.ts";
import { numberLimits } from "./figures/limits.ts";
import { partOfTotal, shareAndCount, shareOfWhat } from "./figures/shares.ts";
import { figuresTogether, sameNumber, twoAmounts } from "./figures/together.ts";
import { uncounted } from "./figures/uncounted.ts";
import { vagueQuantity } from "./figures/vague.ts";

/** Everything that the article's numbers can be asked about. */
export const figures: readonly ((view: View) => Finding[])[] = [
  fits,
  compared,
  shareAndCount,
  partOfTotal,
  shareOfWhat,
  changesByShare,
  figuresTogether,
  twoAmounts,
  sameNumber,
  vagueQuantity,
  numberLimits,
  numberJobs,
  sumApart,
  uncounted,
];
