interface Face {
  readonly bold: boolean;
  readonly italic: boolean;
}

/** The parts of a pdf.js page that know its fonts. */
interface FontPage {
  readonly getOperatorList: () => Promise<unknown>;
  readonly commonObjs: { readonly has: (id: string) => boolean; readonly get: (id: string) => unknown };
}

const plain: Face = { bold: false, italic: false };

/** Whether a font of the page is bold or italic, by the name that the file gives it. */
export async function facesOf(page: FontPage): Promise<(font: string) => Face> {
  provideTransfer();
  const known = new Map<string, Face>();
  try {
    await page.getOperatorList();
  } catch {
    return () => plain;
  }
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
