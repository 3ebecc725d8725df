import { z } from "zod";
import { Guide } from "../model/guide.ts";

/** JSON Schema of `guide.yaml`, in draft 7, which every YAML editor knows. */
export function guideSchema(): Readonly<Record<string, unknown>> {
  return { ...z.toJSONSchema(Guide, { io: "input", target: "draft-7" }), title: "Lectern guide" };
}
