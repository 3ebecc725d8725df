import { setFlagsFromString } from "node:v8";

/**
 * Keeps the heap of this process as small as what it holds. Else V8 lets it grow by some 30 MB in a process that, like the
 * parent of a batch, passes many values through and keeps none of them.
 */
export function keepSmall(): void {
  setFlagsFromString("--semi-space-growth-factor=1");
  setFlagsFromString("--optimize-for-size");
}

/**
 * Has V8 run more of a function, in bytes of its code, before it compiles it anew for speed; usually some 130,000. A
 * process that makes one guide is over before that pays: it was a third of its processor time.
 */
export function compileLate(): void {
  setFlagsFromString("--interrupt-budget=1000000");
}
