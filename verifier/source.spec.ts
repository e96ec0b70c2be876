import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import { openSource, readTile } from "./source.ts";

/** A ledger is read from whoever publishes it: from a server that means harm as well. */

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections();
});

async function serve(handler: Parameters<typeof createServer>[1] & {}): Promise<string> {
  const server = createServer(handler);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe("a hostile server", () => {
  test.each([
    ["a tile", "tile/0/000", 8_192],
    ["a checkpoint", "checkpoint", 1 << 20],
    ["a bundle", "tile/entries/000", 256 * 65_537],
  ])("that sends %s without end is cut off at what it may be", async (_, path, limit) => {
    let sent = 0;
    const chunk = Buffer.alloc(1 << 20);
    const body = () =>
      new ReadableStream({
        pull: (controller) => {
          sent += chunk.length;
          controller.enqueue(chunk);
        },
      });
    const source = openSource("http://ledger", { fetch: () => new Response(body()) });
    await expect(source.read(path)).rejects.toMatchObject({
      cause: { message: `the answer is longer than ${limit} bytes` },
    });
    // Three attempts, and no more than a chunk or two beyond the limit in each.
    expect(sent).toBeLessThanOrEqual(3 * (limit + 3 * chunk.length));
  });

  test("that sends the verifier elsewhere is not followed", async () => {
    const asked: string[] = [];
    const elsewhere = await serve((request, response) => {
      asked.push(request.url ?? "");
      response.end("secret");
    });
    const ledger = await serve((_, response) => {
      response.writeHead(302, { Location: `${elsewhere}/inside` }).end();
    });
    await expect(openSource(ledger).read("checkpoint")).rejects.toThrow(/cannot read/);
    expect(asked).toEqual([]);
  });
});

describe("tiles", () => {
  const read = (files: Record<string, Buffer>) => {
    const bytes = (url: string) => files[new URL(url).pathname.slice(1)];
    return openSource("http://ledger", {
      fetch: (url) =>
        new Response(bytes(url) && new Uint8Array(bytes(url) ?? []), { status: bytes(url) ? 200 : 404 }),
    });
  };

  test("the full one serves for a partial one that it has replaced, cut to its width", async () => {
    const entry = Buffer.from("0001610001620001", "hex");
    const source = read({ "tile/0/000": Buffer.alloc(8_192, 7), "tile/entries/000": entry });
    expect(await readTile(source, 0, 0, 3)).toEqual(Buffer.alloc(96, 7));
    expect((await readTile(source, "entries", 0, 2))?.toString("hex")).toBe("000161000162");
    expect(await readTile(source, 0, 1, 3)).toBeNull();
  });

  test("one that is longer than its name says comes as it is, to be found", async () => {
    const source = read({ "tile/0/000.p/3": Buffer.alloc(128) });
    expect(await readTile(source, 0, 0, 3)).toHaveLength(128);
  });
});
