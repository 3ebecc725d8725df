import { State } from "../../model/tagging.ts";

/** What a form can be. `cost` is 0 or more. */
export interface Reading {
  readonly state: State;
  readonly lemma: string;
  readonly cost: number;
}

export type Lexicon = (form: string) => readonly Reading[];

interface Way {
  /** Ending of the lemma. */
  readonly lemma: string;
  readonly endings: ReadonlyMap<string, readonly State[]>;
}

const states: ReadonlySet<string> = new Set(State.options);
const none: readonly Reading[] = [];

/** Text of scripts/build-lexicon.ts → a lexicon that cuts a form into stem and ending when it is asked. */
export function lexiconOf(text: string): Lexicon {
  const ways: Way[] = [];
  const stems = new Map<string, number[]>();
  const known = new Set<string>();
  let longest = 0;
  const lines = text.split("\n");
  for (let line = 0; line + 1 < lines.length; line += 2) {
    const way = wayOf(lines[line] ?? "");
    for (const ending of way.endings.keys()) {
      known.add(ending);
      longest = Math.max(longest, ending.length);
    }
    const index = ways.push(way) - 1;
    for (const stem of (lines[line + 1] ?? "").split(" ")) {
      const there = stems.get(stem);
      if (there === undefined) stems.set(stem, [index]);
      else there.push(index);
    }
  }
  return (form) => {
    const readings: Reading[] = [];
    for (let cut = form.length; cut >= 0 && form.length - cut <= longest; cut--) {
      const ending = form.slice(cut);
      if (!known.has(ending)) continue;
      const stem = form.slice(0, cut);
      for (const index of stems.get(stem) ?? []) {
        const way = ways[index];
        for (const state of way?.endings.get(ending) ?? [])
          readings.push({ state, lemma: stem + (way?.lemma ?? ""), cost: 0 });
      }
    }
    return readings.length === 0 ? none : readings;
  };
}

function wayOf(line: string): Way {
  const equals = line.indexOf("=");
  const endings = line
    .slice(equals + 1)
    .split(" ")
    .map((entry): [string, readonly State[]] => {
      const colon = entry.indexOf(":");
      return [
        entry.slice(0, colon),
        entry
          .slice(colon + 1)
          .split(",")
          .filter(isState),
      ];
    });
  return { lemma: line.slice(0, equals), endings: new Map(endings) };
}

export function isState(name: string): name is State {
  return states.has(name);
}
