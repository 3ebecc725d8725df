/** Word's and LibreOffice's built-in paragraph styles, by the names in the file, which are English in any language. */
export const styleMap: readonly string[] = [
  "p[style-name='Title'] => h1.title:fresh",
  "p[style-name='Subtitle'] => p.subtitle:fresh",
  "p[style-name='Author'] => p.byline:fresh",
  ...["Heading 7", "Heading 8", "Heading 9", "heading 7", "heading 8", "heading 9"].map(
    (name) => `p[style-name='${name}'] => h6:fresh`,
  ),
  ...["Quote", "Intense Quote", "Block Text", "Quotations", "Block Quotation", "Block Quote"].map(
    (name) => `p[style-name='${name}'] => blockquote > p:fresh`,
  ),
  ...[
    "caption",
    "Caption",
    "Image Caption",
    "Table Caption",
    "Captioned Figure",
    "Illustration",
    "Figure",
    "Drawing",
  ].map((name) => `p[style-name='${name}'] => figure:fresh > figcaption:fresh`),
  ...["toc 1", "toc 2", "toc 3", "toc 4", "TOC Heading", "Contents 1", "Contents 2", "Contents 3"].map(
    (name) => `p[style-name='${name}'] => !`,
  ),
  "r[style-name='Quote Char'] =>",
];
