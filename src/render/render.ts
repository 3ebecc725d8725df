import type { Document, Paper } from "../model/document.ts";
import { GuideError } from "../model/errors.ts";
import type { Guide } from "../model/guide.ts";
import type { Languages } from "../model/language.ts";
import type { Look } from "../model/look.ts";
import type { Report } from "../model/message.ts";

export type Edition = "student" | "teacher";

export interface RenderOptions {
  readonly edition: Edition;
  readonly paper: Paper;
  /** ISO 8601 date to print in the header's date line; left blank when absent. */
  readonly date?: string;
  /** Printed above the title: the school's and the class's name. */
  readonly header?: { readonly school?: string; readonly class?: string; readonly logo?: Uint8Array };
  /** Print marks per question: each question's own `points`, else one per PIRLS step. */
  readonly points?: boolean;
}

/** Guide → Document. */
export function render(
  guide: Guide,
  _languages: Languages,
  look: Look,
  _options: RenderOptions,
  _report: Report,
): Document {
  throw new GuideError("TEMPLATE_FAILED", { look: look.name, title: guide.article.title });
}
