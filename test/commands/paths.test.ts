import { expect, test } from "vitest";
import { printCommand, programOf } from "../../src/commands/paths.ts";

test.each([
  [{}, "lectern"],
  [{ npm_lifecycle_event: "lectern" }, "npm run lectern --"],
  [{ npm_lifecycle_event: "start" }, "npm run lectern --"],
  [{ npm_lifecycle_event: "npx" }, "npx lectern"],
])("the program's name under %j", (env, name) => {
  expect(programOf(env)).toBe(name);
});

test("the command that prints a guide, its path quoted where a shell needs it", () => {
  expect(printCommand("out/a/guide.yaml", "lectern")).toBe("lectern print out/a/guide.yaml");
  expect(printCommand("my out/guide.yaml", "npm run lectern --")).toBe(
    'npm run lectern -- print "my out/guide.yaml"',
  );
});
