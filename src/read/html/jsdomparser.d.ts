declare module "@mozilla/readability/JSDOMParser.js" {
  /** Readability's own small DOM; `html` must be well formed. */
  export default class JSDOMParser {
    parse(html: string): Document;
  }
}
