/** One language of npm `hyphen`, whose packages come without types. */
declare module "hyphen/*" {
  const language: {
    hyphenateSync(
      text: string,
      options: { readonly hyphenChar: string; readonly minWordLength: number },
    ): string;
  };
  export default language;
}
