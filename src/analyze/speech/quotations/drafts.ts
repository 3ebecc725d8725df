import type { Cue, Quotation, Span } from "../../../model/analysis.ts";
import type { Scene } from "../../scene.ts";
import type { Citation } from "../references.ts";
import { type Quoted, quotedSpans } from "./quotemarks.ts";

/** A quotation while its speaker is looked for. */
export interface Draft {
  readonly scene: Scene;
  readonly span: Span;
  readonly content: Span;
  readonly depth: number;
  readonly closed: boolean;
  /** It goes on from the paragraph before. */
  readonly continued: boolean;
  use: Quotation["use"];
  cue?: Cue;
  voice?: number;
  speaker?: NonNullable<Quotation["speaker"]>;
  inferred: boolean;
}

const furthest = 15;

/** The quotations of each scene. One that is never closed runs on to a reference that stands alone. */
export function draftsOf(scenes: readonly Scene[], citations: readonly Citation[]): Draft[][] {
  const alone = new Set(citations.filter((one) => one.alone).map((one) => one.paragraph));
  const drafts = scenes.map((scene) => quotedSpans(scene.paragraph.text).map((one) => draft(scene, one)));
  for (let index = 0; index < scenes.length; index++) {
    const open = drafts[index]?.find((one) => one.depth === 0 && !one.closed);
    if (open === undefined || open.span.end < open.scene.paragraph.text.length) continue;
    const end = blockEnd(scenes, drafts, index, alone);
    for (let next = index + 1; next < end; next++) {
      const scene = scenes[next];
      if (scene === undefined) continue;
      const whole = { start: 0, end: scene.paragraph.text.length };
      const inner = (drafts[next] ?? []).map((one) => ({ ...one, depth: one.depth + 1 }));
      drafts[next] = [
        { ...blank(scene), span: whole, content: whole, depth: 0, closed: false, continued: true },
        ...inner,
      ];
    }
    index = Math.max(index, end - 1);
  }
  return drafts;
}

function blockEnd(
  scenes: readonly Scene[],
  drafts: readonly (readonly Draft[])[],
  index: number,
  alone: ReadonlySet<number>,
): number {
  for (let next = index + 1; next < scenes.length && next <= index + furthest; next++) {
    const scene = scenes[next];
    if (scene === undefined || scene.apart) return index + 1;
    if (alone.has(scene.paragraph.number)) return next;
    if (drafts[next]?.[0]?.span.start === 0) return index + 1;
  }
  return index + 1;
}

function blank(scene: Scene): Pick<Draft, "scene" | "use" | "inferred"> {
  return { scene, use: "speech", inferred: false };
}

const trailing = /\s*\((?:[^()]|\([^()]*\)){0,300}\)?\s*$/;

function draft(scene: Scene, { span, content, depth, closed, unopened }: Quoted): Draft {
  const base = { ...blank(scene), depth, continued: unopened };
  if (closed || unopened) return { ...base, span, content, closed };
  const { text } = scene.paragraph;
  const tail = text.slice(Math.max(content.start, text.length - 320));
  const cut = trailing.exec(tail);
  const kept =
    cut === null || /^\s*\(\s*(?:\.{3}|…)/.test(cut[0]) ? text.length : text.length - cut[0].length;
  const end = kept > content.start ? Math.min(content.end, kept) : content.end;
  return {
    ...base,
    span: { start: span.start, end: Math.max(end, span.start) },
    content: { start: content.start, end },
    closed,
  };
}
