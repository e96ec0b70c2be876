/** PostgreSQL, as the rest of the program sees it: queries, transactions, notifications. */
import pg from "pg";

export type Row = Record<string, unknown>;

/** A statement with a name is parsed and planned once for each connection: for the few that run at every act. */
export type Statement = string | { name: string; text: string };

export type Transaction = { query<T = Row>(sql: Statement, params?: unknown[]): Promise<T[]> };

export type WritingTransaction = Transaction & {
  /**
   * Sends a statement whose answer nobody needs, without waiting for it. If it fails, the transaction fails with its
   * error. Statements on one connection travel one behind the other, so the last of them and the commit cost one wait.
   */
  write(sql: Statement, params: unknown[]): void;
};

export type Database = Transaction & {
  /** READ COMMITTED; tried again up to three times when PostgreSQL asks for it (40001, 40P01). */
  transaction<T>(work: (tx: WritingTransaction) => Promise<T>): Promise<T>;
  /** Listens on a connection of its own that reconnects; `onReconnect` runs after a gap in which notices may be lost. */
  listen(
    channel: string,
    onPayload: (payload: string) => void,
    onReconnect?: () => void,
  ): Promise<() => Promise<void>>;
  /** The pool, for libraries that bring SQL of their own. */
  pool: pg.Pool;
  close(): Promise<void>;
};

/** The database cannot be reached. The next query may succeed. */
export class DatabaseUnavailable extends Error {
  override name = "DatabaseUnavailable";
}

export type Connection = string | { host: string; database: string; user: string };

const AWAY = new Set([
  "57P01",
  "57P02",
  "57P03",
  "08000",
  "08001",
  "08003",
  "08006",
  "ECONNREFUSED",
  "ECONNRESET",
  "ENOENT",
  "EPIPE",
]);
const TRY_AGAIN = new Set(["40001", "40P01"]);
const ATTEMPTS = 3;
const CONNECT_TIMEOUT_MS = 5_000;
const RECONNECT_FIRST_MS = 100;
const RECONNECT_LAST_MS = 5_000;

const types = {
  getTypeParser(oid: number, format?: "text" | "binary") {
    if (oid === pg.types.builtins.INT8) return safeInteger;
    if (oid === pg.types.builtins.TIMESTAMPTZ) return instant;
    if (oid === pg.types.builtins.DATE) return (text: string) => text;
    return pg.types.getTypeParser(oid, format as "text");
  },
} as pg.CustomTypesConfig;

function safeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`bigint ${text} does not fit a safe integer`);
  return value;
}

/** ISO 8601 in UTC with milliseconds. */
function instant(text: string): string {
  return new Date(text).toISOString();
}

function settings(connection: Connection, max: number): pg.PoolConfig {
  const base = typeof connection === "string" ? { connectionString: connection } : connection;
  return {
    ...base,
    max,
    types,
    pipeline: true,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    options: "-c search_path=quanjian,auth -c timezone=UTC",
    application_name: "quanjian",
  };
}

export function openDatabase(
  connection: Connection,
  { max = 10, onError = () => {} }: { max?: number; onError?: (error: Error) => void } = {},
): Database {
  const pool = new pg.Pool(settings(connection, max));
  // An idle connection that breaks is replaced by the pool; unheard, the event would end the process.
  pool.on("error", onError);
  // The same of a connection that breaks in the middle of a transaction; there the transaction fails as well.
  pool.on("connect", (client) => void client.on("error", onError));

  async function query<T>(sql: Statement, params: unknown[] = []): Promise<T[]> {
    try {
      return (await pool.query(configOf(sql, params))).rows as T[];
    } catch (error) {
      throw named(error);
    }
  }

  async function once<T>(work: (tx: WritingTransaction) => Promise<T>): Promise<T> {
    const client = await pool.connect().catch((error) => {
      throw named(error);
    });
    const sent: Promise<unknown>[] = [];
    const write = (sql: Statement, params: unknown[] = []) => {
      const answer = client.query(configOf(sql, params));
      answer.catch(() => {});
      sent.push(answer);
    };
    let broken: Error | undefined;
    try {
      write("begin");
      const answer = await work({
        write,
        query: async <R>(sql: Statement, params: unknown[] = []) =>
          (await client.query(configOf(sql, params))).rows as R[],
      });
      write("commit");
      await Promise.all(sent);
      return answer;
    } catch (error) {
      // What failed first, not what it then made of the statements behind it.
      const first = (await Promise.allSettled(sent)).find((s) => s.status === "rejected");
      await client.query("rollback").catch((failure: Error) => {
        broken = failure;
      });
      throw named(first ? first.reason : error);
    } finally {
      client.release(broken);
    }
  }

  async function transaction<T>(work: (tx: WritingTransaction) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await once(work);
      } catch (error) {
        if (attempt >= ATTEMPTS || !TRY_AGAIN.has(codeOf(error))) throw error;
      }
    }
  }

  async function listen(channel: string, onPayload: (payload: string) => void, onReconnect = () => {}) {
    let client: pg.Client | null = null;
    let stopped = false;
    let timer: NodeJS.Timeout | undefined;
    const connect = async () => {
      const next = new pg.Client(settings(connection, 1));
      next.on("notification", (message) => onPayload(message.payload ?? ""));
      next.on("error", onError);
      next.on("end", () => again(RECONNECT_FIRST_MS));
      await next.connect();
      await next.query(`listen ${pg.escapeIdentifier(channel)}`);
      client = next;
    };
    const again = (afterMs: number) => {
      client = null;
      if (stopped) return;
      clearTimeout(timer);
      timer = setTimeout(() => {
        connect().then(onReconnect, (error: Error) => {
          onError(error);
          again(Math.min(afterMs * 2, RECONNECT_LAST_MS));
        });
      }, afterMs);
    };
    await connect().catch((error) => {
      throw named(error);
    });
    return async () => {
      stopped = true;
      clearTimeout(timer);
      await client?.end();
    };
  }

  return { query, transaction, listen, pool, close: () => pool.end() };
}

function configOf(sql: Statement, values: unknown[]): pg.QueryConfig {
  return typeof sql === "string" ? { text: sql, values } : { ...sql, values };
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}

function named(error: unknown): unknown {
  const message = error instanceof Error ? error.message : "";
  if (
    AWAY.has(codeOf(error)) ||
    /Connection terminated|timeout exceeded when trying to connect/.test(message)
  )
    return new DatabaseUnavailable(`the database cannot be reached: ${message}`, { cause: error });
  return error;
}
