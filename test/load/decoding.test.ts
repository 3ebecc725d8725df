import type Sharp from "sharp";
import { expect, test, vi } from "vitest";
import { developerFor } from "../../src/load/pictures.ts";
import { limits } from "../../src/model/limits.ts";
import { png } from "../hostile/sized.ts";

const patience = vi.hoisted((): number[] => []);
vi.mock("sharp", async (original) => {
  const { default: sharp } = await original<{ default: typeof Sharp }>();
  const watched = (...given: Parameters<typeof sharp>) => {
    const opened = sharp(...given);
    const timeout = opened.timeout.bind(opened);
    return Object.assign(opened, {
      timeout: ({ seconds }: { seconds: number }) => {
        patience.push(seconds);
        // What libvips says when its time is over.
        return seconds === 3 ? timeout({ seconds }) : late();
      },
    });
  };
  return { default: Object.assign(watched, sharp) };
});

function late(): never {
  throw new Error("timeout: 4% complete");
}

const outcomeOf = async (decoding: number) => {
  const picture = { name: "a", called: "A", from: "-", addresses: [], bytes: await png(90, 60) };
  const { outcomes } = await developerFor(undefined, { ...limits, decoding })([picture], () => {});
  return outcomes.get("a");
};

test("a picture has as many seconds to be decoded as the limit says, and is left out after them", async () => {
  expect(await outcomeOf(3)).toEqual({ file: "images/1.png" });
  expect(await outcomeOf(4)).toEqual({ reason: "slow" });
  expect(patience).toEqual([3, 4]);
});
