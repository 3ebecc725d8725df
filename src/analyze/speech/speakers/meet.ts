import type { Voice } from "../../../model/analysis.ts";
import { holding } from "../../cover.ts";
import type { Scene } from "../../scene.ts";
import type { Voices } from "../voices/voices.ts";
import { byName } from "./apposed.ts";
import { lastOf } from "./gender.ts";
import { carried, holderOf, type People, soleNamed } from "./people.ts";
import { antecedent } from "./pronoun.ts";
import type { Speaker } from "./speaker.ts";
import type { Subject } from "./subject.ts";

interface Met {
  readonly index: number;
  readonly guessed: boolean;
}

/** The voice of a subject; a pronoun leads to whoever it stands for. `fresh`: nobody has spoken in its paragraph. */
export function meet(
  subject: Subject,
  scene: Scene,
  people: People,
  voices: Voices,
  last: number | undefined,
  fresh = false,
): Met | undefined {
  if ("speaker" in subject) {
    if (isNobody(subject.speaker, scene)) return undefined;
    const holder = holderOf(scene, subject.speaker, people);
    const speaker = holder ?? byName(subject.speaker, scene);
    return {
      index: voices.meet(known(speaker, scene, people, voices), scene.paragraph.text, scene.paragraph.number),
      guessed: holder !== undefined,
    };
  }
  const isFit = (name: string, kind: Voice["kind"]) => fits(scene, subject.pronoun, name, kind, people);
  if (isNeuter(scene, subject.pronoun) && (last === undefined || voices.kindOf(last) === "person"))
    return undefined;
  const spoken = last === undefined ? "nowhere" : fresh ? "before" : "here";
  const who = antecedent(scene, subject.pronoun, people.surnames, spoken);
  const goesOn = who === "last" && last !== undefined && isFit(voices.nameOf(last), voices.kindOf(last));
  const since = lastEnd(scene, subject.pronoun, people);
  const sole =
    soleNamed(scene, subject.pronoun, people, spoken === "here" ? since.end : 0) ??
    (spoken === "here" ? undefined : soleNamed(scene, subject.pronoun, people, since.before));
  const near = sole ?? (who === "last" ? undefined : who);
  const sure = last !== undefined && isSure(scene, subject.pronoun, voices.nameOf(last), people);
  if (near === undefined && (goesOn || sure)) return { index: last, guessed: true };
  const far = near === undefined ? carried(scene, subject.pronoun, people) : { speaker: near, scene };
  if (far === undefined || !isFit(far.speaker.key, far.speaker.kind)) return undefined;
  const { text, number } = far.scene.paragraph;
  const index = voices.meet(known(far.speaker, far.scene, people, voices), text, number);
  return { index, guessed: true };
}

/**
 * Where the sentence ends that holds the last quotation before the pronoun's own, and where the sentence before its
 * own begins.
 */
function lastEnd(
  { tokens, paragraph, sentences }: Scene,
  pronoun: number,
  { quoted }: People,
): { readonly end: number; readonly before: number } {
  const at = tokens[pronoun]?.start ?? 0;
  const home = holding(sentences, at);
  const spans = quoted.get(paragraph.number) ?? [];
  const own = holding(spans, (home?.start ?? at) - 1) ?? holding(spans, home?.start ?? at) ?? home;
  const start = own?.start ?? at;
  const before = spans.findLast((span) => span.end <= start);
  const end = before === undefined ? 0 : (holding(sentences, before.end - 1)?.end ?? before.end);
  return { end, before: sentences.findLast((one) => one.end <= start)?.start ?? start };
}

/** “The usual” before a noun taken for a verb, “on the other hand”: words that end in no noun or that “on” leads. */
function isNobody({ from, to, kind, named }: Speaker, { tokens, tags, vocabulary }: Scene): boolean {
  if (named || kind !== "unknown") return false;
  const last = vocabulary?.headLast === true ? tags?.[to - 1]?.tag : undefined;
  const led = vocabulary?.roleLinks.has(tokens[from - 1]?.form ?? "") === true;
  return led || last === "ADJ" || last === "ADV" || last === "VERB";
}

/** The article says “she” of the name elsewhere, too. */
function isSure({ tokens, vocabulary }: Scene, at: number, name: string, { genders }: People): boolean {
  const gender = vocabulary?.genders.get(tokens[at]?.form ?? "");
  return gender !== undefined && genders.get(lastOf({ text: name })) === gender;
}

function isNeuter({ tokens, vocabulary }: Scene, at: number): boolean {
  return vocabulary?.genders.get(tokens[at]?.form ?? "") === "neuter";
}

/**
 * A verb that stands for its subject is plural for a group, and for nobody else; “she” is a person, where the
 * language has a word for what is none, and nobody of whom the article says “he”.
 */
function fits(
  { tokens, vocabulary }: Scene,
  at: number,
  name: string,
  kind: Voice["kind"],
  { genders }: People,
): boolean {
  const form = tokens[at]?.form ?? "";
  const own = vocabulary?.genders.get(form);
  if (own === "masculine" || own === "feminine") {
    if ((genders.get(lastOf({ text: name })) ?? own) !== own) return false;
    const distinct = [...(vocabulary?.genders.values() ?? [])].includes("neuter");
    const thing = kind === "unknown" && /\s\p{Ll}{4,}/u.test(name);
    if (distinct && (thing || kind === "institution" || kind === "outlet" || kind === "group")) return false;
  }
  if (vocabulary === undefined || vocabulary.pluralVerbs === "" || vocabulary.pronouns.has(form)) return true;
  return form.endsWith(vocabulary.pluralVerbs) === (kind === "group");
}

/** A single name that is somebody's last name elsewhere is a person's; « Friends of the Petrel » is one, too. */
export function known(
  speaker: Speaker,
  { paragraph, tokens, tags, vocabulary }: Scene,
  people: People,
  voices: Voices,
): Speaker {
  const [first, ...rest] = paragraph.text.slice(speaker.name.start, speaker.name.end).split(/\s/);
  const proper = speaker.kind === "group" && !speaker.named && rest.some((word) => /^\p{Lu}/u.test(word));
  if (proper && first !== undefined && /^\p{Lu}/u.test(first) && voices.names.has(first.toLowerCase()))
    return { ...speaker, named: true, kind: "institution" };
  const single =
    speaker.named && speaker.to - speaker.from === 1 && !(first !== undefined && /^\p{Lu}{2,}$/u.test(first));
  const article = tokens[speaker.from];
  const led = article !== undefined && article.start < speaker.name.start;
  if (led && vocabulary?.headLast === true && speaker.kind === "person" && speaker.role === undefined)
    if (speaker.named && vocabulary.determiners.has(article.form)) return { ...speaker, kind: "unknown" };
  const pos = tags?.[speaker.from]?.pos;
  const opens = single && speaker.kind === "unknown" && !voices.names.has(speaker.key);
  const plain = pos === "verb" || pos === "adverb" || (pos === "noun" && vocabulary?.headLast === true);
  if (opens && plain) return { ...speaker, named: false };
  return speaker.kind === "unknown" && single && people.surnames.has(speaker.key)
    ? { ...speaker, kind: "person" }
    : speaker;
}
