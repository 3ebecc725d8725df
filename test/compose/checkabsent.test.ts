import { expect, test } from "vitest";
import { voiceItems } from "../../src/compose/check/items/voices.ts";
import { found } from "./viewed.ts";

const silent = [
  "The harbour of Wrenmouth was sold without a vote. The mayor, Ada Brook, signed the contract in March.",
  "Nobody in the town had seen the contract for the harbour. Ada Brook kept it in her office.",
  "The harbour earns little. The ferry to the island costs the town more than the harbour brings in.",
  "Ada Brook has sold two schools before. The town should ask what the harbour was worth.",
].join("\n\n");

test("somebody in office whom a text names again and again and does not let speak", async () => {
  const [item] = (await found(voiceItems, "not-heard", silent, "The harbour contract of Wrenmouth")).filter(
    ({ variant }) => variant === "named",
  );
  expect(item?.slots.name).toEqual({ plain: "Ada Brook" });
  expect(item?.slots.place).toEqual({ places: [1, 2, 4] });
  expect(item?.strength).toBeLessThan(0.5);
  expect(item?.query?.pieces[0]).toBe('"Ada Brook"');
});

test("not once she is heard, nor a private person", async () => {
  const heard = `${silent}\n\n“We had no choice,” Ada Brook said.`;
  const neighbour = silent.replaceAll("The mayor, Ada Brook,", "A neighbour, Ada Brook,");
  for (const body of [heard, neighbour]) {
    const all = await found(voiceItems, "not-heard", body, "The harbour contract of Wrenmouth");
    expect(all.filter(({ variant }) => variant === "named")).toEqual([]);
  }
});

test("nobody of a time long ago is asked for a statement", async () => {
  const told = (when: string) =>
    `The harbour clock of Wrenmouth was bought ${when}. The mayor, Ada Brook, signed the contract for the clock.\n\nThe clock has stopped twice. Nobody in the town repairs it today, and the harbour has no other.`;
  const old = await found(voiceItems, "not-heard", told("in 1931"), "The harbour clock of Wrenmouth");
  const now = await found(voiceItems, "not-heard", told("last year"), "The harbour clock of Wrenmouth");
  expect(old).toEqual([]);
  expect(now).not.toEqual([]);
});
