/** As people type it: « chœur » is « choeur », « États » is « Etats ». */
export function folded(word: string): string {
  return word.toLowerCase().replaceAll("œ", "oe").normalize("NFD").replace(/\p{M}/gu, "");
}
