import type { Finding } from "../finding.ts";
import type { View } from "../view.ts";
import { titleQuestion } from "./title/asked.ts";
import { titleAndBody } from "./title/body.ts";
import { titleCertainty } from "./title/certainty.ts";
import { titleLeftOpen } from "./title/leftopen.ts";
import { titleNumber } from "./title/number.ts";
import { titleQuotation } from "./title/quotation.ts";

/** Everything that the title can be asked about beside the body. */
export const titles: readonly ((view: View) => Finding[])[] = [
  titleQuotation,
  titleNumber,
  titleCertainty,
  titleLeftOpen,
  titleAndBody,
  titleQuestion,
];
