import type { Element, ElementContent, Root, Text } from "hast";
import { type LanguageFacts, type Languages, packFor } from "../model/language.ts";

/** What stands as it is: something to type, and what is raised or lowered already. */
const asIs: ReadonlySet<string> = new Set(["code", "pre", "sup", "sub"]);
/** 1 to 49 in capitals. */
const roman = "(?=[IVX])(?:XL|X{0,3})(?:IX|IV|V?I{0,3})";
const known = new WeakMap<LanguageFacts, RegExp>();

/**
 * The tree with the endings of ordinals and the shortened words of each language as superscripts: the same text,
 * « 1er » as 1<sup>er</sup>.
 */
export function raise(tree: Root, languages: Languages, language: string): Root {
  const within = <T extends Root | Element>(parent: T, tag: string): T => {
    const facts = packFor(languages, tag)?.facts;
    const children = parent.children.flatMap((child): (typeof child)[] => {
      if (child.type === "text")
        return facts?.raised === undefined ? [child] : parts(child, patternOf(facts));
      if (child.type !== "element" || asIs.has(child.tagName)) return [child];
      const { lang } = child.properties;
      return [within(child, typeof lang === "string" && lang !== "" ? lang : tag)];
    });
    return { ...parent, children };
  };
  return within(tree, language);
}

function parts(node: Text, pattern: RegExp): ElementContent[] {
  const result: ElementContent[] = [];
  let done = 0;
  for (const { indices } of node.value.matchAll(pattern)) {
    const [from, to] = indices?.slice(1).find((place) => place !== undefined) ?? [0, 0];
    if (from > done) result.push({ type: "text", value: node.value.slice(done, from) });
    const raised: Text = { type: "text", value: node.value.slice(from, to) };
    result.push({ type: "element", tagName: "sup", properties: {}, children: [raised] });
    done = to;
  }
  if (result.length === 0) return [node];
  if (done < node.value.length) result.push({ type: "text", value: node.value.slice(done) });
  return result;
}

/** Finds each place; what is raised is the one group that took part. */
function patternOf(facts: LanguageFacts): RegExp {
  const { figures = [], roman: capitals = [], words = [] } = facts.raised ?? {};
  const endings = (all: readonly string[]) =>
    all.map((one) => raisedPart(one.includes("|") ? one : `|${one}`));
  const alternatives = [
    ...endings(figures).map((ending) => `\\d{1,4}${ending}`),
    ...endings(capitals).map((ending) => `${roman}${ending}`),
    ...words.map(raisedPart),
  ];
  const pattern =
    known.get(facts) ??
    new RegExp(`(?<![\\p{L}\\p{N}.,/@_])(?:${alternatives.join("|")})(?![\\p{L}\\p{N}_/@])`, "gdu");
  known.set(facts, pattern);
  return pattern;
}

/** `n|o #` → `n(o)(?=\s\d+)`: from the bar on to the end of the word is raised. */
function raisedPart(written: string): string {
  const [, before = "", raised = "", after = ""] = /^([^|]*)\|(\S+)(\s.*)?$/u.exec(written) ?? [];
  const follows = after.replace(/#/g, "\\d+").replace(/ /g, "\\s");
  return `${before.replace(/\./g, "\\.")}(${raised})${follows === "" ? "" : `(?=${follows})`}`;
}
