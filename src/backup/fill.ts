/** Fills an empty database from a backup: first the tables as they were made then, then their rows, in one transaction. */
import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type pg from "pg";
import {
  type Connection,
  type Logins,
  MIGRATIONS_FOLDER,
  migrate,
  openDatabase,
  type Words,
} from "../platform/index.ts";
import { type Part, partsOf } from "./archive.ts";
import { onConnection, RowTally, rowsIn, rowsOut } from "./copy.ts";
import { fileOut } from "./files.ts";
import { BackupDamaged, type Manifest, type TableFacts } from "./manifest.ts";
import type { Watching } from "./make.ts";

/** Brings an empty database to where the backup's stood. @throws where this program has not that migration, or another of its name. */
export async function migrateAsThen(owner: Connection, logins: Logins, manifest: Manifest): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "quanjian-migrations-"));
  const database = openDatabase(owner, { max: 1 });
  try {
    for (const { name, sha256 } of manifest.migrations) {
      const own = sqlOf(name);
      if (own === null)
        throw new Error(
          `the backup comes from a newer program: this one has no migration ${name}; use that program`,
        );
      if (createHash("sha256").update(own).digest("hex") !== sha256)
        throw new Error(
          `the backup's migration ${name} is another than this program's; use the program that made it`,
        );
      copyFileSync(join(MIGRATIONS_FOLDER, name), join(folder, name));
    }
    await migrate(database, logins, folder);
  } finally {
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function sqlOf(name: string): string | null {
  const file = join(MIGRATIONS_FOLDER, name);
  return existsSync(file) ? readFileSync(file, "utf8") : null;
}

/**
 * Fills tables and files. All rows are there at the end, or none.
 * @throws BackupDamaged where a table is not what the manifest says.
 */
export async function fill(
  archive: { path: string; manifest: Manifest },
  into: { owner: Connection; files: string },
  { signal, onProgress = () => {} }: Watching = {},
): Promise<void> {
  const { path, manifest } = archive;
  const total = manifest.tables.reduce((sum, { rows }) => sum + rows, 0);
  const parts = new Parts(partsOf(path, signal));
  let done = 0;
  await onConnection(into.owner, async (client) => {
    await client.query("begin");
    for (const facts of manifest.tables) {
      const tally = new RowTally();
      const pieces = parts.of(`tables/${facts.table}`, (piece) => {
        signal?.throwIfAborted();
        tally.add(piece);
        onProgress("filling", done + tally.rows, total);
      });
      const rows = facts.rows > 0 ? await rowsIn(client, facts, pieces) : 0;
      const read = tally.facts();
      if (rows !== facts.rows || read.rows !== facts.rows || (rows > 0 && read.sha256 !== facts.sha256))
        throw new BackupDamaged(
          `数据表 ${facts.table} 的内容与清单不符；请改用另一份备份`,
          `the rows of ${facts.table} are not those of the manifest: use another backup`,
        );
      done += rows;
    }
    for (const [index, facts] of manifest.files.entries()) {
      await fileOut(into.files, facts, parts.of(`files/${facts.path}`));
      onProgress("files", index + 1, manifest.files.length);
    }
    await parts.expectEnd();
    await client.query("commit");
  });
}

/** Parts come in the manifest's order; those of one name are taken together. */
class Parts {
  readonly #parts: AsyncIterator<Part>;
  #next: Part | null = null;
  constructor(parts: AsyncIterable<Part>) {
    this.#parts = parts[Symbol.asyncIterator]();
  }
  async #peek(): Promise<Part | null> {
    if (this.#next) return this.#next;
    const { value, done } = await this.#parts.next();
    this.#next = done ? null : value;
    return this.#next;
  }
  async *of(name: string, onPiece: (piece: Buffer) => void = () => {}): AsyncGenerator<Buffer> {
    for (let part = await this.#peek(); part?.name === name; part = await this.#peek()) {
      this.#next = null;
      onPiece(part.bytes);
      yield part.bytes;
    }
  }
  async expectEnd(): Promise<void> {
    const part = await this.#peek();
    if (part)
      throw new BackupDamaged(
        `含有清单未列的 ${part.name}；请改用另一份备份`,
        `it holds ${part.name}, which its manifest does not list: use another backup`,
      );
  }
}

/** Copies every table out again and compares. @returns a sentence for each that holds other rows than the backup. */
export async function compareRows(
  connection: Connection,
  tables: TableFacts[],
  { signal, onProgress = () => {} }: Watching = {},
): Promise<Words[]> {
  const found: Words[] = [];
  const total = tables.reduce((sum, { rows }) => sum + rows, 0);
  let done = 0;
  await onConnection(connection, async (client: pg.Client) => {
    for (const facts of tables) {
      const tally = new RowTally();
      for await (const piece of rowsOut(client, facts)) {
        signal?.throwIfAborted();
        tally.add(piece);
        onProgress("comparing", done + tally.rows, total);
      }
      const now = tally.facts();
      done += now.rows;
      if (now.rows !== facts.rows)
        found.push({
          zh: `${facts.table}：恢复后 ${now.rows} 行，备份中 ${facts.rows} 行`,
          en: `${facts.table}: ${now.rows} rows after restoring, ${facts.rows} in the backup`,
        });
      else if (now.rowSum !== facts.rowSum)
        found.push({
          zh: `${facts.table}：恢复后的内容与备份不同`,
          en: `${facts.table}: other rows after restoring than in the backup`,
        });
    }
  });
  return found;
}
