import { join } from "node:path";
import { recombined } from "./corpus/articles.ts";
import { build, workFolder } from "./prove/program.ts";
import { type Row, sizes, told } from "./prove/proof.ts";

// What a word costs in articles of 300 to 50,000 words, from its bytes to both editions as PDF, warm, in time of the
// processor. `--most 10000` leaves out longer ones; `--small`.

const { most, runs } = sizes({ most: [50_000, 10_000], runs: [5, 2] });
const work = workFolder();
const dist = join(build(work), "dist");
const { makeArticle, benchOf }: typeof import("../src/commands/article.ts") = await import(
  join(dist, "commands/article.js")
);
const { writeFileSync } = await import("node:fs");

const bench = await benchOf({});
const lengths = [300, 1000, 3000, 10_000, 30_000, 50_000].filter((length) => length <= most);
const costs: number[] = [];
const rows: Row[] = [];
for (const length of lengths) {
  // As many words of short articles as of long ones, so that chance counts alike.
  const texts = [
    ...recombined(Math.max(1, Math.min(40, Math.round(10_000 / length))), [length, length]).values(),
  ];
  const times: number[] = [];
  for (let run = 0; run <= runs; run++) {
    const before = process.cpuUsage();
    let words = 0;
    for (const [at, text] of texts.entries()) {
      const article = join(work, `${length}-${at}.md`);
      if (run === 0) writeFileSync(article, text);
      const answer = await makeArticle({ article, slug: "a" }, bench);
      if ("error" in answer) throw new Error(`${length} words: ${JSON.stringify(answer.error)}`);
      words += text.split(/\s+/).length;
    }
    const { user, system } = process.cpuUsage(before);
    if (run > 0) times.push((user + system) / words);
  }
  const cost = times.sort((a, b) => a - b)[times.length >> 1] ?? 0;
  costs.push(cost);
  rows.push({ what: `a word of ${length.toLocaleString("en")}`, seen: `${Math.round(cost)} µs` });
}
const ratio = (costs.at(-1) ?? 0) / (costs[0] ?? 1);
rows.push({
  ...{ what: `a word of ${most.toLocaleString("en")} against one of 300`, seen: `${ratio.toFixed(2)} ×` },
  ...{ demand: "≤ 1.5 ×", met: ratio <= 1.5 },
});
told(`articles of 300 to ${most.toLocaleString("en")} words`, rows);
