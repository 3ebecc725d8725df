import { spawn } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { type Spent, ticksBelow } from "./programs.ts";

/** Chromium, open, with one page that prints one article after another. */
export async function openBrowser(command: string) {
  const profile = mkdtempSync(join(tmpdir(), "lectern-bench-"));
  const args = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--remote-debugging-port=0",
    `--user-data-dir=${profile}`,
  ];
  const child = spawn(command, args, { stdio: ["ignore", "ignore", "pipe"] });
  const address = await new Promise<string>((settle, fail) => {
    let said = "";
    child.stderr.on("data", (text) => {
      said += String(text);
      const found = /ws:\/\/\S+/.exec(said)?.[0];
      if (found !== undefined) settle(found);
    });
    child.on("close", () => fail(new Error(said)));
  });
  const browser = await chromium.connectOverCDP(address);
  const page = await (await browser.newContext()).newPage();
  return {
    print: async (file: string, output: string): Promise<Spent> => {
      const [began, before] = [performance.now(), ticksBelow(child.pid ?? 0)];
      await page.goto(`file://${file}`);
      writeFileSync(output, await page.pdf({ format: "A4" }));
      return { cpu: 10 * (ticksBelow(child.pid ?? 0) - before), wall: performance.now() - began };
    },
    end: async () => {
      await browser.close();
      child.kill();
    },
  };
}
