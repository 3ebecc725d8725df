import { GuideError, highest, type Limits, limits, nearest } from "../light.ts";
import { whole } from "./settings.ts";

/** The usual limits, with those of `pages=500,words=80000` instead. @throws GuideError `USAGE` */
export function limitsOf(values: readonly string[]): Limits {
  const changed = values
    .flatMap((value) => value.split(","))
    .map((value) => {
      const [name = "", number = ""] = value.split("=").map((part) => part.trim());
      const allowed = Object.keys(limits);
      if (!allowed.includes(name)) throw unknownLimit(value, name, allowed);
      const most = highest[name as keyof Limits] ?? 1_000_000;
      return [name, whole(`limit ${name}`, number, 1, most)] as const;
    });
  return { ...limits, ...Object.fromEntries(changed) };
}

function unknownLimit(value: string, name: string, allowed: readonly string[]): GuideError {
  const guess = nearest(name, allowed);
  const close = guess !== undefined && { guess };
  return new GuideError("USAGE", { fault: "bad-limit", value, allowed: allowed.join(", "), ...close });
}
