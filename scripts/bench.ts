import { parseArgs } from "node:util";
import { load, printed } from "./bench/rows.ts";

/**
 * What Lectern costs beside what is demanded: `--analysis`, `--page` (the PDF engine beside other programs), `--guides`
 * (whole guides a second); all three where none is named. It measures the built program. `--texts`: how many guides the
 * page is measured on, and half as many whole articles. Exit code 1: a demand is not met.
 */

const { values } = parseArgs({
  options: {
    analysis: { type: "boolean" },
    page: { type: "boolean" },
    guides: { type: "boolean" },
    texts: { type: "string", default: "30" },
  },
});
const all = !values.analysis && !values.page && !values.guides;
const texts = Number(values.texts);
const rows = printed();
rows.note(`Node ${process.versions.node}, ${load()}`);
if (all || values.analysis) await (await import("./bench/analysis.ts")).analysis(rows);
if (all || values.page) await (await import("./bench/page.ts")).page(rows, texts);
if (all || values.guides) await (await import("./bench/guides.ts")).guides(rows, Math.ceil(texts / 2));
rows.note(load());
rows.note(rows.short() === 0 ? "all demands met" : `${rows.short()} short of their demand`);
process.exitCode = rows.short() === 0 ? 0 : 1;
