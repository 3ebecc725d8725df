import type { Marker, Span } from "../model/analysis.ts";

/** A marker without its paragraph. */
export interface Found extends Span {
  readonly label: Marker["label"];
}
