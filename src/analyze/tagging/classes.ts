import type { PartOfSpeech, Tag } from "../../model/tagging.ts";

const classes: Readonly<Partial<Record<Tag, PartOfSpeech>>> = {
  NOUN: "noun",
  PROPN: "name",
  VERB: "verb",
  AUX: "verb",
  ADJ: "adjective",
  ADV: "adverb",
};

export function posOf(tag: Tag): PartOfSpeech {
  return classes[tag] ?? "other";
}
