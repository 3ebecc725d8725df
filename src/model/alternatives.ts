/** `[Name it.|Say what it is called.]`: one of several ways to say a part of a wording. */
const group = /\[([^[\]|]*(?:\|[^[\]|]*)+)\]/gu;

/** How many wordings the text stands for; 1 when it has no alternatives. */
export function countOf(text: string): number {
  return optionsIn(text).reduce((product, options) => product * options.length, 1);
}

/** The wording of that number: each whole number from 0 to `countOf` − 1 gives another, larger ones begin again. */
export function spelled(text: string, number: number): string {
  let rest = number;
  return text.replace(group, (_, inner: string) => {
    const options = inner.split("|");
    const option = options[rest % options.length] ?? "";
    rest = Math.floor(rest / options.length);
    return option;
  });
}

/** As few wordings as hold every alternative at least once. */
export function cover(text: string): string[] {
  const most = Math.max(1, ...optionsIn(text).map((options) => options.length));
  return Array.from({ length: most }, (_, turn) =>
    text.replace(group, (_whole, inner: string) => {
      const options = inner.split("|");
      return options[turn % options.length] ?? "";
    }),
  );
}

function optionsIn(text: string): string[][] {
  return [...text.matchAll(group)].map(([, inner = ""]) => inner.split("|"));
}
