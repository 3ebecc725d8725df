import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";
import type { Network } from "../../src/load/network.ts";

export interface Server {
  readonly port: number;
  /** What it was asked for. */
  readonly asked: readonly string[];
}

/** A web server on loopback, gone after the test. */
export async function serve(answer: RequestListener, host = "127.0.0.1"): Promise<Server> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? "");
    answer(request, response);
  });
  await new Promise<void>((resolve, reject) => {
    server.on("error", reject);
    server.listen(0, host, resolve);
  });
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { port: (server.address() as AddressInfo).port, asked };
}

/** The open Internet in small: every name is this server's, and may be reached. */
export function worldOf({ port }: Server): Network {
  return { resolve: async () => ["127.0.0.1"], allows: (ip) => ip === "127.0.0.1", ports: [port] };
}
