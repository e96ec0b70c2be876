/** PostgreSQL, as the rest of the program sees it: queries, transactions, notifications. */
import pg from "pg";

export type Row = Record<string, unknown>;

export type Transaction = { query<T = Row>(sql: string, params?: unknown[]): Promise<T[]> };

export type Database = Transaction & {
  /** READ COMMITTED; tried again up to three times when PostgreSQL asks for it (40001, 40P01). */
  transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
  /** Listens on a connection of its own that reconnects; `onReconnect` runs after a gap in which notices may be lost. */
  listen(channel: string, onPayload: (payload: string) => void, onReconnect?: () => void): Promise<() => Promise<void>>;
  /** The pool, for libraries that bring SQL of their own. */
  pool: pg.Pool;
  close(): Promise<void>;
};

/** The database cannot be reached. The next query may succeed. */
export class DatabaseUnavailable extends Error {
  override name = "DatabaseUnavailable";
}

export type Connection = string | { host: string; database: string; user: string };

const AWAY = new Set(["57P01", "57P02", "57P03", "08000", "08001", "08003", "08006", "ECONNREFUSED", "ECONNRESET", "ENOENT", "EPIPE"]);
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

  async function query<T>(sql: string, params: unknown[] = []): Promise<T[]> {
    try {
      return (await pool.query(sql, params)).rows as T[];
    } catch (error) {
      throw named(error);
    }
  }

  async function once<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    const client = await pool.connect().catch((error) => {
      throw named(error);
    });
    let broken: Error | undefined;
    try {
      await client.query("begin");
      const answer = await work({
        query: async <R>(sql: string, params: unknown[] = []) => (await client.query(sql, params)).rows as R[],
      });
      await client.query("commit");
      return answer;
    } catch (error) {
      await client.query("rollback").catch((failure: Error) => {
        broken = failure;
      });
      throw named(error);
    } finally {
      client.release(broken);
    }
  }

  async function transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
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

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}

function named(error: unknown): unknown {
  const message = error instanceof Error ? error.message : "";
  if (AWAY.has(codeOf(error)) || /Connection terminated|timeout exceeded when trying to connect/.test(message))
    return new DatabaseUnavailable(`the database cannot be reached: ${message}`, { cause: error });
  return error;
}
