import type { Context } from "hono";
import { Hono } from "hono";
import type { Database } from "../platform/index.ts";
import { HASH_BYTES } from "./merkle.ts";
import type { LedgerHead } from "./store.ts";
import { namedLedgers, readEntries, readHead, readTileFrom } from "./store.ts";
import type { TileCoordinate } from "./tiles.ts";
import { encodeBundle, parseTilePath, tileWidth } from "./tiles.ts";

/** The public ledger over HTTP: C2SP tlog-tiles under /ledger/<jurisdiction>/. Anyone may read it. */

const TEXT = { "Content-Type": "text/plain; charset=utf-8" };
/** Never kept on the way: an older checkpoint beside a newer one would look like a ledger rolled back. */
const FLEETING = { "Cache-Control": "no-store" };
/** A tile of a given width never changes, partial ones included. */
const FOREVER = { "Cache-Control": "public, max-age=31536000, immutable" };

async function tileBytes(
  database: Database,
  jurisdiction: string,
  tile: TileCoordinate,
): Promise<Uint8Array | null> {
  if (tile.kind === "entries") {
    const entries = await readEntries(database, jurisdiction, tile.n, tile.width);
    return entries.length === tile.width ? encodeBundle(entries) : null;
  }
  const hashes = await readTileFrom(database, jurisdiction)(tile.kind, tile.n);
  const length = tile.width * HASH_BYTES;
  return hashes.length < length ? null : hashes.subarray(0, length);
}

export function ledgerRoutes(options: { database: Database }): Hono {
  const { database } = options;
  const app = new Hono();
  const missing = (c: Context, what: string): Response => c.body(`${what}\n`, 404, { ...TEXT, ...FLEETING });

  const withHead =
    (answer: (c: Context, head: LedgerHead) => Response | Promise<Response>) =>
    async (c: Context): Promise<Response> => {
      const head = await readHead(database, c.req.param("jurisdiction") ?? "");
      return head === null ? missing(c, "no such ledger") : answer(c, head);
    };

  app.get("/ledger", async (c) => {
    return c.json({ ledgers: await namedLedgers(database) }, 200, FLEETING);
  });

  app.get(
    "/ledger/:jurisdiction/key",
    withHead((c, head) => c.body(`${head.vkey}\n`, 200, { ...TEXT, ...FLEETING })),
  );

  app.get(
    "/ledger/:jurisdiction/policy",
    withHead((c, head) => c.body(head.policy, 200, { ...TEXT, ...FLEETING })),
  );

  app.get(
    "/ledger/:jurisdiction/checkpoint",
    withHead((c, head) => {
      const isWitnessed = head.witnessedCheckpoint !== null && head.witnessedSize === head.size;
      const text = isWitnessed ? (head.witnessedCheckpoint ?? head.checkpoint) : head.checkpoint;
      return c.body(text, 200, { ...TEXT, ...FLEETING });
    }),
  );

  // Beside the specification: the last checkpoint that the quorum of witnesses has cosigned.
  app.get(
    "/ledger/:jurisdiction/witnessed",
    withHead((c, head) =>
      head.witnessedCheckpoint === null
        ? missing(c, "no quorum of witnesses has cosigned this ledger yet")
        : c.body(head.witnessedCheckpoint, 200, { ...TEXT, ...FLEETING }),
    ),
  );

  app.get(
    "/ledger/:jurisdiction/tile/*",
    withHead(async (c, head) => {
      const path = c.req.path.split("/").slice(3).join("/");
      const tile = parseTilePath(path);
      if (tile === null) return missing(c, "not a tile's path");
      if (tile.width > tileWidth(tile.kind, tile.n, head.size))
        return missing(c, "beyond the checkpoint's size");
      const bytes = await tileBytes(database, head.jurisdiction, tile);
      if (bytes === null) {
        throw new Error(
          `${path} of ${head.jurisdiction} is missing within size ${head.size}: restore it from a backup`,
        );
      }
      const body = new Uint8Array(bytes);
      return c.body(body, 200, { "Content-Type": "application/octet-stream", ...FOREVER });
    }),
  );
  return app;
}
