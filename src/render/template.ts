import Handlebars from "handlebars";
import { GuideError, type Place } from "../model/errors.ts";
import { limits } from "../model/limits.ts";
import type { Look } from "../model/look.ts";
import { helperNames, helpers, type Print } from "./helpers.ts";
import type { View } from "./view.ts";

type Filled = (view: View, print: Print) => string;

const compiled = new WeakMap<Look, Map<string, Filled>>();

/**
 * The HTML of one of the look's templates. A look is compiled once.
 * @throws GuideError `TEMPLATE_FAILED`
 */
export function fillTemplate(look: Look, name: string, view: View, print: Print): string {
  const templates = compiled.get(look) ?? compile(look);
  compiled.set(look, templates);
  const template = templates.get(name);
  if (template === undefined) throw failed(look, `${name}.hbs`, new Error("no such template"));
  return template(view, print);
}

function compile(look: Look): Map<string, Filled> {
  const engine = Handlebars.create();
  for (const name of ["log", "lookup", "with"]) engine.unregisterHelper(name);
  engine.registerHelper(helpers);
  const knownHelpers = {
    ...Object.fromEntries(helperNames.map((name) => [name, true])),
    log: false,
    lookup: false,
    with: false,
  };
  const options = { strict: true, knownHelpersOnly: true, knownHelpers, preventIndent: true };
  const parse = (file: string, source: string) =>
    guard(look, file, () => {
      const most = look.kilobytes ?? limits.template;
      if (new TextEncoder().encode(source).length > most * 1024)
        throw new Error(`> ${most} kB (--limit template=${most * 2})`);
      return engine.compile<View>(engine.parse(source), options);
    });
  for (const [name, source] of Object.entries(look.partials)) {
    const file = `partials/${name}.hbs`;
    const template = parse(file, source);
    engine.registerPartial(name, (context, runtime) => guard(look, file, () => template(context, runtime)));
  }
  return new Map(
    Object.entries(look.templates).map(([name, source]) => {
      const file = `${name}.hbs`;
      const template = parse(file, source);
      return [name, (view, print) => guard(look, file, () => template(view, { data: { print } }))];
    }),
  );
}

/** Any fault inside becomes `TEMPLATE_FAILED` at the innermost template. */
function guard<T>(look: Look, file: string, work: () => T): T {
  try {
    return work();
  } catch (cause) {
    throw cause instanceof GuideError ? cause : failed(look, file, cause);
  }
}

function failed(look: Look, file: string, cause: unknown): GuideError {
  const reason = cause instanceof Error ? (cause.message.split("\n")[0] ?? "") : String(cause);
  const line = lineOf(cause);
  const place: Place = { file: `${look.name}/${file}`, ...(line !== undefined && { line }) };
  return new GuideError("TEMPLATE_FAILED", { look: look.name, template: file, reason }, { place, cause });
}

/** Handlebars gives a line as a property of its exceptions, but only in the text of a syntax error. */
function lineOf(cause: unknown): number | undefined {
  if (!(cause instanceof Error)) return undefined;
  const told: unknown = Reflect.get(cause, "lineNumber");
  if (typeof told === "number") return told;
  const said = /\bon line (\d+)/.exec(cause.message)?.[1];
  return said === undefined ? undefined : Number(said);
}
