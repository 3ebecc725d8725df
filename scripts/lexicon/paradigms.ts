/** A form of a lemma and its state in the tagger. */
export interface Entry {
  readonly form: string;
  readonly lemma: string;
  readonly state: string;
}

/**
 * The lexicon as text: for each way of inflecting a line `ending of the lemma=ending:STATE,STATE ending:STATE`,
 * and under it a line with the stems that inflect so. Sorted, the commonest way first.
 */
export function paradigms(entries: Iterable<Entry>): string {
  const lemmas = new Map<string, Map<string, Set<string>>>();
  for (const { form, lemma, state } of entries) {
    const key = `${lemma} ${family(state)}`;
    const forms = lemmas.get(key) ?? new Map<string, Set<string>>();
    lemmas.set(key, forms);
    forms.set(form, (forms.get(form) ?? new Set()).add(state));
  }
  const stems = new Map<string, string[]>();
  for (const [key, forms] of lemmas) {
    const lemma = key.slice(0, key.lastIndexOf(" "));
    const stem = [...forms.keys()].reduce(prefix, lemma);
    const endings = [...forms]
      .map(([form, states]) => `${form.slice(stem.length)}:${[...states].toSorted().join(",")}`)
      .toSorted();
    const way = `${lemma.slice(stem.length)}=${endings.join(" ")}`;
    stems.set(way, [...(stems.get(way) ?? []), stem]);
  }
  return [...stems]
    .toSorted(([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1))
    .map(([way, all]) => `${way}\n${all.toSorted().join(" ")}\n`)
    .join("");
}

/** The forms of a verb inflect together; a noun and an adjective of the same lemma do not. */
function family(state: string): string {
  return ["NOUN", "ADJ", "ADV", "PROPN"].includes(state) ? state : "VERB";
}

function prefix(one: string, other: string): string {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length++;
  return one.slice(0, length);
}
