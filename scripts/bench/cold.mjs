// In a fresh process: loads the built program, the packs, and the data files that a language needs (language detector,
// lexicon or model of the tagger, frequency list), then reads and analyses one paragraph. Prints the processor time in
// ms after each step.
const spent = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
const times = [spent()];
const [{ loadLanguages }, { detector }, { taggerOf }, { read }, { analyze }] = await Promise.all([
  import("../../dist/load/language.js"),
  import("../../dist/model/detector.js"),
  import("../../dist/analyze/tagging/tagger.js"),
  import("../../dist/read/read.js"),
  import("../../dist/analyze/analyze.js"),
]);
times.push(spent());
const languages = await loadLanguages();
times.push(spent());
const tag = process.argv[2];
const pack = languages.get(tag);
await Promise.all([detector(), taggerOf(pack), pack.frequency?.()]);
times.push(spent());
const paragraphs = {
  fr: "Le maire a dit que la barque de Léa Martin, peinte en 2019, coûtait 300 euros. Elle prend l’eau.",
  en: "The mayor said that Ida Quill’s boat, painted in 2019, cost 300 euros. It takes in water.",
};
const bytes = new TextEncoder().encode(`---\ntitle: A\nlanguage: ${tag}\n---\n\n${paragraphs[tag]}\n`);
const source = { bytes, mediaType: "text/markdown", origin: "a.md", name: "a" };
const article = await read(source, languages, () => {});
await analyze(article, languages, () => {});
times.push(spent());
console.log(JSON.stringify(times));
