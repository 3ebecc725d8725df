#!/usr/bin/env node
import { compileLate, keepSmall } from "./commands/frugal.ts";
import { main } from "./commands/main.ts";
import { commands } from "./commands/table.ts";

// A reader that closed the pipe, as `head` does, wants no more: no error.
for (const stream of [process.stdout, process.stderr])
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(0);
    throw error;
  });

if (commands[process.argv[2] ?? ""]?.isSmall) keepSmall();
else compileLate();

process.exitCode = await main(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
});
