/** The inner classes of pdfmake come without types: `engine.ts` says what they are. */
declare module "pdfmake/js/*" {
  const module: object;
  export default module;
}
