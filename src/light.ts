// What a program needs that makes no guide itself, such as the parent of a batch: errors and their words, limits, names of
// choices, files and looks. No verb is loaded with it.

export { type Group, groups } from "./compose/kinds/kind.ts";
export { besideOf } from "./load/beside.ts";
export { loadBytes } from "./load/bytes.ts";
export { loadLook } from "./load/look.ts";
export { sourceEndings } from "./load/mediatype.ts";
export { nearest } from "./load/nearest.ts";
export { type ErrorCode, exitCodes, GuideError, type Place, type Values } from "./model/errors.ts";
export { highest, type Limits, limits } from "./model/limits.ts";
export type { Look } from "./model/look.ts";
export type { Message } from "./model/message.ts";
export type { Beside } from "./model/picture.ts";
export { type Phrases, say } from "./model/wording.ts";
export { type Edition, editions } from "./render/editions.ts";
