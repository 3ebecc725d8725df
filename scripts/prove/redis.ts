import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";

/** Debian’s `redis-server`, where it is installed. */
export const hasRedis = spawnSync("redis-server", ["--version"]).status === 0;

/** A server on the loopback that writes nothing, ready to be asked. */
export async function startRedis(port: number, cwd: string): Promise<ChildProcess> {
  const args = ["--port", String(port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"];
  const server = spawn("redis-server", args, { cwd, stdio: ["ignore", "pipe", "ignore"] });
  for await (const text of server.stdout.setEncoding("utf8")) if (String(text).includes("Ready")) break;
  server.stdout.resume();
  return server;
}

/** A port on which nobody listens. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const about = server.address();
  server.close();
  return typeof about === "object" && about !== null ? about.port : 0;
}
