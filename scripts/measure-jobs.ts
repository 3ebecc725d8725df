import { availableParallelism } from "node:os";
import { build, workFolder } from "./prove/program.ts";
import { sizes, told } from "./prove/proof.ts";
import { soaked } from "./prove/soak.ts";

// What a second job brings: the same articles through `lectern batch` with one job, two, and one again. `--articles`,
// `--small`. By the clock: on a quiet machine with two processors at least.

const { articles } = sizes({ articles: [600, 20] });
const work = workFolder();
const program = build(work);
const rates: number[] = [];
for (const jobs of [1, 2, 1]) rates.push(articles / (await soaked(program, work, articles, jobs)).seconds);
const [before = 0, two = 0, after = 0] = rates;
const gain = two / ((before + after) / 2);
told(`${articles} articles of 300 to 900 words, both editions as PDF, ${availableParallelism()} processors`, [
  {
    what: "guides a second with one job · two · one again",
    seen: rates.map((rate) => rate.toFixed(2)).join(" · "),
  },
  {
    what: "two jobs against one",
    seen: `${gain.toFixed(2)} ×`,
    ...(articles >= 600 && { demand: "≥ 1.7 ×", met: gain >= 1.7 }),
  },
]);
