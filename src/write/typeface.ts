/** `@expo-google-fonts/source-serif-4` → “Source Serif 4”. */
export function typeface(packageName: string): { readonly name: string; readonly sans: boolean } {
  const words = (packageName.split("/").at(-1) ?? packageName).split("-");
  const name = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(" ");
  return { name, sans: !words.includes("serif") };
}
