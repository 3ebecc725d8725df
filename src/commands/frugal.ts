import { getHeapStatistics, setFlagsFromString } from "node:v8";

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

/** Of its limit: how full the heap of a child is when it begins to free its memory sooner. */
const roomy = 0.45;
/** Per cent by which a heap that is no longer roomy may grow over what it holds, before it is freed; usually 50 to 300. */
const growth = "30";

/**
 * Has a process whose heap has grown near half of its limit free its memory sooner. A child that makes guides in several
 * languages holds some 215 MB, and let that grow to 400 MB; freeing sooner from the start would cost small heaps much.
 */
export function growSlowly(): void {
  const { total_heap_size: size, heap_size_limit: limit } = getHeapStatistics();
  if (size > roomy * limit) setFlagsFromString(`--heap-growing-percent=${growth}`);
}
