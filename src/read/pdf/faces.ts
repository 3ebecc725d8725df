interface Face {
  readonly bold: boolean;
  readonly italic: boolean;
}

/** The parts of a pdf.js page that know its fonts. */
interface FontPage {
  readonly commonObjs: { readonly has: (id: string) => boolean; readonly get: (id: string) => unknown };
}

const plain: Face = { bold: false, italic: false };

/** Whether a font of the page is bold or italic, by the name that the file gives it. Its operators must have been read. */
export function facesOf(page: FontPage): (font: string) => Face {
  const known = new Map<string, Face>();
  return (font) => {
    const found = known.get(font) ?? faceOf(page, font);
    known.set(font, found);
    return found;
  };
}

function faceOf({ commonObjs }: FontPage, font: string): Face {
  if (!commonObjs.has(font)) return plain;
  const about = commonObjs.get(font);
  const name = about !== null && typeof about === "object" && "name" in about ? String(about.name) : "";
  return {
    bold: /bold|black|heavy|semibd|demi|-bd\b|cmbx|-med(?:ium)?i?t?a?l?$/i.test(
      name.replace(/^[A-Z]{6}\+/, ""),
    ),
    italic: /ital|obli|slant|cmti|cmsl/i.test(name),
  };
}
