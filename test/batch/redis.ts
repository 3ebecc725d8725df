import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { onTestFinished } from "vitest";

/** Debian’s `redis-server`, where it is installed. */
export const hasRedis = spawnSync("redis-server", ["--version"]).status === 0;

if (!hasRedis) console.warn("redis-server is not here: what needs a queue was not tested");

export interface RedisServer {
  readonly address: string;
  /** Ends it at once; it forgets everything. */
  readonly stop: () => Promise<void>;
  readonly start: () => Promise<void>;
}

/** A server on the loopback that writes nothing, gone after the test. */
export async function redisServer(): Promise<RedisServer> {
  const port = await freePort();
  let server: ChildProcess | undefined;
  const stop = async () => {
    if (server === undefined || server.exitCode !== null) return;
    server.kill("SIGKILL");
    await once(server, "exit");
  };
  const start = async () => {
    const args = ["--port", String(port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"];
    const child = spawn("redis-server", args, { cwd: tmpdir(), stdio: ["ignore", "pipe", "ignore"] });
    server = child;
    for await (const text of child.stdout.setEncoding("utf8"))
      if (String(text).includes("Ready to accept connections")) break;
    child.stdout.resume();
  };
  await start();
  onTestFinished(stop);
  return { address: `redis://127.0.0.1:${port}`, stop, start };
}

/** A port on which nobody listens. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  return typeof address === "object" && address !== null ? address.port : 0;
}
