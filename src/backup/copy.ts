/** PostgreSQL's COPY, out and in: a connection of its own, because the platform's sends statements one behind the other. */
import type { Socket } from "node:net";
import { createHash, hash } from "node:crypto";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import pg from "pg";
import { from as copyFrom, to as copyTo } from "pg-copy-streams";
import type { Connection } from "../platform/index.ts";
import { columnsOf, quoted, type TableShape } from "./tables.ts";

/** The same text for the same rows, whatever the server's settings are, and rows in the order in which they lie. */
const SETTINGS =
  "-c timezone=UTC -c datestyle=ISO,MDY -c intervalstyle=postgres -c bytea_output=hex -c extra_float_digits=1 " +
  "-c synchronize_seqscans=off -c search_path=quanjian,auth -c client_encoding=UTF8 -c statement_timeout=0";

/** Runs `work` on a connection of its own; when it fails, or is cancelled, the connection is cut and not waited for. */
export async function onConnection<T>(
  connection: Connection,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const base = typeof connection === "string" ? { connectionString: connection } : connection;
  const client = new pg.Client({ ...base, options: SETTINGS, application_name: "quanjian backup" });
  // Heard, because a connection that breaks would otherwise end the process; the work fails with it.
  client.on("error", () => {});
  await client.connect();
  try {
    const answer = await work(client);
    await client.end();
    return answer;
  } catch (error) {
    (client as unknown as { connection: { stream: Socket } }).connection.stream.destroy();
    throw error;
  }
}

/** The rows of a table as text, in pieces as they come. */
export function rowsOut(client: pg.Client, shape: TableShape): AsyncIterable<Buffer> {
  return client.query(copyTo(`copy ${quoted(shape.table)} (${columnsOf(shape)}) to stdout`));
}

/** @returns the number of rows that went in. */
export async function rowsIn(
  client: pg.Client,
  shape: TableShape,
  pieces: AsyncIterable<Buffer>,
): Promise<number> {
  const stream = client.query(copyFrom(`copy ${quoted(shape.table)} (${columnsOf(shape)}) from stdin`));
  await pipeline(Readable.from(pieces), stream);
  return stream.rowCount;
}

const NEWLINE = 0x0a;
const LANES = 8;

/**
 * Counts and hashes what passes. In COPY's text a line's end is the row's: one inside a value is written as \n. Rows that
 * are put back may lie in another order, for PostgreSQL fills the gaps of earlier pages; so beside the hash of the bytes
 * there is a sum of the rows' own hashes, which is the same in any order.
 */
export class RowTally {
  readonly #hash = createHash("sha256");
  readonly #sum = new Uint32Array(LANES);
  #rest: Buffer = Buffer.alloc(0);
  rows = 0;
  bytes = 0;
  add(piece: Buffer): void {
    this.#hash.update(piece);
    this.bytes += piece.length;
    const text = this.#rest.length > 0 ? Buffer.concat([this.#rest, piece]) : piece;
    let from = 0;
    for (let at = text.indexOf(NEWLINE); at >= 0; at = text.indexOf(NEWLINE, from)) {
      this.#addRow(text.subarray(from, at));
      from = at + 1;
    }
    this.#rest = Buffer.from(text.subarray(from));
  }
  #addRow(row: Buffer): void {
    const digest = hash("sha256", row, "buffer");
    // Lanes of 32 bits, each wrapping by itself: 256 bits that no other set of rows is likely to have.
    for (let lane = 0; lane < LANES; lane += 1)
      this.#sum[lane] = (this.#sum[lane] ?? 0) + digest.readUInt32BE(lane * 4);
    this.rows += 1;
  }
  facts(): { rows: number; bytes: number; sha256: string; rowSum: string } {
    const rowSum = [...this.#sum].map((lane) => lane.toString(16).padStart(8, "0")).join("");
    return { rows: this.rows, bytes: this.bytes, sha256: this.#hash.digest("hex"), rowSum };
  }
}
