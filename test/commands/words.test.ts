import { expect, test } from "vitest";
import { uiLanguage } from "../../src/commands/words.ts";

test.each([
  [[], { LANG: "fr_FR.UTF-8" }, "fr"],
  [[], { LANG: "fr" }, "fr"],
  [[], { LANG: "fr_CA@euro" }, "fr"],
  [[], { LANG: "en_GB.UTF-8" }, "en"],
  [[], { LANG: "de_DE.UTF-8" }, "de"],
  [[], { LANG: "es_AR.UTF-8" }, "es"],
  [[], { LANG: "nl_NL.UTF-8" }, "en"],
  [[], { LANG: "frr_DE" }, "en"],
  [[], { LANG: "C" }, "en"],
  [[], { LC_ALL: "fr_FR", LANG: "en_US" }, "fr"],
  [[], { LC_MESSAGES: "fr_FR", LANG: "en_US" }, "fr"],
  [[], { LC_ALL: "", LANG: "fr_FR" }, "fr"],
  [["make", "--ui", "fr"], { LANG: "en_US" }, "fr"],
  [["make", "--ui=en"], { LANG: "fr_FR" }, "en"],
  [["make", "--ui"], { LANG: "fr_FR" }, "fr"],
])("%j in %j speaks %s", (argv, env, language) => {
  expect(uiLanguage(argv, env, "en-US")).toBe(language);
});

test("without any of them, the machine's language", () => {
  expect(uiLanguage([], {}, "fr-FR")).toBe("fr");
  expect(uiLanguage([], {}, "ja-JP")).toBe("en");
});
