// Loads the built program and, under `analyze`, analyses one paragraph of a language; prints its processor time in ms.
const { analyze, loadLanguages, read } = await import("../../dist/index.js");
const [tag, what] = process.argv.slice(2);
const languages = await loadLanguages();
const paragraphs = {
  fr: "Le maire a dit que la barque de Léa Martin, peinte en 2019, coûtait 300 euros. Elle prend l’eau.",
  en: "The mayor said that Ida Quill’s boat, painted in 2019, cost 300 euros. It takes in water.",
};
if (what === "analyze") {
  const bytes = new TextEncoder().encode(`---\ntitle: A\nlanguage: ${tag}\n---\n\n${paragraphs[tag]}\n`);
  const source = { bytes, mediaType: "text/markdown", origin: "a.md", name: "a" };
  await analyze(await read(source, languages, () => {}), languages, () => {});
}
const { user, system } = process.cpuUsage();
console.log((user + system) / 1000);
