import { build, workFolder } from "./prove/program.ts";
import { least, type Row, sizes, told } from "./prove/proof.ts";
import { soaked } from "./prove/soak.ts";

// Many articles through `lectern batch`: guides a second, and the memory of parent and children over time. `--articles`,
// `--small`. Speed counts on a quiet machine only.

const { articles } = sizes({ articles: [10_000, 60] });
const work = workFolder();
const program = build(work);
const megabytes = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`;

const soak = await soaked(program, work, articles, 2);
const { course } = soak.memory;
/** The largest child while a share of the articles was made. */
const during = (from: number, to: number): number =>
  Math.max(
    0,
    ...course
      .filter(({ done }) => done >= from * articles && done <= to * articles)
      .map(({ child }) => child),
  );
const early = during(0.25, 0.5);
const late = during(0.75, 1);
const slope = ((late - early) / 1e6 / articles) * 2 * 1000;

const rows: Row[] = [
  least("guides made", soak.summary?.done ?? 0, articles),
  { what: "guides a second, two jobs", seen: (articles / soak.seconds).toFixed(2) },
  {
    ...{ what: "memory of the parent at most", seen: megabytes(soak.memory.parent), demand: "≤ 150 MB" },
    met: soak.memory.parent <= 150e6,
  },
  {
    ...{ what: "memory of a child at most", seen: megabytes(soak.memory.child), demand: "≤ 512 MB" },
    met: soak.memory.child <= 512e6,
  },
  {
    what: "largest child in the second quarter · in the last",
    seen: `${megabytes(early)} · ${megabytes(late)} (${slope.toFixed(1)} MB per 1,000 articles)`,
    // A run of some hundred articles is over before the memory of a child has settled.
    ...(articles >= 2000 && { demand: "≤ 5 MB per 1,000", met: slope <= 5 }),
  },
];
told(`${articles.toLocaleString("en")} articles of 300 to 900 words, both editions as PDF`, rows);
