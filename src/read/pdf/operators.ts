import { getResolvedPDFJS } from "unpdf";
import { type Drawn, drawing } from "./drawn.ts";

/** What may still be drawn and written: of a whole file, counted down page by page. */
export interface Budget {
  items: number;
  operators: number;
  /** Drawings that are drawn in others, or again and again. */
  forms: number;
  letters: number;
}

/** Graphics states kept at a time; a program keeps a few dozen, and each makes every look at the last one longer. */
const mostSaved = 2000;

/** The method of pdf.js’s page that takes a part of its operators. */
const gathering = "_renderPageChunk";

interface DrawnPage {
  readonly getOperatorList: () => Promise<unknown>;
}

interface Chunk {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/**
 * Where the page's pictures and dots are. Asks pdf.js for the page's operators, which make its fonts known too, and looks at
 * them as they come, keeping none: a few kilobytes of drawings inside drawings are more operators than there is memory.
 * With `dropped`, the places of images that pdf.js has left out are among them.
 * @throws RangeError when the budget is used up, or too many states are kept.
 */
export async function drawnOn(page: DrawnPage, budget: Budget, dropped = false): Promise<Drawn> {
  provideTransfer();
  const { OPS: ops } = await getResolvedPDFJS();
  const { take, drawn } = drawing(ops, dropped);
  let saved = 0;
  const count = (name: number, args: unknown): void => {
    budget.operators--;
    if (name === ops.paintFormXObjectBegin) budget.forms--;
    if (name === ops.showText) budget.letters -= lettersIn(args);
    if (name === ops.save || name === ops.paintFormXObjectBegin) saved++;
    if (name === ops.restore || name === ops.paintFormXObjectEnd) saved--;
    if (Math.min(budget.operators, budget.forms, budget.letters) < 0 || saved > mostSaved)
      throw new RangeError("too much drawn");
    take(name, args);
  };
  try {
    await eachOperator(page, count);
  } catch (cause) {
    if (cause instanceof RangeError) throw cause;
  }
  return drawn();
}

/** Calls `count` for each operator. pdf.js gathers them itself; its page is made to hand them on instead. */
async function eachOperator(page: DrawnPage, count: (name: number, args: unknown) => void): Promise<void> {
  const gather: unknown = Reflect.get(page, gathering);
  if (typeof gather !== "function") throw new TypeError(`pdf.js has no ${gathering} any more`);
  await new Promise<unknown>((resolve, reject) => {
    let refused = false;
    Reflect.set(page, gathering, (chunk: Chunk, state: unknown) => {
      try {
        for (const [at, name] of chunk.fnArray.entries()) if (!refused) count(name, chunk.argsArray[at]);
      } catch (cause) {
        refused = true;
        reject(cause);
      }
      Reflect.apply(gather, page, [{ ...chunk, fnArray: [], argsArray: [], length: 0 }, state]);
    });
    page.getOperatorList().then(resolve, reject);
  });
}

function lettersIn(args: unknown): number {
  const glyphs: unknown = Array.isArray(args) ? args[0] : undefined;
  return Array.isArray(glyphs) ? glyphs.length : 0;
}

/** `ArrayBuffer.prototype.transferToFixedLength`, which pdf.js needs and Node 20 has not. */
function provideTransfer(): void {
  if ("transferToFixedLength" in ArrayBuffer.prototype) return;
  Object.defineProperty(ArrayBuffer.prototype, "transferToFixedLength", {
    configurable: true,
    writable: true,
    value(this: ArrayBuffer, length = this.byteLength): ArrayBuffer {
      const copy = new ArrayBuffer(length);
      new Uint8Array(copy).set(new Uint8Array(this).subarray(0, length));
      return copy;
    },
  });
}
