import { z } from "zod";
import { Guide } from "../model/guide.ts";

/** JSON Schema (draft 2020-12) of `guide.yaml`, for editors. */
export function guideSchema(): Readonly<Record<string, unknown>> {
  return { ...z.toJSONSchema(Guide, { io: "input" }), title: "Lectern guide" };
}
