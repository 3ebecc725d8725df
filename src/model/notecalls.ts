/**
 * Light HTML with the calls of a paragraph's footnotes, `<sup>1</sup>`, each put through `replace`: of notes with one
 * mark, the first call is the first note's. A raised number that is no note's mark stays.
 */
export function noteCalls(
  html: string,
  notes: readonly { readonly mark: string }[],
  replace: (index: number, mark: string) => string,
): string {
  if (notes.length === 0) return html;
  const used = new Set<number>();
  return html.replace(/<sup>([^<>]{1,20})<\/sup>/gi, (whole, mark: string) => {
    const index = notes.findIndex((note, each) => note.mark === mark && !used.has(each));
    const again = index === -1 ? notes.findIndex((note) => note.mark === mark) : index;
    if (again === -1) return whole;
    used.add(again);
    return replace(again, mark);
  });
}
