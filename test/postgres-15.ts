/** Where Debian puts PostgreSQL 15, the oldest version that the SQL is written for. */
export const POSTGRES_15 = "/usr/lib/postgresql/15/bin";
