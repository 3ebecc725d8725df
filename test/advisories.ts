/** A published weakness of a package that we use, or of one that a package of ours carries inside. */
export interface Advisory {
  readonly id: string;
  readonly package: string;
  /** Versions from (inclusive) to (exclusive); no `below` while none is mended. */
  readonly from: string;
  readonly below?: string;
  readonly about: string;
  /** Why the version in the lock file is used nevertheless. */
  readonly accepted?: string;
}

export const advisories: readonly Advisory[] = [
  {
    id: "CVE-2025-11362",
    package: "pdfmake",
    from: "0.0.0",
    below: "0.3.0",
    about: "endless redirects while pictures are fetched",
  },
  {
    id: "CVE-2026-26801",
    package: "pdfmake",
    from: "0.0.0",
    below: "0.3.6",
    about: "fetches any address that a document names",
  },
  {
    id: "CVE-2026-114491",
    package: "pdfmake",
    from: "0.3.8",
    below: "0.3.12",
    about: "reads local files that a picture inside an SVG names",
    accepted:
      "no SVG of an article, and no path or address, reaches pdfmake: pictures are prints that load/ has made, and its way to files and the network is closed; 0.3.12 could not be installed when this was written",
  },
  {
    id: "CVE-2026-33937",
    package: "handlebars",
    from: "0.0.0",
    below: "4.7.9",
    about: "a template that is a tree instead of a text runs as code",
  },
  {
    id: "CVE-2026-106446",
    package: "handlebars",
    from: "4.0.0",
    below: "4.7.10",
    about: "a way around the mending of CVE-2026-33937",
  },
  {
    id: "CVE-2025-11849",
    package: "mammoth",
    from: "0.0.0",
    below: "1.11.0",
    about: "reads local files through linked pictures",
  },
  {
    id: "CVE-2026-16633",
    package: "unpdf",
    from: "1.7.0",
    about: "carries pdf.js 5.6.205, which can run a PDF’s script when it is opened with scripting on",
    accepted:
      "the text alone is read, with scripting and the evaluation of code off, in a thread without the environment; test/hostile holds that no script runs; the mended pdf.js needs Node 22",
  },
];

/** By the numbers between the dots. */
export function isConcerned(version: string, { from, below }: Pick<Advisory, "from" | "below">): boolean {
  return compare(version, from) >= 0 && (below === undefined || compare(version, below) < 0);
}

function compare(one: string, two: string): number {
  const [first, second] = [one, two].map((version) => version.split(/[.+-]/).map(Number));
  for (let at = 0; at < 3; at++) {
    const step = (first?.[at] ?? 0) - (second?.[at] ?? 0);
    if (step !== 0) return step;
  }
  return 0;
}
