import { expect, test } from "vitest";
import * as lectern from "../src/index.ts";

test("the public API is this, and no more", () => {
  expect(Object.keys(lectern).sort()).toEqual([
    "Guide",
    "GuideError",
    "analyze",
    "besideOf",
    "checkFaults",
    "checkFile",
    "compose",
    "developerFor",
    "draft",
    "draftPictured",
    "editions",
    "exitCodes",
    "groups",
    "guideLanguages",
    "guideSchema",
    "highest",
    "imageChoices",
    "inspectionPage",
    "limits",
    "lintGuide",
    "loadBytes",
    "loadGuide",
    "loadLanguages",
    "loadLook",
    "loadPrints",
    "loadSource",
    "lookFolders",
    "nearest",
    "numbersLeft",
    "packFor",
    "pageCount",
    "parseGuide",
    "patternFaults",
    "pictureFetcher",
    "plainArticle",
    "plainText",
    "print",
    "read",
    "render",
    "say",
    "shareRoom",
    "sourceEndings",
    "stored",
    "trim",
    "withScripts",
    "write",
  ]);
});

test("the schema of a guide names its fields, for editors", () => {
  const schema = lectern.guideSchema();
  expect(schema).toMatchObject({ $schema: expect.stringContaining("json-schema.org"), type: "object" });
  expect(Object.keys(schema.properties as object)).toEqual(Object.keys(lectern.Guide.shape));
  expect(schema.additionalProperties).toBe(false);
});
